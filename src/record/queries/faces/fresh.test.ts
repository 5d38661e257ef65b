import fc from "fast-check";
import { expect, test } from "vitest";
import { keep } from "../../../../test/support/testimonies.ts";
import { addTiny } from "../../../../test/support/tiny-record.ts";
import { courses } from "../../../merge/near/testing/courses.ts";
import { KNOWN } from "../../../merge/testing/ledger.ts";
import { mergerWith } from "../../merger.ts";
import { openStore } from "../../open.ts";
import { bringTogether } from "../../together.ts";
import { bytesOf, facesOf } from "./bytes.ts";
import { DATED, DISPUTED, type Faces } from "./faces.ts";
import { freshFaces } from "./fresh.ts";
import { readFaces } from "./read.ts";
import { numbersAt, type Rows } from "./rows.ts";

/** Neighbours alone are looked at whenever they are known. */
const NEAR = { many: 1, few: 0, whole: 1000, batch: 250 };
const still = async () => {};

/** Faces without their numbers: who and what stands in each, whatever the order of the tables. */
function told(faces: Faces) {
  const { tables } = faces;
  const all = <T>(rows: Rows, table: readonly T[], at: number) =>
    numbersAt(rows, at)
      .map((number) => JSON.stringify(table[number]))
      .sort();
  const ids = faces.size === 0 ? [] : faces.ids.split("\n");
  const keys = faces.keys.split("\n");
  return ids.map((id, at) => ({
    ...{ id, key: keys[at], type: faces.types[at], status: faces.statuses[at], flags: faces.flags[at] },
    ...{ first: faces.firsts[at], last: faces.lasts[at], place: tables.places[faces.places[at] ?? 0] },
    ...{ topics: all(faces.topics, tables.topics, at), states: all(faces.states, tables.states, at) },
    ...{ parties: all(faces.parties, tables.people, at), speakers: all(faces.speakers, tables.people, at) },
    ...{ documents: all(faces.documents, tables.documents, at), actors: all(faces.actors, tables.actors, at) },
    ...{ publishers: all(faces.publishers, tables.publishers, at), hosts: all(faces.hosts, tables.states, at) },
  }));
}

test("faces that are mended after each change are those that are read anew", { timeout: 600_000 }, async () => {
  const seen = { mended: 0, disputed: 0, undated: 0 };
  await fc.assert(
    fc.asyncProperty(courses, async (steps) => {
      const store = await openStore(":memory:");
      let faces: Faces | null = null;
      for (const { doc, judgements } of steps) {
        if (doc !== null) await keep(store, doc);
        for (const one of judgements) await store.judge(one, "2026-01-01T00:00:00Z");
        await bringTogether(store, async () => mergerWith(KNOWN), NEAR);
        if (faces !== null && (await store.changedSince(faces.mergedOf)) !== null) seen.mended += 1;
        faces = await freshFaces(store, faces, still);
        const anew = await readFaces(store);
        expect(told(faces)).toEqual(told(anew));
        expect(faces.mergedOf).toBe(anew.mergedOf);
        const count = (flag: number, wanted: number) =>
          faces?.flags.filter((one) => (one & flag) === wanted).length ?? 0;
        seen.disputed += count(DISPUTED, DISPUTED);
        seen.undated += count(DATED, 0);
      }
      await store.close();
    }),
    { numRuns: 100 },
  );
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
});

test("faces are kept as bytes and come back as they were; what is cut off or other is none", async () => {
  const store = await openStore(":memory:");
  await addTiny(store);
  const faces = await freshFaces(store, null, still);
  const bytes = (await store.kept("faces")) ?? new Uint8Array();
  expect(facesOf(bytes)).toEqual(faces);
  expect(facesOf(bytesOf(faces))).toEqual(faces);
  expect(facesOf(bytes.slice(0, -9))).toBeNull();
  expect(facesOf(new Uint8Array([1, 2, 3]))).toBeNull();
  expect(
    facesOf(Buffer.from(Buffer.from(bytes).toString("latin1").replace('"layout":1', '"layout":0'), "latin1")),
  ).toBeNull();
  await store.close();
});
