import fc from "fast-check";
import { expect, test } from "vitest";
import { keep } from "../../../../test/support/testimonies.ts";
import { courses } from "../../../merge/near/testing/courses.ts";
import { CAST } from "../../../merge/testing/acts.ts";
import { type Told, testimony } from "../../../merge/testing/builder.ts";
import { KNOWN } from "../../../merge/testing/ledger.ts";
import { mergerWith } from "../../merger.ts";
import { openStore } from "../../open.ts";
import { bringTogether } from "../../together.ts";
import { type FreshPromises, freshPromises } from "./fresh.ts";

/** Neighbours alone are looked at whenever they are known. */
const NEAR = { many: 1, few: 0, whole: 1000, batch: 250 };
const still = async () => {};

/** Everything, whatever the order in which it came. */
function sorted({ mergedOf, ...maps }: FreshPromises) {
  const all = Object.entries(maps).map(([name, map]) => [name, [...map].sort(([a], [b]) => (a < b ? -1 : 1))]);
  return { mergedOf, ...Object.fromEntries(all) };
}

const VISIT: Told = { type: "visit", who: ["visitor:silva", "host:NGA"], status: "scheduled", date: "2021-05" };
const TALKS: Told = { type: "meeting", who: ["party:silva", "party:okeke"], date: "2021-05-06" };
const ACCORD: Told = { type: "agreement", who: ["party:PRT", "party:NGA"], stage: "signed", title: "accord on cocoa" };
const GIFT: Told = { type: "transfer", who: ["supplier:PRT", "recipient:NGA"] };

/** What the second text says, once it is read and each time that it is read again; and what came then of the promise of the first, which nobody touched. */
test.each<[string, Told, readonly (readonly [Told, string | null])[]]>([
  [
    "a visitor is told to be there, then elsewhere, then there",
    VISIT,
    [
      [{ ...TALKS, place: "lagos" }, "told as being there"],
      [{ ...TALKS, place: "lisbon" }, null],
      [{ ...TALKS, place: "abuja" }, "told as being there"],
    ],
  ],
  [
    "a stop of a tour",
    { ...VISIT, who: ["visitor:silva", "host:NGA", "host:GHA"] },
    [
      [{ type: "visit", who: ["visitor:silva", "host:GHA"], date: "2021-05-03" }, "told as done in part"],
      [{ type: "visit", who: ["visitor:costa", "host:GHA"], date: "2021-05-03" }, null],
    ],
  ],
  [
    "a paper that comes into force, and another one",
    { ...ACCORD, status: "scheduled" },
    [
      [{ ...ACCORD, stage: "in force" }, "in force, by the ledger"],
      [{ ...ACCORD, stage: "in force", title: "treaty on radars" }, null],
    ],
  ],
  [
    "boats, then radars, then boats that are not given",
    { ...GIFT, status: "announced", words: "will give patrol boats" },
    [
      [{ ...GIFT, date: "2021-11", words: "gave boats" }, "told as done"],
      [{ ...GIFT, date: "2021-11", words: "gave radars" }, null],
      [{ ...GIFT, words: "called the boats off", status: "cancelled" }, "cancelled"],
    ],
  ],
])("%s", async (_, promise, then) => {
  const store = await openStore(":memory:");
  const read = async (id: string, published: string, told: readonly Told[]) => {
    await keep(store, testimony(id, published, CAST, told));
    await bringTogether(store, async () => mergerWith(KNOWN), NEAR);
  };
  await read("d0", "2021-03-01", [promise]);
  let fresh = await freshPromises(store, null, still);
  const [event = ""] = fresh.rows.keys();
  for (const [told, how] of then) {
    await read("d1", "2022-12-01", [told]);
    const changed = await store.changedSince(fresh.mergedOf);
    fresh = await freshPromises(store, fresh, still, 1);
    expect([changed?.events.includes(event), fresh.rows.get(event)?.outcome?.how ?? null]).toEqual([false, how]);
    expect(sorted(fresh)).toEqual(sorted(await freshPromises(store, null, still)));
  }
  await store.close();
});

test("promises that are mended after each change are those that are read anew", { timeout: 600_000 }, async () => {
  const seen = { mended: 0, promised: 0, answered: 0 };
  await fc.assert(
    fc.asyncProperty(courses, async (steps) => {
      const store = await openStore(":memory:");
      let fresh: FreshPromises | null = null;
      for (const { doc, judgements } of steps) {
        if (doc !== null) await keep(store, doc);
        for (const one of judgements) await store.judge(one, "2026-01-01T00:00:00Z");
        await bringTogether(store, async () => mergerWith(KNOWN), NEAR);
        if (fresh !== null && (await store.changedSince(fresh.mergedOf)) !== null) seen.mended += 1;
        fresh = await freshPromises(store, fresh, still, 1);
        expect(sorted(fresh)).toEqual(sorted(await freshPromises(store, null, still)));
        const rows = [...fresh.rows.values()];
        seen.promised += rows.length;
        seen.answered += rows.filter(({ outcome }) => outcome !== null).length;
      }
      await store.close();
    }),
    { numRuns: 40 },
  );
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
});
