import { describe, expect, it } from "vitest";
import { isAcronymOf } from "./acronyms.ts";
import { atomsOf, fold } from "./fold.ts";
import { distance, slip } from "./spelling.ts";

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
    expect(slip(a.split(" "), b.split(" ")) !== null).toBe(same);
  });
});

describe("distance", () => {
  it.each([
    ["", "", 0],
    ["abc", "abc", 0],
    ["abcd", "abdc", 1],
    ["hang", "chang", 1],
    ["hang", "thanh", 2],
    ["a", "abcdef", 3],
  ])("%s %s", (a, b, n) => expect(distance(a, b)).toBe(n));
});

describe("isAcronymOf", () => {
  it.each([
    ["RCEP", "regional comprehensive economic partnership", true],
    ["UNCLOS", "united nations convention on the law of the sea", true],
    ["VNA", "vietnam news agency", true],
    ["IPEF", "indo pacific economic framework", true],
    ["WHO", "world trade organization", false],
    ["X", "xenon", false],
  ])("%s of %s: %s", (short, long, fits) => expect(isAcronymOf(short, long.split(" "))).toBe(fits));
});

describe("fold and atoms", () => {
  it.each([
    ["Đặng", "dang"],
    ["Türkiye", "turkiye"],
    ["ŁÓDŹ", "lodz"],
    ["菅", "菅"],
    ["Путин", "путин"],
  ])("%s", (word, folded) => expect(fold(word)).toBe(folded));
  it.each([
    ["U.S.", ["us"]],
    ["COP26", ["cop", "26"]],
    ["Jean-Pierre", ["jean", "pierre"]],
    ["d’Ivoire", ["d", "ivoire"]],
    ["&", ["and"]],
    ["…", []],
  ])("%s", (word, atoms) => expect(atomsOf(word)).toEqual(atoms));
});
