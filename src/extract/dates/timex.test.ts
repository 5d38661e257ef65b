import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
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

const cases = readFileSync(new URL("timex-cases.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

test.each(cases)("$text ($published)", ({ text, published, timexes: wanted }) => {
  const found = timexes(text, read(document(text, published)));
  expect(found.map(({ start, end, type, value }) => [text.slice(start, end), type, value])).toEqual(wanted);
});
