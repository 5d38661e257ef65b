import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rowsIn } from "../../../test/support/rows.ts";
import { readDocuments } from "../../document/read.ts";
import { loadKnowledge } from "../../knowledge/load.ts";
import { correctionsIn } from "../corrections/corrections.ts";
import { openPipeline } from "../pipelines.ts";
import { type Count, countsIn } from "./counts.ts";
import { minutesIn } from "./duration.ts";
import { numberIn } from "./number.ts";

const ROOT = join(import.meta.dirname, "../../..");
const pipeline = await openPipeline("reader", loadKnowledge(join(ROOT, "data")), { models: join(ROOT, "models") });

async function annotated(text: string, title = "News of the week") {
  const bytes = new TextEncoder().encode(`${title}\n\n${text}\n`);
  const { documents } = await readDocuments({ name: "case.txt", bytes, defaults: { published: "2014-08-25", title } });
  return pipeline.annotate(documents[0]!.doc);
}

/** "about 6 boat patrol < fleet (receive)": noun and verb above it only where the row asks for them. */
function notation({ number, thing, of, bound, verb, on }: Count, row: string): string {
  const asked = (row.includes("<") ? ` < ${on}` : "") + (row.includes("(") ? ` (${verb})` : "");
  return [bound, number, thing, ...of].filter((part) => part !== null).join(" ") + asked;
}

interface CountRow {
  readonly text: string;
  readonly counts: readonly string[];
}

test.each(rowsIn<CountRow>(join(import.meta.dirname, "cases.jsonl")))("$text", async ({ text, counts }) => {
  const doc = await annotated(text);
  const found = countsIn(doc).filter(({ start }) => doc.text.indexOf(text) <= start);
  expect(found.map((count, i) => notation(count, counts[i] ?? ""))).toEqual(counts);
  for (const { start, end, exact, sentence } of found) {
    expect(doc.text.slice(start, end)).toBe(exact);
    expect(doc.text.slice(sentence.start, sentence.end)).toBe(sentence.exact);
  }
});

interface CorrectionRow {
  readonly text: string;
  readonly title?: string;
  readonly retracted?: readonly string[];
  readonly standing?: readonly string[];
  readonly none?: boolean;
}

const corrections = rowsIn<CorrectionRow>(join(import.meta.dirname, "../corrections/cases.jsonl"));

test.each(corrections)("correction: $text", async ({ text, title, retracted = [], standing = [], none }) => {
  const doc = await annotated(text, title);
  const [first] = correctionsIn(doc, countsIn(doc));
  if (none) return expect(first).toBeUndefined();
  const told = (part: NonNullable<typeof first>["retracted"]) =>
    part === null ? [] : [part.exact.trim(), ...part.dates, ...part.numbers.map(String)];
  expect(told(first!.retracted)).toEqual(retracted);
  expect(told(first!.standing)).toEqual(standing);
});

test("numbers in digits and words", () => {
  const rows: readonly (readonly [string, number | null])[] = [
    ["twenty five", 25],
    ["1,500", 1500],
    ["1.5 billion", 1.5e9],
    ["two hundred and six", 206],
    ["three dozen", 36],
    ["$40m", 4e7],
    ["two and a half billion", 2.5e9],
    ["five thousand two hundred", 5200],
    ["boats", null],
    ["", null],
  ];
  for (const [words, number] of rows) expect(numberIn(words.split(" "))).toBe(number);
});

test("lengths of time in minutes", () => {
  const rows: readonly (readonly [string, number | null])[] = [
    ["an hour", 60],
    ["almost an hour", 60],
    ["half an hour", 30],
    ["three quarters of an hour", 45],
    ["an hour and a half", 90],
    ["one and a half hours", 90],
    ["two hours and 15 minutes", 135],
    ["an hour and three quarters", 105],
    ["85 minutes", 85],
    ["more than forty-five minutes", 45],
    ["hours", null],
    ["three days", null],
  ];
  for (const [words, minutes] of rows) expect([words, minutesIn(words)]).toEqual([words, minutes]);
});

test("a number written with commas is read back", () => {
  const run = fc.property(fc.integer({ min: 0, max: 1e12 }), (number) => {
    expect(numberIn([number.toLocaleString("en")])).toBe(number);
  });
  fc.assert(run);
});
