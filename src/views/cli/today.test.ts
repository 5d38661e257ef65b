import { expect, test } from "vitest";
import { today } from "./today.ts";

test.each([
  [new Date(2021, 0, 5, 0, 1), "2021-01-05"],
  [new Date(2021, 11, 31, 23, 59), "2021-12-31"],
])("%s is %s where the user is", (now, day) => {
  expect(today(now)).toBe(day);
});
