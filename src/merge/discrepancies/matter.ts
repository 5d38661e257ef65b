import { alternatives } from "../../extract/claims/classes.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { onceOf } from "../../knowledge/once.ts";
import type { Act } from "../act.ts";
import { shared, sorted } from "../fold.ts";
import type { Entity, Testimony } from "../merged.ts";

/** What a document tells of, as far as that makes it one of a story. */
export interface Matter {
  /** Entity ids of the people whom it names. */
  readonly people: ReadonlySet<string>;
  /** Entity ids of all that it names but states and places. */
  readonly named: ReadonlySet<string>;
  /** Entity ids of those that no file knows: a village, a minor official, a ship. */
  readonly rare: ReadonlySet<string>;
  /** Entity ids of the states that it names; none where they are many. */
  readonly lands: readonly string[];
  /** Nouns of its text, without those of any text on relations between states. */
  readonly about: ReadonlySet<string>;
  /** What its acts are told with, without names of states and words that all texts of relations between them use. */
  readonly words: ReadonlySet<string>;
  /** The last day (exclusive) on which it may have been written; -Infinity when that is unknown. */
  readonly writtenBy: number;
  /** States of its acts; none where they are many. */
  readonly states: readonly string[];
  readonly size: number;
  readonly isMute: boolean;
  readonly publisher: string | null;
  readonly isCorrection: boolean;
}

/** By what two documents are of one story, of which the one is among the next ones in time that have a key in common. */
export interface Likeness {
  readonly kind: string;
  readonly keysOf: (matter: Matter) => readonly string[];
  /** Days between texts beyond which none are. */
  readonly within: number;
  /** Of two in order of time, no further apart. */
  readonly areOne: (a: Matter, b: Matter) => boolean;
}

/** Days between texts on one matter of a state, on the same people, and on one matter between the same states, that are of one story. */
const NEWS = 3;
const WEEK = 7;
const MATTER = 45;
/** Days between texts that speak of one thing that is spoken of seldom. */
const YEAR = 400;
/** Things of which a text speaks most. */
const TOPICS = 12;
/** Names of one text by which it is held against others. */
const RARE_NAMES = 24;
/** Words in common by which two texts are on one matter. */
const ENOUGH = 5;
/** Names in common by which they are. */
const NAMES = 2;
/** A text between more states than these is on no pair of them. */
const STATES = 6;
function areOfOneWeek(a: Matter, b: Matter): boolean {
  return !a.isMute && !b.isMute && b.writtenBy - a.writtenBy <= WEEK && shared(a.people, b.people) >= 2;
}

function areOfOneMatter(a: Matter, b: Matter): boolean {
  return shared(a.words, b.words) >= ENOUGH;
}

/** By words, names or both; a short text has few of either, but most of them in common with another on the same. */
function areOfOneNews(a: Matter, b: Matter): boolean {
  const [words, names] = [shared(a.words, b.words), shared(a.named, b.named)];
  return words >= ENOUGH || names >= NAMES || (words >= 2 && words * 2 >= Math.min(a.words.size, b.words.size));
}

/** Two states that both name, and within a week a third; or words of what their acts are told with, or things alike: the more the further they are apart in time. */
function areOnOneThing(a: Matter, b: Matter): boolean {
  const apart = b.writtenBy - a.writtenBy;
  const words = shared(a.words, b.words);
  if (apart <= WEEK && (landsIn(a, b) >= 3 || words >= 1)) return true;
  const things = shared(a.about, b.about);
  if (apart <= MATTER) return things >= 1 || words >= 2;
  return things >= (apart <= YEAR ? 2 : 3);
}

/** Things alike, of which they speak most, and a state. */
function areOfOneTopic(a: Matter, b: Matter): boolean {
  return landsIn(a, b) > 0 && shared(a.about, b.about) >= (b.writtenBy - a.writtenBy <= MATTER ? 2 : 3);
}

