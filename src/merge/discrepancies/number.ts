import { overlaps } from "../../document/span.ts";
import { BARE } from "../../extract/counts/bare.ts";
import type { Count } from "../../extract/counts/counts.ts";
import type { Act } from "../act.ts";
import { gap, width } from "../days.ts";
import { byText, shared, sorted } from "../fold.ts";
import { tellingOf } from "../voices/voices.ts";
import { areAlike, type CountReader, countReader, mayAgree } from "./counted.ts";
import { notYet } from "./facing.ts";
import { type Finding, type Findings, finding, sayer } from "./finding.ts";
import { type Differing, numbers, placesOf, type Told } from "./number-finding.ts";
import { numbersTold } from "./number-told.ts";
import { byFirstTellers, type Rift } from "./rifts.ts";
import { rivalFigures } from "./rival-figures.ts";
import { joinedIn, type Stories } from "./stories.ts";
import { numbersInStories, type ToldCount } from "./story-numbers.ts";

type Counts = ReadonlyMap<Act, readonly Count[]>;

/** Two documents on one event or agreement count the same thing differently: "six patrol boats", "seven patrol boats". */
export function differingNumbers(findings: Findings, stories: Stories): readonly Finding[] {
  const reader = countReader(findings.knowledge);
  const counts = countsByAct(findings.acts);
  const groups = [...joinedIn(findings)];
  const found = groups.flatMap(([of, group]) =>
    inGroup(group, counts, reader).map(([places, one]): Differing => [places, { ...one, of }]),
  );
  const inStories = byFirstTellers(numbersInStories(findings, stories, reader, riftOf));
  const quarrels = groups.flatMap(([, group]) => quarrelsIn(group, counts, reader));
  // told of an event and of its agreement: once
  const known = [...lastOf([...inStories, ...quarrels, ...found]).values()];
  const more = [...rivalFigures(findings.documents, reader), ...numbersTold(findings, stories, reader)];
  return [...known, ...notYet(known, more)];
}

/** Of what is told of two places the last; with the documents that had a part in what it comes in the place of. */
function lastOf(all: readonly Differing[]): ReadonlyMap<string, Finding> {
  const found = new Map<string, Finding>();
  for (const [places, one] of all) {
    const beside = sorted([...(found.get(places)?.beside ?? []), ...(one.beside ?? [])]);
    found.set(places, beside.length === 0 ? one : { ...one, beside });
  }
  return found;
}

/** What two texts of a story give, as it is kept. */
function riftOf(a: ToldCount, b: ToldCount): Rift {
  const side = ({ count, teller: { doc, writtenBy } }: ToldCount) => ({
    document: doc.id,
    figure: count.number,
    writtenBy: Number.isFinite(writtenBy) ? writtenBy : null,
  });
  return { thing: a.name, sides: [side(a), side(b)], differing: ofStory(a, b) };
}

/** Days between texts that plan the same; a later plan may be another. */
const NEAR = 7;

/** How far behind an act, in characters, a sentence may still tell its particulars. */
const PARTICULARS = 500;

/** What the sentences of each act count, and those that follow it up to the next act of others. */
function countsByAct(acts: readonly Act[]): Counts {
  const byDocument = Map.groupBy(
    acts.filter(({ family }) => family !== "statement"),
    ({ doc }) => doc.id,
  );
  const found = new Map<Act, readonly Count[]>();
  for (const own of byDocument.values()) {
    const counts = own[0]!.doc.print?.counts ?? [];
    if (counts.length === 0) continue;
    for (const act of own)
      found.set(
        act,
        counts.filter((count) => isToldOf(count, act, own)),
      );
  }
  return found;
}

function isToldOf({ sentence }: Count, act: Act, own: readonly Act[]): boolean {
  const { evidence } = act.claim;
  if (overlaps(sentence, evidence)) return true;
  const gap = sentence.start - evidence.end;
  if (gap < 0 || gap > PARTICULARS || act.family !== "agreement") return false;
  const between = own.filter(
    ({ claim }) => claim.evidence.start >= evidence.end && claim.evidence.start < sentence.end,
  );
  return between.every(
    (other) => shared(other.states, act.states) > 0 && other.family !== "visit" && other.family !== "talks",
  );
}

