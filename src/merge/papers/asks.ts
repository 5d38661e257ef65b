import { gap } from "../days.ts";
import { isSubset, sorted } from "../fold.ts";
import { callsPaper, subjectsAgree } from "../titles.ts";
import { isDefinite, isFollowing } from "./definite.ts";
import { isShortFor, mayBeOne } from "./fits.ts";
import { onOneDay } from "./links.ts";
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
export interface Asking {
  readonly why: string;
  readonly score: number;
  /** Blocks in which a claim asks, and those in which it may be what is meant. */
  readonly asks: (paper: Paper) => readonly string[];
  readonly tells: (paper: Paper) => readonly string[];
  /** Whether the first may mean the second. */
  readonly fits: (asking: Paper, telling: Paper) => boolean;
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
    way("the only agreement of these parties there", 0.6, { asks: text, tells: text, fits: isMeantBeside }),
    way("the agreement told just before", 0.55, { asks: text, tells: text, fits: isJustBefore, pick: nearest }),
    way("the only one of these parties signed then", 0.6, { asks: signedBy, tells: signedBy, fits: isSignedThen }),
    way("short for it, same parties", 0.6, { asks: shortFor, tells: shortOf, fits: isShortForIt }),
    way("similar title, one of the parties", 0.6, { asks: oneSidedBy, tells: eachSideBy, fits: isOneSided }),
    way("the only one of these parties in these weeks", 0.5, {
      asks: weeksAround,
      tells: weekOf,
      fits: isOfTheseWeeks,
    }),
    way("the only one of this kind of these parties", 0.5, { asks: theirs, tells: kindOf, fits: isTheirs }),
    way("the only one called so, parties in its text", 0.5, { asks: namedBy, tells: namedOf, fits: isNamedSo }),
    way("the only one of this kind signed then", 0.5, { asks: kindThen, tells: kindSigned, fits: isOfThisKind }),
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
  return mayTell(telling) && asking.isPlural === telling.isPlural && fits(asking, telling) && mayBeOne(asking, telling);
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

/** "The agreement was signed on Monday": the one that its event, or else its text, names with the same parties. */
function isMeantBeside(asking: Paper, telling: Paper): boolean {
  if (!asking.isBare || telling.isBare) return false;
  if (asking.parties.size === 0 || !asking.isFirm)
    return isDefinite(asking) && isCalled(telling) && (isOfSomething(asking) || isBehind(asking, telling));
  return isSubset(asking.parties, telling.parties);
}

/** "the accord", or what follows a signing; "it" is only what was told just before. */
function isOfSomething(asking: Paper): boolean {
  return asking.act.title !== null || isFollowing(asking);
}

/** Whether the words call a paper: "talks with Chad" may have been agreed on, but are none. */
function isCalled({ act: { title, instrument } }: Paper): boolean {
  return instrument !== null || (title !== null && callsPaper(title));
}

/** How far back (UTF-16 code units) "it" may look for the agreement that it means. */
const BACK = 300;

/** "The pact was signed in 2016. It expires this year." */
function isJustBefore(asking: Paper, telling: Paper): boolean {
  return asking.isBare && !telling.isBare && isDefinite(asking) && isBehind(asking, telling);
}

function isBehind({ act: { claim } }: Paper, { act: { claim: before, doc } }: Paper): boolean {
  const back = claim.evidence.start - before.evidence.start;
  return doc.id === before.document && back >= 0 && back <= BACK;
}

function nearest(fitting: readonly number[], papers: readonly Paper[]): readonly number[] {
  const at = (i: number) => papers[i]!.act.claim.evidence.start;
  return fitting.toSorted((a, b) => at(b) - at(a) || a - b).slice(0, 1);
}

function signedBy({ parties, signing }: Paper): readonly string[] {
  return signing === null || parties.size < 2
    ? []
    : months(signing.from, signing.to).map((m) => `${between(parties)} ${m}`);
}

function isSignedThen(asking: Paper, telling: Paper): boolean {
  return asking.isBare && !telling.isBare && onOneDay(asking.signing, telling.signing);
}

/** By a word that the fuller name must have too. */
function shortFor({ parties, kind, subject }: Paper): readonly string[] {
  const [word] = sorted(subject);
  return kind === null || parties.size < 2 || word === undefined ? [] : [`${between(parties)} ${kind} ${word}`];
}

function shortOf({ parties, kind, subject }: Paper): readonly string[] {
  return kind === null || parties.size < 2 ? [] : [...subject].map((word) => `${between(parties)} ${kind} ${word}`);
}

function kindOf({ parties, kind }: Paper): readonly string[] {
  return kind === null || parties.size < 2 ? [] : [`${between(parties)} ${kind}`];
}

function isShortForIt(asking: Paper, telling: Paper): boolean {
  return !asking.isBare && asking.subject.size < telling.subject.size && isShortFor(asking, telling);
}

function oneSidedBy({ parties, subject, act }: Paper): readonly string[] {
  const [party] = parties;
  if (parties.size !== 1 || subject.size < 2 || act.instrument !== null) return [];
  return couples(subject).map((words) => `${party} ${words}`);
}

function eachSideBy({ parties, subject }: Paper): readonly string[] {
  return parties.size < 2 ? [] : [...parties].flatMap((party) => couples(subject).map((words) => `${party} ${words}`));
}

function isOneSided({ subject }: Paper, telling: Paper): boolean {
  return !telling.isBare && subjectsAgree(subject, telling.subject);
}

/** How long after or before a text another may speak of the same paper without a name for it. */
const WEEKS = 45;

function weeksAround({ isBare, parties, act: { writtenDays } }: Paper): readonly string[] {
  if (!isBare || parties.size < 2 || writtenDays === null) return [];
  return months(writtenDays.from - WEEKS, writtenDays.to + WEEKS).map((m) => `${between(parties)} ${m}`);
}

function weekOf({ parties, act: { writtenDays } }: Paper): readonly string[] {
  if (parties.size < 2 || writtenDays === null) return [];
  return months(writtenDays.from, writtenDays.to).map((m) => `${between(parties)} ${m}`);
}

function isOfTheseWeeks(asking: Paper, telling: Paper): boolean {
  const { act } = telling;
  const [a, b] = [asking.act.writtenDays, act.writtenDays];
  if (telling.isBare || (act.claim.type !== "agreement" && !isCalled(telling) && !isConcluded(telling))) return false;
  if (asking.act.doc.id === act.doc.id) return false;
  return a !== null && b !== null && gap(a, b) <= WEEKS;
}

function isConcluded({ step }: Paper): boolean {
  return step?.stage === "agreed in principle";
}

/** How long after its signing (days) "the treaty" of two states may still be the only one that they have. */
const YEARS = 10 * 366;

/** By the parties; of one party that took a step ("Chad declared the protocols void") by all that its text names. */
function theirs({ isBare, kind, parties, around }: Paper): readonly string[] {
  if (!isBare || kind === null || parties.size === 0) return [];
  const [party] = parties;
  const sets =
    parties.size > 1 ? [parties] : [...around].flatMap((other) => (other === party ? [] : [[party!, other]]));
  return sets.map((set) => `${between(set)} ${kind}`);
}

function isTheirs(asking: Paper, telling: Paper): boolean {
  const [a, b] = [asking.act.writtenDays, telling.act.writtenDays];
  if (!asking.isBare || telling.isBare || !isDefinite(asking) || !isFollowing(asking)) return false;
  return a !== null && b !== null && gap(a, b) <= YEARS;
}

function namedBy({ isBare, parties, subject, around }: Paper): readonly string[] {
  return isBare || parties.size > 0 ? [] : [...subject].flatMap((word) => among(around).map((of) => `${word} ${of}`));
}

function namedOf(paper: Paper): readonly string[] {
  const { isBare, parties, subject } = paper;
  if (isBare || parties.size < 2 || !isCalled(paper)) return [];
  return [...subject].flatMap((word) => asAmong(parties).map((of) => `${word} ${of}`));
}

/** "the Pukpuk pact" in a text that names its parties elsewhere. */
function isNamedSo(asking: Paper, telling: Paper): boolean {
  if (!isCalled(telling) || !isSubset(telling.parties, asking.around)) return false;
  return subjectsAgree(asking.subject, telling.subject) || isShortFor(asking, telling);
}

function kindThen({ isBare, kind, signing, around }: Paper): readonly string[] {
  if (!isBare || kind === null || signing === null) return [];
  return months(signing.from, signing.to).flatMap((m) => among(around).map((of) => `${kind} ${m} ${of}`));
}

function kindSigned({ isFirm, kind, signing, parties }: Paper): readonly string[] {
  if (!isFirm || kind === null || signing === null || parties.size < 2) return [];
  return months(signing.from, signing.to).flatMap((m) => asAmong(parties).map((of) => `${kind} ${m} ${of}`));
}

/** "the memorandum of June", in a text that names all who signed one then. */
function isOfThisKind(asking: Paper, telling: Paper): boolean {
  if (!asking.isBare || (asking.isFirm && asking.parties.size > 1) || telling.parties.size < 2) return false;
  if (asking.act.doc.id === telling.act.doc.id || !telling.isFirm) return false;
  return onOneDay(asking.signing, telling.signing) && isSubset(telling.parties, asking.around);
}

function between(parties: Iterable<string>): string {
  return sorted(parties).join("+");
}

/** Every two of the words: names that agree have two in common. */
function couples(words: ReadonlySet<string>): readonly string[] {
  const all = sorted(words);
  return all.flatMap((a, i) => all.slice(i + 1).map((b) => `${a}+${b}`));
}

/** Texts that name more states than these ask by each, the others by every two. */
const FEW = 12;

/** By which all parties that lie among these states are found: one of them, or two. */
function among(states: ReadonlySet<string>): readonly string[] {
  return states.size > FEW ? sorted(states) : couples(states);
}

/** Where parties are found among states: under the first, and under the first two. */
function asAmong(parties: ReadonlySet<string>): readonly string[] {
  const [first = "", second = ""] = sorted(parties);
  return [first, `${first}+${second}`];
}

const MONTH = 30;

/** Numbers of the months (of thirty days) that a range of days touches; none for one without ends. */
function months(from: number, to: number): readonly number[] {
  const [first, last] = [Math.floor(from / MONTH), Math.floor((to - 1) / MONTH)];
  return Number.isFinite(last - first)
    ? Array.from({ length: Math.min(last - first + 1, 15) }, (_, k) => first + k)
    : [];
}
