import type { Pieces } from "./brat.ts";

/** The letters and figures that pieces of a text cover, by offset: marks at the edges and white space decide nothing. */
export function lettersOf(text: string, pieces: Pieces): ReadonlySet<number> {
  const letters = new Set<number>();
  for (const { start, end } of pieces)
    for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}]/gu)) letters.add(start + match.index);
  return letters;
}

/** How many letters both have. */
export function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const letter of few) if (many.has(letter)) count++;
  return count;
}

/** Precision, recall and their mean. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Scores from sums of credit for what was found and for what was wanted. */
export function scoresOf(sums: { forFound: number; found: number; forWanted: number; wanted: number }): Scores {
  const precision = sums.forFound / Math.max(1, sums.found);
  const recall = sums.forWanted / Math.max(1, sums.wanted);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
}

function rounded(share: number): number {
  return Number(share.toFixed(4));
}
