import { expect, test } from "vitest";
import { findTerms, foldedText, searchTerms } from "./fold.ts";

test.each([
  ["Phạm Minh Chính", "pham minh chinh"],
  ["Đà Nẵng", "da nang"],
  ["首相は東京で", "首 相 は 東 京 て"],
  ["ＡＳＥＡＮ 2020", "asean 2020"],
  ["Łódź, Ærø, Straße", "lodz aero strasse"],
  ["a\u00a0b\u200bc", "a b c"],
  ["e\u0301tat", "etat"],
  ["رئيس الوزراء", "رييس الوزراء"],
  ["🐟 ---", ""],
  ["", ""],
])("%j is folded to %j", (text, folded) => {
  expect(foldedText(text)).toBe(folded);
});

test.each([
  ['Suga "South China Sea" minist*', [["suga"], ["south", "china", "sea"], ["minist*"]]],
  ["東京", [["東", "京"]]],
  ['"unclosed phrase', [["unclosed", "phrase"]]],
  ["“curly quotes”", [["curly", "quotes"]]],
  ["NOT (a OR b) -c :d", [["not"], ["a"], ["or"], ["b"], ["c"], ["d"]]],
  ['"" * ()', []],
  ["", []],
])("%j asks for %j", (query, wanted) => {
  expect(
    searchTerms(query).map(({ words, prefix }) =>
      words.map((word, index) => (prefix && index === words.length - 1 ? `${word}*` : word)),
    ),
  ).toEqual(wanted);
});

test("terms are found where they stand", () => {
  const text = "Đồng nói: 東京 and Tokyo, TOKYO’s";
  const at = (query: string) => findTerms(text, searchTerms(query)).map(({ start, end }) => text.slice(start, end));
  expect(at("dong")).toEqual(["Đồng"]);
  expect(at("東京")).toEqual(["東京"]);
  expect(at("tokyo")).toEqual(["Tokyo", "TOKYO"]);
  expect(at("tok*")).toEqual(["Tokyo", "TOKYO"]);
  expect(at('"and tokyo"')).toEqual(["and Tokyo"]);
});
