/** `score(dependent, head)` of the words 1 … n; head 0 is the root. */
export type ArcScore = (dependent: number, head: number) => number;

/** How many of the likeliest roots are tried when the best heads make no tree. */
const ROOTS_TRIED = 3;

/**
 * The heads (index 1 … n; 0 for the one root) of the tree with the highest sum of scores. Mostly the best head of each word is the answer;
 * else Chu and Liu (1965), Edmonds (1967) for each of the likeliest roots. Equal scores: the first.
 */
export function bestTree(score: ArcScore, n: number): Int32Array {
  const greedy = new Int32Array(n + 1);
  for (let d = 1; d <= n; d++) greedy[d] = bestHead(score, d, n);
  if (isTree(greedy)) return greedy;
  const roots = Array.from({ length: n }, (_, i) => i + 1)
    .sort((a, b) => score(b, 0) - margin(score, b, n) - (score(a, 0) - margin(score, a, n)) || a - b)
    .slice(0, ROOTS_TRIED);
  let best: Int32Array | null = null;
  let bestSum = Number.NEGATIVE_INFINITY;
  for (const root of roots) {
    const heads = treeFrom(score, n, root);
    let sum = 0;
    for (let d = 1; d <= n; d++) sum += score(d, heads[d]!);
    if (sum > bestSum) {
      best = heads;
      bestSum = sum;
    }
  }
  return best!;
}

function bestHead(score: ArcScore, dependent: number, n: number): number {
  let best = -1;
  for (let h = 0; h <= n; h++)
    if (h !== dependent && (best < 0 || score(dependent, h) > score(dependent, best))) best = h;
  return best;
}

/** What the word would score under its best head that is no root. */
function margin(score: ArcScore, dependent: number, n: number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let h = 1; h <= n; h++) if (h !== dependent) best = Math.max(best, score(dependent, h));
  return best;
}

function isTree(heads: Int32Array): boolean {
  let roots = 0;
  for (let d = 1; d < heads.length; d++) if (heads[d] === 0) roots++;
  return roots === 1 && cycleIn(heads) === null;
}

/** The nodes of a cycle among the heads, or null. */
function cycleIn(heads: Int32Array): readonly number[] | null {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let at = start;
    while (at !== 0 && seen[at] === 0) {
      seen[at] = start;
      at = heads[at]!;
    }
    if (at === 0 || seen[at] !== start) continue;
    const cycle = [at];
    for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next);
    return cycle;
  }
  return null;
}

/** The best tree in which `root` alone hangs on 0. */
function treeFrom(score: ArcScore, n: number, root: number): Int32Array {
  const matrix = Array.from({ length: n + 1 }, (_, d) =>
    Float64Array.from({ length: n + 1 }, (_, h) => {
      if (d === 0 || d === h) return Number.NEGATIVE_INFINITY;
      return (d === root) === (h === 0) ? score(d, h) : Number.NEGATIVE_INFINITY;
    }),
  );
  return arborescence(matrix);
}

/** `scores[dependent][head]`; node 0 is the root. A cycle of best heads is drawn together into one node, and taken apart again. */
function arborescence(scores: readonly Float64Array[]): Int32Array {
  const n = scores.length;
  const heads = new Int32Array(n);
  for (let d = 1; d < n; d++) heads[d] = bestHead((a, b) => scores[a]![b]!, d, n - 1);
  const cycle = cycleIn(heads);
  if (!cycle) return heads;
  const inside = new Set(cycle);
  const outside = Array.from({ length: n }, (_, i) => i).filter((i) => !inside.has(i));
  const whole = outside.length;
  const entry = new Int32Array(n); // by head outside: the word of the cycle that it would take
  const exit = new Int32Array(n); // by dependent outside: its head in the cycle
  const smaller = Array.from({ length: whole + 1 }, () => new Float64Array(whole + 1).fill(Number.NEGATIVE_INFINITY));
  outside.forEach((a, i) => {
    outside.forEach((b, k) => {
      smaller[i]![k] = scores[a]![b]!;
    });
    exit[a] = firstBest(cycle, (c) => scores[a]![c]!);
    entry[a] = firstBest(cycle, (c) => scores[c]![a]! - scores[c]![heads[c]!]!);
    smaller[i]![whole] = scores[a]![exit[a]!]!;
    smaller[whole]![i] = scores[entry[a]!]![a]! - scores[entry[a]!]![heads[entry[a]!]!]!;
  });
  const found = arborescence(smaller);
  const out = heads.slice();
  outside.forEach((a, i) => {
    if (a !== 0) out[a] = found[i] === whole ? exit[a]! : outside[found[i]!]!;
  });
  const taker = outside[found[whole]!]!;
  out[entry[taker]!] = taker;
  return out;
}

function firstBest(list: readonly number[], value: (item: number) => number): number {
  let best = list[0]!;
  for (const item of list) if (value(item) > value(best)) best = item;
  return best;
}