function inGroup(group: readonly Act[], counts: Counts, reader: CountReader): readonly Differing[] {
  if (group.every(({ doc }) => doc.id === group[0]!.doc.id)) return [];
  const told = group.flatMap((act) => (counts.get(act) ?? []).map((count) => ({ count, act })));
  const things = Map.groupBy(told, ({ count }) => reader.key(count) ?? "");
  return sorted(things.keys()).flatMap((thing) =>
    thing === "" ? [] : ofThing(things.get(thing)!.toSorted(inOrder), thing),
  );
}

function inOrder(a: Told, b: Told): number {
  return a.act.index - b.act.index || a.count.start - b.count.start;
}

/** The first count against the first of each other number, where each text gives one number for the thing. */
function ofThing(told: readonly Told[], thing: string): readonly Differing[] {
  const clear = told.filter((one) => told.every((other) => agreeInText(one, other)));
  const [first] = clear;
  const others = clear.filter((one) => first !== undefined && differ(first, one));
  const byNumber = [...Map.groupBy(others, ({ count }) => count.number).values()];
  return byNumber.slice(0, 3).map(([other]) => [placesOf([first!, other!]), numbers(thing, first!, other!)]);
}

/** Two sentences of one story, with the acts told in them. */
function ofStory(...pair: readonly [ToldCount, ToldCount]): Differing {
  const [a, b] = pair.toSorted((x, y) => byText(x.teller.doc.id, y.teller.doc.id)) as [ToldCount, ToldCount];
  // where no act is told in it, any of the text
  const actOf = ({ acts, teller }: ToldCount) => acts[0] ?? teller.acts[0] ?? teller.statements[0]!;
  const told = [a, b].map((one): Told => ({ count: one.count, act: actOf(one) })) as [Told, Told];
  const { claims: _, ...rest } = numbers(a.name, ...told);
  const claims = sorted([a, b].flatMap(({ acts }) => acts.slice(0, 1)).map(({ claim }) => claim.id));
  const { kind, field, evidence, note, explanation } = rest;
  return [placesOf(told), finding(kind, field, { claims, evidence, note, explanation })];
}

/** A text that gives two numbers for the thing ("two boats now, four boats later") is not compared. */
function agreeInText(a: Told, b: Told): boolean {
  return a.act.doc.id !== b.act.doc.id || a.count.number === b.count.number || !areAlike(a.count, b.count);
}

/** What two speakers of one text say of one event or agreement: "prolonged for 120 days", "we have extended it by 60 days". */
function quarrelsIn(group: readonly Act[], counts: Counts, reader: CountReader): readonly Differing[] {
  const said = group.filter(({ claim }) => claim.attribution.some(({ kind }) => kind !== "author"));
  const told = said.flatMap((act) =>
    (counts.get(act) ?? []).filter((count) => overlaps(act.claim.evidence, count)).map((count) => ({ count, act })),
  );
  return told.flatMap((a, i) => {
    const b = told.slice(i + 1).find((other) => areOfTwo(a, other, reader));
    return b === undefined ? [] : [[placesOf([a, b]), numbers(reader.thing(a.count).name, a, b)] as const];
  });
}

function areOfTwo(a: Told, b: Told, reader: CountReader): boolean {
  if (a.act.doc.id !== b.act.doc.id || sayer(a.act) === sayer(b.act)) return false;
  if (
    a.count.thing === BARE ||
    reader.thing(a.count).name !== reader.thing(b.count).name ||
    !areAlike(a.count, b.count)
  )
    return false;
  return tellingOf(a.act.claim.status) === tellingOf(b.act.claim.status) && !mayAgree(a.count, b.count);
}

/** Days by which two tellings of one act may differ. */
const OFF = 3;

/** Days told so that they may be of one act; of two tellings in one text, one clause is the other. */
function mayBeOne(a: Act, b: Act): boolean {
  if (a.doc.id === b.doc.id && a !== b)
    return a.claim.evidence.start < b.claim.evidence.end && b.claim.evidence.start < a.claim.evidence.end;
  if (a.days === null || b.days === null || width(a.days) > 31 || width(b.days) > 31) return true;
  return gap(a.days, b.days) <= OFF;
}

function differ(a: Told, b: Told): boolean {
  const telling = tellingOf(a.act.claim.status);
  if (a.act.doc.id === b.act.doc.id || tellingOf(b.act.claim.status) !== telling) return false;
  if (!mayBeOne(a.act, b.act)) return false;
  // a plan may change
  if (telling !== "done" && !(Math.abs(a.act.writtenBy - b.act.writtenBy) <= NEAR)) return false;
  return areAlike(a.count, b.count) && !mayAgree(a.count, b.count);
}
