import type { NameWord } from "./parts.ts";
import { compareWords, isJumbled, type Manner, OTHER, type WordMatch } from "./words.ts";

/** Words of two names that stand for each other; several on one side were run together on the other. */
export interface Pair extends WordMatch {
  readonly a: readonly NameWord[];
  readonly b: readonly NameWord[];
  /** How much it tells that both have it. */
  readonly weight: number;
}

export interface Alignment {
  readonly pairs: readonly Pair[];
  readonly leftA: readonly NameWord[];
  readonly leftB: readonly NameWord[];
}

const LIGHT_WEIGHT = 0.05;
const INITIAL_WEIGHT = 0.3;
const MOST_RUN_TOGETHER = 4;
const MOST_RUN_COST = 0.2;
const MOST_WORDS = 12;

/** The best alignment of two names in one order of words, the second turned so that its family name may stand first or last. */
export function align(a: readonly NameWord[], b: readonly NameWord[], manner: Manner): Alignment {
  const [x, y] = [a.slice(0, MOST_WORDS), b.slice(0, MOST_WORDS)];
  const turns = y.map((_, i) => [...y.slice(i), ...y.slice(0, i)]);
  const found = turns.map((turn) => inOrder(x, turn, manner));
  return found.reduce(
    (best, one) => (gain(one) > gain(best) + 1e-9 ? one : best),
    found[0] ?? { pairs: [], leftA: x, leftB: y },
  );
}

function gain({ pairs }: Alignment): number {
  return pairs.reduce((sum, pair) => sum + gainOf(pair), 0);
}

function gainOf({ weight, cost }: Pair): number {
  return weight * (1 - 1.5 * cost);
}

interface Cell {
  readonly gain: number;
  readonly pair: Pair | null;
  readonly i: number;
  readonly j: number;
}

function inOrder(a: readonly NameWord[], b: readonly NameWord[], manner: Manner): Alignment {
  const cells: Cell[][] = [];
  for (let i = 0; i <= a.length; i++) {
    cells.push([]);
    for (let j = 0; j <= b.length; j++) cells[i]!.push(bestCell(cells, a, b, i, j, manner));
  }
  return read(cells, a, b);
}

function bestCell(
  cells: readonly (readonly Cell[])[],
  a: readonly NameWord[],
  b: readonly NameWord[],
  i: number,
  j: number,
  manner: Manner,
): Cell {
  let best: Cell = { gain: 0, pair: null, i: -1, j: -1 };
  if (i > 0) best = { gain: cells[i - 1]![j]!.gain, pair: null, i: i - 1, j };
  if (j > 0 && (i === 0 || cells[i]![j - 1]!.gain > best.gain))
    best = { gain: cells[i]![j - 1]!.gain, pair: null, i, j: j - 1 };
  for (const [m, n] of STEPS) {
    if (m > i || n > j) continue;
    const pair = pairOf(a.slice(i - m, i), b.slice(j - n, j), manner);
    const total = pair === null ? 0 : cells[i - m]![j - n]!.gain + gainOf(pair);
    if (pair !== null && total > best.gain + 1e-9) best = { gain: total, pair, i: i - m, j: j - n };
  }
  return best;
}

/** One word for one; or one for several. */
const STEPS: readonly (readonly [number, number])[] = [
  [1, 1],
  ...Array.from(
    { length: MOST_RUN_TOGETHER - 1 },
    (_, k) =>
      [
        [1, k + 2],
        [k + 2, 1],
      ] as [number, number][],
  ).flat(),
];

function pairOf(a: readonly NameWord[], b: readonly NameWord[], manner: Manner): Pair | null {
  const match = a.length === 1 && b.length === 1 ? compareWords(a[0]!, b[0]!, manner) : runTogether(a, b, manner);
  return match.how === "other" ? null : { ...match, a, b, weight: Math.min(weightOf(a, manner), weightOf(b, manner)) };
}

/** "Jongun" and "Jong Un", "BinalShibh": a slip is allowed in a long word alone. */
function runTogether(a: readonly NameWord[], b: readonly NameWord[], manner: Manner): WordMatch {
  const [x, y] = [join(a), join(b)];
  if (x.text.length < 4 || y.text.length < 4 || x.initial || y.initial) return OTHER;
  if (x.text === y.text) return { cost: 0, how: "equal" };
  const match =
    x.text.length < 8 && !isJumbled(x.text, y.text) ? OTHER : compareWords(x, y, { ...manner, syllabic: false });
  return match.cost <= MOST_RUN_COST ? match : OTHER;
}

function join(words: readonly NameWord[]): NameWord {
  if (words.length === 1) return words[0]!;
  return {
    ...words[0]!,
    text: words.map(({ text }) => text).join(""),
    own: words.map(({ own }) => own).join(""),
    initial: false,
  };
}

function weightOf(words: readonly NameWord[], { lexicon }: Manner): number {
  return words.reduce((sum, word) => sum + weightOfWord(word, lexicon.bearers.get(word.text)?.length ?? 0), 0);
}

/** What few bear tells much. */
function weightOfWord({ light, initial }: NameWord, bearers: number): number {
  if (light) return LIGHT_WEIGHT;
  return initial ? INITIAL_WEIGHT : 1 / (1 + 0.5 * Math.log10(1 + bearers));
}

function read(cells: readonly (readonly Cell[])[], a: readonly NameWord[], b: readonly NameWord[]): Alignment {
  const pairs: Pair[] = [];
  const leftA: NameWord[] = [];
  const leftB: NameWord[] = [];
  let [i, j] = [a.length, b.length];
  while (i > 0 || j > 0) {
    const cell = cells[i]![j]!;
    if (cell.pair) pairs.unshift(cell.pair);
    else if (cell.i < i) leftA.unshift(a[i - 1]!);
    else leftB.unshift(b[j - 1]!);
    [i, j] = [cell.i, cell.j];
  }
  return { pairs, leftA, leftB };
}
