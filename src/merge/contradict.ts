import type { EventClaim } from "../document/claim.ts";
import { contains } from "../document/span.ts";
import type { Role, Stage } from "../document/vocabulary.ts";
import { type Act, isEqual, isNested } from "./act.ts";
import { completed, gap, shareDays, width } from "./days.ts";
import { likeness, shared } from "./fold.ts";
import { isFirstAndLast } from "./last-day.ts";
import { isAhead, isCalledOff, moodOf } from "./mood.ts";
import { peopleIn, statesIn } from "./parties.ts";
import { isPartyless, mayBeOneSigning } from "./signing.ts";
import { areInitials, gradeOf, subjectsAgree } from "./titles.ts";
import { SLACK } from "./when.ts";

/** Whether the two claims cannot be of one act. Every pair of claims of an event passes this, so that joins do not chain. */
export function contradict(a: Act, b: Act): boolean {
  if (a.family !== b.family) return true;
  if (datesContradict(a, b)) return true;
  if (moodsContradict(a, b)) return true;
  switch (a.family) {
    case "visit":
      return visitsContradict(a, b);
    case "talks":
      return placesContradict(a, b) || talksContradict(a, b);
    case "agreement":
      return agreementsContradict(a, b);
    case "statement":
      return !isEqual(a.speakers, b.speakers) || !(likeness(a.words, b.words) >= 0.8 || lieTogether(a, b));
    default:
      return a.claim.type !== b.claim.type && !sameDocument(a, b)
        ? true
        : placesContradict(a, b) || rolesContradict(a, b);
  }
}

/**
 * Days that do not meet, unless one of them is only taken from its neighbours in the text; days of the month that are not among those of the
 * other ("from 18 to 21", 5 May); what was told as done before it took place.
 */
function datesContradict(a: Act, b: Act): boolean {
  if (a.days !== null && b.days !== null) {
    if (shareDays(a.days, b.days) || (a.family === "visit" && isFirstAndLast(a, b))) return false;
    return gap(a.days, b.days) > SLACK || !(isNear(a, b) || isOnePaper(a, b));
  }
  if (a.days === null && b.days === null) return false;
  const [bare, dated] = a.days === null ? [a, b] : [b, a];
  const { date } = bare.claim;
  if (isToldTooEarly(bare, dated)) return true;
  if (date === null || width(dated.days!) > 31) return false;
  return date.edtf.includes("XXXX-XX") && completed(date.edtf, dated.days!) === null;
}

/** Of two texts, one took the day from its neighbours. */
function isNear(a: Act, b: Act): boolean {
  return (a.isLoose || b.isLoose) && !sameDocument(a, b);
}

/** "They met", written before the day on which the other text says that they met; "they are to meet", written after it. */
function isToldTooEarly(bare: Act, dated: Act): boolean {
  if (bare.writtenDays === null || sameDocument(bare, dated)) return false;
  // of a paper one text may put the signing on a wrong day
  if (isAhead(bare.claim.status)) return bare.family !== "agreement" && dated.days!.to <= bare.writtenDays.from;
  return moodOf(bare.claim.status) === "done" && dated.days!.from >= bare.writtenDays.to;
}

/** Whether both stand in one document. */
export function sameDocument(a: Act, b: Act): boolean {
  return a.doc.id === b.doc.id;
}

/** Whether the words of the one hold those of the other: one clause, read twice. */
export function lieTogether(a: Act, b: Act): boolean {
  return (
    sameDocument(a, b) && (contains(a.claim.evidence, b.claim.evidence) || contains(b.claim.evidence, a.claim.evidence))
  );
}

function moodsContradict(a: Act, b: Act): boolean {
  const [x, y] = [moodOf(a.claim.status), moodOf(b.claim.status)];
  if (!sameDocument(a, b)) {
    if (a.family === "agreement" && isUnsureSigning(a, b)) return true;
    return x !== y && [a, b].some((one) => isIdleThought(one, one === a ? b : a));
  }
  if ((x === "thought") !== (y === "thought")) return true;
  if (a.family === "talks" && isNext(a, b)) return true;
  if (
    a.family === "talks" &&
    isCalledOff(a.claim.status) !== isCalledOff(b.claim.status) &&
    likeness(a.words, b.words) < 0.3
  )
    return true;
  // "they met; it is expected that they discussed trade": the conjecture is an act of its own
  const loose = [a, b].filter(({ claim }) => LOOSE.has(claim.status));
  if (a.family === "talks" && a.claim.status === b.claim.status) {
    // two conjectures about what was discussed are two
    return (loose.length > 0 || x === "thought") && likeness(a.words, b.words) < 0.5 && !lieTogether(a, b);
  }
  if (loose.length === 0 || a.claim.status === b.claim.status) return false;
  return a.family === "talks" || (a.family !== "visit" && (x === "done" || y === "done"));
}

/** "They met; they agreed to meet again": what one text tells as done and, without a day, as coming. */
function isNext(a: Act, b: Act): boolean {
  const [coming, other] = isAhead(a.claim.status) ? [a, b] : [b, a];
  return isAhead(coming.claim.status) && coming.days === null && moodOf(other.claim.status) === "done";
}

