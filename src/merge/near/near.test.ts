import fc from "fast-check";
import { expect, test } from "vitest";
import { merge } from "../merge.ts";
import type { Testimony } from "../merged.ts";
import { CAST, SIGNING, TALKS, VISIT } from "../testing/acts.ts";
import { testimony } from "../testing/builder.ts";
import { KNOWN } from "../testing/ledger.ts";
import { courses, type Step } from "./testing/courses.ts";
import { recordInMemory } from "./testing/record.ts";

/** Takes the steps one by one, and gives after each what came of it and what merge says of all. */
async function* follow(steps: readonly Step[]) {
  const record = recordInMemory(KNOWN);
  const all = new Map<string, Testimony>();
  for (const { id, doc, judgements } of steps) {
    if (doc === null) all.delete(id);
    else all.set(id, doc);
    const changes = await record.set([id], [...all.values()], judgements);
    yield { record, changes, whole: merge([...all.values()], KNOWN, judgements) };
  }
}

test("documents that come one by one give what all of them give together", { timeout: 600_000 }, async () => {
  const seen = { several: 0, within: 0, kept: 0, decided: 0, agreed: 0 };
  await fc.assert(
    fc.asyncProperty(courses, async (steps) => {
      for await (const { record, changes, whole } of follow(steps)) {
        expect(record.events()).toEqual(whole.events);
        expect(record.judgements()).toEqual(
          whole.judgements.filter(({ about, by }) => about !== "entity" && by === "engine"),
        );
        expect(record.agreements()).toEqual(whole.agreements);
        seen.several += whole.events.filter(({ claims }) => claims.length > 1).length;
        seen.agreed += whole.agreements.filter(({ steps }) => steps.length > 1).length;
        seen.within += whole.events.filter(({ within }) => within !== null).length;
        seen.kept += whole.events.length - changes.events.put.length;
        seen.decided += whole.effects.filter(({ state }) => state === "standing").length;
      }
    }),
    { numRuns: 300 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
});

test("a circle of events that a text closes opens again without it", async () => {
  const texts = {
    d0: [VISIT, { ...TALKS, within: 0 }],
    d2: [TALKS, { ...SIGNING, within: 0 }],
    d1: [{ ...VISIT, within: 1 }, SIGNING],
  };
  const day = (told: object) => ({ ...told, date: "2019-05-02" }) as Parameters<typeof testimony>[3][number];
  const came = Object.entries(texts).map(([id, told]) => testimony(id, "2019-06-01", CAST, told.map(day)));
  const steps = [...came.map((doc) => ({ id: doc.id, doc })), { id: "d1", doc: null }];
  const inOther: number[] = [];
  for await (const { record, whole } of follow(steps.map((step) => ({ ...step, judgements: [] })))) {
    expect(record.events()).toEqual(whole.events);
    inOther.push(record.events().filter(({ within }) => within !== null).length);
  }
  expect(inOther).toEqual([1, 2, 0, 2]);
});

test("what comes after all that was handed in at once, in batches, gives what all give together", {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(courses, fc.nat(4), fc.integer({ min: 1, max: 3 }), async (steps, first, size) => {
      const docs = [...new Map(steps.flatMap(({ doc }) => (doc === null ? [] : [[doc.id, doc] as const]))).values()];
      const record = recordInMemory(KNOWN);
      const add = (from: number, to: number, isWhole: boolean) => {
        const ids = docs.slice(from, to).map(({ id }) => id);
        return record.set(ids, docs.slice(0, to), [], { isWhole });
      };
      await add(0, first, true);
      for (let from = first; from < docs.length; from += size) await add(from, from + size, false);
      const whole = merge(docs, KNOWN, []);
      expect(record.events()).toEqual(whole.events);
      expect(record.agreements()).toEqual(whole.agreements);
    }),
    { numRuns: 100 },
  );
});
