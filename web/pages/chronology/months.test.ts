import { expect, test } from "vitest";
import { isWithin, monthsBetween, monthsOf } from "./months.ts";

test.each<[first: string | undefined, last: string | undefined, months: string]>([
  ["2020-11", "2021-02", "2020-11 2020-12 2021-01 2021-02"],
  ["2020-11", "2020-11", "2020-11"],
  ["2021-01", "2020-12", ""],
  [undefined, "2020-12", ""],
])("months from %s to %s", (first, last, months) => {
  expect(monthsBetween(first, last).join(" ")).toBe(months);
});

test("months without entries are there too, in order, and what is no month is left out", () => {
  const counts = ["2021-02", "2020-12", "2020"].map((value) => ({ value, count: 2 }));
  expect(monthsOf(counts).map(({ value, count }) => `${value}: ${count}`)).toEqual([
    "2020-12: 2",
    "2021-01: 0",
    "2021-02: 2",
  ]);
});

test.each([
  ["2021-09", { since: "2021", until: "2021" }, true],
  ["2022-01", { since: "2021", until: "2021" }, false],
  ["2020-12", { since: "2021" }, false],
  ["2021-09", { since: "2021-09-10", until: "2021-09-12" }, true],
  ["2021", { since: "2021-09", until: "2021-10" }, true],
  ["1990", {}, true],
])("%s within %j: %s", (month, asked, within) => expect(isWithin(month, asked)).toBe(within));

test("over many years each bar is a year", () => {
  const counts = ["1990-01", "1990-05", "2020-01"].map((value) => ({ value, count: 1 }));
  const years = monthsOf(counts);
  expect(years).toHaveLength(31);
  expect(years[0]).toEqual({ value: "1990", count: 2 });
});
