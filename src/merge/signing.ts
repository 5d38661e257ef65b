import { type Act, isNested } from "./act.ts";
import { shareDays, width } from "./days.ts";
import { isSubset, shared } from "./fold.ts";
import { isCalledOff } from "./mood.ts";
import { isPluralTitle, paperKind, subjectsAgree } from "./titles.ts";

/**
 * Whether two texts may tell of one signing, though the one names a witness as a party, or calls the paper by one word: of one day, or of a day in
 * the month that the other tells, papers of one kind, with a party in common, or of which each text names one of the other.
 */
export function mayBeOneSigning(a: Act, b: Act): boolean {
  if (a.family !== "agreement" || b.family !== "agreement" || a.doc.id === b.doc.id) return false;
  if (isCalledOff(a.claim.status) || isCalledOff(b.claim.status) || !areOfOneDay(a, b) || !isOneTitle(a, b))
    return false;
  // "in May": who is named as a witness then may be a party of another paper of that month
  if (a.days!.to !== b.days!.to || a.days!.from !== b.days!.from) return isNested(a.states, b.states);
  return shared(a.states, b.states) > 0 || (shared(a.states, b.lands) > 0 && shared(b.states, a.lands) > 0);
}

/** Whether they do: a party is in both, and what parties the one leaves out are named elsewhere in its text. */
export function isOneSigning(a: Act, b: Act): boolean {
  return mayBeOneSigning(a, b) && shared(a.states, b.states) > 0 && (knowsAll(a, b) || knowsAll(b, a));
}

/** Whether the one names no parties ("the treaty was signed"), and is of one title with the other, of which its text names all parties. */
export function isPartyless(a: Act, b: Act): boolean {
  const [bare, full] = a.states.size === 0 ? [a, b] : [b, a];
  if (bare.states.size > 0 || full.states.size < 2 || bare.title === null || full.title === null) return false;
  if (!knowsAll(bare, full) || !isNested(bare.subject, full.subject)) return false;
  return isOfOneKind(bare.title, full.title) || (areOfOneDay(a, b) && isOneTitle(a, b));
}

/** Longest time (days) within which a text puts a signing: a month. */
export const MONTH = 31;

/** "on 4 May" and "in May"; not "in May" twice. */
function areOfOneDay(a: Act, b: Act): boolean {
  if (a.days === null || b.days === null || !shareDays(a.days, b.days)) return false;
  const [day, time] = width(a.days) <= width(b.days) ? [a, b] : [b, a];
  const wide = width(time.days!);
  return width(day.days!) === 1 && (wide === 1 || (wide <= MONTH && !time.isLoose));
}

function knowsAll(one: Act, other: Act): boolean {
  return isSubset(other.states, one.lands);
}

/** "Joint Declaration of Peace" and "declaration"; "papers on the border" and "documents on the line of the border"; "they signed". */
function isOneTitle(a: Act, b: Act): boolean {
  if (!isNested(a.subject, b.subject) && !subjectsAgree(a.subject, b.subject)) return false;
  if (a.title === null || b.title === null || isOfOneKind(a.title, b.title)) return true;
  return paperKind(a.title) === paperKind(b.title) && isPluralTitle(a.title) === isPluralTitle(b.title);
}

function isOfOneKind(a: string, b: string): boolean {
  return paperKind(a) !== null && paperKind(a) === paperKind(b);
}
