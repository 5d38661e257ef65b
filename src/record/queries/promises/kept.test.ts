import { expect, test } from "vitest";
import { keep } from "../../../../test/support/testimonies.ts";
import { CAST } from "../../../merge/testing/acts.ts";
import { type Told, testimony } from "../../../merge/testing/builder.ts";
import { KNOWN } from "../../../merge/testing/ledger.ts";
import { mergerWith } from "../../merger.ts";
import { openStore } from "../../open.ts";
import type { Store } from "../../store.ts";
import { bringTogether } from "../../together.ts";
import { freshPromises } from "./fresh.ts";
import { bytesOf, keptPromises, promisesIn } from "./kept.ts";

const still = async () => {};
const VISIT: Told = { type: "visit", who: ["visitor:silva", "host:NGA"], status: "scheduled", date: "2021-05" };
const ARRIVAL: Told = { type: "visit", who: ["visitor:silva", "host:NGA"], date: "2021-05-06" };

async function told(store: Store, id: string, claim: Told) {
  await keep(store, testimony(id, "2021-04-01", CAST, [claim]));
  await bringTogether(store, async () => mergerWith(KNOWN), { many: 1, few: 0, whole: 1000, batch: 250 });
}

test("promises are kept as bytes and come back as they were; what is cut off or other is none", async () => {
  const store = await openStore(":memory:");
  await told(store, "doc_1", VISIT);
  const made = await keptPromises(store, null, still);
  expect(made.rows.size).toBe(1);
  const bytes = (await store.kept("promises")) ?? new Uint8Array();
  expect(promisesIn(bytes)).toEqual(made);
  expect(promisesIn(bytes.slice(0, -9))).toBeNull();
  expect(promisesIn(Buffer.from(Buffer.from(bytes).toString().replace('"layout":1', '"layout":0')))).toBeNull();
  expect(promisesIn(null)).toBeNull();
  await store.close();
});

test("a process that begins finds those that were kept, with what changed since", async () => {
  const store = await openStore(":memory:");
  await told(store, "doc_1", VISIT);
  const first = await keptPromises(store, null, still);
  await told(store, "doc_2", ARRIVAL);
  const next = await keptPromises(store, null, still);
  expect([...next.rows.values()]).toEqual([...(await freshPromises(store, null, still)).rows.values()]);
  expect(next.mergedOf).not.toBe(first.mergedOf);
  expect(promisesIn(await store.kept("promises"))?.mergedOf).toBe(next.mergedOf);
  expect(promisesIn(bytesOf(first))).toEqual(first);
  await store.close();
});
