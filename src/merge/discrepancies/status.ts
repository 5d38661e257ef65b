import type { Stage, Status } from "../../document/vocabulary.ts";
import { type Act, isEqual } from "../act.ts";
import { daysOf, gap, shareDays, width } from "../days.ts";
import { byText, likeness } from "../fold.ts";
import type { Agreement } from "../merged.ts";
import { moodOf } from "../mood.ts";
import { areWrittenTogether, doneAndAhead, isStillAhead, ONE_TIME } from "./dated.ts";
import { type Finding, type Findings, ofActs, sayer } from "./finding.ts";
import { areOnePaper, rivalsIn } from "./rivals.ts";

/** How sure each says it is, of what has not happened yet. */
const STRENGTH: Partial<Readonly<Record<Status, number>>> = {
  scheduled: 3,
  announced: 3,
  expected: 2,
  proposed: 1,
  rumoured: 0,
  speculated: 0,
};

/** Steps in sureness that are a difference: "will" and "is expected to" are not. */
const STEPS = 2;

/**
 * At one time of writing, different sources are differently sure of one thing: rumoured, on the verge, not answered; or one has an agreement signed (ratified,
 * in force) that another has still to come. Who is surer later only knows more.
 */
export function differingStatus(findings: Findings): readonly Finding[] {
  const { acts, events, agreements } = findings;
  const byClaim = new Map(acts.map((act) => [act.claim.id, act]));
  const told = new Map(agreements.list.map((agreement) => [agreement, actsOf(agreement, byClaim)]));
  const inLedger = new Set([...told.values()].flat());
  const ofEvents = events.list.map(({ id }) => events.acts.get(id)!.filter((act) => !inLedger.has(act)));
  const silences = Map.groupBy(acts.filter(isNoComment), ({ doc }) => doc.id);
  const inAgreements = [...told].flatMap(([{ id, steps }, group]) => {
    const isUndenied = steps.every(({ deniedBy }) => deniedBy === undefined);
    const found = [
      ...inGroup(group, silences),
      ...(isUndenied ? [...stillToCome(group), ...shortOfSigning(group, () => true)] : []),
    ];
    return found.map((one) => ({ ...one, of: id }));
  });
  const alike = rivalsIn(findings)
    .filter(({ a: [first] }) => first!.family === "agreement")
    .flatMap(({ a, b }) => shortOfSigning([...a, ...b], areWordedAlike));
  const open = ofEvents.flatMap((group) => [...inGroup(group, silences), ...onlyPutOff(group)]);
  return [...open, ...alike, ...inAgreements, ...onlyExpected(acts)];
}

/** Cancelled, by one text; only postponed, by another of that time that is no earlier. What was put off may be cancelled later. */
function onlyPutOff(group: readonly Act[]): readonly Finding[] {
  const cancelled = group.filter(({ claim }) => claim.status === "cancelled");
  for (const a of cancelled) {
    const b = group.find(
      ({ claim, doc, writtenBy }) =>
        claim.status === "postponed" &&
        doc.id !== a.doc.id &&
        writtenBy >= a.writtenBy &&
        writtenBy - a.writtenBy <= ONE_TIME,
    );
    if (b === undefined) continue;
    const note = `cancelled by ${sayer(a)}, only postponed by ${sayer(b)}`;
    return [ofActs("status", "status", [a, b], note)];
  }
  return [];
}

/** "Talks took place", and "it is expected that the two discussed it": done by one telling of a text, and by another of the same days only thought to have been. */
function onlyExpected(acts: readonly Act[]): readonly Finding[] {
  const doubted = acts.filter(
    ({ family, claim, days, writtenBy }) =>
      family === "talks" &&
      claim.status === "expected" &&
      days !== null &&
      days.to <= writtenBy &&
      PAST.test(claim.evidence.exact),
  );
  const ofDoubted = new Set(doubted.map(({ doc }) => doc.id));
  const done = Map.groupBy(
    acts.filter(({ doc, family, claim }) => ofDoubted.has(doc.id) && family === "talks" && claim.status === "occurred"),
    ({ doc }) => doc.id,
  );
  const byDocument = Map.groupBy(doubted, ({ doc }) => doc.id);
  return [...byDocument].flatMap(([id, own]) => {
    const [a] = own;
    const b = (done.get(id) ?? []).find(
      ({ days, states }) => days !== null && shareDays(days, a!.days!) && isEqual(states, a!.states),
    );
    if (b === undefined) return [];
    const note = `${b.claim.status} by ${sayer(b)}, but what was done there is only ${a!.claim.status} in the same text`;
    return [ofActs("status", "status", [b, ...own.slice(0, 3)], note)];
  });
}

const PAST = /\b(?:\p{L}+ed|met|spoke|held|took|had|were|was|made|came|told)\b/iu;

/** "a basic accord", "in principle": no signature. */
const SHORT_OF_SIGNING = /\b(initial(?:l?ed)?|in principle|basic|preliminary|provisional|tentative)\b/i;
/** How like the words of two texts are that tell of one paper. */
const ALIKE = 0.25;

function areWordedAlike({ words: a }: Act, { words: b }: Act): boolean {
  return likeness(a, b) >= ALIKE;
}