/** A signing that was rumoured, wanted or expected is not the one told later, unless both give its day. */
function isUnsureSigning(a: Act, b: Act): boolean {
  const isLoose = [a, b].some(({ claim }) => LOOSE.has(claim.status));
  const isDone = [a, b].some(({ claim }) => moodOf(claim.status) === "done");
  const told = [a, b].every(({ days }) => days !== null && width(days) <= 10);
  return isLoose && isDone && !told;
}

/** What may be, other than a visit or an act of that day that was told later: not a thought that came true. */
function isIdleThought(thought: Act, other: Act): boolean {
  if (moodOf(thought.claim.status) !== "thought") return false;
  const isOfThatDay = thought.days !== null && other.days !== null && width(thought.days) <= 10;
  return thought.writtenBy > other.writtenBy || !(thought.family === "visit" || isOfThatDay);
}

const LOOSE: ReadonlySet<string> = new Set(["expected", "rumoured", "proposed"]);

function visitsContradict(a: Act, b: Act): boolean {
  if (apart(a.visitors, b.visitors) || apart(a.visitorStates, b.visitorStates)) return true;
  // a tour that is planned and a stop that was made: the other stops were not
  const moods = moodOf(a.claim.status) !== moodOf(b.claim.status);
  return moods && a.hosts.size > 0 && b.hosts.size > 0 ? !isEqual(a.hosts, b.hosts) : !isNested(a.hosts, b.hosts);
}

/** Both are known and nothing is in both. */
function apart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && shared(a, b) === 0;
}

function placesContradict(a: Act, b: Act): boolean {
  return a.placeCountry !== null && b.placeCountry !== null && a.placeCountry !== b.placeCountry;
}

function talksContradict(a: Act, b: Act): boolean {
  if (a.claim.mode !== b.claim.mode && (a.claim.mode ?? b.claim.mode) !== null && !mayBeUnsaid(a, b)) return true;
  if (apart(a.subject, b.subject) && a.claim.type === "negotiation" && b.claim.type === "negotiation") return true;
  if (a.claim.type === "summit" && b.claim.type === "summit" && apart(a.forums, b.forums)) return true;
  return sidesContradict(a, b);
}

/** A text may leave out that talks were by telephone, not that they were in Hanoi. */
function mayBeUnsaid(a: Act, b: Act): boolean {
  const silent = a.claim.mode === null ? a : b.claim.mode === null ? b : null;
  return silent !== null && silent.place === null;
}

/** Biden and Trong, Biden and Chinh: for one state, other people. */
function sidesContradict(a: Act, b: Act): boolean {
  const [x, y] = [a.sides, b.sides];
  return [...x].some(([state, people]) => apart(people, y.get(state) ?? new Set()));
}

function agreementsContradict(a: Act, b: Act): boolean {
  if (stepOf(a.claim) !== stepOf(b.claim)) return true;
  if (mayBeOneSigning(a, b) || isPartyless(a, b)) return false;
  const [x, y] = [a.instrument, b.instrument];
  if (areInitials(a.title, b.title)) return !isNested(a.states, b.states);
  if (x !== null && y !== null && x !== y) return true;
  const parties = [a.states, b.states] as const;
  if (!isNested(...parties) && !(x !== null && x === y)) return true;
  if (a.title === null || b.title === null || x !== null || y !== null) return false;
  if (a.subject.size === 0 || b.subject.size === 0) return gradeOf(a.title) !== gradeOf(b.title);
  if (gradeOf(a.title) !== gradeOf(b.title)) return true;
  return !subjectsAgree(a.subject, b.subject) && !isShortTitle(a, b);
}

/** "Declaration of Peace and Friendship", and "their declaration" of that day in another text. */
export function isShortTitle(a: Act, b: Act): boolean {
  if (sameDocument(a, b) || a.days === null || b.days === null || !isEqual(a.states, b.states)) return false;
  return Math.max(width(a.days), width(b.days)) === 1 && shareDays(a.days, b.days) && isNested(a.subject, b.subject);
}

/** A named paper is signed, or ended, once: texts that put that on days near each other differ about the day. */
function isOnePaper(a: Act, b: Act): boolean {
  if (a.family !== "agreement" || sameDocument(a, b)) return false;
  if ([a, b].some(({ claim }) => claim.status !== "occurred" || claim.title === null)) return false;
  if (a.instrument !== null && a.instrument === b.instrument) return true;
  return a.subject.size > 1 && subjectsAgree(a.subject, b.subject) && isEqual(a.states, b.states) && a.states.size > 1;
}

/** What act in the life of an agreement is meant: all that leads up to the signature is about the signing. */
function stepOf({ stage, type }: EventClaim): string {
  if (type === "negotiation" || stage === "under negotiation") return "negotiation";
  return stage === null || SIGNING.has(stage) ? "signing" : stage;
}

const SIGNING: ReadonlySet<Stage> = new Set<Stage>(["rumoured", "proposed", "to be signed", "signed"]);

/** Who gives and who gets, who sanctions and who is sanctioned: for a role that both fill, no one in common. */
function rolesContradict(a: Act, b: Act): boolean {
  if (!isNested(a.states, b.states)) return true;
  if (sidesContradict(a, b)) return true;
  return ROLES.some((role) => apart(keys(a, role), keys(b, role)));
}

const ROLES: readonly Role[] = ["party", "target", "supplier", "recipient", "candidate", "host"];

function keys(act: Act, role: Role): ReadonlySet<string> {
  const states = statesIn(act.actors, [role]);
  return states.size > 0 ? states : peopleIn(act.actors, [role]);
}
