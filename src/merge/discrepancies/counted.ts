import { alternatives } from "../../extract/claims/classes.ts";
import { BARE } from "../../extract/counts/bare.ts";
import type { Count } from "../../extract/counts/counts.ts";
import { isRank } from "../../extract/counts/ranked.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { onceOf } from "../../knowledge/once.ts";
import { isNested } from "../act.ts";
import { daysOf, gap, shareDays, width } from "../days.ts";
import { contentWords } from "../fold.ts";
import { alikeIn } from "./alike.ts";

/** What is counted, under one word for nouns that stand for each other; null for what is not to be compared. */
export interface CountReader {
  key(count: Count): string | null;
  /** The same whatever is done with it, and whether texts count it so often that more must tell that it is the same. */
  thing(count: Count): { readonly name: string; readonly isCommon: boolean };
  /** Whether it is told as given: that may be done often, and in parts; people are handed over once. */
  isGiven(count: Count): boolean;
  /** Whether it is told as needed or asked for, which is not what another gives. */
  isWanted(count: Count): boolean;
  /** Whether it is told as changed: "rose to seven". */
  isChanging(count: Count): boolean;
  /** "those killed": of people, or of a number that stands alone, by what is done to them; null for the others. */
  those(count: Count): string | null;
  /** Whether it is money, time, distance or a share: what no number that stands alone counts. */
  isMeasured(thing: string): boolean;
  /** Whether a noun is one whose measure is one figure: length, area. */
  isMeasure(noun: string): boolean;
  /** Whether texts of one story count such a thing once: rounds, articles. */
  isOnce(thing: string): boolean;
  /** What it is that lasts so long: the agreement that is valid for ten years, the stay of three days; null for what is no length of such a thing. */
  spanOf(count: Count): string | null;
  /** Whether both are people, of whom one may be called anything: "persons", "officers". */
  arePeople(thing: string, other: string): boolean;
  /** Words of a sentence that tell what is done: without numbers, scales, offices and names of states. */
  wordsIn(sentence: string): ReadonlySet<string>;
}

const PLAIN = contentWords(
  "million billion trillion thousand hundred president prime minister foreign official government dollar dollars euro euros yen",
);

/** Reads what is counted by the classes of classes.tsv. */
export const countReader = onceOf((knowledge: Knowledge): CountReader => {
  const rows = knowledge.tables.classes ?? [];
  const alike = alikeIn(knowledge);
  const ofClass = (name: string) =>
    new Set(rows.filter((row) => row.class === name).flatMap((row) => alternatives(row.words)));
  const byVerb = ofClass("counted_by_verb");
  const given = ofClass("counted_given");
  const wanted = ofClass("counted_wanted");
  const measures = ofClass("counted_measure");
  const once = ofClass("counted_once");
  const changing = new Set([...ofClass("opposed_change_yes"), ...ofClass("opposed_change_not")]);
  const people = ofClass("counted_people");
  const fates = ofClass("counted_of_people");
  const common = ofClass("counted_common");
  const ofStates = new Set(
    knowledge.states.flatMap(({ name, names, demonyms }) =>
      [name, ...names, ...demonyms].flatMap((one) => [...contentWords(one)]),
    ),
  );
  return {
    wordsIn: (sentence) =>
      new Set(
        [...contentWords(sentence)].filter((word) => !/\d/.test(word) && !PLAIN.has(word) && !ofStates.has(word)),
      ),
    those: ({ thing, verb }) =>
      verb !== null && fates.has(verb) && (thing === BARE || people.has(thing)) ? `those ${FATES[verb] ?? verb}` : null,
    isChanging: ({ verb }) => verb !== null && changing.has(verb),
    isMeasured: (thing) => common.has(thing),
    isOnce: (thing) => once.has(thing),
    spanOf({ thing, on }) {
      if (on === null) return null;
      const of = alike.get(on) ?? on;
      if (on === "deadline") return `${thing}s to do it`;
      if (thing === "year" || thing === "month") return TERMS.has(of) ? `${thing}s of the ${of}` : null;
      return STAYS.has(on) && (thing === "day" || thing === "week") ? `${thing}s of the stay` : null;
    },
    isMeasure: (noun) => measures.has(noun),
    arePeople: (a, b) => people.has(a) && people.has(b) && (ANYBODY.has(a) || ANYBODY.has(b)),
    isGiven: ({ verb, thing }) => verb !== null && given.has(verb) && !people.has(thing),
    isWanted: ({ verb }) => verb !== null && wanted.has(verb),
    thing(count) {
      if (isSinceLast(count)) return { name: `${count.thing}s since the last`, isCommon: false };
      const { thing, on } = count;
      if (on !== null && measures.has(on)) return { name: `${thing} of ${on}`, isCommon: false };
      return {
        name: alike.get(thing) ?? thing,
        isCommon: common.has(thing) || isRank(count) || (byVerb.has(thing) && !once.has(thing)),
      };
    },
    key({ thing, verb, on }) {
      if (thing === BARE) return null;
      if (thing === "year" || thing === "month") {
        if (!on) return termOf(thing, verb);
        const of = alike.get(on) ?? on;
        return TERMS.has(of) ? `${thing}s of the ${of}` : null;
      }
      const one = alike.get(thing) ?? thing;
      if (!byVerb.has(thing)) return one;
      return verb === null ? null : `${one}, ${verb}`;
    },
  };
});

