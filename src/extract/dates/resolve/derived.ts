import { dayNumbers, formatDate } from "../../../document/edtf.ts";
import { periodOf, shiftDay } from "../civil.ts";
import { nthWeekday } from "../grammar/holidays.ts";
import type { Of } from "../meaning.ts";
import { approximately } from "./absolute.ts";
import { undated, type Value } from "./place.ts";

/** "the first Friday of July": of the month that `of` gives. */
export function resolveNthWeekday({ weekday, count }: Of<"nthWeekday">, of: Value): Value {
  const month = /^(\d{4})-(\d\d)$/.exec(of.edtf ?? "");
  const [year, number] = [Number(month?.[1]), Number(month?.[2])];
  const day = month && nthWeekday(year, number, weekday, count);
  return { edtf: day === null ? null : formatDate(year, number, day), basis: of.basis };
}

/** "the week of 17 February": around the day that `of` gives. */
export function resolveWeekOf(of: Value): Value {
  const days = of.edtf === null ? null : dayNumbers(of.edtf);
  return { edtf: days && days[0] === days[1] ? periodOf(days[0], "week") : null, basis: of.basis };
}

/** Counted from a day; weeks and longer from a day give a day that is approximate, from a longer period nothing finer than it. */
export function resolveCounted({ unit, offset }: Of<"counted">, from: Value): Value {
  const days = from.edtf === null ? null : dayNumbers(from.edtf);
  if (!days || from.edtf!.includes("~") || !days.every(Number.isFinite)) return undated(from.basis);
  const basis = from.basis || `from ${from.edtf}`;
  const shifted = shiftDay(days[0], unit, offset);
  if (days[0] !== days[1]) return { edtf: unit === "day" ? null : approximately(periodOf(shifted, unit)), basis };
  const day = periodOf(shifted, "day");
  return { edtf: unit === "day" ? day : approximately(day), basis };
}
