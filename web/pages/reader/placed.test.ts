import { describe, expect, test } from "vitest";
import { placed } from "./placed.ts";

describe("cards beside their words", () => {
  test.each<[name: string, wanted: number[], heights: number[], chosen: number, tops: number[]]>([
    ["room for all", [0, 100, 200], [40, 40, 40], -1, [0, 100, 200]],
    ["one pushes the next", [0, 10, 200], [40, 40, 40], -1, [0, 46, 200]],
    ["the chosen one stays, the one before it goes up", [90, 100, 110], [40, 40, 40], 1, [54, 100, 146]],
    ["nothing goes above the first line", [0, 0, 0], [40, 40, 40], 2, [0, 46, 92]],
  ])("%s", (_name, wanted, heights, chosen, tops) => {
    expect(placed(wanted, heights, chosen)).toEqual(tops);
  });

  test("never two over each other", () => {
    const heights = Array.from({ length: 30 }, (_, index) => 20 + ((index * 37) % 50));
    const wanted = heights.map((_, index) => Math.floor((index * index) / 2));
    for (let chosen = -1; chosen < 30; chosen++) {
      const tops = placed(wanted, heights, chosen);
      for (let index = 1; index < 30; index++)
        expect(tops[index]! - tops[index - 1]!).toBeGreaterThanOrEqual(heights[index - 1]!);
    }
  });
});
