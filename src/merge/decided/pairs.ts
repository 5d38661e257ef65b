import { makeClusters } from "../clusters.ts";
import { sorted } from "../fold.ts";
import type { Judgement } from "../merged.ts";

/** A judgement of a person that two things are one, or not. */
export type Pair = Judgement & { readonly right: string };

/**
 * Which of the judgements on pairs (earliest first) stand: the latest hold; an earlier one that they contradict, itself or through others
 * (A same B, B same C, A different C), is overruled. Gives for each overruled one, by id, the judgements that overrule it.
 */
export function overruledPairs(pairs: readonly Pair[]): ReadonlyMap<string, readonly string[]> {
  const names = sorted(pairs.flatMap(({ left, right }) => [left, right]));
  const index = new Map(names.map((name, i) => [name, i]));
  const clusters = makeClusters(names.length);
  const holding: Pair[] = [];
  const overruled = new Map<string, readonly string[]>();
  for (const pair of pairs.toReversed()) {
    const [a, b] = [index.get(pair.left)!, index.get(pair.right)!];
    const by = againstItself(pair, holding) ?? (holds(pair, a, b) ? null : against(pair, holding));
    if (by === null) holding.push(pair);
    else overruled.set(pair.id, by);
  }
  return overruled;

  function holds({ verdict }: Pair, a: number, b: number): boolean {
    if (verdict === "same") return clusters.join(a, b);
    return verdict !== "different" || clusters.forbid(a, b);
  }
}

/** A later judgement on the very same two that says something else. */
function againstItself(pair: Pair, holding: readonly Pair[]): readonly string[] | null {
  const later = holding.filter((one) => one.left === pair.left && one.right === pair.right);
  const other = later.filter(({ verdict }) => verdict !== pair.verdict).map(({ id }) => id);
  return other.length === 0 ? null : sorted(other);
}

/** The judgements that together contradict the pair: a way of "same" from one to the other, over at most one "different". */
function against(pair: Pair, holding: readonly Pair[]): readonly string[] {
  const same = holding.filter(({ verdict }) => verdict === "same");
  if (pair.verdict === "different") return sorted(way(pair.left, pair.right, same) ?? []);
  for (const { id, left, right, verdict } of holding) {
    if (verdict !== "different") continue;
    for (const [near, far] of [
      [left, right],
      [right, left],
    ] as const) {
      const [to, from] = [way(pair.left, near, same), way(far, pair.right, same)];
      if (to !== null && from !== null) return sorted([...to, id, ...from]);
    }
  }
  return [];
}

/** The ids of the shortest chain of pairs from one to the other; null where there is none. */
function way(from: string, to: string, pairs: readonly Pair[]): readonly string[] | null {
  const ways = new Map<string, readonly string[]>([[from, []]]);
  // a map that grows while it is walked: each is reached by the shortest way first
  for (const [at, ids] of ways) {
    if (at === to) return ids;
    for (const { id, left, right } of pairs) {
      const next = left === at ? right : right === at ? left : null;
      if (next !== null && !ways.has(next)) ways.set(next, [...ids, id]);
    }
  }
  return null;
}
