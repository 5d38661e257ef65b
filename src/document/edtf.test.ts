import { describe, expect, test } from "vitest";
import { civil, compareEdtf, dayNumber, edtfOverlap, formatDay, interval, isEdtf } from "./edtf.ts";

describe("interval", () => {
  test.each([
    ["2021", "2021-01-01", "2021-12-31"],
    ["2021-02", "2021-02-01", "2021-02-28"],
    ["2020-02~", "2020-02-01", "2020-02-29"],
    ["2020-10-18", "2020-10-18", "2020-10-18"],
    ["2020-10-18/2020-10-21", "2020-10-18", "2020-10-21"],
    ["2020-10~/2021?", "2020-10-01", "2021-12-31"],
    ["../2021-11", "0000-01-01", "2021-11-30"],
    ["/2021-11", "0000-01-01", "2021-11-30"],
    ["2013/..", "2013-01-01", "9999-12-31"],
    ["199X", "1990-01-01", "1999-12-31"],
    ["18XX", "1800-01-01", "1899-12-31"],
    ["2004-06-XX", "2004-06-01", "2004-06-30"],
    ["2004-XX", "2004-01-01", "2004-12-31"],
    ["2014-22", "2014-06-01", "2014-08-31"],
    ["2014-24", "2014-12-01", "2015-02-28"],
    ["2014-34", "2014-04-01", "2014-06-30"],
    ["2014-41", "2014-07-01", "2014-12-31"],
  ])("%s", (edtf, min, max) => {
    expect(interval(edtf)).toEqual({ min, max });
    expect(isEdtf(edtf)).toBe(true);
  });

  test.each(["", "..", "../..", "/", "2021-13", "2021-02-29", "2022/2021", "18 October", "2020-1-1", "null", "🎉"])(
    "refuses %s",
    (value) => {
      expect(interval(value)).toBeNull();
    },
  );
});

test.each(["[2020,2021]", "{1960,1961-12}", "Y-170000002", "156X-12-25", "2004-06-11%"])(
  "the package knows %s",
  (value) => {
    expect(isEdtf(value)).toBe(true);
  },
);

test.each(["2021-02-29", "2021-13", "2022/2021", "soon", "", "2021-10-18T99:00", "x".repeat(5000)])(
  "no EDTF: %s",
  (value) => {
    expect(isEdtf(value)).toBe(false);
  },
);

test("edtfOverlap", () => {
  expect(edtfOverlap("2020-10", "2020-10-18/2020-10-21")).toBe(true);
  expect(edtfOverlap("../2020", "2020-12-31")).toBe(true);
  expect(edtfOverlap("2020-10", "2020-11")).toBe(false);
  expect(edtfOverlap("2020-10", "nonsense")).toBe(false);
});

test("compareEdtf orders by time, unreadable values last", () => {
  const values = ["nonsense", "2021", "2020-10-18", "../2020", "2020-10", "-0489", "2020-10-18/2020-10-21"];
  expect([...values].sort(compareEdtf)).toEqual([
    "../2020",
    "-0489",
    "2020-10",
    "2020-10-18",
    "2020-10-18/2020-10-21",
    "2021",
    "nonsense",
  ]);
});

test("day numbers agree with Date", () => {
  for (let day = -800_000; day < 100_000; day += 373) {
    const { year, month, day: date } = civil(day);
    expect(dayNumber(year, month, date)).toBe(day);
    if (year >= 1000) expect(formatDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
  }
});
