import { type Clusters, makeClusters } from "../clusters.ts";
import { sorted } from "../fold.ts";
import type { Judgement } from "../merged.ts";
import { type Asking, IN_TEXT, mayMean, mayTell } from "../papers/asks.ts";
import { areLinked, linkKeys } from "../papers/links.ts";
import type { Paper } from "../papers/paper.ts";

/** The blocks of a claim about an agreement, by what is done in them; without those of its text. */
export function filedUnder(paper: Paper, askings: readonly Asking[]): readonly string[] {
  const grounds = askings.flatMap(({ asks, tells }, n) => [
    ...shared(asks(paper)).map((key) => `asks ${n} ${key}`),
    ...(mayTell(paper) ? shared(tells(paper)).map((key) => `tells ${n} ${key}`) : []),
  ]);
  return sorted([...sharedLinks(paper), ...grounds]);
}

/** Under which those stand that may be tied to a claim: of its links, of what it asks those that tell, of what it tells those that ask. */
export function lookedUpBy(paper: Paper, askings: readonly Asking[]): readonly string[] {
  const grounds = askings.flatMap(({ asks, tells }, n) => [
    ...shared(asks(paper)).map((key) => `tells ${n} ${key}`),
    ...(mayTell(paper) ? shared(tells(paper)).map((key) => `asks ${n} ${key}`) : []),
  ]);
  return sorted([...sharedLinks(paper), ...grounds]);
}

function shared(keys: readonly string[]): readonly string[] {
  return keys.filter((key) => !key.startsWith(IN_TEXT));
}

function sharedLinks(paper: Paper): readonly string[] {
  const own = ` in ${paper.act.doc.id}`;
  return linkKeys(paper).flatMap((key) => (key.endsWith(own) ? [] : [`link ${key}`]));
}

/** Groups of claims (by number) that may have a part in what becomes of each other; of `news` alone with the others where these are given. */
export function tiedPapers(
  papers: readonly Paper[],
  askings: readonly Asking[],
  decided: readonly Judgement[],
  news?: ReadonlySet<string>,
): Clusters {
  const groups = makeClusters(papers.length);
  const isNew = papers.map(({ act }) => news === undefined || news.has(act.claim.id));
  const tie = (i: number, j: number, areTied: () => boolean) => {
    if ((isNew[i] || isNew[j]) && groups.find(i) !== groups.find(j) && areTied()) groups.join(i, j);
  };
  for (const block of blocksOf(papers, linkKeys).values())
    for (const [n, i] of block.entries())
      for (const j of block.slice(n + 1)) tie(i, j, () => areLinked(papers[i]!, papers[j]!));
  for (const asking of askings) {
    const telling = blocksOf(papers, (paper) => (mayTell(paper) ? asking.tells(paper) : []));
    for (const [i, paper] of papers.entries())
      for (const j of new Set(asking.asks(paper).flatMap((key) => telling.get(key) ?? [])))
        tie(i, j, () => mayMean(asking, paper, papers[j]!));
  }
  const at = new Map(papers.map(({ act }, i) => [act.claim.id, i]));
  for (const [left, right] of decidedPairs(decided)) {
    const [i, j] = [at.get(left), at.get(right)];
    if (i !== undefined && j !== undefined) tie(i, j, () => true);
  }
  return groups;
}

function blocksOf(
  papers: readonly Paper[],
  keysOf: (paper: Paper) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const blocks = new Map<string, number[]>();
  for (const [i, paper] of papers.entries()) {
    for (const key of new Set(keysOf(paper))) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [i]);
      else block.push(i);
    }
  }
  return blocks;
}

/** The pairs of claims that people joined or told apart as agreements. */
export function decidedPairs(decided: readonly Judgement[]): readonly (readonly [string, string])[] {
  return decided.flatMap(({ about, left, right }) => (about === "agreement" && right !== null ? [[left, right]] : []));
}
