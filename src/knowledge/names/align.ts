import { isJumbled } from "./misspelling.ts";
import { type NameWord, runTogether } from "./raw-words.ts";
import { wadeSound } from "./sound.ts";
import { compareWords, type Manner, OTHER, type WordMatch } from "./words.ts";

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
  /** The second name had to be turned. */
  readonly turned: boolean;
}

const LIGHT_WEIGHT = 0.05;
const INITIAL_WEIGHT = 0.3;
const MOST_RUN_TOGETHER = 4;
const MOST_RUN_COST = 0.2;
const SHORTEST_RUN = 4;
const LONG_RUN = 8;
const MOST_OTHER_LENGTH = 2;
const MOST_WORDS = 12;

/** The best alignment of two names in one order of words, the second turned so that its family name may stand first or last. */
export function align(a: readonly NameWord[], b: readonly NameWord[], manner: Manner): Alignment {
  const [x, y] = [a.slice(0, MOST_WORDS), b.slice(0, MOST_WORDS)];
  const match = remembered((some, others) => pairOf(some, others, manner));
  const found = y.map((_, i) => ({ ...inOrder(x, [...y.slice(i), ...y.slice(0, i)], match), turned: i > 0 }));
  if (manner.syllabic === null) found.push(...anyOrder(x, y, match));
  const none = { pairs: [], leftA: x, leftB: y, turned: false };
  return found.reduce((best, one) => (gain(one) > gain(best) + 1e-9 ? one : best), found[0] ?? none);
}

type Matcher = (a: readonly NameWord[], b: readonly NameWord[]) => Pair | null;

/** Each two words are compared once, however the names are turned. */
function remembered(match: Matcher): Matcher {
  const known = new Map<NameWord, Map<NameWord, Pair | null>>();
  return (a, b) => {
    if (a.length > 1 || b.length > 1) return match(a, b);
    const row = known.get(a[0]!) ?? new Map<NameWord, Pair | null>();
    known.set(a[0]!, row);
    if (!row.has(b[0]!)) row.set(b[0]!, match(a, b));
    return row.get(b[0]!)!;
  };
}

/** "Moussa Faki Mahamat", "Moussa Mahamat Faki": the same words behind the same first. */
function anyOrder(a: readonly NameWord[], b: readonly NameWord[], match: Matcher): readonly Alignment[] {
  if (a.length !== b.length || a.length < 3 || a[0]!.text !== b[0]!.text) return [];
  const pairs = a.flatMap((word) => {
    const other = b.find(({ text }) => text === word.text);
    return (other && match([word], [other])) ?? [];
  });
  const isWhole = pairs.length === a.length && new Set(a.map(({ text }) => text)).size === a.length;
  return isWhole && !a.some(({ childOf }) => childOf) ? [{ pairs, leftA: [], leftB: [], turned: true }] : [];
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

function inOrder(a: readonly NameWord[], b: readonly NameWord[], match: Matcher): Omit<Alignment, "turned"> {
  const cells: Cell[][] = [];
  for (let i = 0; i <= a.length; i++) {
    cells.push([]);
    for (let j = 0; j <= b.length; j++) cells[i]!.push(bestCell(cells, a, b, i, j, match));
  }
  return read(cells, a, b);
}

function bestCell(
  cells: readonly (readonly Cell[])[],
  a: readonly NameWord[],
  b: readonly NameWord[],
  i: number,
  j: number,
  match: Matcher,
): Cell {
  let best: Cell = { gain: 0, pair: null, i: -1, j: -1 };
  if (i > 0) best = { gain: cells[i - 1]![j]!.gain, pair: null, i: i - 1, j };
  if (j > 0 && (i === 0 || cells[i]![j - 1]!.gain > best.gain))
    best = { gain: cells[i]![j - 1]!.gain, pair: null, i, j: j - 1 };
  for (const [m, n] of STEPS) {
    if (m > i || n > j) continue;
    const pair = match(a.slice(i - m, i), b.slice(j - n, j));
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
  const match = a.length === 1 && b.length === 1 ? compareWords(a[0]!, b[0]!, manner) : togetherMatch(a, b, manner);
  return match.how === "other" ? null : { ...match, a, b, weight: Math.min(weightOf(a, manner), weightOf(b, manner)) };
}

/** "Jongun" and "Jong Un", "BinalShibh": a slip is allowed in a long word alone. */
function togetherMatch(a: readonly NameWord[], b: readonly NameWord[], manner: Manner): WordMatch {
  if (a.length > 1 ? b[0]!.initial : a[0]!.initial) return OTHER;
  const [x, y] = [lengthOf(a), lengthOf(b)];
  if (Math.min(x, y) < SHORTEST_RUN || Math.abs(x - y) > MOST_OTHER_LENGTH) return OTHER;
  const [one, other] = [runTogether(a), runTogether(b)];
  if (one.text === other.text) return { cost: 0, how: "equal" };
  if (manner.wade && wadeOf(a) === wadeOf(b)) return { cost: 0, how: "sound" };
  if (Math.min(x, y) < LONG_RUN && !isJumbled(one.text, other.text)) return OTHER;
  const match = compareWords(one, other, { ...manner, syllabic: null });
  return match.cost <= MOST_RUN_COST ? match : OTHER;
}

function wadeOf(words: readonly NameWord[]): string {
  return words.map(({ text }) => wadeSound(text)).join("");
}

function lengthOf(words: readonly NameWord[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

function weightOf(words: readonly NameWord[], { lexicon }: Manner): number {
  return words.reduce((sum, word) => sum + weightOfWord(word, lexicon.bearers.get(word.text)?.length ?? 0), 0);
}

/** What few bear tells much. */
function weightOfWord({ light, initial }: NameWord, bearers: number): number {
  if (light) return LIGHT_WEIGHT;
  return initial ? INITIAL_WEIGHT : 1 / (1 + 0.5 * Math.log10(1 + bearers));
}

function read(
  cells: readonly (readonly Cell[])[],
  a: readonly NameWord[],
  b: readonly NameWord[],
): Omit<Alignment, "turned"> {
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
