import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseOf, openPieces } from "./pieces.ts";

const FOLDER = join(import.meta.dirname, "../../../models/reader-en");

describe("the case of a word", () => {
  it.each([
    ["treaty", 1],
    ["Hanoi", 2],
    ["ASEAN", 3],
    ["McDonald", 4],
    ["U.S.", 3],
    ["F-16", 5],
    ["2020", 5],
    [",", 6],
    ["A", 7],
    ["Phạm", 2],
    ["ĐÀ", 3],
    ["安倍", 1],
    ["ÑA٣", 5],
  ])("%s is %i", (word, expected) => {
    expect(caseOf(word)).toBe(expected);
  });
});

describe("word pieces", () => {
  const pieces = openPieces(FOLDER, 8);
  it.each([
    ["Hanoi", [24809]],
    ["hanoi", [24809]],
    ["Phạm", [6887, 3286]],
    [",", [1010]],
    ["\u200b", [100]],
    ["n't", [1050, 1005, 1056]],
  ])("of %s", (word, ids) => {
    expect(pieces(word)).toEqual(ids);
  });

  it("are never none, and never more than asked for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (word) => {
        const { length } = pieces(word);
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
