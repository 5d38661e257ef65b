import { expect, test } from "vitest";
import { keep } from "../../../../test/support/testimonies.ts";
import { CAST } from "../../../merge/testing/acts.ts";
import { type Told, testimony } from "../../../merge/testing/builder.ts";
import { KNOWN } from "../../../merge/testing/ledger.ts";
import { mergerWith } from "../../merger.ts";
import { openStore } from "../../open.ts";
import { bringTogether } from "../../together.ts";
import { facesBeforehand } from "./beforehand.ts";
import { facesOf } from "./bytes.ts";
import { readFaces } from "./read.ts";

const VISIT: Told = { type: "visit", who: ["visitor:silva", "host:NGA"], date: "2021-05-06" };

test("a large record of which most was brought together keeps its faces; one that is soon mended is left", async () => {
  const store = await openStore(":memory:");
  const add = async (from: number, to: number) => {
    const { mergedOf: before } = await store.particulars();
    for (let at = from; at < to; at += 1)
      await keep(store, testimony(`doc_${at}`, "2021-06-01", CAST, [{ ...VISIT, date: `${1700 + at}` }]));
    await bringTogether(store, async () => mergerWith(KNOWN));
    await facesBeforehand(store, before);
    const bytes = await store.kept("faces");
    return bytes === null ? null : facesOf(bytes);
  };
  expect(await add(0, 5)).toBeNull();
  const made = await add(5, 300);
  expect(made).toEqual(await readFaces(store));
  expect(await add(300, 301)).toEqual(made);
  await store.close();
});
