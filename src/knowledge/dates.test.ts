import { expect, test } from "vitest";
import { firstDay, isKnowledgeDate, lastDay, morePrecise } from "./dates.ts";

test.each([
  ["2020", "2020-01-01", "2020-12-31"],
  ["2020-02", "2020-02-01", "2020-02-29"],
  ["1900-02", "1900-02-01", "1900-02-28"],
  ["2020-10-18", "2020-10-18", "2020-10-18"],
  ["2020~", "2020-01-01", "2020-12-31"],
  ["2021-10-31/2021-11-13", "2021-10-31", "2021-11-13"],
  ["2009-02/2009-03", "2009-02-01", "2009-03-31"],
])("%s is a date, from %s to %s", (edtf, first, last) => {
  expect([isKnowledgeDate(edtf), firstDay(edtf), lastDay(edtf)]).toEqual([true, first, last]);
});

test.each([
  "",
  "20",
  "2020-13",
  "2020-00",
  "2021-02-29",
  "2020-04-31",
  "2020-1-1",
  "18 October 2020",
  "2021/2020",
  "2020/2021/2022",
  "/2020",
  "2020-10-18T00:00",
])("%j is no date", (edtf) => {
  expect(isKnowledgeDate(edtf)).toBe(false);
});

test.each([
  ["2020-09", "2020-09-16", "2020-09-16"],
  ["2020-09-16", "2020", "2020-09-16"],
  ["2020", "2020", "2020"],
  ["2020-09", "2020-10-04", null],
  ["2020-09-14", "2020-09-16", null],
])("the more precise of %s and %s is %s", (a, b, best) => {
  expect(morePrecise(a, b)).toBe(best);
});
