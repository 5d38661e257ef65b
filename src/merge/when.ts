import type { ClaimDate, EventClaim } from "../document/claim.ts";
import { type Days, daysOf, width } from "./days.ts";
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

/** Widest time, in days, that a text tells of an act beside which others are placed. */
const MONTH = 31;
/** A chronicle of more times than these places nothing by them. */
const MANY = 24;

/** The times of which a text tells: the days and months of its acts, each once, in their order. */
export function timesTold(claims: readonly Pick<EventClaim, "date">[]): readonly Days[] {
  const told = new Set(claims.flatMap(({ date }) => (isLoose(date) ? [] : (date?.edtf ?? []))));
  const times = [...told].flatMap((edtf) => daysOf(edtf) ?? []).filter((days) => width(days) <= MONTH);
  return times.length > MANY ? [] : times.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/** Those of the times of its text in which an act without a date may be, by its status: done before the writing, planned after it. */
export function timesFor(
  { status }: Pick<EventClaim, "status">,
  times: readonly Days[],
  writtenDays: Days | null,
): readonly Days[] {
  if (writtenDays === null) return [];
  if (moodOf(status) === "done") return times.filter(({ from }) => from < writtenDays.to);
  return times.filter(({ to }) => to > writtenDays.from || LOOKS_BACK.has(status));
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
