import { overlaps } from "../../document/span.ts";
import type { Count } from "../../extract/counts/counts.ts";
import { type Act, isEqual } from "../act.ts";
import { gap, shareDays, width } from "../days.ts";
import { byText, likeness, shared, sorted } from "../fold.ts";
import { tellingOf } from "../voices/voices.ts";
import { areAlike, type CountReader, mayAgree } from "./counted.ts";

/** A count in a text, with what its sentence tells. */
export interface Counted {
  readonly count: Count;
  readonly thing: string;
  /** The acts told in its sentence, in order; there may be none. */
  readonly acts: readonly Act[];
  /** An act of its document: who wrote it, and when. */
  readonly told: Act;
  readonly words: ReadonlySet<string>;
}

/** Whether two documents tell of one event or agreement. */
export type OneStory = (document: string, other: string) => boolean;

/** Days between texts of one story. */
const STORY = 7;
/** How like two sentences are that count one thing in one story; of the same deed, less is needed. */
const ALIKE = 0.3;
const ALIKE_DEED = 0.15;
/** A thing that more sentences of the same two states count is not compared pair by pair. */
const CROWD = 60;

/**
 * Pairs of counts in sentences that are alike, of texts of one week, of what was done, or that tell no act in texts of one event, that tell of the same two states (or of one, where no more are told): "140 trucks will be
 * released", "90 trucks would be released". Also where too little is told to join the acts. A text that gives two numbers for a thing is not compared.
 */
export function alikeCounts(
  acts: readonly Act[],
  reader: CountReader,
  isOneStory: OneStory,
): readonly (readonly [Counted, Counted])[] {
  const byDocument = Map.groupBy(
    acts.filter(({ family }) => family !== "statement"),
    ({ doc }) => doc.id,
  );
  const blocks = new Map<string, Counted[]>();
  for (const id of sorted(byDocument.keys())) {
    const own = byDocument.get(id)!;
    for (const counted of inDocument(own, reader)) {
      for (const key of keysOf(own)) {
        const block = `${counted.thing} ${key}`;
        if (!blocks.has(block)) blocks.set(block, []);
        blocks.get(block)!.push(counted);
      }
    }
  }
  const pairs = new Map<string, readonly [Counted, Counted]>();
  for (const key of sorted(blocks.keys())) {
    const block = blocks.get(key)!.slice(0, CROWD);
    for (const [i, a] of block.entries())
      for (const b of block.slice(i + 1))
        if (differ(a, b, isOneStory)) pairs.set(`${placeOf(a)} ${placeOf(b)}`, [a, b]);
  }
  return sorted(pairs.keys()).map((key) => pairs.get(key)!);
}

function placeOf({ told, count }: Counted): string {
  return `${told.doc.id} ${count.start}`;
}

/** Pairs of the states of which the document tells. */
function keysOf(own: readonly Act[]): readonly string[] {
  const states = sorted(own.flatMap(({ states }) => [...states]));
  return states.length > 8 ? [] : states.flatMap((a, i) => states.slice(i + 1).map((b) => `${a}+${b}`));
}

function inDocument(own: readonly Act[], reader: CountReader): readonly Counted[] {
  const [told] = own;
  const all = (told!.doc.print?.counts ?? []).flatMap((count): Counted[] => {
    const thing = reader.key(count);
    if (thing === null) return [];
    const acts = own.filter(({ claim }) => overlaps(claim.evidence, count.sentence));
    const words = reader.wordsIn(count.sentence.exact);
    return [{ count, thing, acts, told: told!, words }];
  });
  return all.filter((a) =>
    all.every((b) => a.thing !== b.thing || a.count.number === b.count.number || !areAlike(a.count, b.count)),
  );
}

function differ(a: Counted, b: Counted, isOneStory: OneStory): boolean {
  const [x, y] = [a.told.doc.id, b.told.doc.id];
  const near = areOfOneTime(a, b) || (isTold(a) && isTold(b));
  if (x === y || !(near || (isOneStory(x, y) && arePlain(a, b)))) return false;
  if (!areAlike(a.count, b.count) || mayAgree(a.count, b.count) || !mayTellOne(a, b)) return false;
  const sameVerb = a.count.verb !== null && a.count.verb === b.count.verb;
  if (sameVerb && a.acts.some((x) => b.acts.some((y) => areOfOneDay(x, y)))) return true;
  const common = shared(a.words, b.words);
  // "a 25-year lease", "the lease of 30 years"
  if (a.thing.includes(" of the ") && common >= 2) return true;
  const little = (sameVerb && common >= 2) || common >= 3;
  return likeness(a.words, b.words) >= (little ? ALIKE_DEED : ALIKE);
}

function areOfOneTime(a: Counted, b: Counted): boolean {
  return Math.abs(a.told.writtenBy - b.told.writtenBy) <= STORY;
}

/** "The border has a length of 972 kilometres": no act is told, so that nothing was only planned then. */
function arePlain(a: Counted, b: Counted): boolean {
  return a.acts.length === 0 && b.acts.length === 0;
}

/** What was done is told for years, what is planned may change within weeks. */
function isTold({ acts }: Counted): boolean {
  return acts.length > 0 && acts.every(({ claim }) => tellingOf(claim.status) === "done");
}

/** "signed nine agreements" and "signed seven agreements", between the same states on the same day. */
function areOfOneDay(x: Act, y: Act): boolean {
  if (x.days === null || y.days === null || width(x.days) > 10 || width(y.days) > 10) return false;
  return x.family === y.family && x.states.size > 1 && isEqual(x.states, y.states) && shareDays(x.days, y.days);
}

/** No act of the one is of another day or another mood than all of the other; the same type where both sentences tell acts. */
function mayTellOne(a: Counted, b: Counted): boolean {
  if (a.acts.length === 0 || b.acts.length === 0) return true;
  return a.acts.some((x) =>
    b.acts.some(
      (y) => areNear(x, y) && x.family === y.family && tellingOf(x.claim.status) === tellingOf(y.claim.status),
    ),
  );
}

function areNear(x: Act, y: Act): boolean {
  if (x.days === null || y.days === null || width(x.days) > 31 || width(y.days) > 31) return true;
  return gap(x.days, y.days) <= 1;
}

/** In order of document and place. */
export function inOrder([a, b]: readonly [Counted, Counted]): readonly [Counted, Counted] {
  return byText(a.told.doc.id, b.told.doc.id) < 0 ? [a, b] : [b, a];
}
