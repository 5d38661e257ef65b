import { expect, test } from "vitest";
import { alike, matchPairs, nameTable, overlap, place, plainDate, sameName } from "./scorer-text.ts";

test.each([
  ["The  “two”\nsides", 'the "two" sides'],
  ["Kan\u00a0’s – visit", "kan 's - visit"],
  ["it was â€œagreedâ€\x9d", 'it was "agreed"'],
  ["co\u00adoperation\u200b", "cooperation"],
  ["STRASSE, Straße", "strasse, strasse"],
])("%j is alike to %j", (text, wanted) => expect(alike(text)).toBe(wanted));

test("a needle stands at its first place, or at that nearest to a share of the text", () => {
  const text = alike("A visit. Then talks, then a visit and a visit.");
  expect(place(text, "a visit")).toEqual([0, 7]);
  expect(place(text, "“A visit.”")).toEqual([0, 7]);
  expect(place(text, "a visit", 0.6)).toEqual([26, 33]);
  expect(place(text, "a visit", 1)).toEqual([38, 45]);
  expect(place(text, "a treaty")).toBeNull();
  expect(place(text, " .")).toBeNull();
});

test("overlap is the share of the shorter", () => {
  expect(overlap([0, 10], [5, 9])).toBe(1);
  expect(overlap([0, 10], [5, 25])).toBe(0.5);
  expect(overlap([0, 10], [10, 12])).toBe(0);
  expect(overlap(null, [0, 1])).toBe(0);
});

const NAMES = nameTable([{ name: "Norway", mentions: ["Oslo", "the Norwegian side"] }]);

test.each([
  ["Oslo", "NORWAY", true],
  ["Kari Lund", "Lund", true],
  ["the Ministry of Trade", "Trade Ministry", true],
  ["Kari Lund", "Kari Berg", false],
  ["the", "of", false],
  ["", "Norway", false],
])("%j and %j mean the same: %s", (a, b, same) => expect(sameName(a, b, NAMES)).toBe(same));

test.each([
  ["2020-10~", "2020-10"],
  ["2020-10 (about)", "2020-10"],
  [null, null],
  ["", null],
])("the date %j is plainly %j", (date, wanted) => expect(plainDate(date)).toBe(wanted));

test("matches one to one, the best first, of equals the first", () => {
  const pairs = [
    { score: 1, a: 1, b: 0 },
    { score: 1, a: 0, b: 1 },
    { score: 1, a: 0, b: 0 },
    { score: 2, a: 2, b: 1 },
  ];
  expect(matchPairs(pairs).map(({ a, b }) => [a, b])).toEqual([
    [2, 1],
    [0, 0],
  ]);
});
