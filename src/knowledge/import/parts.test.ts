import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Knowledge } from "../knowledge.ts";
import { cleanCell } from "./clean.ts";
import { headerOf } from "./columns.ts";
import { dateCell } from "./date-cell.ts";
import { importKnowledge } from "./import.ts";
import { nameParts, personId } from "./person-name.ts";
import { readSheet } from "./sheet.ts";

test.each([
  ["Yoshihide Suga", "JPN", "jpn-suga-yoshihide"],
  ["SUGA Yoshihide", "JPN", "jpn-suga-yoshihide"],
  ["Suga, Yoshihide", "JPN", "jpn-suga-yoshihide"],
  ["DE LA CRUZ, Ana", "PHL", "phl-de-la-cruz-ana"],
  ["Phạm Minh Chính", "VNM", "vnm-pham-minh-chinh"],
  ["Moon Jae-in", "KOR", "kor-moon-jae-in"],
  ["Ursula von der Leyen", "DEU", "deu-von-der-leyen-ursula"],
  ["Abdel Fattah el-Sisi", "EGY", "egy-el-sisi-abdel-fattah"],
  ["Tamim bin Hamad Al Thani", "QAT", "qat-al-thani-tamim-bin-hamad"],
  ["Thein Sein", "MMR", "mmr-thein-sein"],
  ["John Smith Jr.", "USA", "usa-smith-john"],
  ["John Smith, Jr.", "USA", "usa-smith-john"],
  ["J. D. Vance", "USA", "usa-vance-j-d"],
  ["Sukarno", "IDN", "idn-sukarno"],
  ["Brian O'Neill", null, "oneill-brian"],
  ["习近平", "CHN", null],
])("the id of %s (%s) is %s", (name, country, id) => {
  expect(personId(nameParts(name, country), country)).toBe(id);
});

test.each([
  ["2020-09-16", "2020-09-16"],
  ["2020-9-6", "2020-09-06"],
  ["2020-09-16T00:00:00Z", "2020-09-16"],
  ["16 September 2020", "2020-09-16"],
  ["1st Sept. 2020", "2020-09-01"],
  ["September 16, 2020", "2020-09-16"],
  ["Sep 2020", "2020-09"],
  ["2020", "2020"],
  ["2020~", "2020~"],
  ["present", ""],
  ["–", ""],
  ["", ""],
  ["16/09/2020", null],
  ["31 April 2020", null],
  ["44090", null],
  ["soon", null],
  ["2020-09-16T12:00:00Z", null],
])("the date %s is %s", (words, date) => {
  expect(dateCell(words)).toBe(date);
});

const plain = { list: false, removal: false, coding: false };
test.each([
  [" a\u00a0 b\t\r\nc ", plain, "a b c"],
  ["a\n b", { ...plain, list: true }, "a|b"],
  ["To\u0302 La\u0302m", plain, "Tô Lâm"],
  ["\ufeffa\u200b\u202e", plain, "a"],
  ["-jpn-x", { ...plain, removal: true }, "-jpn-x"],
  ["-", plain, "-"],
  ["@instrument/body", { ...plain, coding: true }, "@instrument/body"],
  ["-jpn-x", plain, null],
  ["=A1", plain, null],
  ["'=A1", plain, null],
  ["+49", plain, null],
  ["@A1", { ...plain, coding: true }, null],
  ["a\u0000", plain, null],
  ["a\ufffd", plain, null],
])("the cell %j becomes %j", (raw, options, text) => {
  const cleaned = cleanCell(raw, options);
  expect("text" in cleaned ? cleaned.text : null).toBe(text);
});

test.each([
  ["of name kind source", "aliases"],
  ["id name family country names office title of from to source", "people"],
  ["Person Position Country".toLowerCase(), "people"],
  ["title name state", "people"],
  ["family given country", "people"],
  ["id kind name names country source", "organisations"],
  ["id name kind demonyms", "states"],
  ["trigger pos type", "frames"],
  ["trigger pos relation", "positions"],
  ["kind cue status", "modes"],
  ["name country", "people"],
  ["name", null],
  ["a b", null],
])("the header %s is of %s", (columns, kind) => {
  expect(headerOf(columns.split(" "), null)?.kind.name ?? null).toBe(kind);
});

describe("sheets", () => {
  test.each([
    ["a,b\n1,2\n", 2],
    ["# c\n\na;b\n1;2", 4],
    ['a\tb\n"x\ny"\t2\n1\t2', 2],
    ["a,b\r\n1,2\r\n", 2],
    ["a,b\r1,2\r", 2],
  ])("%j begins its first row on line %i", (text, line) => {
    const sheet = readSheet(text, "f", () => {});
    expect([sheet.columns, sheet.rows[0]?.line]).toEqual([["a", "b"], line]);
  });
});

const nothing: Knowledge = {
  ...{ version: "", states: [], offices: [], people: [], aliases: [], organisations: [], memberships: [] },
  ...{ summits: [], places: [], tables: {} },
};
test("no text makes the import throw, and what it takes it takes once", () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("id", "name", "=1", '"', "\n", "2020", "topic", "words"),
  );
  const sheets = fc
    .array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 })
    .map((rows) => rows.map((row) => row.join(",")).join("\n"));
  const topics = sheets.map((text) => `topic,words\n${text}`);
  const text = fc.oneof(
    sheets,
    topics,
    fc.json(),
    fc.json().map((json) => `{"results":{"bindings":[${json}]}}`),
  );
  fc.assert(
    fc.property(text, (given) => {
      const options = { source: "x", licence: "y" };
      const { texts } = importKnowledge([{ file: "f", text: given }], new Map(), nothing, options);
      expect(importKnowledge([{ file: "f", text: given }], texts, nothing, options).texts.size).toBe(0);
    }),
    { numRuns: 300, seed: 1 },
  );
});
