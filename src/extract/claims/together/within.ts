import type { ClaimDate, EventClaim, Participant } from "../../../document/claim.ts";
import { edtfOverlap, interval } from "../../../document/edtf.ts";
import type { Mention } from "../../../document/layers.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs } from "../../syntax/walk.ts";
import type { Draft } from "../events.ts";
import { isDone, isPlanned } from "../mode/status.ts";
import { stateNamed } from "../participants.ts";
import { areEqual, isSubset, type Lookup, shareOne, statesOf } from "../parties.ts";
import type { Reading } from "../reading.ts";
import { isOfHeading } from "./fold.ts";
import { repaid } from "./repaid.ts";
import { inTours } from "./tours.ts";

const INSIDE = new Set(["meeting", "summit", "agreement", "negotiation"]);
/** How many sentences back a visit may have been told that a meeting lies in; a visit told often reaches farther. */
const BACK = 12;

/** Puts meetings and signings into the visit that they belong to; without a date of their own they take its range. */
export function placeWithin(reading: Reading, drafts: readonly Draft[], lookup: Lookup): readonly Draft[] {
  const toured = inTours(reading, drafts, lookup);
  const returned = toured.map((draft, i) => repaid(reading, draft, toured.slice(0, i), lookup));
  const visits = returned.filter((draft) => draft.claim.type === "visit");
  let apart: Draft | null = null;
  const placed = returned.map((draft) => {
    const journey = journeyOf(draft, visits);
    if (journey) return into(reading, draft, journey);
    const visit = INSIDE.has(draft.claim.type) ? visitOf(reading, draft, visits, lookup) : null;
    if (visit && isApart(reading, draft, visit, lookup, apart)) {
      apart = draft;
      return { ...draft, claim: { ...draft.claim, date: draft.claim.date ?? aboutThen(visit.claim) } };
    }
    return visit ? into(reading, draft, visit) : draft;
  });
  return placed.map((draft) => {
    if (draft.claim.date !== null) return draft;
    const talks = INSIDE.has(draft.claim.type) ? talksOf(reading, draft, placed, lookup) : null;
    if (talks) return into(reading, draft, talks);
    const held = sessionOf(reading, draft, placed, lookup);
    return held ? { ...draft, claim: { ...draft.claim, date: inherited(held.claim) } } : draft;
  });
}

/** The journey that the heading over an entry tells. */
function journeyOf(draft: Draft, visits: readonly Draft[]): Draft | null {
  const { scene } = draft.act;
  if (scene === null || isOfHeading(draft)) return null;
  return visits.find((visit) => visit.act.scene === scene && isOfHeading(visit)) ?? null;
}

/** "held talks on 19 May. The two sides signed …": what the same parties did goes with the dated talks just told. */
function talksOf(reading: Reading, draft: Draft, drafts: readonly Draft[], lookup: Lookup): Draft | null {
  const parties = statesOf(draft.claim, lookup);
  if (isOfAnotherTime(reading, draft) || isInCourse(draft) || parties.size < 2) return null;
  const near = drafts.filter((talks) => {
    const back = draft.act.sentence - talks.act.sentence;
    const are =
      /^(meeting|summit)$/.test(talks.claim.type) && talks.claim.date?.exact != null && isDone(talks.claim.status);
    return (
      are && back > 0 && back <= NEXT && isDone(draft.claim.status) && areEqual(parties, statesOf(talks.claim, lookup))
    );
  });
  return near.at(-1) ?? null;
}

/** "The Ministers met on 18 May. … They heard the envoy", in a record of talks: what the group that met does, however far on. */
function sessionOf(reading: Reading, draft: Draft, drafts: readonly Draft[], lookup: Lookup): Draft | null {
  const { mentions } = reading.doc.mentions;
  const isGroup = draft.act.filled.fillers.some(({ mention }) => isGroupOfMany(mentions[mention]!));
  if (!isGroup || draft.act.mode.tense !== "past" || !isDone(draft.status ?? draft.claim.status)) return null;
  if (isOfAnotherTime(reading, draft)) return null;
  const parties = statesOf(draft.claim, lookup);
  const held = drafts.filter(
    ({ act, claim, status }) =>
      act.sentence < draft.act.sentence &&
      /^(meeting|summit)$/.test(claim.type) &&
      claim.date !== null &&
      isDone(status ?? claim.status) &&
      statesOf(claim, lookup).size > 1 &&
      isSubset(statesOf(claim, lookup), parties),
  );
  const days = new Set(held.map(({ claim }) => claim.date!.edtf));
  return days.size === 1 ? held[0]! : null;
}

