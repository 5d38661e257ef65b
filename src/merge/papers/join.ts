import { makeClusters } from "../clusters.ts";
import type { Identities } from "../identities.ts";
import { type Ground, groundsOf } from "./asks.ts";
import { mayBeOne } from "./fits.ts";
import { type Link, linksOf } from "./links.ts";
import type { Paper } from "./paper.ts";

/** What may join claims about agreements: pairs, and grounds on which a claim means the only one that fits. */
export interface Ties {
  readonly links: readonly Link[];
  readonly grounds: readonly Ground[];
}

/** All ties between claims: what is tied to none of a group has no part in what becomes of the group. */
export function tiesOf(papers: readonly Paper[], eventOf: ReadonlyMap<string, string>): Ties {
  return { links: linksOf(papers), grounds: groundsOf(papers, eventOf) };
}

/** Joins along the ties: the surest links first, each unless some claim of one side contradicts one of the other; then the grounds in order. */
export function joinTied(papers: readonly Paper[], { links, grounds }: Ties, identities: Identities): void {
  for (const { a, b, why, score } of links) if (isFree(papers, a, b, identities)) identities.same(a, b, why, score);
  const heard = new Set<number>();
  for (const { why, score, answers, isLast } of grounds) {
    for (const [i, others] of answers) {
      if (isLast && heard.has(i)) continue;
      heard.add(i);
      const only = new Set(others.map((other) => identities.clusters.find(other)));
      const [first] = others;
      if (only.size === 1 && isFree(papers, i, first!, identities)) identities.same(first!, i, why, score);
    }
  }
}

function isFree(papers: readonly Paper[], a: number, b: number, { clusters }: Identities): boolean {
  if (clusters.find(a) === clusters.find(b) || clusters.apart(a, b)) return false;
  const others = clusters.members(b).map((i) => papers[i]!);
  return clusters.members(a).every((i) => others.every((other) => mayBeOne(papers[i]!, other)));
}

/** Groups of claims (by number) that are tied to each other or were decided on together, directly or through others. */
export function tiedGroups(
  size: number,
  { links, grounds }: Ties,
  decided: readonly (readonly [number, number])[],
): readonly (readonly number[])[] {
  const groups = makeClusters(size);
  for (const { a, b } of links) groups.join(a, b);
  for (const { answers } of grounds)
    for (const [i, others] of answers) for (const other of others) groups.join(i, other);
  for (const [a, b] of decided) groups.join(a, b);
  return groups.all();
}
