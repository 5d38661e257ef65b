import { expect, test } from "vitest";
import { daysOf, edtfOf, gap, shareDays } from "./days.ts";

test.each([
  ["2019", "2019"],
  ["2019-05", "2019-05"],
  ["2019-05~", "2019-05"],
  ["2019-02-28", "2019-02-28"],
  ["2019-05-02/2019-05-05", "2019-05-02/2019-05-05"],
  ["2019-12/2020-01", "2019-12/2020-01"],
  ["2019-01/2019-12", "2019"],
  ["../2019-05", "../2019-05-31"],
  ["2019-05-02/..", "2019-05-02/.."],
  ["2019-34", "2019-04/2019-06"],
  ["2019-23", "2019-09/2019-11"],
  ["201X", "2010-01/2019-12"],
  ["2019-XX-04", "2019"],
  ["[2019-05-02, 2019-05-04]", "2019-05-02/2019-05-04"],
  ["2019-05-02T10:00:00Z", "2019-05-02"],
])("%s is %s", (edtf, expected) => {
  expect(edtfOf(daysOf(edtf)!)).toBe(expected);
});

test.each([null, "", "soon", "2019-13", "2019-05-40", "2019-06/2019-05", "2019/2020/2021", "🗓️"])(
  "%s is no date",
  (edtf) => {
    expect(daysOf(edtf)).toBeNull();
  },
);

test.each([
  ["2019-05", "2019-05-31", true],
  ["2019-05-01", "2019-05-02", false],
  ["../2019-05", "2019", true],
  ["XXXX-05", "1066", true],
])("%s and %s share a day: %s", (a, b, expected) => {
  expect(shareDays(daysOf(a)!, daysOf(b)!)).toBe(expected);
});

test("neighbouring days are one day apart", () => {
  expect(gap(daysOf("2019-05-01")!, daysOf("2019-05-02")!)).toBe(1);
  expect(gap(daysOf("2019-05-04")!, daysOf("2019-05-02")!)).toBe(2);
});