/** Names that no file has: two alike, or one, in texts that name a state alike or speak of a thing alike. */
function areOfOneName(a: Matter, b: Matter): boolean {
  return shared(a.rare, b.rare) >= 2 || landsIn(a, b) > 0 || shared(a.about, b.about) > 0;
}

function landsIn(a: Matter, b: Matter): number {
  return shared(new Set(a.lands), new Set(b.lands));
}

/** A person and a state: with things alike, or what their acts are told with in the weeks of one matter; or two states with two people or what their acts are told with. */
function areOfOnePerson(a: Matter, b: Matter): boolean {
  if (areOfOneWeek(a, b)) return true;
  const [lands, words] = [landsIn(a, b), shared(a.words, b.words)];
  // a text that names many states is known by none of them
  if (lands === 0) return isNews(a, b) && words >= 3 && shared(a.about, b.about) > 0;
  const isBetween = lands >= 2 && (words >= 3 || shared(a.people, b.people) >= 2);
  const isSoon = b.writtenBy - a.writtenBy <= MATTER && words >= 2;
  return isBetween || isSoon || shared(a.about, b.about) >= 2;
}

function isNews(a: Matter, b: Matter): boolean {
  return b.writtenBy - a.writtenBy <= NEWS && (a.lands.length === 0 || b.lands.length === 0);
}

/** An outlet takes back what it told of somebody. */
function isCorrected(_: Matter, b: Matter): boolean {
  return b.isCorrection;
}

export const MATTERS: readonly Likeness[] = [
  { kind: "person", keysOf: ({ people }) => [...people], within: YEAR, areOne: areOfOnePerson },
  { kind: "states", keysOf: pairsOf, within: MATTER, areOne: areOfOneMatter },
  { kind: "state", keysOf: ({ states }) => states, within: NEWS, areOne: areOfOneNews },
  { kind: "lands", keysOf: ({ lands }) => pairs(lands), within: Infinity, areOne: areOnOneThing },
  { kind: "topic", keysOf: ({ about }) => [...about].slice(0, TOPICS), within: YEAR, areOne: areOfOneTopic },
  { kind: "name", keysOf: ({ rare }) => sorted(rare).slice(0, RARE_NAMES), within: Infinity, areOne: areOfOneName },
  { kind: "outlet", keysOf: outletsOf, within: MATTER, areOne: isCorrected },
];

/** Whether two documents that have a key of the likeness in common are of one story, in order of time. */
export function areOfOneStory({ within, areOne }: Likeness, a: Matter, b: Matter): boolean {
  return b.writtenBy - a.writtenBy <= within && areOne(a, b);
}

function outletsOf({ publisher, people }: Matter): readonly string[] {
  return publisher === null ? [] : [...people].map((person) => `${publisher} ${person}`);
}

export function statesIn(acts: readonly Act[]): readonly string[] {
  return few(acts.flatMap((act) => [...act.states]));
}

export function few(states: readonly string[]): readonly string[] {
  const distinct = sorted(states);
  return distinct.length > STATES ? [] : distinct;
}

const RARE: ReadonlySet<Entity["kind"]> = new Set<Entity["kind"]>([
  "person",
  "place",
  "body",
  "organisation",
  "instrument",
  "equipment",
]);

export function isRare({ kind, known }: Entity): boolean {
  return known === null && RARE.has(kind);
}

const usualNouns = onceOf(
  ({ tables }: Knowledge) =>
    new Set(
      (tables.classes ?? []).filter((row) => row.class === "usual_nouns").flatMap((row) => alternatives(row.words)),
    ),
);

export function aboutOf({ print }: Testimony, knowledge: Knowledge): ReadonlySet<string> {
  const usual = usualNouns(knowledge);
  return new Set((print?.nouns ?? []).filter((noun) => !usual.has(noun)));
}

/** The pairs of states between which acts are told. */
function pairsOf({ states }: Matter): readonly string[] {
  return pairs(states);
}

function pairs(states: readonly string[]): readonly string[] {
  return states.flatMap((a, i) => states.slice(i + 1).map((b) => `${a}+${b}`));
}
