import { periodOf, shiftDay, UNIT_SPAN } from "../civil.ts";
import type { Of } from "../meaning.ts";
import { approximately } from "./absolute.ts";
import { before, type Context, type Neighbour } from "./context.ts";
import type { Now } from "./now.ts";
import { type Place, undated, type Value } from "./place.ts";
import { resolveDeictic } from "./relative.ts";

/** The basis of what is counted from a story without a date. */
export const NO_DATE_BEFORE = "no date before it in the text";

/** by then: the date that the story has reached. */
export function resolveReached(place: Place, context: Context): Value {
  const anchor = before(context, place, 370, false);
  return anchor ? { edtf: anchor.edtf, basis: "the date before it" } : undated(NO_DATE_BEFORE);
}

/** two days later, the next day, that year: from the last date in the text. */
export function resolveShift(meaning: Of<"shift">, place: Place, context: Context): Value {
  const { unit, offset } = meaning;
  const last = before(context, place, UNIT_SPAN.century, false);
  if (!last) return undated(NO_DATE_BEFORE);
  const anchor = unit === "day" ? pastFlashback(last, place, context) : last;
  const day = anchor.days[offset < 0 ? 0 : 1];
  const span = anchor.days[1] - anchor.days[0];
  const basis = `from ${anchor.edtf} ("${words(anchor.place)}")`;
  if (offset === 0 && span <= UNIT_SPAN[unit])
    return { edtf: unit === "day" ? anchor.edtf : periodOf(day, unit), basis };
  const ranged = anchor.place.meaning.type === "range" && span <= 31;
  if (span <= UNIT_SPAN[unit] || ranged || unit === "year" || unit === "decade") {
    const value = periodOf(shiftDay(day, unit, offset), unit === "week" && span <= 1 ? "week" : unit);
    const exact = !anchor.edtf.includes("~") && (unit === "day" ? Math.abs(offset) <= 31 : Math.abs(offset) <= 1);
    return { edtf: exact ? value : approximately(value), basis };
  }
  if (span <= 31 && (unit === "day" || unit === "week") && Math.abs(offset) * (UNIT_SPAN[unit] + 1) <= 7)
    return { edtf: approximately(periodOf(anchor.days[0], "month")), basis: `${basis}: no day there` };
  return undated(`${basis}, which is not precise enough to count ${unit}s from`);
}

/**
 * "seized in the 1960s … the ceremony that morning": a day is counted from the last day told of, not from an older and wider date after it.
 * The date over a text is no day told of.
 */
function pastFlashback(last: Neighbour, place: Place, context: Context): Neighbour {
  if (last.days[1] === last.days[0]) return last;
  const day = before(context, place, 1, false);
  return day && !standsOver(day, place, context.now) && last.days[1] < day.days[0] ? day : last;
}

/** "OSLO, 12 July 2021": outside all sentences, or the day of writing itself. */
function standsOver({ place: { sentence }, days }: Neighbour, place: Place, now: Now | null): boolean {
  return (sentence < 0 && place.sentence >= 0) || (now !== null && !now.inferred && days[0] === now.min);
}

/** "the end of the year": the year of a past story in the same paragraph, else of writing. */
export function resolveThis(meaning: Of<"this">, place: Place, context: Context): Value {
  const { now } = context;
  const anchor =
    (place.tense === "future" || place.tense === "present") && now
      ? null
      : before(context, place, UNIT_SPAN[meaning.unit] + 1, !now?.inferred);
  // "next spring … by the end of the year": what lies ahead is no story
  const isTold = anchor && (!now || anchor.days[0] <= now.max);
  const story = isTold && (!now || periodOf(anchor.days[1], meaning.unit) !== periodOf(now.pick, meaning.unit));
  if (story) return { edtf: periodOf(anchor.days[0], meaning.unit), basis: `from ${anchor.edtf} before it` };
  return resolveDeictic({ type: "deictic", unit: meaning.unit, offset: 0, counted: false }, now);
}

function words(place: Place): string {
  return place.note.split(";")[0] ?? "";
}
