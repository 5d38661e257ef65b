import { gap } from "../days.ts";
import { isSubset, sorted } from "../fold.ts";
import { subjectsAgree } from "../titles.ts";
import { isCalled } from "./asks-beside.ts";
import { isDefinite, isFollowing } from "./definite.ts";
import { isShortFor } from "./fits.ts";
import { onOneDay } from "./links.ts";
import type { Paper } from "./paper.ts";

/** How a claim asks for what other texts tell: by which blocks, and what fits there. */
export interface Way {
  /** Blocks in which a claim asks, and those in which it may be what is meant. */
  readonly asks: (paper: Paper) => readonly string[];
  readonly tells: (paper: Paper) => readonly string[];
  /** Whether the first may mean the second. */
  readonly fits: (asking: Paper, telling: Paper) => boolean;
}

/** Of the same parties, signed on the same day. */
export const signedThen: Way = { asks: signedBy, tells: signedBy, fits: isSignedThen };
/** Of the same parties and kind, by a fuller name. */
export const fullerNamed: Way = { asks: shortFor, tells: shortOf, fits: isShortForIt };
/** By a like name, of one of the parties. */
export const oneSided: Way = { asks: oneSidedBy, tells: eachSideBy, fits: isOneSided };
/** Of the same parties, told in other texts of these weeks. */
export const ofTheseWeeks: Way = { asks: weeksAround, tells: weekOf, fits: isOfTheseWeeks };
/** Of the same parties and kind. */
export const ofTheirKind: Way = { asks: theirs, tells: kindOf, fits: isTheirs };
/** By its name, of parties that the text names elsewhere. */
export const namedSo: Way = { asks: namedBy, tells: namedOf, fits: isNamedSo };
/** Of the same kind, signed then, of parties that the text names elsewhere. */
export const kindSignedThen: Way = { asks: kindThen, tells: kindSigned, fits: isOfThisKind };

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
