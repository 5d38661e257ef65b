import { BARE } from "../../extract/counts/bare.ts";
import type { Count } from "../../extract/counts/counts.ts";
import { isRank } from "../../extract/counts/ranked.ts";
import { isEqual } from "../act.ts";
import { daysOf, shareDays } from "../days.ts";
import { facingEither, facingInAligned } from "./aligned.ts";
import { type CountReader, mayAgree } from "./counted.ts";
import { areWrittenApart, areWrittenTogether } from "./dated.ts";
import { type Facing, facing, tellerOf, toldApart } from "./facing.ts";
import { areOfOneSort, areTwoBodies, isOfNow, isPart, tells } from "./figures.ts";
import type { Finding, Findings } from "./finding.ts";
import type { Stories, Teller } from "./stories.ts";
import { type Fact, factReader } from "./story-facts.ts";

/** Two texts of a story that count one thing differently, in clauses that tell it alike or in sentences that are; also where no act was read. */
export function numbersTold(findings: Findings, stories: Stories, reader: CountReader): readonly Finding[] {
  const facts = factReader(findings);
  const figuresOf = (teller: Teller) => (facts.factsOf(teller).get("count") ?? []).map(({ told }) => told.count!);
  const soles = new WeakMap<Teller, ReadonlySet<Count>>();
  const isSole = ({ told, teller }: Fact) => {
    const all = figuresOf(teller);
    if (!soles.has(teller)) soles.set(teller, new Set(all.filter((count) => isOnly(count, all, reader))));
    return soles.get(teller)!.has(told.count!);
  };
  const mayFace = (x: Fact, y: Fact) =>
    areOfOneSort(x.told.count!, y.told.count!, reader) &&
    areToldTogether(x, y) &&
    !areTwoBodies(x.who, y.who) &&
    !mayBeMore(x, y, reader);
  const more = (x: Fact, y: Fact) => {
    const [a, b] = [x.told.count!, y.told.count!];
    const span = reader.spanOf(a);
    if (span !== null && span === reader.spanOf(b)) return areSoleSpans([x, y], figuresOf, reader) ? ONCE : SOLE;
    const areSole = isSole(x) && isSole(y);
    const isOnce = reader.isOnce(a.thing) && a.thing === b.thing;
    return (areSole ? (isOnce ? ONCE : SOLE) : 0) + (a.on !== null && a.on === b.on ? SOLE : 0);
  };
  const inPair = ({ x, y }: Facing) => {
    const [a, b] = [x.told.count!, y.told.count!];
    if (mayAgree(a, b) || isFarOff(a, b)) return [];
    const [mine, theirs] = [figuresOf(x.teller), figuresOf(y.teller)];
    if (tells(mine, b, reader) || tells(theirs, a, reader)) return [];
    if ([...mine, ...theirs].some((part) => isPart(part, a, b, reader))) return [];
    if (areTwoDeals([a, mine], [b, theirs])) return [];
    const note = `${tellerOf(x)} has "${oneLine(a)}", ${tellerOf(y)} "${oneLine(b)}" for what is told alike`;
    return [toldApart("number", "number", { x, y }, note)];
  };
  const mayFaceAligned = (x: Fact, y: Fact, likeness: number) =>
    areAnyOfOneSort(x, y, reader) &&
    reader.isWanted(x.told.count!) === reader.isWanted(y.told.count!) &&
    !areTwoBodies(x.who, y.who) &&
    (areToldTogether(x, y) || (likeness >= SURE && areSo(x, y))) &&
    !mayBeMore(x, y, reader);
  return stories.inPairs("figures", (told) =>
    facingEither(
      facing(told, "count", facts, mayFace, more),
      facingInAligned(told, "count", facts.factsOf, mayFaceAligned),
    ).flatMap(inPair),
  );
}

/** How like two sentences are for their figures to be of one thing though the texts were written at different times. */
const SURE = 0.45;

/** Neither is denied, nor is the one to come where the texts are not of one time ("will give", "has pledged"). */
function areSo(x: Fact, y: Fact): boolean {
  const isSo = ({ mood }: Fact) => mood === "done" || mood === "present";
  if (isSo(x) && isSo(y)) return true;
  return x.mood !== "denied" && y.mood !== "denied" && areWrittenTogether(x.teller, y.teller, NEXT_DAY);
}

/** Nouns that may stand for each other; or how long it took, in sentences so much alike of the same, unless the one was by telephone. */
function areAnyOfOneSort(x: Fact, y: Fact, reader: CountReader): boolean {
  const [a, b] = [x.told.count!, y.told.count!];
  if (a.thing === BARE || b.thing === BARE) return false;
  const modesOf = ({ acts }: Fact) => new Set(acts.flatMap(({ claim }) => claim.mode ?? []));
  return (
    (a.thing === "minute" && b.thing === "minute" && isEqual(modesOf(x), modesOf(y))) || areOfOneSort(a, b, reader)
  );
}

