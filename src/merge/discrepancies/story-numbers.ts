import { contains, overlaps } from "../../document/span.ts";
import { BARE } from "../../extract/counts/bare.ts";
import type { Count } from "../../extract/counts/counts.ts";
import { type Act, isNested } from "../act.ts";
import { gap, width } from "../days.ts";
import { likeness, shared } from "../fold.ts";
import type { Entity } from "../merged.ts";
import { tellingOf } from "../voices/voices.ts";
import { type BeforeReader, beforeReader } from "./before.ts";
import { areAlike, type CountReader, mayAgree } from "./counted.ts";
import { areWrittenApart, areWrittenTogether } from "./dated.ts";
import { areOfTwoFates, areTwoBodies, isOfNow, isPart } from "./figures.ts";
import type { Findings } from "./finding.ts";
import type { Stories, Teller, Told } from "./stories.ts";
import { twinsIn } from "./twins.ts";

/** A count in a text of a story, with what its sentence tells. */
export interface ToldCount {
  readonly count: Count;
  readonly name: string;
  readonly isCommon: boolean;
  readonly isGiven: boolean;
  /** Whether the text gives the thing one number alone. */
  readonly isClear: boolean;
  /** Whether it is the only number for such a thing in the text. */
  readonly isSole: boolean;
  readonly teller: Teller;
  readonly acts: readonly Act[];
  /** Of the sentence, without those of names. */
  readonly words: ReadonlySet<string>;
  /** Ids of entities that the sentence names, states left out. */
  readonly named: ReadonlySet<string>;
  /** Who is told to do it. */
  readonly doers: readonly Entity[];
}

/** What is made of pairs of counts of one thing, by documents of one story, that cannot both be right. */
export function numbersInStories<T>(
  { entities }: Findings,
  stories: Stories,
  reader: CountReader,
  made: (a: ToldCount, b: ToldCount) => T,
): readonly T[] {
  const known = new Map<Teller, ReadonlyMap<string, readonly ToldCount[]>>();
  const countsOf = (teller: Teller) => {
    if (!known.has(teller))
      known.set(
        teller,
        Map.groupBy(toldCounts(teller, reader, entities), ({ name }) => name),
      );
    return known.get(teller)!;
  };
  return stories.inPairs("sums", ([a, b]) =>
    inPair([a, b], [countsOf(a), countsOf(b)], stories, reader).map(([x, y]) => made(x, y)),
  );
}

type ByThing = ReadonlyMap<string, readonly ToldCount[]>;

function inPair(told: Told, [mine, theirs]: readonly [ByThing, ByThing], { areJoined }: Stories, reader: CountReader) {
  const areTwins = twinsIn(told[0].acts, told[1].acts);
  const areOne: AreOne = (x, y) => areJoined(x, y) || areTwins(x, y);
  const all = told.flatMap(({ doc }) => doc.print?.counts ?? []);
  const isTold = (a: ToldCount, b: ToldCount) => all.some((part) => isPart(part, a.count, b.count, reader));
  return [...mine].flatMap(([name, own]) =>
    own.flatMap((a) => {
      const b = (theirs.get(name) ?? []).find(
        (other) => differ(a, other, areOne) && !isTold(a, other) && !areOfTwoFates(a.count, other.count, reader),
      );
      return b === undefined ? [] : [[a, b] as const];
    }),
  );
}

type AreOne = (x: Act, y: Act) => boolean;

function toldCounts(teller: Teller, reader: CountReader, entities: Findings["entities"]): readonly ToldCount[] {
  const { doc, acts } = teller;
  if (acts.length + teller.statements.length === 0) return [];
  const all = doc.print?.counts ?? [];
  const counts = [...all.filter(({ thing }) => thing !== BARE), ...all.filter((count) => reader.those(count) !== null)];
  const named = all.length - all.filter(({ thing }) => thing === BARE).length;
  const before = beforeReader(acts);
  const things = counts.map((count, i) =>
    i < named ? reader.thing(count) : { name: reader.those(count)!, isCommon: false },
  );
  return counts.map((count, i) => {
    const own = doc.mentions.filter((mention) => contains(count.sentence, mention));
    const found = own.flatMap(({ entities: keys }) => keys.flatMap((key) => entities.of(doc.id, key) ?? []));
    const isClear = counts.every(
      (other, j) => things[j]!.name !== things[i]!.name || other.number === count.number || !areAlike(other, count),
    );
    const isSole = counts.every((other, j) => things[j]!.name !== things[i]!.name || other.number === count.number);
    return {
      ...{ count, isClear, isSole, teller, ...things[i]!, isGiven: reader.isGiven(count) },
      acts: acts
        .filter(({ claim }) => overlaps(claim.evidence, count.sentence))
        .flatMap((act) => [act, ...continued(act, before)]),
      words: reader.wordsIn(withoutNames(count.sentence, own)),
      named: new Set(found.filter(({ kind }) => kind !== "state").map(({ id }) => id)),
      doers: doersOf(count, teller, entities),
    };
  });
}

