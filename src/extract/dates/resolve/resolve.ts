import { civil, dayNumbers, formatDate } from "../../../document/edtf.ts";
import { periodOf } from "../civil.ts";
import { type Calendar, calendar, type Meaning, type Of, type PartOfYear } from "../meaning.ts";
import { absolute, approximately, holidayDate, openEdtf, partOf, rangeEdtf, shareParts } from "./absolute.ts";
import { type Filled, fillMonth, fillYear } from "./calendars.ts";
import type { Context } from "./context.ts";
import { resolveCounted, resolveNthWeekday, resolveWeekOf } from "./derived.ts";
import { resolveOffice } from "./office.ts";
import { type Place, undated, type Value } from "./place.ts";
import { resolveDeictic, resolveMonthly, resolveStretch, resolveVague, resolveWithin } from "./relative.ts";
import { resolveReached, resolveShift, resolveThis } from "./story.ts";
import { resolveTurned } from "./turned.ts";
import { resolveWeekday, resolveWeekend } from "./weekdays.ts";

type Resolver<T extends Meaning["type"]> = (meaning: Of<T>, place: Place, context: Context) => Value;

/** How each kind of meaning that is not absolute gets its value. */
const RESOLVERS: { readonly [T in Meaning["type"]]: Resolver<T> } = {
  calendar: resolveCalendar,
  range: resolveRange,
  part: resolvePart,
  holiday: resolveHoliday,
  yearly: resolveYearly,
  turned: resolveTurned,
  weekday: resolveWeekday,
  office: resolveOffice,
  this: resolveThis,
  shift: resolveShift,
  rest: ({ unit }, place, context) => {
    const value = resolveThis({ type: "this", unit }, place, context);
    return place.tense === "past" ? value : changed(value, (edtf) => openEdtf("by", edtf));
  },
  reached: (_, place, context) => resolveReached(place, context),
  weekend: (meaning, place, { now }) => resolveWeekend(meaning, place, now),
  deictic: (meaning, _, { now }) => resolveDeictic(meaning, now),
  monthly: (meaning, _, { now }) => resolveMonthly(meaning, now),
  stretch: (meaning, _, { now }) => resolveStretch(meaning, now),
  vague: (meaning, _, { now }) => resolveVague(meaning, now),
  ahead: ({ unit, count, within }, { tense }, { now }) => {
    if (tense !== "future") return undated("a length of time");
    return within
      ? resolveWithin({ type: "stretch", unit, count, toward: 1 }, now)
      : resolveDeictic({ type: "deictic", unit, offset: count, counted: true }, now);
  },
  open: ({ side, of }, place, context) => changed(resolve(of, place, context), (edtf) => openEdtf(side, edtf)),
  approximate: ({ of }, place, context) => changed(resolve(of, place, context), approximately),
  timed: ({ of }, place, context) => (of ? resolve(of, place, context) : undated("a time of day")),
  counted: (meaning, place, context) => resolveCounted(meaning, resolve(meaning.from, place, context)),
  nthWeekday: (meaning, place, context) => resolveNthWeekday(meaning, resolve(meaning.of, place, context)),
  weekOf: ({ of }, place, context) => resolveWeekOf(resolve(of, place, context)),
  duration: ({ iso }) => undated(`${iso}, no date of its own`),
  fixed: () => undated(NO_DATE),
  event: () => undated(NO_DATE),
  set: () => undated(NO_DATE),
  present: () => undated(NO_DATE),
  none: () => undated(NO_DATE),
};

const NO_DATE = "no date of its own";

/** EDTF of an expression in its context, with the derivation. */
export function resolve(meaning: Meaning, place: Place, context: Context): Value {
  const fixed = absolute(meaning);
  if (fixed !== null) return { edtf: fixed, basis: "" };
  const resolver = RESOLVERS[meaning.type] as Resolver<Meaning["type"]>;
  return resolver(meaning, place, context);
}

function changed({ edtf, basis }: Value, change: (edtf: string) => string): Value {
  return { edtf: edtf && change(edtf), basis };
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
  if (!filled || filled.year === null) return undated(filled?.basis ?? "");
  const value = formatDate(filled.year, filled.month, meaning.day);
  return { edtf: dayNumbers(value) ? value : null, basis: filled.basis };
}

function resolveRange(meaning: Of<"range">, place: Place, context: Context): Value {
  const [from, to] = shareParts(meaning.from, meaning.to);
  const filled = fill(meaning, place, context);
  if (filled && from.type === "calendar" && to.type === "calendar") {
    if (filled.year === null) return undated(filled.basis);
    const [left, right] = shareParts(
      { ...from, year: filled.year, month: filled.month },
      { ...to, month: to.month ?? filled.month },
    );
    return { edtf: rangeEdtf(absolute(left), absolute(right)), basis: filled.basis };
  }
  const left = resolve(from, place, context);
  const right = resolve(to, place, context);
  const last = from.type === "weekday" && to.type === "weekday" ? onwards(left, right) : right.edtf;
  return { edtf: rangeEdtf(left.edtf, last), basis: right.basis || left.basis };
}

/** "from next Monday to Friday": the last day is the one after the first. */
function onwards({ edtf: from }: Value, { edtf: to }: Value): string | null {
  const [first, last] = [from && dayNumbers(from), to && dayNumbers(to)];
  if (!first || !last || last[0] >= first[0]) return to;
  return periodOf(last[0] + 7 * Math.ceil((first[0] - last[0]) / 7), "day");
}

/** Season, quarter or half without a year: the year of the first month. */
function resolvePart(meaning: PartOfYear, place: Place, context: Context): Value {
  const filled = fillYear(
    calendar({ month: meaning.from }),
    calendar({ month: Math.min(meaning.to, 12) }),
    place,
    context,
  );
  return { edtf: filled.year === null ? null : partOf(filled.year, meaning), basis: filled.basis };
}

function resolveHoliday(meaning: Of<"holiday">, place: Place, context: Context): Value {
  if (meaning.year !== null) return undated("no calendar tells that year");
  const year = context.now && Number.isFinite(context.now.min) ? civil(context.now.min).year : 2000;
  const [, month, day] = (holidayDate(meaning.name, year) ?? "--").split("-").map(Number);
  if (!month || !day) return undated("no year");
  const at = calendar({ month, day });
  const filled = fillYear(at, at, place, context);
  return { edtf: filled.year === null ? null : holidayDate(meaning.name, filled.year), basis: filled.basis };
}

function resolveYearly(meaning: Of<"yearly">, place: Place, context: Context): Value {
  const { of, offset, from } = meaning;
  const year: Value = resolve(
    { type: from === "story" ? "shift" : "deictic", unit: "year", offset, counted: false },
    place,
    context,
  );
  const found = year.edtf === null ? null : /^(-?\d{4})(~?)$/.exec(year.edtf);
  if (!found) return undated(year.basis);
  const edtf = absolute({ ...of, year: Number(found[1]) });
  return { edtf: edtf && edtf + found[2], basis: year.basis };
}
