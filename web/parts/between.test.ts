import { expect, test } from "vitest";
import { codesIn, partiesIn } from "./between.tsx";

const NAMES = new Map([
  ["JPN", "Japan"],
  ["VNM", "Vietnam"],
]);

test.each([
  ["Japan, Vietnam", "JPN,VNM"],
  ["japan,ASEAN ", "JPN,ASEAN"],
  ["JPN", "JPN"],
  [" , ", ""],
])("%s is kept as %s", (words, value) => expect(codesIn(words, NAMES)).toBe(value));

test("codes are told as names, others as they are", () => {
  expect(partiesIn("JPN,ASEAN", NAMES)).toEqual(["Japan", "ASEAN"]);
  expect(partiesIn(undefined, NAMES)).toEqual([]);
});