/** "They met in Lima on 3 May. The two talked for an hour": the act that a telling without a day goes on with. */
function continued(act: Act, before: BeforeReader): readonly Act[] {
  if (act.days !== null || act.family !== "talks") return [];
  return before(act, NEXT)
    .filter(({ family, people }) => family === act.family && shared(people, act.people) >= 2)
    .slice(0, 1);
}

/** Characters between a telling and what goes on with it. */
const NEXT = 300;

function doersOf({ clause }: Count, { doc }: Teller, entities: Findings["entities"]): readonly Entity[] {
  const by = clause?.by ?? null;
  const own = by === null ? [] : doc.mentions.filter((mention) => overlaps(mention, by));
  return own.flatMap(({ entities: keys }) => keys.flatMap((key) => entities.of(doc.id, key) ?? []));
}

function withoutNames({ start, exact }: Count["sentence"], names: Teller["doc"]["mentions"]): string {
  const units = exact.split("");
  for (const name of names)
    if (name.form === "name") units.fill(" ", Math.max(0, name.start - start), Math.max(0, name.end - start));
  return units.join("");
}

function differ(a: ToldCount, b: ToldCount, areOne: AreOne): boolean {
  if (!areAlike(a.count, b.count) || mayAgree(a.count, b.count) || areOfTwoSorts(a, b)) return false;
  if (areTwoBodies(a.doers, b.doers)) return false;
  const joined = a.acts.flatMap((x) => b.acts.filter((y) => areOne(x, y)).map((y) => [x, y] as const));
  const isOne = joined.some(([x, y]) => areToldAlike(x, y));
  if (a.count.thing === "minute") return isOne && areOfTalks(a, b);
  const { words, names, isOneVerb, isOneMeasure } = sharedBy(a, b);
  const isAny = words + names > 0 || isOneVerb || isOneMeasure || areOnePhrase(a, b);
  if (!a.isClear || !b.isClear) return isOne && !a.isCommon;
  if (areTwoPlans(a, b)) return false;
  // "21 experts will go", "19 went": of one act; what is delivered in parts is none
  if (!mayTellOne(a, b)) return joined.some(([{ family }]) => family !== "supply") && !a.isCommon && isAny;
  if ([a, b].some(isOfGiving)) return isOne && (isOneVerb || words >= 1);
  if (!isOne && areOfOtherStates(a, b)) return false;
  if (!isOne && ([a, b].some(({ count }) => isOfNow(count)) || areFarOff(a, b))) return false;
  if (a.isSole && b.isSole && areOfOneSize(a, b)) return isAny || !isMoney(a.count);
  if (!a.isCommon) return isOne || isAny || areOfOneKind(a, b);
  if (isOneMeasure && words >= 3) return true;
  if (isOne && (isOneVerb || words >= 2)) return true;
  return words >= 3 && isOneVerb && likeness(a.words, b.words) >= 0.3;
}

/** "32 Armenian servicemen", "23 Armenian servicemen", by texts of one time. */
function areOnePhrase({ count: a, teller: one }: ToldCount, { count: b, teller: other }: ToldCount): boolean {
  const isOne = a.thing === b.thing && a.of.length > 0 && a.of.join(" ") === b.of.join(" ");
  return isOne && areWrittenTogether(one, other);
}

/** Thirty thousand students and a hundred and fifty thousand are other students, unless one act is told. */
const FAR_OFF = 4;

function areFarOff({ count: a }: ToldCount, { count: b }: ToldCount): boolean {
  return Math.max(a.number, b.number) > FAR_OFF * Math.min(a.number, b.number);
}

