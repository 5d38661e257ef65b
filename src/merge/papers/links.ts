import { isEqual, isNested } from "../act.ts";
import { type Days, shareDays } from "../days.ts";
import { sorted } from "../fold.ts";
import { subjectsAgree } from "../titles.ts";
import { isDefinite } from "./definite.ts";
import { mayBeOne } from "./fits.ts";
import type { Paper } from "./paper.ts";

/** Two claims, by number, that are about one agreement if nothing else contradicts it. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly why: string;
  readonly score: number;
}

/** The pairs that the words themselves join: the surest first, of equals by claim ids. Cost: the pairs that share parties, or a text, and a word. */
export function linksOf(papers: readonly Paper[]): readonly Link[] {
  const links = new Map<string, Link>();
  for (const block of blocksOf(papers)) {
    for (const [a, b] of pairsIn(papers, block)) {
      const link = linkOf(papers, a, b);
      if (link !== null) links.set(`${a} ${b}`, link);
    }
  }
  return [...links.values()].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

function blocksOf(papers: readonly Paper[]): readonly (readonly number[])[] {
  const blocks = new Map<string, number[]>();
  for (const [i, paper] of papers.entries())
    for (const key of linkKeys(paper)) blocks.set(key, [...(blocks.get(key) ?? []), i]);
  return sorted(blocks.keys()).map((key) => blocks.get(key)!);
}

/** The blocks in which a claim is linked with others. */
export function linkKeys(paper: Paper): readonly string[] {
  const { act, parties, subject, isBare, signing } = paper;
  const around = [`in ${act.doc.id}`, ...(parties.size > 1 ? [`of ${sorted(parties).join("+")}`] : [])];
  if (isBare) return [`bare ${around[0]}`, ...(signing === null ? [] : around.slice(1).map((by) => `bare ${by}`))];
  const named = act.instrument === null ? [] : [`instrument ${act.instrument}`];
  return [...named, ...around.flatMap((by) => [...subject].map((word) => `${word} ${by}`))];
}

/** All pairs of those that differ; of what says the same each with the first and with the one before it. */
function pairsIn(papers: readonly Paper[], block: readonly number[]): readonly (readonly [number, number])[] {
  const alike = [...Map.groupBy(block, (i) => likenessOf(papers[i]!)).values()];
  const same = alike.flatMap((group) =>
    group.slice(1).flatMap((i, n): (readonly [number, number])[] => [
      [group[0]!, i],
      [group[n]!, i],
    ]),
  );
  const firsts = alike.map(([first]) => first!);
  return [...same, ...firsts.flatMap((a, n) => firsts.slice(n + 1).map((b) => [a, b] as const))];
}

/** Equal for claims that any third agrees with alike. */
function likenessOf({ act, parties, isFirm, subject, signing, kind, isPlural, isDeed, grade, step }: Paper): string {
  const days = signing === null ? act.claim.date?.edtf?.slice(0, 4) : `${signing.from}/${signing.to}`;
  const sets = [sorted(parties), sorted(subject)].map((set) => set.join("+"));
  return [...sets, isFirm, act.instrument, days, kind, isPlural, isDeed, grade, step?.stage === "signed"].join("|");
}

function linkOf(papers: readonly Paper[], x: number, y: number): Link | null {
  const [why, score] = reasonFor(papers[x]!, papers[y]!);
  return score === 0 ? null : { a: x, b: y, why, score };
}

/** Whether the words of two claims in one block join them. */
export function areLinked(a: Paper, b: Paper): boolean {
  return reasonFor(a, b)[1] > 0;
}

function reasonFor(a: Paper, b: Paper): readonly [string, number] {
  if (!mayBeOne(a, b)) return ["", 0];
  return a.isBare ? bareReason(a, b) : reason(a, b);
}

function reason(a: Paper, b: Paper): readonly [string, number] {
  if (a.act.instrument !== null && a.act.instrument === b.act.instrument) return ["same instrument", 0.97];
  const of = isEqual(a.parties, b.parties) ? "same parties" : "in one text";
  if (isEqual(a.subject, b.subject)) return [`same title, ${of}`, 0.95];
  if (a.grade !== null && a.grade !== "") return [`similar title, ${of}`, 0.8];
  return subjectsAgree(a.subject, b.subject) ? [`similar title, ${of}`, 0.8] : ["", 0];
}

/** Neither says which: "the arrangement" twice in one text; two texts on what the same parties signed on one day. */
function bareReason(a: Paper, b: Paper): readonly [string, number] {
  const isOneText = a.act.doc.id === b.act.doc.id;
  const later = a.act.claim.evidence.start > b.act.claim.evidence.start ? a : b;
  if (isOneText && isDefinite(later) && a.act.title !== null && isCalledAlike(a, b) && isNested(a.parties, b.parties))
    return ["called the same in one text", 0.75];
  const isSigned = isEqual(a.parties, b.parties) && a.parties.size > 1 && onOneDay(a.signing, b.signing);
  return isSigned ? ["same parties, same day", 0.7] : ["", 0];
}

function isCalledAlike(a: Paper, b: Paper): boolean {
  if (a.kind !== null) return a.kind === b.kind;
  const name = ({ act }: Paper) => (act.title ?? "").toLowerCase();
  return name(a) === name(b);
}

/** Whether two may be of one day, told as near as a month. */
export function onOneDay(a: Days | null, b: Days | null): boolean {
  return a !== null && b !== null && shareDays(a, b);
}
