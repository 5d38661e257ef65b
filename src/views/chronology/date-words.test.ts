import { expect, test } from "vitest";
import { dateWords, writtenWords } from "./date-words.ts";

const CASES: readonly (readonly [string | null, string])[] = [
  ["2019-03-04/2019-03-07", "March 4–7, 2019"],
  ["2019-03-30/2019-04-02", "March 30–April 2, 2019"],
  ["2019-12-30/2020-01-02", "Dec. 30, 2019–Jan. 2, 2020"],
  ["2019-03/2019-05", "March–May 2019"],
  ["2019/2021", "2019–2021"],
  ["2019-03-04/2019-03-04", "March 4, 2019"],
  ["2019-09-01", "Sept. 1, 2019"],
  ["2019-05", "May 2019"],
  ["2019", "2019"],
  ["2019~", "c. 2019"],
  ["2019-05?", "May 2019?"],
  ["2019-05%", "c. May 2019?"],
  ["2019-05~-04", "c. May 4, 2019"],
  ["201X", "the 2010s"],
  ["19XX", "the 1900s"],
  ["2019-XX", "2019"],
  ["2019-05-XX", "May 2019"],
  ["../2019-11", "by Nov. 2019"],
  ["/2019-11", "by Nov. 2019"],
  ["2019-11/..", "since Nov. 2019"],
  ["2019-21", "spring 2019"],
  ["2019-34", "2nd quarter of 2019"],
  ["[2019-10-18,2019-10-19]", "Oct. 18 or 19, 2019"],
  ["{2019-10-18,2019-11-19}", "Oct. 18, 2019 and Nov. 19, 2019"],
  ["[..2019-10-18]", "by Oct. 18, 2019"],
  ["[2019-10-18..]", "from Oct. 18, 2019"],
  ["2019-02-03T10:00:00Z", "Feb. 3, 2019"],
  ["2019-13", "2019-13"],
  ["soon", "soon"],
  ["", "no date"],
  [null, "no date"],
];

test.each(CASES)("%s is written %s", (edtf, words) => {
  expect(dateWords(edtf)).toBe(words);
});

test.each([
  ["2019-10-18", "as of Oct. 18, 2019"],
  ["2019-10~", "as of c. Oct. 2019"],
  ["2019-10-18/..", "written after Oct. 18, 2019"],
  ["/2019-10-18", "written before Oct. 18, 2019"],
  ["2017-03-01/2021-04-05", "written 2017–2021"],
  ["2019-10-18/2019-10-20", "written Oct. 18–20, 2019"],
])("what was written %s: %s", (edtf, words) => {
  expect(writtenWords(edtf)).toBe(words);
});