/** Measures and sums that a text tells once, and another tells by less than half as much again, may well be of one thing. */
function areOfOneSize({ count: a }: ToldCount, { count: b }: ToldCount): boolean {
  return SIZES.has(a.thing) && Math.max(a.number, b.number) <= 1.5 * Math.min(a.number, b.number);
}

function isMoney({ thing }: Count): boolean {
  return !/^(?:kilometre|km|metre|mile|hectare|acre|tonne|ton|megawatt)$/.test(thing);
}

const SIZES: ReadonlySet<string> = new Set(
  "kilometre km metre mile hectare acre tonne ton megawatt dollar EUR GBP JPY CNY RUB rupee".split(" "),
);

/** "four economic papers", "eight memoranda": words that may stand for each other, of which one tells of some alone. */
function areOfTwoSorts({ count: a }: ToldCount, { count: b }: ToldCount): boolean {
  return a.thing !== b.thing && a.of.length > 0 !== b.of.length > 0;
}

/** Told as to come by texts of two times. */
function areTwoPlans(a: ToldCount, b: ToldCount): boolean {
  const isPlan = ({ acts }: ToldCount) =>
    acts.length > 0 && acts.every(({ claim }) => tellingOf(claim.status) !== "done");
  return (isPlan(a) || isPlan(b)) && mayTellOne(a, b) && areWrittenApart(a.teller, b.teller);
}

function isOfGiving({ isGiven, acts }: ToldCount): boolean {
  return isGiven || acts.some(({ family }) => family === "supply");
}

/** Both sentences tell acts of one kind, and those of each are of a state of which the other's are not. */
function areOfOtherStates(a: ToldCount, b: ToldCount): boolean {
  const pairs = a.acts.flatMap((x) => b.acts.filter((y) => x.family === y.family).map((y) => [x, y] as const));
  const areOthers = (x: Act, y: Act) => x.states.size > 1 && y.states.size > 1 && !isNested(x.states, y.states);
  return pairs.length > 0 && pairs.every(([x, y]) => areOthers(x, y));
}

/** Both sentences tell an act of one kind between the same two states. */
function areOfOneKind(a: ToldCount, b: ToldCount): boolean {
  return a.acts.some((x) => b.acts.some((y) => x.family === y.family && shared(x.states, y.states) >= 2));
}

function sharedBy(a: ToldCount, b: ToldCount) {
  const thing = new Set(
    [...a.words].filter((word) => a.count.thing.startsWith(word) || b.count.thing.startsWith(word)),
  );
  const words = [...a.words].filter((word) => b.words.has(word) && !thing.has(word)).length;
  return {
    words,
    names: shared(a.named, b.named),
    isOneVerb: a.count.verb !== null && a.count.verb === b.count.verb,
    isOneMeasure: a.count.on !== null && a.count.on === b.count.on,
  };
}

/** "talked for an hour", "met for fifty minutes": how long the talks were, where a sentence tells it of one act. */
function areOfTalks(a: ToldCount, b: ToldCount): boolean {
  return [a, b].every(
    ({ acts, count }) => acts.some(({ family }) => family === "talks") && (count.on === null || LENGTHS.has(count.on)),
  );
}

const LENGTHS: ReadonlySet<string> = new Set(["call", "conversation", "meeting", "talk", "talks", "session", "summit"]);

function areToldAlike(x: Act, y: Act): boolean {
  return tellingOf(x.claim.status) === tellingOf(y.claim.status) || [x, y].some(isOver);
}

/** "announced the end of the talks": told as announced, without a day to come. */
function isOver({ claim, days, family }: Act): boolean {
  return family === "talks" && claim.status === "announced" && days === null;
}

/** Where both sentences tell acts of one kind, some of each are told in one way, and on days that may be one; what is given is given often. */
function mayTellOne(a: ToldCount, b: ToldCount): boolean {
  const pairs = a.acts.flatMap((x) => b.acts.filter((y) => x.family === y.family).map((y) => [x, y] as const));
  return pairs.length === 0 || pairs.some(([x, y]) => areToldAlike(x, y) && mayBeOneDay(x, y));
}

/** Days by which two tellings of one act may differ. */
const OFF = 10;

function mayBeOneDay({ days: p, family }: Act, { days: q }: Act): boolean {
  if (p === null || q === null) return family !== "supply";
  return width(p) > 31 || width(q) > 31 ? family !== "supply" : gap(p, q) <= OFF;
}