/** Words for any people. */
const ANYBODY: ReadonlySet<string> = new Set(["people", "person", "man", "woman", "national", "citizen", "member"]);

/** Verbs of one fate. */
const FATES: Readonly<Record<string, string>> = {
  ...{ die: "kill", drown: "kill", injure: "wound", hurt: "wound", release: "free", rescue: "free" },
  ...{ detain: "seize", arrest: "seize", capture: "seize", abduct: "seize", kidnap: "seize", hold: "seize" },
};

/** "the first visit in 12 years", "no president had come for fourteen years"; a bridge unused "in six years of its existence" tells no such thing. */
function isSinceLast({ thing, start, end, sentence }: Count): boolean {
  const before = sentence.exact.slice(0, start - sentence.start);
  const after = sentence.exact.slice(end - sentence.start);
  return thing === "year" && SINCE.test(before) && !/^\s+of\b/i.test(after);
}

const SINCE = /\b(?:first|no|not|never|nobody|none)\b[^.;]*\b(?:in|for)\s+(?:[\p{L}]+\s+){0,2}$/iu;

/** What lasts for a time that is agreed upon. */
const TERMS: ReadonlySet<string> = new Set([
  "paper",
  "lease",
  "loan",
  "concession",
  "licence",
  "term",
  "mandate",
  "mission",
  "truce",
  "ceasefire",
  "ban",
  "visa",
  "plan",
  "programme",
  "extension",
  "period",
]);

/** Journeys that last some days. */
const STAYS: ReadonlySet<string> = new Set(["visit", "trip", "stay", "tour"]);

/** "to be repaid over 15 years", "runs for ten years": the term of an agreement, by what lasts so long. */
function termOf(unit: string, verb: string | null): string | null {
  if (verb === null) return null;
  if (/^(repay|pay|mature|reimburse)$/.test(verb)) return `${unit}s to repay`;
  return /^(run|last|remain|cover|extend|valid|conclude|sign|agree|renew|prolong|span|be|expire|have)$/.test(verb)
    ? `${unit}s`
    : null;
}

/** How far apart, as a share, a large sum and its round figure may be. */
const ROUND = 0.05;
const LARGE = 1e6;
/** "nearly four hours" is no three, "nearly fourteen years" no twelve. */
const NEARLY = 0.92;

/** Twelve thousand came that day, and three quarters of a million in all: figures so many times as large are of other things. */
const MANY = 20;

/** Whether both may be true: "more than 300" and 320, "about 1,000" and 1,050, 4 billion and 3.8 billion, or figures of two times. */
export function mayAgree(a: Count, b: Count): boolean {
  if (a.number === b.number || !areOfOneTime(a, b)) return true;
  const [few, many] = [a.number, b.number].toSorted((x, y) => x - y) as [number, number];
  if (few > 0 && many > MANY * few) return true;
  return admits(a, b) || admits(b, a) || isRounded(a.number, b.number);
}

/** Days by which the times of two figures may differ. */
const OFF = 3;
const MONTH = 31;
/** Whether the clauses tell no two times. */
function areOfOneTime({ when: a }: Count, { when: b }: Count): boolean {
  const [p, q] = [daysOf(a ?? null), daysOf(b ?? null)];
  if (p === null || q === null || shareDays(p, q)) return true;
  return width(p) <= MONTH && width(q) <= MONTH && gap(p, q) <= OFF;
}

function admits({ bound, number }: Count, other: Count): boolean {
  if (bound === "over") return other.number >= number;
  if (bound === "under") return other.number <= number;
  if (bound === "nearly") return other.number <= number && other.number >= number * NEARLY;
  return bound === "about" && Math.abs(other.number - number) <= number / 10;
}

function isRounded(a: number, b: number): boolean {
  const [coarse, fine] = unitOf(a) >= unitOf(b) ? [a, b] : [b, a];
  if (Math.min(a, b) < LARGE || unitOf(coarse) === unitOf(fine)) return false;
  return Math.abs(a - b) <= Math.min(unitOf(coarse) / 2, Math.max(a, b) * ROUND);
}

/** The last decimal place that is told: 1.5 billion is told to a hundred million. */
function unitOf(number: number): number {
  let unit = 1;
  while (number % (unit * 10) === 0 && unit < number) unit *= 10;
  return unit;
}

/** "patrol boats" and "boats" are counted as one thing, "patrol boats" and "fishing boats" are not, nor are Chinese ones of both kinds. */
export function areAlike(a: Count, b: Count): boolean {
  return isNested(new Set(a.of), new Set(b.of));
}
