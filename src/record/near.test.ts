import fc from "fast-check";
import { expect, test } from "vitest";
import { keep } from "../../test/support/testimonies.ts";
import { byText } from "../merge/fold.ts";
import { merge } from "../merge/merge.ts";
import { TooTangled } from "../merge/near/neighbours.ts";
import { courses } from "../merge/near/testing/courses.ts";
import { CAST } from "../merge/testing/acts.ts";
import { testimony } from "../merge/testing/builder.ts";
import { KNOWN } from "../merge/testing/ledger.ts";
import { type Merger, mergerWith } from "./merger.ts";
import { openStore } from "./open.ts";
import type { Store } from "./store.ts";
import { bringTogether } from "./together.ts";

/** Neighbours alone are looked at whenever they are known. */
const NEAR = { many: 1, few: 0, whole: 1000, batch: 250 };
/** As in a large record: two documents at a time. */
const PARTS = { ...NEAR, whole: 0, batch: 2 };

/** The merger, and how often it was asked for all documents and for what is new. */
function countingMerger() {
  const asked = { all: 0, near: 0 };
  const { all, near } = mergerWith(KNOWN);
  const merger: Merger = {
    all: (...given) => {
      asked.all += 1;
      return all(...given);
    },
    near: (news, around) => {
      if (!around.isWhole) asked.near += 1;
      return near(news, around);
    },
  };
  return { asked, merger };
}

async function told(store: Store) {
  return {
    entities: await store.entities(),
    events: (await store.events()).toSorted((a, b) => byText(a.id, b.id)),
    agreements: await store.agreements(),
    discrepancies: await store.discrepancies(),
    engine: await store.engineJudgements(),
  };
}

test("a record that joins only what is new with its neighbours is the record of all documents", {
  timeout: 600_000,
}, async () => {
  const { asked, merger } = countingMerger();
  const seen = { several: 0, decided: 0 };
  await fc.assert(
    fc.asyncProperty(courses, async (steps) => {
      const store = await openStore(":memory:");
      for (const { doc, judgements } of steps) {
        if (doc !== null) await keep(store, doc);
        for (const one of judgements) await store.judge(one, "2026-01-01T00:00:00Z");
        await bringTogether(store, async () => merger, NEAR);
        const made = (await store.judgements()).map(({ undone: _, effect: __, ...judgement }) => judgement);
        const {
          entities,
          events,
          agreements,
          discrepancies,
          judgements: all,
          effects,
        } = merge(await store.testimonies(), KNOWN, made);
        const inOrder = events.toSorted((a, b) => byText(a.id, b.id));
        const engine = all.filter(({ by }) => by === "engine");
        expect(await told(store)).toEqual({ entities, events: inOrder, agreements, discrepancies, engine });
        seen.several += events.filter(({ claims }) => claims.length > 1).length;
        seen.decided += effects.filter(({ state }) => state === "standing").length;
      }
      // as where everything comes at once to a large record
      const together = await told(store);
      await store.forgetMerged();
      await bringTogether(store, async () => merger, PARTS);
      expect(await told(store)).toEqual(together);
      await store.close();
    }),
    { numRuns: 100 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  // all are asked for once a record, and where it is too tangled
  expect(asked.near).toBeGreaterThan(200);
  expect(asked.all).toBeLessThan(150);
});

test("what has come to a large record is brought together so many documents at a time, and goes on after a part", async () => {
  const { all, near } = mergerWith(KNOWN);
  const looked: number[] = [];
  const merger: Merger = {
    all,
    near: (news, around) => {
      looked.push(news.documents.length);
      if (looked.length === 2) throw new Error("killed");
      return near(news, around);
    },
  };
  const store = await openStore(":memory:");
  const add = async (number: number) =>
    keep(store, testimony(`d${number}`, "2019-05-03", CAST, [{ type: "visit", who: ["visitor:silva", "host:NGA"] }]));
  for (let number = 1; number <= 7; number++) await add(number);
  await expect(bringTogether(store, async () => merger, { ...PARTS, batch: 3 })).rejects.toThrow("killed");
  expect((await store.events()).flatMap(({ claims }) => claims)).toHaveLength(3);
  expect((await store.news()).documents).toEqual(["d4", "d5", "d6", "d7"]);
  const signs = await store.eventSigns();
  await add(8);
  expect(await bringTogether(store, async () => merger, { ...PARTS, batch: 3 })).toBe(true);
  expect(looked).toEqual([3, 3, 3, 2]);
  expect((await store.events()).flatMap(({ claims }) => claims)).toHaveLength(8);
  expect((await store.news()).documents).toEqual([]);
  const [now, events] = [await store.eventSigns(), await store.events()];
  expect(new Map([...now].map(([id, { claims }]) => [id, claims]))).toEqual(
    new Map(events.map(({ id, claims }) => [id, claims])),
  );
  expect([...signs].filter(([id, { sign }]) => now.get(id)?.sign === sign)).toEqual([]);
  expect(await store.eventSigns()).toEqual(now);
  expect(await bringTogether(store, async () => merger, PARTS)).toBe(false);
  await store.close();
});

test("where neighbours cannot be told, that is tried again only when the record has grown by a tenth", async () => {
  const { all } = mergerWith(KNOWN);
  const tried: number[] = [];
  const merger: Merger = {
    all,
    near: ({ documents }) => {
      tried.push(documents.length);
      throw new TooTangled("always");
    },
  };
  const store = await openStore(":memory:");
  for (let number = 1; number <= 30; number++) {
    await keep(
      store,
      testimony(`d${number}`, "2019-05-03", CAST, [{ type: "visit", who: ["visitor:silva", "host:NGA"] }]),
    );
    await bringTogether(store, async () => merger, { many: 20, few: 10, whole: 1000, batch: 250 });
  }
  expect((await store.events()).flatMap(({ claims }) => claims)).toHaveLength(30);
  expect(tried).toEqual([20, 22, 25, 28]);
  await store.close();
});
