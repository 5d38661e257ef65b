import fc from "fast-check";
import { expect, test } from "vitest";
import { MANY } from "../discrepancies/stories.ts";
import { merge } from "../merge.ts";
import type { Discrepancy, Judgement } from "../merged.ts";
import { judge, type Told, testimony } from "../testing/builder.ts";
import { CAST } from "../testing/disagreements.ts";
import { TooTangled } from "./neighbours.ts";
import { QUARREL_KNOWLEDGE, quarrels, signings } from "./testing/quarrels.ts";
import { nearRecord, saidBy } from "./testing/whole.ts";

/** Each step: which document, what comes of it (null: it goes), and which of the disagreements is decided on, if one is. */
const steps = fc.array(
  fc.record({
    id: fc.nat(23),
    text: fc.option(quarrels, { nil: null, freq: 6 }),
    decided: fc.option(fc.nat(30), { nil: null, freq: 3 }),
  }),
  { minLength: 8, maxLength: 30 },
);

function decide({ kind, field, note, evidence, id }: Discrepancy): Judgement {
  const anchor = { of: "discrepancy" as const, kind, field, note, evidence };
  return { ...judge("discrepancy", "accept", id), anchors: [anchor, null] };
}

test("disagreements that are looked for bit by bit are those of all together", { timeout: 600_000 }, async () => {
  const seen = { found: 0, explained: 0, decided: 0, tangled: 0 };
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(steps, async (course) => {
      const record = nearRecord(QUARREL_KNOWLEDGE);
      const judgements = new Map<string, Judgement>();
      for (const { id, text, decided } of course) {
        try {
          await record.change(new Map([[`d${id}`, text === null ? null : text(`d${id}`)]]), [...judgements.values()]);
        } catch (error) {
          if (!(error instanceof TooTangled)) throw error;
          seen.tangled++;
          return;
        }
        const whole = merge(record.documents(), QUARREL_KNOWLEDGE, [...judgements.values()]);
        const [near, all] = [record.said(), saidBy(whole)];
        expect(near.discrepancies).toEqual(all.discrepancies);
        expect(near.effects).toEqual(all.effects);
        const { discrepancies } = whole;
        seen.found += discrepancies.length;
        seen.explained += discrepancies.filter(({ explanation }) => explanation === "correction").length;
        seen.decided += discrepancies.filter((one) => one.decided !== undefined).length;
        for (const { kind } of discrepancies) kinds.add(kind);
        const picked = decided === null ? undefined : discrepancies[decided];
        if (picked !== undefined) {
          const judgement = decide(picked);
          if (!judgements.delete(judgement.id)) judgements.set(judgement.id, judgement);
        }
      }
    }),
    { numRuns: 80 },
  );
  expect(Math.min(seen.found, seen.explained, seen.decided)).toBeGreaterThan(100);
  expect(kinds.size).toBeGreaterThan(4);
  expect(seen.tangled).toBeLessThan(40);
});

test("disagreements on an agreement of which very many tell are those of all together", {
  timeout: 600_000,
}, async () => {
  const changes = fc.array(fc.tuple(fc.nat(19), fc.option(fc.oneof(signings, quarrels), { nil: null, freq: 4 })), {
    minLength: 4,
    maxLength: 10,
  });
  let [largest, found] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(signings, { minLength: 16, maxLength: 16 }), changes, async (crowd, course) => {
      const record = nearRecord(QUARREL_KNOWLEDGE);
      await record.change(new Map(crowd.map((text, i) => [`d${i}`, text(`d${i}`)])), []);
      for (const [id, text] of course) {
        await record.change(new Map([[`d${id}`, text === null ? null : text(`d${id}`)]]), []);
        const { discrepancies, agreements } = merge(record.documents(), QUARREL_KNOWLEDGE, []);
        expect(record.said().discrepancies).toEqual(discrepancies);
        largest = Math.max(largest, ...agreements.map(({ steps }) => steps.length));
        found += discrepancies.length;
      }
    }),
    { numRuns: 20 },
  );
  expect(largest).toBeGreaterThan(MANY);
  expect(found).toBeGreaterThan(100);
});

test("two texts are of one story no more when another comes between them, and again when it goes", async () => {
  const coast = "sale of copper and tea by rail along the coast";
  const told = (type: Told["type"], words: string, counts: readonly string[]): readonly Told[] => [
    { type, who: ["party:CHL", "party:KEN"], words, counts },
  ];
  const record = nearRecord(QUARREL_KNOWLEDGE);
  const shown: number[] = [];
  const change = async (id: string, day: number, claims: readonly Told[] | null) => {
    const doc = claims === null ? null : testimony(id, `2015-03-${10 + day}`, CAST, claims);
    await record.change(new Map([[id, doc]]), []);
    const { discrepancies } = merge(record.documents(), QUARREL_KNOWLEDGE, []);
    expect(record.said().discrepancies).toEqual(discrepancies);
    shown.push(discrepancies.length);
  };
  await change("first", 0, told("exercise", coast, ["6 railway copper"]));
  await change("last", 12, told("protest", coast, ["7 railway copper"]));
  for (let i = 1; i <= 8; i += 1) await change(`m${i}`, i, told("protest", `a word ${i}`, []));
  await change("m3", 3, null);
  expect(shown).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1]);
});
