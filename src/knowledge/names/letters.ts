/** What it costs to write one letter for another, to add one, to leave one out. An ordinary letter costs 1. */
const VOWEL_FOR_VOWEL = 0.5;
const KIN = 0.5;
const DOUBLED = 0.2;
const SILENT = 0.4;
const VOWEL = 0.6;
const OTHER = 1;
/** "Lavrovs" in Latvian. */
const LAST_S = 0.4;
const SWAPPED = 0.6;
/** The first letter is seldom mistaken. */
const AT_FIRST = 1.3;

const VOWELS = /[aeiouy]/;
const KINDRED = ["bpvwf", "ckqgx", "szc", "jyi", "dt", "mn", "lr", "gjh", "kh", "uvw"];

/** The weighted distance of two words: how much it takes to make one spelling of the other. */
export function letterDistance(a: string, b: string): number {
  const x = [...a];
  const y = [...b];
  const rows: number[][] = Array.from({ length: x.length + 1 }, () => new Array<number>(y.length + 1).fill(0));
  for (let i = 0; i <= x.length; i++)
    for (let j = 0; j <= y.length; j++) if (i + j > 0) rows[i]![j] = cheapest(rows, x, y, i, j);
  return rows[x.length]![y.length]!;
}

function cheapest(
  rows: readonly (readonly number[])[],
  x: readonly string[],
  y: readonly string[],
  i: number,
  j: number,
) {
  let best = Number.POSITIVE_INFINITY;
  if (i > 0) best = Math.min(best, rows[i - 1]![j]! + toAdd(x, i - 1));
  if (j > 0) best = Math.min(best, rows[i]![j - 1]! + toAdd(y, j - 1));
  if (i > 0 && j > 0) {
    const first = i === 1 && j === 1 ? AT_FIRST : 1;
    best = Math.min(best, rows[i - 1]![j - 1]! + first * toReplace(x[i - 1]!, y[j - 1]!));
  }
  if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1])
    best = Math.min(best, rows[i - 2]![j - 2]! + SWAPPED);
  return best;
}

function toReplace(a: string, b: string): number {
  if (a === b) return 0;
  if (VOWELS.test(a) && VOWELS.test(b)) return VOWEL_FOR_VOWEL;
  return KINDRED.some((kin) => kin.includes(a) && kin.includes(b)) ? KIN : OTHER;
}

function toAdd(word: readonly string[], i: number): number {
  const letter = word[i]!;
  if (i > 0 && word[i - 1] === letter) return DOUBLED;
  if (letter === "h" && i > 0) return SILENT;
  if (letter === "s" && i > 3 && i === word.length - 1) return LAST_S;
  return VOWELS.test(letter) ? VOWEL : OTHER;
}