/** Signed, by one text; only initialled or agreed in principle on that day, by another of that week. */
function shortOfSigning(group: readonly Act[], areOne: (a: Act, b: Act) => boolean): readonly Finding[] {
  const done = group.filter(({ claim, days }) => claim.status === "occurred" && days !== null && width(days) <= 10);
  const signed = done.filter(({ claim }) => claim.stage === "signed");
  const short = done.filter(
    ({ claim }) =>
      claim.stage === "initialled" ||
      (claim.stage === "agreed in principle" && SHORT_OF_SIGNING.test(claim.evidence.exact)),
  );
  const tellsBoth = new Set(signed.flatMap(({ doc }) => (short.some((one) => one.doc.id === doc.id) ? doc.id : [])));
  for (const a of signed) {
    const b = short.find(
      (one) =>
        one.doc.id !== a.doc.id &&
        isEqual(one.states, a.states) &&
        areOne(one, a) &&
        shareDays(one.days!, a.days!) &&
        areWrittenTogether(one, a),
    );
    if (b === undefined || tellsBoth.has(a.doc.id) || tellsBoth.has(b.doc.id)) continue;
    const note = `signed by ${sayer(a)}, only ${b.claim.stage} by ${sayer(b)}`;
    return [ofActs("status", "stage", [a, b], note)];
  }
  return [];
}

/** Signed, by one text; to be signed on a later day, by another that was written at that time or soon after. */
function stillToCome(group: readonly Act[]): readonly Finding[] {
  const done = group.filter(({ claim }) => claim.status === "occurred");
  for (const a of done) {
    const b = group.find((other) => isStillToCome(other, a));
    if (b !== undefined) return [doneAndAhead(a, b)];
  }
  return [];
}

function isStillToCome(plan: Act, done: Act): boolean {
  const { claim, doc } = plan;
  if (
    (doc.id === done.doc.id && sayer(plan) === sayer(done)) ||
    moodOf(claim.status) !== "planned" ||
    claim.status === "denied" ||
    !isStepOf(claim.stage, done.claim.stage)
  )
    return false;
  if (claim.stage === "ratified" && !isEqual(plan.states, done.states)) return false;
  return isStillAhead(plan, done);
}

/** What is carried out already may be told as entering into force only later. */
function isStepOf(planned: Stage | null, done: Stage | null): boolean {
  return planned === done || (planned === "in force" && done === "under implementation");
}

/** "did not respond to the reports": neither confirmed nor denied. */
function isNoComment({ claim }: Act): boolean {
  return claim.type === "statement" && claim.attribution.some(({ kind }) => kind === "no comment");
}

function actsOf({ steps }: Agreement, byClaim: ReadonlyMap<string, Act>): readonly Act[] {
  return steps.map(({ claim }) => byClaim.get(claim)!).sort((a, b) => byText(a.claim.id, b.claim.id));
}

type Silences = ReadonlyMap<string, readonly Act[]>;

function inGroup(group: readonly Act[], silences: Silences): readonly Finding[] {
  const open = group.filter(({ claim }) => STRENGTH[claim.status] !== undefined);
  if (new Set(open.map(({ claim }) => STRENGTH[claim.status])).size < 2) return [];
  const weak = open.toSorted((a, b) => strength(a) - strength(b));
  for (const a of weak) {
    const b = weak.findLast(
      // titles of agreements may be joined by little: "the trade agreements", one by name
      (other) =>
        strength(other) - strength(a) >= STEPS &&
        (a.family !== "agreement" || areOnePaper(a, other)) &&
        sayer(other) !== sayer(a) &&
        !isHeadline(a) &&
        !isHeadline(other) &&
        atOneTime(a, other),
    );
    if (b !== undefined) return [differing(a, b, silences)];
  }
  return [];
}

/** A headline leaves out who says what the text below it tells. */
function isHeadline({ claim, doc }: Act): boolean {
  return doc.title?.includes(claim.evidence.exact) ?? false;
}

function strength({ claim }: Act): number {
  return STRENGTH[claim.status] ?? 0;
}

/** In one text; or the less sure not before the surer. */
function atOneTime(a: Act, b: Act): boolean {
  if (a.doc.id === b.doc.id) return true;
  if (a.writtenBy < b.writtenBy) return false;
  const [x, y] = [daysOf(a.asOf), daysOf(b.asOf)];
  return x !== null && y !== null && gap(x, y) <= ONE_TIME;
}

/** How far behind a report, in characters, an answer that is none still answers it. */
const NEXT = 400;

function differing(a: Act, b: Act, silences: Silences): Finding {
  const answers = [a, b].flatMap((act) =>
    (silences.get(act.doc.id) ?? []).filter((silence) => isAnswerTo(silence, act)),
  );
  const silent = [...new Set(answers.map(sayer))].map((who) => `; ${who} does not comment`).join("");
  const note = `${a.claim.status} by ${sayer(a)}, ${b.claim.status} by ${sayer(b)}, at one time of writing${silent}`;
  return ofActs("status", "status", [a, b, ...answers], note);
}

function isAnswerTo(silence: Act, act: Act): boolean {
  const distance = silence.claim.evidence.start - act.claim.evidence.end;
  return distance >= 0 && distance <= NEXT;
}
