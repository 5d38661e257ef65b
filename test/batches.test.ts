import fc from "fast-check";
import { expect, test } from "vitest";
import type { Testimony } from "../src/merge/merged.ts";
import { knowledge } from "../src/merge/testing/builder.ts";
import { texts } from "../src/merge/testing/random.ts";
import { mergerWith } from "../src/record/merger.ts";
import { openStore } from "../src/record/open.ts";
import { bringTogether } from "../src/record/together.ts";
import { recordJson } from "../src/views/export/json.ts";
import { keep } from "./support/testimonies.ts";

/** Neighbours alone are looked at whenever they are known. */
const NEAR = { many: 1, few: 0, whole: 1000, batch: 250 };
/** As in a large record: two documents at a time. */
const PARTS = { ...NEAR, whole: 0, batch: 2 };

/** The export of a record to which the documents were added in these batches. */
async function recordOf(batches: readonly (readonly Testimony[])[], limits?: typeof NEAR): Promise<string> {
  const store = await openStore(":memory:");
  for (const batch of batches) {
    for (const testimony of batch) expect(await keep(store, testimony)).toBe(true);
    await bringTogether(store, async () => mergerWith(knowledge()), limits);
  }
  const json = await recordJson(store, { text: true });
  await store.close();
  return json;
}

/** The documents in another order, cut into batches. */
const added = texts
  .filter((docs) => docs.length > 0)
  .chain((docs) =>
    fc.record({
      docs: fc.constant(docs),
      shuffled: fc.shuffledSubarray([...docs], { minLength: docs.length }),
      cuts: fc.array(fc.boolean(), { minLength: docs.length, maxLength: docs.length }),
    }),
  );

function batchesOf(docs: readonly Testimony[], cuts: readonly boolean[]): readonly (readonly Testimony[])[] {
  const batches: Testimony[][] = [];
  for (const [i, doc] of docs.entries()) {
    if (i === 0 || cuts[i]) batches.push([]);
    batches.at(-1)!.push(doc);
  }
  return batches;
}

test("any order in any batches gives the same record, byte for byte", { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(added, async ({ docs, shuffled, cuts }) => {
      const whole = await recordOf([docs]);
      expect(await recordOf(batchesOf(shuffled, cuts))).toBe(whole);
      expect(await recordOf(batchesOf(shuffled, cuts), NEAR)).toBe(whole);
      expect(await recordOf([shuffled], PARTS)).toBe(whole);
    }),
    { numRuns: 1000 },
  );
});
