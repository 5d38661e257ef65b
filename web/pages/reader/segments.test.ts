import { describe, expect, test } from "vitest";
import { claimAt, type Highlight, segmentsOf } from "./segments.ts";

const claim = (of: string, start: number, end: number): Highlight => ({ layer: "claim", of, start, end });

describe("a text cut at its highlights", () => {
  test.each<[name: string, highlights: readonly Highlight[], cut: string]>([
    ["nothing over it", [], "0-20:"],
    ["one inside", [claim("a", 5, 9)], "0-5: 5-9:a 9-20:"],
    ["one in another", [claim("a", 2, 18), claim("b", 5, 9)], "0-2: 2-5:a 5-9:ab 9-18:a 18-20:"],
    ["two that cross", [claim("a", 2, 10), claim("b", 6, 15)], "0-2: 2-6:a 6-10:ab 10-15:b 15-20:"],
    ["one that reaches in from before and out behind", [claim("a", -4, 30)], "0-20:a"],
    ["one beside it", [claim("a", 20, 30)], "0-20:"],
    ["the same words twice", [claim("a", 3, 6), claim("b", 3, 6)], "0-3: 3-6:ab 6-20:"],
  ])("%s", (_name, highlights, cut) => {
    const found = segmentsOf(highlights, { start: 0, end: 20 });
    expect(found.map(({ start, end, over }) => `${start}-${end}:${over.map(({ of }) => of).join("")}`).join(" ")).toBe(
      cut,
    );
  });

  test("a click means the shortest claim, the next one the longer", () => {
    const [segment] = segmentsOf([claim("long", 0, 20), claim("short", 0, 9)], { start: 0, end: 5 });
    expect(claimAt(segment!, null)).toBe("short");
    expect(claimAt(segment!, "short")).toBe("long");
    expect(claimAt(segment!, "long")).toBe("short");
  });
});
