import { expect, test } from "vitest";
import { lastDayOf } from "./filter-options.ts";

test.each([
  ["2021", "2021-12-31"],
  ["2021-02", "2021-02-28"],
  ["2020-02", "2020-02-29"],
  ["2021-03-04", "2021-03-04"],
])("%s ends on %s", (value, day) => {
  expect(lastDayOf("--as-of", value)).toBe(day);
});

test.each([
  "2021-13",
  "2021-02-30",
  "2021-00",
  "2021-04-00",
  "2021-21",
  "202X",
  "2021/2022",
  "../2021",
  "yesterday",
  "",
])("%j is no day", (value) => {
  expect(() => lastDayOf("--as-of", value)).toThrow(`wanted --as-of as 2020, 2020-10 or 2020-10-18, found "${value}"`);
});
