import type { Status } from "../document/vocabulary.ts";
import type { Act } from "./act.ts";
import { byText } from "./fold.ts";
import { isCalledOff, moodOf } from "./mood.ts";

/** Strongest first: decides among claims of one time of writing ("he was to have gone to Rabat; that trip was put off"). */
const STRENGTH: readonly Status[] = [
  ...(["occurred", "ongoing", "postponed", "cancelled", "denied", "scheduled"] as const),
  ...(["announced", "expected", "proposed", "rumoured", "speculated", "hypothetical"] as const),
];

/** Undated documents first, then by the day of writing; the stronger status later; then by id. */
export function byTime(a: Act, b: Act): number {
  return (
    (a.writtenBy === b.writtenBy ? 0 : a.writtenBy - b.writtenBy) ||
    STRENGTH.indexOf(b.claim.status) - STRENGTH.indexOf(a.claim.status) ||
    byText(a.claim.id, b.claim.id)
  );
}

/**
 * The status of an event by the latest text that tells of it, of acts in order of time. What was done is not undone by a text that still speaks
 * of plans or hears rumours, nor what was planned by one that only wishes for it or thinks of it; denying and calling off count. What was planned and, as a text
 * says in its own voice, did not or will not take place is cancelled.
 */
export function statusOf(group: readonly Act[]): Status {
  const told = group.reduce((latest, act) => (undoes(act, latest) ? act : latest));
  if (isOver(told)) return "occurred";
  return isDropped(told, group) ? "cancelled" : told.claim.status;
}

/** "The encounter, which the declaration promised, never took place"; "will not join on Monday": of a plan, and no denial by someone else. */
function isDropped({ claim, days, writtenDays }: Act, group: readonly Act[]): boolean {
  if (claim.status !== "denied" || claim.attribution.some(({ kind }) => kind === "denial")) return false;
  if (group.some((act) => moodOf(act.claim.status) === "done")) return false;
  const isAhead = days !== null && writtenDays !== null && Number.isFinite(days.from) && days.from >= writtenDays.from;
  return isAhead || group.some((act) => PLANNED.has(act.claim.status));
}

const PLANNED: ReadonlySet<Status> = new Set<Status>(["scheduled", "announced", "cancelled"]);

function undoes({ claim }: Act, { claim: { status } }: Act): boolean {
  if (isCalledOff(claim.status)) return true;
  if (moodOf(status) === "done") return moodOf(claim.status) === "done";
  return !(FIRM.has(status) && VAGUE.has(claim.status));
}

const FIRM: ReadonlySet<Status> = new Set<Status>(["scheduled", "announced", "cancelled", "postponed"]);
const VAGUE: ReadonlySet<Status> = new Set<Status>(["proposed", "rumoured", "speculated", "hypothetical"]);

/** "20 July: embassies reopen", in a text of two years later: told as in course, of a day gone by. */
function isOver({ claim, days, writtenDays }: Act): boolean {
  if (claim.status !== "ongoing" || days === null || writtenDays === null) return false;
  return Number.isFinite(days.from) && days.to < writtenDays.from;
}
