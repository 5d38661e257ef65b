import { describe, expect, it } from "vitest";
import { isAcronymOf } from "./acronyms.ts";
import { atomsOf, fold } from "./fold.ts";

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
