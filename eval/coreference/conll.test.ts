import fc from "fast-check";
import { expect, test } from "vitest";
import { assign } from "./assignment.ts";
import { conllScores } from "./conll.ts";
import type { Partition } from "./partition.ts";

/** "abc de" is two clusters of letters. */
function partition(clusters: string): Partition {
  return new Map(clusters.split(" ").flatMap((items, i) => [...items].map((item) => [item, `${i}`] as const)));
}

/** Key, response, then precision and recall of MUC, B³ and CEAF-e, computed by hand or as published. */
const CASES: readonly (readonly [string, string, string, number[], number[], number[]])[] = [
  ["the same", "abc de f", "abc de f", [1, 1], [1, 1], [1, 1]],
  // Bagga and Baldwin 1998, response 1: the small cluster joined to another small one
  [
    "two small joined",
    "12345 67 89abc",
    "12345 6789abc",
    [9 / 10, 1],
    [16 / 21, 1],
    [(1 + 10 / 12) / 2, (1 + 10 / 12) / 3],
  ],
  // their response 2: two large ones joined; MUC cannot tell it from the first, B³ can
  [
    "two large joined",
    "12345 67 89abc",
    "1234589abc 67",
    [9 / 10, 1],
    [7 / 12, 1],
    [(1 + 10 / 15) / 2, (1 + 10 / 15) / 3],
  ],
  // Luo 2005, Table 1: (c) all in one, (d) each alone
  ["all in one", "12345 67 89abc", "123456789abc", [9 / 11, 1], [54 / 144, 1], [10 / 17, 10 / 17 / 3]],
  [
    "each alone",
    "12345 67 89abc",
    "1 2 3 4 5 6 7 8 9 a b c",
    [0, 0],
    [1, 3 / 12],
    [(2 / 6 + 2 / 3 + 2 / 6) / 12, (2 / 6 + 2 / 3 + 2 / 6) / 3],
  ],
  // the worked example of Pradhan and others 2014: key {a b c} {d e f g}, response {a b} {c d} {f g}; its h and i, which no key has, left out, e alone
  [
    "cut across",
    "abc defg",
    "ab cd e fg",
    [2 / 3, 2 / 5],
    [(2 + 0.5 + 0.5 + 1 + 2) / 7, ((4 + 1) / 3 + (1 + 1 + 4) / 4) / 7],
    [(0.8 + 2 / 3) / 4, (0.8 + 2 / 3) / 2],
  ],
];

test.each(CASES)("%s: %s against %s", (_, key, response, links, items, clusters) => {
  const scores = conllScores(partition(key), partition(response));
  for (const [figures, [precision, recall]] of [
    [scores.muc, links],
    [scores.bCubed, items],
    [scores.ceafE, clusters],
  ] as const) {
    expect(figures.precision).toBeCloseTo(precision!, 10);
    expect(figures.recall).toBeCloseTo(recall!, 10);
  }
  expect(scores.conll).toBeCloseTo((scores.muc.f1 + scores.bCubed.f1 + scores.ceafE.f1) / 3, 10);
});

test("what the response does not have is alone, what the key does not have is left out", () => {
  const key = partition("abc d");
  expect(conllScores(key, partition("ab xyz"))).toEqual(conllScores(key, partition("ab c d")));
});

test("the greedy pairing is not the best one", () => {
  expect(assign([[9, 8], [8, 1]])).toEqual([1, 0]); // biome-ignore format: a matrix
  expect(assign([[1, 4, 5], [5, 7, 6]])).toEqual([2, 1]); // biome-ignore format: a matrix
  expect(assign([[1], [3], [2]])).toEqual([null, 0, null]);
  expect(assign([])).toEqual([]);
});

test("no pairing is better than the one found", () => {
  const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
  fc.assert(
    fc.property(matrix, (weights) => {
      const found = assign(weights).reduce<number>((sum, j, i) => sum + (j === null ? 0 : weights[i]![j]!), 0);
      expect(found).toBe(bestByTrying(weights, new Set()));
    }),
  );
});

function bestByTrying([row, ...rest]: readonly (readonly number[])[], used: ReadonlySet<number>): number {
  if (row === undefined) return 0;
  const without = bestByTrying(rest, used);
  const taken = row.map((weight, j) => (used.has(j) ? 0 : weight + bestByTrying(rest, new Set([...used, j]))));
  return Math.max(without, ...taken);
}
