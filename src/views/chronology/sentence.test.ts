import { join } from "node:path";
import { expect, test } from "vitest";
import { rowsIn } from "../../../test/support/rows.ts";
import { newNaming } from "./actors.ts";
import { sentenceOf } from "./sentence.ts";
import { type Case, entry, GAZETTEER } from "./testing/entries.ts";

const CASES = rowsIn<Case>(join(import.meta.dirname, "sentences.jsonl"));

test.each(CASES.map((one) => [one.wanted, one] as const))("%s", (wanted, one) => {
  expect(sentenceOf(entry(one), { naming: newNaming(GAZETTEER), gazetteer: GAZETTEER })).toBe(wanted);
});
