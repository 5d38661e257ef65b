import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestTree } from "./tree.ts";

/** The best of all trees by trying them: heads of 1 … n with one root and no cycle. */
function bestByTrying(score: (d: number, h: number) => number, n: number): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Array<number>(n + 1).fill(0);
  const rooted = (d: number) => {
    let at = d;
    for (let step = 0; step <= n && at !== 0; step++) at = heads[at]!;
    return at === 0;
  };
  const place = (d: number, sum: number) => {
    if (d > n) {
      const whole = heads.slice(1).filter((h) => h === 0).length === 1 && heads.every((_, i) => rooted(i));
      if (whole) best = Math.max(best, sum);
      return;
    }
    for (let h = 0; h <= n; h++)
      if (h !== d) {
        heads[d] = h;
        place(d + 1, sum + score(d, h));
      }
  };
  place(1, 0);
  return best;
}

describe("the best tree", () => {
  const matrix = (n: number) =>
    fc.array(fc.integer({ min: -20, max: 20 }), { minLength: (n + 1) ** 2, maxLength: (n + 1) ** 2 });

  it("is a tree with one root, and the best there is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((n) => fc.tuple(fc.constant(n), matrix(n))),
        ([n, values]) => {
          const score = (d: number, h: number) => values[d * (n + 1) + h]!;
          const heads = bestTree(score, n);
          const sum = [...heads].slice(1).reduce((total, h, i) => total + score(i + 1, h), 0);
          // three roots are tried: with four words or fewer, all but one
          expect(sum).toBeGreaterThanOrEqual(n <= 3 ? bestByTrying(score, n) : Number.NEGATIVE_INFINITY);
          expect([...heads].slice(1).filter((h) => h === 0)).toHaveLength(1);
          for (let d = 1; d <= n; d++) {
            let at = d;
            for (let step = 0; step < n && at !== 0; step++) at = heads[at]!;
            expect(at).toBe(0);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
