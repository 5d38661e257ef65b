import fc from "fast-check";
import { expect, test } from "vitest";
import { draftOver } from "../../merge/near/draft.ts";
import { type Neighbours, NOTHING } from "../../merge/near/neighbours.ts";
import { openDatabase } from "./database.ts";
import { keepNeighbours, neighboursIn } from "./neighbours.ts";

const SPACES = ["act", "card"];
const ITEMS = ["a", "b", "c", "d", "e", "ü"];
const KEYS = ["x", "y", "z é"];

const change = fc.record({
  space: fc.constantFrom(...SPACES),
  item: fc.constantFrom(...ITEMS),
  keys: fc.uniqueArray(fc.record({ key: fc.constantFrom(...KEYS), at: fc.integer({ min: -3, max: 3 }) }), {
    selector: ({ key }) => key,
  }),
  value: fc.constantFrom(null, 1, "one", { of: ["é", null] }),
});

async function answers(kept: Neighbours) {
  const found = SPACES.map(async (space) => ({
    values: new Map([...(await kept.values(space, ITEMS))].sort()),
    keys: new Map([...(await kept.keysOf(space, ITEMS))].map(([item, keys]) => [item, keys.toSorted()])),
    keyed: await kept.keyed(space, KEYS),
    count: await kept.count(space, KEYS),
  }));
  return Promise.all(found);
}

const COUNTS = [1, 2];

async function nearest(kept: Neighbours) {
  const asked = SPACES.flatMap((space) =>
    KEYS.flatMap((key) => [-2, 0, 3].flatMap((at) => COUNTS.map((count) => kept.nearest(space, key, at, count)))),
  );
  return Promise.all(asked);
}

const PLACES = ["a", "c", "f"].flatMap((item) => [-1, 2].map((at) => ({ item, at })));
const MOST = COUNTS.flatMap((count) => [0, 2, Infinity].map((within) => ({ count, within })));

async function beside(kept: Neighbours) {
  const asked = SPACES.flatMap((space) =>
    KEYS.flatMap((key) => PLACES.flatMap((place) => MOST.map((most) => kept.beside(space, key, place, most)))),
  );
  return Promise.all(asked);
}

test("what a record keeps of neighbours is what a draft of all changes holds", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 5 }), async (batches) => {
      const database = openDatabase(":memory:");
      const whole = draftOver(NOTHING);
      for (const batch of batches) {
        const draft = draftOver(neighboursIn(database));
        for (const { space, item, keys, value } of batch) {
          for (const one of [draft, whole])
            if (value === null) one.remove(space, item);
            else one.put(space, item, keys, value);
        }
        expect(await answers(draft)).toEqual(await answers(whole));
        expect(await beside(draft)).toEqual(await beside(whole));
        database.transaction(() => keepNeighbours(database, draft.changes()));
        expect(await answers(neighboursIn(database))).toEqual(await answers(whole));
        expect(await nearest(neighboursIn(database))).toEqual(await nearest(whole));
        expect(await beside(neighboursIn(database))).toEqual(await beside(whole));
      }
      database.db.close();
    }),
    { numRuns: 100 },
  );
});
