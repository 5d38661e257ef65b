import { civil, dayNumbers, formatDate } from "../../../document/edtf.ts";
import { periodOf, shiftDay } from "../civil.ts";
import { nthWeekday } from "../grammar/holidays.ts";
import { type Calendar, calendar, type Meaning } from "../meaning.ts";
import { absolute, approximately, daysIn, holidayDate, openEdtf, partOf, rangeEdtf, shareParts } from "./absolute.ts";
import { type Filled, fillMonth, fillYear } from "./calendars.ts";
import { before, type Context } from "./context.ts";
import type { Now, Place, Value } from "./place.ts";
import {
  resolveDeictic,
  resolveMonthly,
  resolveOffice,
  resolveShift,
  resolveStretch,
  resolveThis,
  resolveVague,
  resolveWeekday,
  resolveWeekend,
  turnedYear,
} from "./relative.ts";

/** EDTF of an expression in its context, with the derivation. */
export function resolve(meaning: Meaning, place: Place, context: Context): Value {
  const fixed = absolute(meaning);
  if (fixed !== null) return { edtf: fixed, basis: "" };
  switch (meaning.type) {
    case "calendar":
      return resolveCalendar(meaning, place, context);
    case "range":
      return resolveRange(meaning, place, context);
    case "open": {
      const of = resolve(meaning.of, place, context);
      return { edtf: of.edtf && openEdtf(meaning.side, of.edtf), basis: of.basis };
    }
    case "approximate": {
      const of = resolve(meaning.of, place, context);
      return { edtf: of.edtf && approximately(of.edtf), basis: of.basis };
    }
    case "ahead":
      return place.tense === "future"
        ? resolveDeictic({ type: "deictic", unit: meaning.unit, offset: meaning.count, counted: true }, context.now)
        : { edtf: null, basis: "a length of time" };
    case "counted":
      return resolveCounted(meaning, resolve(meaning.from, place, context));
    case "nthWeekday": {
      const of = resolve(meaning.of, place, context);
      const [year, month] = (/^\d{4}-\d\d$/.exec(of.edtf ?? "")?.[0] ?? "").split("-").map(Number);
      if (year === undefined || month === undefined) return { edtf: null, basis: of.basis };
      const day = nthWeekday(year, month, meaning.weekday, meaning.count);
      return { edtf: day === null ? null : formatDate(year, month, day), basis: of.basis };
    }
    case "weekOf": {
      const of = resolve(meaning.of, place, context);
      const days = of.edtf === null ? null : dayNumbers(of.edtf);
      return { edtf: days && days[0] === days[1] ? periodOf(days[0], "week") : null, basis: of.basis };
    }
    case "timed":
      return meaning.of ? resolve(meaning.of, place, context) : { edtf: null, basis: "a time of day" };
    case "part":
      return resolvePart(meaning, place, context);
    case "holiday":
      return resolveHoliday(meaning, place, context);
    case "yearly":
      return resolveYearly(meaning, place, context);
    case "turned":
      return resolveTurned(meaning, context.now);
    case "deictic":
      return resolveDeictic(meaning, context.now);
    case "this":
      return resolveThis(meaning, place, context);
    case "weekday":
      return resolveWeekday(meaning, place, context);
    case "monthly":
      return resolveMonthly(meaning, context.now);
    case "weekend":
      return resolveWeekend(meaning, place, context.now);
    case "storied":
      return resolveStoried(meaning, place, context);
    case "then": {
      const anchor = before(context, place, 370, false);
      return { edtf: anchor?.edtf ?? null, basis: anchor ? "the date before it" : "no date before it in the text" };
    }
    case "shift":
      return resolveShift(meaning, place, context);
    case "stretch":
      return resolveStretch(meaning, context.now);
    case "vague":
      return resolveVague(meaning, context.now);
    case "office":
      return resolveOffice(meaning, place, context);
    case "duration":
      return { edtf: null, basis: `${meaning.iso}, no date of its own` };
    default:
      return { edtf: null, basis: "no date of its own" };
  }
}

/** What year and month an expression without them takes; null for expressions that lack none. */
export function fill(meaning: Meaning, place: Place, context: Context): Filled | null {
  if (
    meaning.type === "open" ||
    meaning.type === "approximate" ||
    meaning.type === "timed" ||
    meaning.type === "weekOf"
  )
    return meaning.of && fill(meaning.of, place, context);
  const [from, to] = meaning.type === "range" ? shareParts(meaning.from, meaning.to) : [meaning, meaning];
  if (from.type !== "calendar" || from.year !== null || to.type !== "calendar") return null;
  return from.month === null ? fillMonth(from, to, place, context) : fillYear(from, to, place, context);
}

function resolveCalendar(meaning: Calendar, place: Place, context: Context): Value {
  const filled = fill(meaning, place, context);
  if (!filled || filled.year === null) return { edtf: null, basis: filled?.basis ?? "" };
  const value = formatDate(filled.year, filled.month, meaning.day);
  return { edtf: dayNumbers(value) ? value : null, basis: filled.basis };
}

