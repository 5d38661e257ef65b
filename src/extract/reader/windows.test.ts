import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { windowsOf } from "./windows.ts";

describe("windows", () => {
  const words = (text: string) => text.split(" ");
  it("are one for a sentence that fits", () => {
    expect(windowsOf(words("a b c ."), () => 1)).toEqual([{ first: 0, last: 4 }]);
  });
  it("are cut behind a strong sign, then a weak one, then anywhere", () => {
    const long = (n: number) => Array.from({ length: n }, () => "w");
    expect(windowsOf([...long(80), ";", ...long(60)], () => 1)[0]).toEqual({ first: 0, last: 81 });
    expect(windowsOf([...long(90), ",", ...long(60)], () => 1)[0]).toEqual({ first: 0, last: 91 });
    expect(windowsOf(long(130), () => 1)[0]).toEqual({ first: 0, last: 120 });
    expect(windowsOf(long(100), () => 8)[0]).toEqual({ first: 0, last: 31 });
  });
  it("cover the sentence", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("w", ",", ";"), { minLength: 1, maxLength: 500 }),
        fc.integer({ min: 1, max: 8 }),
        (list, size) => {
          const parts = windowsOf(list, () => size);
          expect(parts.flatMap(({ first, last }) => list.slice(first, last))).toEqual(list);
          for (const { first, last } of parts) expect((last - first) * size).toBeLessThanOrEqual(250);
        },
      ),
    );
  });
});