/** "the Ministers", "both sides", "they". */
function isGroupOfMany({ form, entities }: Mention): boolean {
  return form !== "name" && entities.length > 1;
}

/** Sentences after the talks that still tell of them. */
const NEXT = 3;

/**
 * What ministers sign while their prime minister travels was signed about then, in a journey that they are not told to share; and so what their
 * states sign in the next sentences.
 */
function isApart(reading: Reading, draft: Draft, visit: Draft, lookup: Lookup, last: Draft | null): boolean {
  if (draft.claim.type !== "agreement" || isDuring(reading, draft, visit)) return false;
  const own = peopleOf(draft.claim, lookup);
  const others = peopleOf(visit.claim, lookup);
  if (own.size > 0 && others.size > 0) return !shareOne(own, others);
  const back = last === null ? Number.POSITIVE_INFINITY : draft.act.sentence - last.act.sentence;
  return (
    last !== null && back >= 0 && back <= NEXT && areEqual(statesOf(draft.claim, lookup), statesOf(last.claim, lookup))
  );
}

function peopleOf(claim: EventClaim, lookup: Lookup): ReadonlySet<string> {
  const people = claim.participants.flatMap(({ entity }) =>
    entity && lookup(entity).kind === "person" ? [entity] : [],
  );
  return new Set(people);
}

/** The month of the visit, or its year where it spans months: approximate. */
function aboutThen(visit: EventClaim): ClaimDate | null {
  const inherits = inherited(visit);
  const days = visit.date && interval(visit.date.edtf);
  if (!inherits || !days) return null;
  const shared = [7, 4].find((length) => days.min.slice(0, length) === days.max.slice(0, length));
  if (shared === undefined) return null;
  const basis = inherits.basis.replace(/^inherited from/, "about the time of");
  return { ...inherits, edtf: `${days.min.slice(0, shared)}~`, basis };
}

/** The act inside the visit; without a date of its own, or with a vaguer one, it takes the range of the visit. */
export function into(reading: Reading, draft: Draft, visit: Draft): Draft {
  // "Was in Oslo 1–9 May" under a heading of three days: the words of the entry stand
  const isOwn = draft.act.scene !== null && draft.claim.date !== null;
  const vague = draft.claim.date === null || (!isOwn && isVaguer(draft.claim.date, visit.claim.date));
  const date = vague ? inherited(visit.claim) : draft.claim.date;
  const participants =
    draft.claim.participants.length > 0 ? draft.claim.participants : partiesOf(reading, draft, visit);
  return { ...draft, claim: { ...draft.claim, within: visit.claim.id, date, participants } };
}

/** "Seven memoranda will be signed": between the states of the visit, where the text names nobody else. */
function partiesOf(reading: Reading, { claim }: Draft, visit: Draft): readonly Participant[] {
  if (!/^(agreement|negotiation)$/.test(claim.type)) return [];
  const parties = new Map<string, Participant>();
  for (const participant of visit.claim.participants) {
    const own = participant.entity === null ? null : reading.entity(participant.entity);
    const state = own?.country ? stateNamed(reading, own.country) : undefined;
    if (state) parties.set(state.key, { ...participant, entity: state.key, name: state.name, role: "party" });
  }
  return parties.size > 1 ? [...parties.values()] : [];
}

/** "October 2020" against "18 to 21 October 2020". */
function isVaguer(own: ClaimDate, other: ClaimDate | null): boolean {
  const [a, b] = [interval(own.edtf), other && interval(other.edtf)];
  return a !== null && b !== null && a.min <= b.min && b.max <= a.max && own.edtf !== other?.edtf;
}

function inherited(visit: EventClaim): ClaimDate | null {
  if (!visit.date) return null;
  const words = visit.date.exact === null ? "" : ` ("${visit.date.exact}")`;
  return { ...visit.date, basis: `inherited from the ${visit.type}${words}: ${visit.date.basis}` };
}

