import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addTiny } from "../../../../test/support/tiny-record.ts";
import { openStore } from "../../open.ts";
import type { Store } from "../../store.ts";
import { type ChronologyEntry, chronology } from "../chronology.ts";
import { chosen } from "./choose.ts";
import type { Faces } from "./faces.ts";
import { readFaces } from "./read.ts";
import { tiesOf } from "./ties.ts";

let store: Store;
let faces: Faces;
let entries: readonly ChronologyEntry[];
beforeAll(async () => {
  store = await openStore(":memory:");
  await addTiny(store);
  faces = await readFaces(store);
  entries = await chronology(store);
}, 60_000);
afterAll(() => store.close());

const all = (of: "states" | "actors", limit = 1000) =>
  tiesOf(faces, faces.ids.split("\n"), chosen(faces, {}), { of, limit });

/** Who takes part in an entry, one look at it after the other. */
function partsOf({ actors }: ChronologyEntry, of: "states" | "actors"): readonly string[] {
  const parts = actors.flatMap(({ country, entity, kind }) =>
    of === "states" ? (country ?? []) : kind === "place" ? [] : (entity ?? []),
  );
  return [...new Set(parts)].sort();
}

describe.each(["states", "actors"] as const)("ties of %s", (of) => {
  test("are those of the entries", () => {
    const counts = new Map<string, string[]>();
    for (const entry of entries) {
      const parts = partsOf(entry, of);
      for (const [at, a] of parts.entries())
        for (const b of parts.slice(at + 1))
          counts.set(`${a} ${b}`, [...(counts.get(`${a} ${b}`) ?? []), entry.event.id]);
    }
    const { ties, total } = all(of);
    expect(total).toBeGreaterThan(2);
    expect(Object.fromEntries(ties.map(({ a, b, count }) => [`${a} ${b}`, count]))).toEqual(
      Object.fromEntries([...counts].map(([key, events]) => [key, events.length])),
    );
    for (const { a, b, newest } of ties) expect(newest.toSorted()).toEqual(counts.get(`${a} ${b}`)?.toSorted());
  });

  test("are counted by type, the strongest first, and hold those who are named", () => {
    const { ties, knots, total } = all(of);
    expect(ties.map(({ count }) => count)).toEqual(ties.map(({ count }) => count).toSorted((a, b) => b - a));
    for (const { types, count } of ties) expect(types.reduce((sum, one) => sum + one.count, 0)).toBe(count);
    const times = (id: string) => entries.filter((entry) => partsOf(entry, of).includes(id)).length;
    expect(knots.map(({ events }) => events)).toEqual(knots.map(({ actor }) => times(actor.id)));
    const few = all(of, 1);
    expect([few.ties.length, few.total, few.knots.length]).toEqual([1, total, 2]);
  });
});
