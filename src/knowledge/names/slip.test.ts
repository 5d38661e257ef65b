import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../load.ts";
import { letterDistance } from "./letters.ts";
import { lexiconOf } from "./lexicon.ts";
import { slip } from "./slip.ts";

const lexicon = lexiconOf(loadKnowledge(join(import.meta.dirname, "../../../data")));

describe("slip", () => {
  it.each([
    ["fumo kishida", "fumio kishida", true],
    ["kishida fumo", "fumio kishida", true],
    ["volodymyr zelenksy", "volodymyr zelensky", true],
    ["kim jong un", "kim jong il", false],
    ["kim jong un", "kim jong nam", false],
    ["kim il song", "kim jong il", false],
    ["pham minh chinh", "pham binh minh", false],
    ["pham minh chinh", "pham minh chinh", false],
    ["anna kowalska", "hanna kowalski", false],
    ["chinh", "chinch", false],
    ["rosa quispe", "rosa quispe mamani", false],
  ])("%s ~ %s: %s", (a, b, same) => {
    expect(slip(a.split(" "), b.split(" "), lexicon) !== null).toBe(same);
  });
});

describe("letterDistance", () => {
  it.each([
    ["", "", 0],
    ["abcd", "abdc", 0.6],
    ["hassan", "hasan", 0.2],
    ["fumio", "fumo", 0.6],
    ["musk", "mosk", 0.5],
    ["gates", "cates", 0.65],
    ["putin", "pudin", 0.5],
  ])("%s %s", (a, b, n) => {
    expect(letterDistance(a, b)).toBeCloseTo(n, 5);
    expect(letterDistance(b, a)).toBeCloseTo(n, 5);
  });
});
