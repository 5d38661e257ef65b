import { describe, expect, test } from "vitest";
import { list } from "./cells.ts";
import { parseTsv } from "./tsv.ts";

const faults: readonly [what: string, text: string, message: string][] = [
  ["nothing", "", "f.tsv:1: wanted a header row, found none"],
  ["only comments", "# a\n\n# b\n", "f.tsv:4: wanted a header row, found none"],
  ["a column without a name", "a\t\tc\n", "f.tsv:1: wanted a name for every column, found none for column 2"],
  ["a column twice", "# x\na\tb\ta\n", 'f.tsv:2: wanted column names that differ, found "a" twice'],
  ["too few cells", "a\tb\n1\t2\n\n3\n", "f.tsv:4: wanted 2 cells (a, b), found 1"],
  ["too many cells", "a\tb\n1\t2\t3\n", "f.tsv:2: wanted 2 cells (a, b), found 3"],
];

describe("a file that is not as wanted is refused with file, line, wanted and found", () => {
  test.each(faults)("%s", (_what, text, message) => {
    expect(() => parseTsv(text, "f.tsv")).toThrow(message);
  });
});

const readings: readonly [what: string, text: string, cells: Record<string, string>[]][] = [
  ["comments and blank lines", "# c\na\tb\n\n# d\n1\t2\n", [{ a: "1", b: "2" }]],
  ["a byte order mark and CRLF", "\uFEFFa\tb\r\n1\t2\r\n", [{ a: "1", b: "2" }]],
  ["an empty last cell", "a\tb\n1\t\n", [{ a: "1", b: "" }]],
  ["spaces and no-break spaces around", "a\tb\n 1 \t\u00A02\u00A0\n", [{ a: "1", b: "2" }]],
  ["decomposed letters are composed", "a\nTo\u0302 La\u0302m\n", [{ a: "Tô Lâm" }]],
  ["CJK, RTL and emoji stay", "a\tb\n習近平\tمحمود 🕊️\n", [{ a: "習近平", b: "محمود 🕊️" }]],
  ["a # inside a line is no comment", "a\tb\n1\t# 2\n", [{ a: "1", b: "# 2" }]],
  ["a header only", "a\tb", []],
];

test.each(readings)("reads %s", (_what, text, cells) => {
  expect(parseTsv(text, "f.tsv").rows.map((row) => row.cells)).toEqual(cells);
});

test("the line of a row counts comments and blank lines", () => {
  expect(parseTsv("# c\na\n\n1\n# d\n2\n", "f.tsv").rows.map(({ line }) => line)).toEqual([4, 6]);
});

test.each([
  ["", []],
  ["a", ["a"]],
  ["a|b", ["a", "b"]],
  [" a | b ||", ["a", "b"]],
  ["|", []],
])("list %j", (cell, parts) => {
  expect(list({ file: "f.tsv", line: 1, cells: { x: cell }, layer: 0 }, "x")).toEqual(parts);
});
