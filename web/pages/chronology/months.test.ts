import { expect, test } from "vitest";
import { monthsBetween, monthsOf } from "./months.ts";

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

test("over many years each bar is a year", () => {
  const counts = ["1990-01", "1990-05", "2020-01"].map((value) => ({ value, count: 1 }));
  const years = monthsOf(counts);
  expect(years).toHaveLength(31);
  expect(years[0]).toEqual({ value: "1990", count: 2 });
});
