import { expect, test } from "vitest";
import type { Timex } from "../src/extract/dates/timex.ts";
import { documentOf } from "./date-sources.ts";
import { evaluateDates, type Miss } from "./dates.ts";
import { parseTimex, type TimexText } from "./timex-files.ts";

/** A text with TIMEX3 tags, written as [words|TYPE|value]. */
function tagged(marked: string): TimexText {
  const body = marked.replaceAll(/\[([^|]+)\|(\w+)\|([^\]]+)\]/g, '<TIMEX3 type="$2" value="$3">$1</TIMEX3>');
  return parseTimex(`<TEXT>${body}</TEXT>`, "a.tml");
}

/** A finder that finds the same words, with these types and values, wherever they stand. */
function finder(found: readonly (readonly [words: string, type: Timex["type"], value: string])[]) {
  return ({ text }: TimexText): readonly Timex[] =>
    found.map(([words, type, value]) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, type, value };
    });
}

const gold = tagged(
  "They met on [Monday|DATE|2021-10-18] for [about two hours|DURATION|PT2H], as [every year|SET|P1Y].",
);

test("a wrong extent, a wrong value, a missed one and one too many", async () => {
  const misses: Miss[] = [];
  const find = finder([
    ["They", "DATE", "PRESENT_REF"],
    ["Monday", "DATE", "2021-10-11"],
    ["two hours", "DURATION", "PT2H"],
  ]);
  const scores = await evaluateDates([gold], find, (miss) => misses.push(miss));
  const third = { precision: 1 / 3, recall: 1 / 3, f1: 1 / 3 };
  const two = { precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 };
  expect(scores).toEqual({ texts: 1, gold: 3, found: 3, strict: third, relaxed: two, type: two, value: third });
  expect(misses.map(({ wanted, found }) => [wanted, found])).toEqual([
    ["[Monday] DATE 2021-10-18", "[Monday] DATE 2021-10-11"],
    ["[every year] SET P1Y", "—"],
    ["—", "[They] DATE PRESENT_REF"],
  ]);
});

test("all right", async () => {
  const find = finder([
    ["Monday", "DATE", "2021-10-18"],
    ["about two hours", "DURATION", "PT2H"],
    ["every year", "SET", "P1Y"],
  ]);
  const one = { precision: 1, recall: 1, f1: 1 };
  expect(await evaluateDates([gold, gold], find)).toEqual({
    texts: 2,
    gold: 6,
    found: 6,
    strict: one,
    relaxed: one,
    type: one,
    value: one,
  });
});

test("nothing found, nothing to find", async () => {
  const zero = { precision: 0, recall: 0, f1: 0 };
  expect((await evaluateDates([gold], () => [])).relaxed).toEqual(zero);
  expect(await evaluateDates([tagged("They met.")], () => [])).toMatchObject({ gold: 0, found: 0, value: zero });
});

test("of two found in one tag, one counts, the one of equal extent first", async () => {
  const text = tagged("from [Monday to Friday|DATE|2021-W42] they met");
  const find = finder([
    ["Monday", "DATE", "2021-10-18"],
    ["Monday to Friday", "DATE", "2021-W42"],
  ]);
  const scores = await evaluateDates([text], find);
  expect(scores.strict).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 });
  expect(scores.value).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 });
});

test("values of TIMEX2: sets and decades are written otherwise, types are not asked for", async () => {
  const text = parseTimex(
    '<TEXT><TIMEX2 val="XXXX">Every year</TIMEX2> for <TIMEX2 val="P2DE">twenty years</TIMEX2> since <TIMEX2 val="1990">1990</TIMEX2>.</TEXT>',
    "a.xml",
  );
  const scores = await evaluateDates(
    [text],
    finder([
      ["Every year", "SET", "P1Y"],
      ["twenty years", "DURATION", "P20Y"],
      ["1990", "TIME", "1991"],
    ]),
  );
  expect(scores.type.f1).toBe(1);
  expect(scores.value.precision).toBeCloseTo(2 / 3, 12);
});

test("a text as a document: paragraphs by empty lines, else by ends of lines", () => {
  const zones = (text: string) =>
    documentOf({ file: "a", written: null, text }).zones.map(({ start, end }) => text.slice(start, end));
  expect(zones("One\ntwo.\n\nThree.\n")).toEqual(["One\ntwo.", "Three."]);
  expect(zones("One.\nTwo.\n")).toEqual(["One.", "Two."]);
  expect(documentOf({ file: "a", written: "2021-10-20", text: "" })).toMatchObject({
    published: "2021-10-20",
    publishedBasis: "date of the file",
    zones: [],
  });
});
