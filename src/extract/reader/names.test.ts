import { describe, expect, it } from "vitest";
import { bestNames } from "./names.ts";

describe("the best names", () => {
  const labels = ["O", "B-person", "I-person", "B-state", "I-state"];
  it.each([
    [
      "the best of each where they agree",
      [
        [0, -9, -9, -9, -9],
        [-9, 0, -9, -9, -9],
        [-9, -9, 0, -9, -9],
      ],
      ["O", "B-person", "I-person"],
    ],
    [
      "no name begins inside",
      [
        [-9, -2, 0, -9, -9],
        [-9, -9, 0, -9, -9],
      ],
      ["B-person", "I-person"],
    ],
    [
      "no name changes its type",
      [
        [-9, 0, -9, -1, -9],
        [-9, -9, -3, -9, 0],
      ],
      ["B-state", "I-state"],
    ],
    ["one word", [[-1, -1, 0, -1, -1]], ["O"]],
  ])("%s", (_, rows, expected) => {
    expect(bestNames(rows.flat(), labels, 0, rows.length)).toEqual(expected);
  });
});
