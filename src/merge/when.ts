import type { ClaimDate, EventClaim } from "../document/claim.ts";
import { type Days, width } from "./days.ts";
import { moodOf } from "./mood.ts";

/** How long, in days, after a text that announces an act without a date it may take place; talks, which are many, sooner. */
const SOON = 92;
const SOON_FOR_TALKS = 31;
/** How long, in days, before a text that tells an act without a date it may have taken place. */
const RECENT = 31;
/** How well, in days, one has to know when a text was written. */
const WRITTEN = 240;

/** Days that the date of an act takes from its neighbours in the text may be wrong by so many. */
export const SLACK = 7;

/** Whether the day is not told of this act: taken from another act, from the course of the story, from a tense, or only about that time. */
export function isLoose(date: ClaimDate | null): boolean {
  return (
    date !== null && (date.edtf.includes("~") || /^(inherited|told as following|about the time of)/.test(date.basis))
  );
}

/**
 * The days among which an act is to be looked for: those told; where none or only a bound is told, the time near the writing on the side that the
 * status leaves open. null where neither is known.
 */
export function windowOf(
  { status, type }: Pick<EventClaim, "status" | "type">,
  days: Days | null,
  writtenDays: Days | null,
): Days | null {
  if (days !== null && Number.isFinite(width(days))) return days;
  if (days !== null && Number.isFinite(days.to)) return { from: days.to - RECENT, to: days.to };
  if (days !== null && Number.isFinite(days.from)) return { from: days.from, to: days.from + SOON };
  if (writtenDays === null || width(writtenDays) > WRITTEN) return null;
  const isPast = moodOf(status) === "done" || LOOKS_BACK.has(status);
  const isComing = moodOf(status) !== "done";
  return {
    from: writtenDays.from - (isPast ? RECENT : 0),
    to: writtenDays.to + (isComing ? soonFor(type) : 0),
  };
}

function soonFor(type: string): number {
  if (SLOW.has(type)) return AT_LAST;
  return TALKS.has(type) ? SOON_FOR_TALKS : SOON;
}

/** Recognition and accession take as long as they take. */
const SLOW: ReadonlySet<string> = new Set(["accession", "recognition"]);
const AT_LAST = 366;

const TALKS: ReadonlySet<string> = new Set(["meeting", "negotiation"]);

/** What was denied or called off may have been due before. */
const LOOKS_BACK: ReadonlySet<string> = new Set(["denied", "cancelled", "postponed", "rumoured"]);
