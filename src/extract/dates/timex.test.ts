import { expect, test } from "vitest";
import { rowsIn } from "../../../test/support/rows.ts";
import { document, knowledge } from "./layers-for-tests.ts";
import { timesReader } from "./read.ts";
import { timexes } from "./timex.ts";

interface Case {
  readonly text: string;
  readonly published: string | null;
  /** All expressions of the text in order: words, type, value. */
  readonly timexes: readonly (readonly [words: string, type: string, value: string])[];
}

const read = timesReader(knowledge([]));

const cases = rowsIn<Case>(new URL("timex-cases.jsonl", import.meta.url));

test.each(cases)("$text ($published)", ({ text, published, timexes: wanted }) => {
  const found = timexes(text, read(document(text, published)));
  expect(found.map(({ start, end, type, value }) => [text.slice(start, end), type, value])).toEqual(wanted);
});
