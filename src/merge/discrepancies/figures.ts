import { BARE } from "../../extract/counts/bare.ts";
import type { Count } from "../../extract/counts/counts.ts";
import { contentWords, shared } from "../fold.ts";
import type { Entity } from "../merged.ts";
import { areAlike, type CountReader } from "./counted.ts";

/** Nouns that may stand for each other; a number that stands alone is of any thing but a measure. */
export function areOfOneSort(a: Count, b: Count, reader: CountReader): boolean {
  // how long talks were is told of each of them
  if (a.thing === "minute" || areOfTwoFates(a, b, reader)) return false;
  if (a.thing === BARE || b.thing === BARE)
    return [a, b].every(({ thing }) => thing === BARE || !reader.isMeasured(thing));
  const isOneThing =
    reader.thing(a).name === reader.thing(b).name || (a.thing === b.thing && reader.isMeasured(a.thing));
  return (isOneThing || reader.arePeople(a.thing, b.thing)) && areAlike(a, b) && isOneMeasure(a, b, reader);
}

/** Those killed, and those wounded. */
export function areOfTwoFates(a: Count, b: Count, reader: CountReader): boolean {
  const [mine, theirs] = [reader.those(a), reader.those(b)];
  return mine !== null && theirs !== null && mine !== theirs;
}

/** The length of the one is not the width of the other. */
function isOneMeasure({ on: a }: Count, { on: b }: Count, reader: CountReader): boolean {
  return a === b || a === null || b === null || !reader.isMeasure(a) || !reader.isMeasure(b);
}

/** Whether a text gives the other figure too. */
export function tells(counts: readonly Count[], { number, ...other }: Count, reader: CountReader): boolean {
  return counts.some((one) => one.number === number && areOfOneSort(one, { number, ...other }, reader));
}

/** Whether what the one has more than the other is a part that is told: "eighteen, seven of them"; not half of it itself. */
export function isPart(part: Count, a: Count, b: Count, reader: CountReader): boolean {
  // what an agreement is prolonged by is no part of its term
  if (reader.spanOf(a) !== null && reader.spanOf(part) !== reader.spanOf(a)) return false;
  if (part.number === a.number || part.number === b.number) return false;
  return (
    part.number === Math.abs(a.number - b.number) && (areOfOneSort(part, a, reader) || areOfOneSort(part, b, reader))
  );
}

/** The Senate votes, and the Chamber of Deputies votes: bodies with no word of their names in common. */
export function areTwoBodies(some: readonly Entity[], others: readonly Entity[]): boolean {
  const wordsOf = (all: readonly Entity[]) => contentWords(all.map((one) => (isBody(one) ? one.name : "")).join(" "));
  const [mine, theirs] = [wordsOf(some), wordsOf(others)];
  return mine.size > 0 && theirs.size > 0 && shared(mine, theirs) === 0;
}

function isBody({ kind }: Entity): boolean {
  return kind === "body" || kind === "organisation";
}

/** "now counts seventy", "so far": what is so when it is written may be otherwise a month later. */
const OF_NOW =
  /\b(?:now|currently|at present|today|so far|to date|at the moment|presently|these days|still|already)\b/i;

/** "have killed a hundred", "has been given ten"; not "has sixteen points". */
const UP_TO_NOW =
  /\bha(?:s|ve)\s+(?:since\s+|been\s+)*(?!\w*(?:teen|seven|ten|one|nine)\b)\w+(?:ed|en|ne|wn|ught|nt|lt|de|pt|me)\b/i;

/** Whether the sentence tells how many there are when it is written: "fifty were freed and are now at home" counts no one who is so now. */
export function isOfNow({ sentence, end }: Count): boolean {
  const upTo = end - sentence.start;
  const [clause = ""] = sentence.exact.slice(upTo).split(/[;,]|\band\b/);
  const told = sentence.exact.slice(0, upTo) + clause;
  return OF_NOW.test(told) || UP_TO_NOW.test(told);
}