/** Whether neither text gives another figure for what lasts so long. */
function areSoleSpans(
  both: readonly [Fact, Fact],
  figuresOf: (teller: Teller) => readonly Count[],
  reader: CountReader,
) {
  return both.every(({ told: { count }, teller }) =>
    figuresOf(teller).every((one) => one.number === count!.number || reader.spanOf(one) !== reader.spanOf(count!)),
  );
}

/** Whether a text gives no other figure for such a thing, but parts of this one. */
function isOnly(count: Count, all: readonly Count[], reader: CountReader): boolean {
  if (OFTEN.has(count.thing)) return false;
  return all.every(
    (other) =>
      other.number === count.number ||
      !areOfOneSort(other, count, reader) ||
      (other.sentence.start === count.sentence.start && other.number < count.number),
  );
}

/** What is given is given often; what is so now was otherwise before; a figure that rises was another before; an outlet that tells later tells more. */
function mayBeMore(x: Fact, y: Fact, reader: CountReader): boolean {
  const isOfGiving = ({ told, acts }: Fact) =>
    isGivenItself(told, reader) && (reader.isGiven(told.count!) || acts.some(({ family }) => family === "supply"));
  const [a, b] = [x.teller, y.teller];
  if ((isOfGiving(x) || isOfGiving(y)) && areWrittenApart(a, b, NEXT_DAY)) return true;
  const isSoon = areWrittenTogether(a, b, SOON) && x.mood !== "planned" && y.mood !== "planned";
  if (!isSoon && (isOfNow(x.told.count!) || isOfNow(y.told.count!))) return true;
  if (a.writtenBy === b.writtenBy) return false;
  const [first, then] = a.writtenBy < b.writtenBy ? [x, y] : [y, x];
  if (isOfNow(then.told.count!) && then.told.count!.number > first.told.count!.number) return true;
  if (isOfOnePast(x, y)) return areOneOutlet(a, b);
  if (isRank(x.told.count!) && areWrittenApart(a, b)) return true;
  return reader.isChanging(x.told.count!) || reader.isChanging(y.told.count!) || areOneOutlet(a, b);
}

/** "rose by a fifth last year": of one time that both tell, and that was over when they were written. */
function isOfOnePast({ told: { count: a }, teller: one }: Fact, { told: { count: b }, teller: other }: Fact): boolean {
  const [p, q] = [daysOf(a!.when), daysOf(b!.when)];
  return (
    p !== null && q !== null && shareDays(p, q) && Math.max(p.to, q.to) <= Math.min(one.writtenBy, other.writtenBy)
  );
}

/** The boats that are handed over, by themselves or as "a batch of ten": not those killed or freed, not the men on whose fate a file is handed over. */
function isGivenItself({ object, count }: Fact["told"], reader: CountReader): boolean {
  if (reader.those(count!) !== null) return false;
  return object === null || object === count!.thing || object === count!.on || reader.isMeasured(count!.thing);
}

/** Days within which texts tell of one gift or plan; later it may be another. */
const NEXT_DAY = 1;

/** Days within which what is so now stays so. */
const SOON = 2;

function areOneOutlet({ publisher: a }: Teller, { publisher: b }: Teller): boolean {
  return a !== null && a === b;
}

/** "a deal worth 8 billion with 30,000 jobs", "a deal of 4 billion with 7,000 jobs": where all that both sentences count differs, they tell of two things. */
function areTwoDeals([a, mine]: Counted, [b, theirs]: Counted): boolean {
  const besides = ([own, all]: Counted) =>
    all.filter(({ sentence, start }) => sentence.start === own.sentence.start && start !== own.start);
  const pairs = besides([a, mine]).flatMap((x) =>
    besides([b, theirs]).flatMap((y) => (x.thing === y.thing ? [[x, y] as const] : [])),
  );
  return pairs.length > 0 && pairs.every(([x, y]) => x.number !== y.number);
}

/** A figure, among all of its text. */
type Counted = readonly [own: Count, all: readonly Count[]];

/** What one text counts of several things. */
const OFTEN: ReadonlySet<string> = new Set("year month week day hour percent time minister country state".split(" "));

/** What it adds that a text counts no other such thing. */
const SOLE = 1;
/** What it adds that a story has one number of such a thing, or one length of time for it. */
const ONCE = 2.3;

/** Figures further apart than this are of other things. */
const FAR_OFF = 8;
const FAR_RANKS = 3;

function isFarOff({ number: a, thing }: Count, { number: b }: Count): boolean {
  if (isRank({ thing })) return Math.abs(a - b) > FAR_RANKS;
  return Math.max(a, b) > FAR_OFF * Math.min(a, b);
}

/** Told of one time: as done, or both when they were written. */
function areToldTogether(x: Fact, y: Fact): boolean {
  if (x.mood === "denied" || y.mood === "denied") return false;
  if (x.mood === "done" && y.mood === "done") return true;
  const isOpen = x.mood !== "done" && y.mood !== "done";
  return areWrittenTogether(x.teller, y.teller) && (isOpen || x.mood === "present" || y.mood === "present");
}

function oneLine({ exact }: Count): string {
  return exact.replace(/\s+/g, " ");
}
