import { overlaps } from "../../document/span.ts";
import type { Count } from "../../extract/counts/counts.ts";
import { type Act, isEqual } from "../act.ts";
import { gap, shareDays, width } from "../days.ts";
import { byText, likeness, shared } from "../fold.ts";
import { tellingOf } from "../voices/voices.ts";
import { areAlike, type CountReader, mayAgree } from "./counted.ts";
import { isPart } from "./figures.ts";
import type { Stories, Teller } from "./stories.ts";

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

/** Days between texts of one story. */
const STORY = 7;
/** How like two sentences are that count one thing in one story; of the same deed, less is needed. */
const ALIKE = 0.3;
const ALIKE_DEED = 0.15;
/**
 * Pairs of counts in sentences that are alike, by documents of one story that tell of the same two states: of texts of one week, of what was done, or that tell no
 * act ("140 trucks will be released", "90 trucks would be released"). Also where too little is told to join the acts. A text that gives two numbers for a thing is not compared.
 */
export function alikeCounts(stories: Stories, reader: CountReader): readonly (readonly [Counted, Counted])[] {
  const known = new Map<Teller, Own>();
  const ownOf = (teller: Teller) => {
    if (!known.has(teller)) known.set(teller, { counts: inDocument(teller.acts, reader), states: statesOf(teller) });
    return known.get(teller)!;
  };
  return stories.inPairs("counts", ([one, other]) => {
    const [mine, theirs] = [ownOf(one), ownOf(other)];
    if (shared(mine.states, theirs.states) < 2) return [];
    const all = [one, other].flatMap(({ doc }) => doc.print?.counts ?? []);
    const isTold = (a: Counted, b: Counted) => all.some((part) => isPart(part, a.count, b.count, reader));
    return mine.counts.flatMap((a) =>
      theirs.counts.filter((b) => differ(a, b) && !isTold(a, b)).map((b) => [a, b] as const),
    );
  });
}

/** What a document counts, and the states of which it tells. */
interface Own {
  readonly counts: readonly Counted[];
  readonly states: ReadonlySet<string>;
}

/** A text between more states than these is on no two of them. */
const STATES = 8;

function statesOf({ acts }: Teller): ReadonlySet<string> {
  const states = new Set(acts.flatMap((act) => [...act.states]));
  return states.size > STATES ? new Set() : states;
}

function inDocument(own: readonly Act[], reader: CountReader): readonly Counted[] {
  const [told] = own;
  if (told === undefined) return [];
  const all = (told.doc.print?.counts ?? []).flatMap((count): Counted[] => {
    const thing = reader.key(count);
    if (thing === null) return [];
    const acts = own.filter(({ claim }) => overlaps(claim.evidence, count.sentence));
    const words = reader.wordsIn(count.sentence.exact);
    return [{ count, thing, acts, told, words }];
  });
  return all.filter((a) =>
    all.every((b) => a.thing !== b.thing || a.count.number === b.count.number || !areAlike(a.count, b.count)),
  );
}

function differ(a: Counted, b: Counted): boolean {
  if (a.thing !== b.thing || !(areOfOneTime(a, b) || (isTold(a) && isTold(b)) || arePlain(a, b))) return false;
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