/** The visit named with "during" in the sentence; else the last one told whose visitor and host are the parties. */
function visitOf(reading: Reading, draft: Draft, visits: readonly Draft[], lookup: Lookup): Draft | null {
  const here = visits.filter((visit) => visit.act.sentence === draft.act.sentence && sameTime(visit, draft));
  const during = here.find((visit) => isDuring(reading, draft, visit));
  if (during) return during;
  if (isOfAnotherTime(reading, draft) || isInCourse(draft)) return null;
  // "has offered to mediate", "would hold the pact in abeyance": no part of a journey that lies ahead
  const isOffer = draft.status === "proposed" || /^(suspended|terminated)$/.test(draft.claim.stage ?? "");
  const parties = statesOf(draft.claim, lookup);
  const fits = (visit: Draft): boolean => {
    const visitors = statesOf(visit.claim, lookup, "visitor");
    const hosts = statesOf(visit.claim, lookup, "host");
    const both = new Set([...visitors, ...hosts]);
    return (
      both.size > 1 &&
      parties.size > 0 &&
      isSubset(parties, both) &&
      shareOne(parties, both) &&
      sameTime(visit, draft) &&
      !(isOffer && isPlanned(visit.claim.status)) &&
      // What lies ahead goes into a planned visit that was told before it, not into any that the text comes to.
      (isDone(visit.claim.status) || visit.tellings.some((sentence) => sentence <= draft.act.sentence))
    );
  };
  const near = visits.filter(
    (visit) =>
      fits(visit) && !isElsewhen(visit, draft) && distance(visit, draft) <= BACK * Math.min(visit.tellings.length, 4),
  );
  return near.sort((a, b) => distance(a, draft) - distance(b, draft))[0] ?? null;
}

function isElsewhen(visit: Draft, draft: Draft): boolean {
  const [a, b] = [visit.claim.date, draft.claim.date];
  return a !== null && b !== null && !edtfOverlap(a.edtf, b.edtf);
}

/** Sentences back to the nearest telling of the visit; one that comes after the act lies a little farther. */
function distance(visit: Draft, draft: Draft): number {
  const away = visit.tellings.map((sentence) => draft.act.sentence - sentence);
  return Math.min(...away.map((back) => (back >= 0 ? back : -back + 3)));
}

/** "has signed", "in the ten years since they signed": of another time than the context. */
function isOfAnotherTime(reading: Reading, draft: Draft): boolean {
  const tree = reading.trees[draft.act.sentence]!;
  const verb = draft.act.light ?? draft.act.trigger;
  return (
    childrenAs(tree, verb, "aux").some((c) => /^(has|have|'ve|’ve)$/i.test(tree.text(c))) ||
    childrenAs(tree, verb, "mark").some((c) => /^since$/i.test(tree.text(c)))
  );
}

/** "are concluding their talks": now, not in the journey told before. */
function isInCourse({ status, act, claim }: Draft): boolean {
  return status === "ongoing" && act.mode.tense !== "past" && claim.type === "negotiation";
}

export function sameTime(visit: Draft, draft: Draft): boolean {
  const [a, b] = [visit.status ?? visit.claim.status, draft.status ?? draft.claim.status];
  if (isDone(a)) return isDone(b) || (b === "expected" && draft.act.mode.tense === "past");
  return isPlanned(a) && !isDone(b);
}

/** "during the visit": the noun of the visit stands under "during", "on", "in the course of". */
function isDuring(reading: Reading, draft: Draft, visit: Draft): boolean {
  const tree = reading.trees[draft.act.sentence]!;
  if (visit.act.sentence < draft.act.sentence) return isToldDuring(tree);
  if (visit.act.sentence !== draft.act.sentence || visit.act.filled.frame.pos !== "NOUN") return false;
  const preposition = tree.caseOf(visit.act.trigger);
  return (
    /^(during|on|at|in the course of|on the sidelines of)$/.test(preposition) ||
    childrenAs(tree, visit.act.trigger, "case").length > 0
  );
}

/** "signed a memorandum during the visit": of a visit told before it; "during the visit of the minister" is his own. */
function isToldDuring(tree: Tree): boolean {
  const words = Array.from({ length: tree.last - tree.first }, (_, i) => tree.first + i);
  return words.some(
    (t) =>
      /^(visit|trip|tour|stay|journey)$/.test(tree.word(t).lemma) &&
      /^(during|in the course of)$/.test(tree.caseOf(t)) &&
      tree.child(t, "nmod") === null,
  );
}
