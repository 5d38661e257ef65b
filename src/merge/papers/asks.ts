import {
  fullerNamed,
  kindSignedThen,
  namedSo,
  ofTheirKind,
  ofTheseWeeks,
  oneSided,
  signedThen,
  type Way,
} from "./asks-apart.ts";
import { areJustBefore, isJustBefore, isMeantBeside, isSignedThere, nearest } from "./asks-beside.ts";
import { isAlikeInNumber, mayBeOne } from "./fits.ts";
import type { Paper } from "./paper.ts";

/** A ground on which a claim that does not say which agreement it means is taken to mean the only one that fits. */
export interface Ground {
  readonly why: string;
  readonly score: number;
  /** The claims (by number) that may say which; by the number of the claim that asks. */
  readonly answers: ReadonlyMap<number, readonly number[]>;
  /** Whether only those ask that no ground before it had an answer for. */
  readonly isLast: boolean;
}

/** How claims ask on one ground which agreement they mean. */
export interface Asking extends Way {
  readonly why: string;
  readonly score: number;
  /** Which of those that fit are meant; all of them without it. */
  readonly pick?: (fitting: readonly number[], papers: readonly Paper[]) => readonly number[];
}

/** The ways of asking, the best first. Each asks only inside blocks: one event, one text, the same parties at the same time. */
export function askings(eventOf: ReadonlyMap<string, string>): readonly Asking[] {
  const event = ({ act }: Paper) => keys(eventOf.get(act.claim.id), "event");
  const text = ({ act }: Paper) => [`${IN_TEXT}${act.doc.id}`];
  const way = (why: string, score: number, by: Omit<Asking, "why" | "score">) => ({ why, score, ...by });
  return [
    way("the only agreement of this act", 0.7, { asks: event, tells: event, fits: isMeantBeside }),
    way("signed in this act", 0.7, { asks: event, tells: event, fits: isSignedThere }),
    way("the only agreement of these parties there", 0.6, { asks: text, tells: text, fits: isMeantBeside }),
    way("the agreement told just before", 0.55, { asks: text, tells: text, fits: isJustBefore, pick: nearest }),
    way("the agreements told just before", 0.55, { asks: text, tells: text, fits: areJustBefore, pick: nearest }),
    way("the only one of these parties signed then", 0.6, signedThen),
    way("short for it, same parties", 0.6, fullerNamed),
    way("similar title, one of the parties", 0.6, oneSided),
    way("the only one of these parties in these weeks", 0.5, ofTheseWeeks),
    way("the only one of this kind of these parties", 0.5, ofTheirKind),
    way("the only one called so, parties in its text", 0.5, namedSo),
    way("the only one of this kind signed then", 0.5, kindSignedThen),
  ];
}

/** The beginning of blocks in which only claims of one text lie. */
export const IN_TEXT = "in ";

/** The grounds on which claims were asked for, in the order of askings. */
export function groundsOf(papers: readonly Paper[], eventOf: ReadonlyMap<string, string>): readonly Ground[] {
  return askings(eventOf).map((asking) => ({
    why: asking.why,
    score: asking.score,
    answers: answersIn(papers, asking),
    isLast: asking.score <= 0.5,
  }));
}

/** Whether a claim may say which agreement another means. */
export function mayTell({ isBare, parties }: Paper): boolean {
  return !isBare || parties.size > 1;
}

/** Whether the first asks, on this ground, for what the second tells. */
export function mayMean({ fits }: Asking, asking: Paper, telling: Paper): boolean {
  return mayTell(telling) && isAlikeInNumber(asking, telling) && fits(asking, telling) && mayBeOne(asking, telling);
}

function answersIn(papers: readonly Paper[], asking: Asking): ReadonlyMap<number, readonly number[]> {
  const telling = new Map<string, number[]>();
  for (const [i, paper] of papers.entries())
    if (mayTell(paper)) for (const key of asking.tells(paper)) telling.set(key, [...(telling.get(key) ?? []), i]);
  const answers = new Map<number, readonly number[]>();
  for (const [i, paper] of papers.entries()) {
    const near = new Set(asking.asks(paper).flatMap((key) => telling.get(key) ?? []));
    const found = [...near].filter((j) => j !== i && mayMean(asking, paper, papers[j]!));
    const meant = asking.pick === undefined ? found.sort((a, b) => a - b) : asking.pick(found, papers);
    if (meant.length > 0) answers.set(i, meant);
  }
  return answers;
}

function keys(value: string | undefined, of: string): readonly string[] {
  return value === undefined ? [] : [`${of} ${value}`];
}