function resolveRange(meaning: Meaning & { type: "range" }, place: Place, context: Context): Value {
  const [from, to] = shareParts(meaning.from, meaning.to);
  const filled = fill(meaning, place, context);
  if (filled && from.type === "calendar" && to.type === "calendar") {
    if (filled.year === null) return { edtf: null, basis: filled.basis };
    const [left, right] = shareParts(
      { ...from, year: filled.year, month: filled.month },
      { ...to, month: to.month ?? filled.month },
    );
    return { edtf: rangeEdtf(absolute(left), absolute(right)), basis: filled.basis };
  }
  const left = resolve(from, place, context);
  const right = resolve(to, place, context);
  return { edtf: rangeEdtf(left.edtf, right.edtf) ?? null, basis: right.basis || left.basis };
}

/** Season, quarter or half without a year: the year of the first month. */
function resolvePart(meaning: Meaning & { type: "part" }, place: Place, context: Context): Value {
  const filled = fillYear(
    calendar({ month: meaning.from }),
    calendar({ month: Math.min(meaning.to, 12) }),
    place,
    context,
  );
  return { edtf: filled.year === null ? null : partOf(filled.year, meaning), basis: filled.basis };
}

function resolveHoliday(meaning: Meaning & { type: "holiday" }, place: Place, context: Context): Value {
  const year =
    context.now && Number.isFinite(context.now.min) ? new Date(context.now.min * 86_400_000).getUTCFullYear() : 2000;
  const [, month, day] = (holidayDate(meaning.name, year) ?? "--").split("-").map(Number);
  if (!month || !day) return { edtf: null, basis: "no year" };
  const at = calendar({ month, day });
  const filled = fillYear(at, at, place, context);
  return { edtf: filled.year === null ? null : holidayDate(meaning.name, filled.year), basis: filled.basis };
}

function resolveYearly(meaning: Meaning & { type: "yearly" }, place: Place, context: Context): Value {
  const { of, offset, story } = meaning;
  const year: Value = resolve(
    { type: story ? "shift" : "deictic", unit: "year", offset, counted: false },
    place,
    context,
  );
  const found = year.edtf === null ? null : /^(-?\d{4})(~?)$/.exec(year.edtf);
  if (!found) return { edtf: null, basis: year.basis };
  const edtf = absolute({ ...of, year: Number(found[1]) });
  return { edtf: edtf && edtf + found[2], basis: year.basis };
}

/** Counted from a day; weeks and longer from a day give a day that is approximate, from a longer period nothing finer than it. */
function resolveCounted({ unit, offset }: Meaning & { type: "counted" }, from: Value): Value {
  const days = from.edtf === null ? null : dayNumbers(from.edtf);
  if (!days || from.edtf!.includes("~") || !days.every(Number.isFinite)) return { edtf: null, basis: from.basis };
  const basis = from.basis || `from ${from.edtf}`;
  const shifted = shiftDay(days[0], unit, offset);
  if (days[0] !== days[1]) return { edtf: unit === "day" ? null : approximately(periodOf(shifted, unit)), basis };
  const day = periodOf(shifted, "day");
  return { edtf: unit === "day" ? day : approximately(day), basis };
}

/** That July, the following summer: counted from the date that the story has reached. */
function resolveStoried(meaning: Meaning & { type: "storied" }, place: Place, context: Context): Value {
  const { of, turn } = meaning;
  const anchor = before(context, place, 370, false);
  if (!anchor) return { edtf: null, basis: "no date before it in the text" };
  const year = civil(anchor.days[0]).year;
  const options = (turn < 0 ? [year, year - 1] : [year, year + 1]).filter((option) => {
    const days = daysOf(of, option);
    if (!days) return false;
    if (turn < 0) return days[1] < anchor.days[0];
    return turn === 0
      ? days[1] >= anchor.days[0]
      : days[0] > (anchor.days[1] - anchor.days[0] > 31 ? anchor.days[0] : anchor.days[1]);
  });
  const found = options[0];
  if (found === undefined) return { edtf: null, basis: `from ${anchor.edtf} before it` };
  const value = of.type === "part" ? partOf(found, of) : absolute({ ...(of as Calendar), year: found });
  return { edtf: value, basis: `from ${anchor.edtf} before it` };
}

function daysOf(of: Meaning, year: number): readonly [number, number] | null {
  if (of.type === "calendar") return daysIn(of, year);
  return of.type === "part" ? (dayNumbers(partOf(year, of)) as readonly [number, number] | null) : null;
}

function resolveTurned(meaning: Meaning & { type: "turned" }, now: Now | null): Value {
  const { of, toward } = meaning;
  const days = (year: number) => daysOf(of, year);
  // "the first half of last year" counts the year, "last March" the month.
  const counted = of.type === "part" && of.edtf === null && toward !== "same";
  const same = turnedYear("same", days, now);
  const year = counted && same !== null ? same + (toward === "past" ? -1 : 1) : turnedYear(toward, days, now);
  if (year === null || !now) return { edtf: null, basis: "counted from the time of writing, which is not known" };
  const value = of.type === "part" ? partOf(year, of) : absolute({ ...(of as Calendar), year });
  return { edtf: value && (now.inferred ? approximately(value) : value), basis: `written ${now.label}` };
}
