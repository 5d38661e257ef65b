import { civil, dayNumbers, formatDate } from "../../../document/edtf.ts";
import { monday, periodOf, shiftDay, UNIT_SPAN, weekdayOf } from "../civil.ts";
import type { Meaning, Office, Unit } from "../meaning.ts";
import { approximately, rangeEdtf } from "./absolute.ts";
import { before, type Context, type Neighbour } from "./context.ts";
import type { Now, Place, Value } from "./place.ts";

type Of<T extends Meaning["type"]> = Meaning & { readonly type: T };

const NO_NOW = "counted from the time of writing, which is not known";

/** today, last year, three months ago. */
export function resolveDeictic(meaning: Of<"deictic">, now: Now | null): Value {
  if (!now) return { edtf: null, basis: NO_NOW };
  const { unit, offset, counted } = meaning;
  const value = atWriting(now, unit, (day) => shiftDay(day, unit, offset));
  const exact = !counted || (unit === "day" && Math.abs(offset) <= 10);
  return value.edtf === null || exact ? value : { ...value, edtf: approximately(value.edtf) };
}

/** The period of a day counted from writing; where the days of writing differ in it, the earliest plausible, as approximate. */
function atWriting(now: Now, unit: Unit, shift: (day: number) => number): Value {
  const written = `written ${now.label}`;
  if (now.pick === Number.NEGATIVE_INFINITY) return { edtf: null, basis: `${written}: too open to count from` };
  if (now.target !== null) {
    const finest: Unit = UNIT_SPAN[unit] < 28 ? "month" : unit;
    return { edtf: approximately(periodOf(shift(now.pick), finest)), basis: written };
  }
  const first = periodOf(shift(now.min), unit);
  const last = now.max === Number.POSITIVE_INFINITY ? null : periodOf(shift(now.max), unit);
  if (first === last) return { edtf: now.inferred ? approximately(first) : first, basis: written };
  if (!now.inferred && last !== null) {
    const whole =
      periodOf(now.min, "month") === periodOf(now.max, "month") && UNIT_SPAN[unit] < 28
        ? monthIfSame(shift(now.min), shift(now.max))
        : null;
    return { edtf: whole ?? rangeEdtf(first, last), basis: `${written}: no more precise` };
  }
  if (UNIT_SPAN[unit] < 28) {
    const month = last === null ? null : monthIfSame(shift(now.min), shift(now.max));
    return { edtf: month && approximately(month), basis: `${written}: too wide for a ${unit}` };
  }
  return { edtf: approximately(first), basis: `${written}: counted from the earliest plausible day` };
}

function monthIfSame(from: number, to: number): string | null {
  const month = periodOf(from, "month");
  return month === periodOf(to, "month") ? month : null;
}

/** Monday, last Friday: told as past the last one up to the day of writing, as future the next one from it on. */
export function resolveWeekday(meaning: Of<"weekday">, place: Place, context: Context): Value {
  const { now } = context;
  if (!now) return { edtf: null, basis: NO_NOW };
  if (now.min !== now.max || now.inferred) return atWriting(now, "day", (day) => day);
  const today = now.min;
  const back = (weekdayOf(today) - meaning.weekday + 7) % 7;
  const ahead = (meaning.weekday - weekdayOf(today) + 7) % 7;
  const { turn } = meaning;
  // "holds a meeting on Monday" lies ahead; "Monday's attack is seen as …" does not
  const near = place.direct ? 5 : 3;
  const future = place.tense === "future" || (place.tense === "present" && ahead <= near && ahead > 0);
  const plan = turn === null && place.tense !== "past" ? planned(place, context, today) : null;
  const day =
    meaning.week !== null
      ? monday(today) + 7 * meaning.week + ((meaning.weekday + 6) % 7)
      : turn === -1
        ? today - (back || 7)
        : turn === 1
          ? today + (ahead || 7)
          : turn === 0
            ? monday(today) + ((meaning.weekday + 6) % 7)
            : future || plan !== null
              ? onOrAfter(meaning.weekday, plan ?? today)
              : today - back;
  const rule =
    turn === null && meaning.week === null
      ? `told as ${future || plan !== null ? "future: the next" : "past: the last"} one`
      : "by the word before it";
  return { edtf: periodOf(day, "day"), basis: `${rule}; written ${now.label}` };
}

/** The coming day that a programme has reached: "on Wednesday, May 25th …, on Thursday …". */
function planned(place: Place, context: Context, today: number): number | null {
  const last = before(context, place, 1, false);
  return last && last.days[0] > today && last.days[0] <= today + 14 ? last.days[0] : null;
}

function onOrAfter(weekday: number, day: number): number {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}

/** "the 20th of next month". */
export function resolveMonthly(meaning: Of<"monthly">, now: Now | null): Value {
  const month = resolveDeictic({ type: "deictic", unit: "month", offset: meaning.offset, counted: false }, now);
  const found = month.edtf === null ? null : /^(\d{4}-\d\d)(~?)$/.exec(month.edtf);
  const day = found && `${found[1]}-${String(meaning.day).padStart(2, "0")}`;
  return { edtf: day && dayNumbers(day) ? day + found[2] : null, basis: month.basis };
}

/** Saturday and Sunday of the week before, of, or after writing. */
export function resolveWeekend(meaning: Of<"weekend">, place: Place, now: Now | null): Value {
  if (!now) return { edtf: null, basis: NO_NOW };
  const isOver = place.tense === "past" && weekdayOf(now.min) !== 0;
  const offset = meaning.offset ?? (isOver ? -1 : 0);
  if (now.min !== now.max || now.inferred) return atWriting(now, "week", (day) => day + 7 * offset);
  const saturday = monday(now.min) + 5 + 7 * offset;
  return { edtf: `${periodOf(saturday, "day")}/${periodOf(saturday + 1, "day")}`, basis: `written ${now.label}` };
}

/** two days later, the next day, that year: from the last date in the text. */
export function resolveShift(meaning: Of<"shift">, place: Place, context: Context): Value {
  const { unit, offset } = meaning;
  const last = before(context, place, UNIT_SPAN.century, false);
  if (!last) return { edtf: null, basis: "no date before it in the text" };
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
  return { edtf: null, basis: `${basis}, which is not precise enough to count ${unit}s from` };
}

/** "seized in the 1960s … the ceremony that morning": a day is counted from the last day told of, not from an older and wider date after it. */
function pastFlashback(last: Neighbour, place: Place, context: Context): Neighbour {
  if (last.days[1] === last.days[0]) return last;
  const day = before(context, place, 1, false);
  return day && last.days[1] < day.days[0] ? day : last;
}

/** "the end of the year": the year of a past story in the same paragraph, else of writing. */
export function resolveThis(meaning: Of<"this">, place: Place, context: Context): Value {
  const { now } = context;
  const anchor =
    (place.tense === "future" || place.tense === "present") && now
      ? null
      : before(context, place, UNIT_SPAN[meaning.unit] + 1, !now?.inferred);
  const story = anchor && (!now || periodOf(anchor.days[1], meaning.unit) !== periodOf(now.pick, meaning.unit));
  if (story) return { edtf: periodOf(anchor.days[0], meaning.unit), basis: `from ${anchor.edtf} before it` };
  return resolveDeictic({ type: "deictic", unit: meaning.unit, offset: 0, counted: false }, now);
}

function words(place: Place): string {
  return place.note.split(";")[0] ?? "";
}

/** the past five years, the next two months. */
export function resolveStretch(meaning: Of<"stretch">, now: Now | null): Value {
  if (!now || now.pick === Number.NEGATIVE_INFINITY) return { edtf: null, basis: NO_NOW };
  const unit: Unit = meaning.unit === "decade" || meaning.unit === "century" ? "year" : meaning.unit;
  const count = meaning.count * (meaning.unit === "decade" ? 10 : meaning.unit === "century" ? 100 : 1);
  const here = periodOf(now.pick, unit);
  const there = periodOf(shiftDay(now.pick, unit, meaning.toward * count), unit);
  const value = meaning.toward < 0 ? rangeEdtf(there, here) : rangeEdtf(here, there);
  const rough = value && approximately(value);
  return { edtf: now.inferred || now.min !== now.max ? rough : value, basis: `written ${now.label}` };
}

/** recently, in the past, in the near future: the month of writing, up to it, from it on. */
export function resolveVague(meaning: Of<"vague">, now: Now | null): Value {
  if (meaning.of === "later") return { edtf: null, basis: "an unknown time after the date before it" };
  if (!now || now.pick === Number.NEGATIVE_INFINITY) return { edtf: null, basis: `vague; ${NO_NOW}` };
  const whole = now.max - now.min > 62 && !now.inferred ? "year" : "month";
  const month = periodOf(now.pick, whole);
  const basis = `vague; written ${now.label}`;
  // "recently" may be months: what is sure is that it was before
  if (meaning.of === "recently") return { edtf: `../${approximately(month)}`, basis };
  return { edtf: meaning.of === "soon" ? `${month}/..` : `../${month}`, basis };
}

/** one month after becoming Prime Minister: from the start of the office of the person meant. */
export function resolveOffice(meaning: Office, place: Place, context: Context): Value {
  const start = context.officeStart(place);
  if (!start) return { edtf: null, basis: "no person before it whose office the knowledge dates" };
  const { count, unit } = meaning;
  if (count === null || unit === null) {
    return { edtf: meaning.side === "before" ? `../${start.from}` : `${start.from}/..`, basis: start.label };
  }
  const target = officeTarget(meaning, start.from);
  if (target === null) return { edtf: null, basis: start.label };
  const precise = unit === "week" ? "day" : unit;
  return {
    edtf: approximately(periodOf(target, start.from.length < 8 && precise === "day" ? "month" : precise)),
    basis: start.label,
  };
}

/** The day that "one month after" the start of an office means; null for an unknown start. */
export function officeTarget(meaning: Office, from: string): number | null {
  const days = dayNumbers(from);
  if (!days || meaning.count === null || meaning.unit === null) return null;
  return shiftDay(days[0], meaning.unit, meaning.side === "before" ? -meaning.count : meaning.count);
}

/** Year of a month, season or holiday with "last", "next", "this". */
export function turnedYear(
  toward: "past" | "future" | "same",
  days: (year: number) => readonly [number, number] | null,
  now: Now | null,
): number | null {
  if (!now || now.pick === Number.NEGATIVE_INFINITY) return null;
  const year = civil(now.pick).year;
  if (toward === "same") return year;
  const years = toward === "past" ? [year, year - 1] : [year, year + 1];
  return years.find((option) => isBeyond(days(option), toward, now)) ?? null;
}

function isBeyond(days: readonly [number, number] | null, toward: "past" | "future", now: Now): boolean {
  return days !== null && (toward === "past" ? days[1] < now.pick : days[0] > now.pick);
}

/** EDTF of the days of writing: a month when near a day, an interval else. */
export function nowEdtf(now: Now): string {
  if (now.min === now.max) return periodOf(now.min, "day") + (now.inferred ? "~" : "");
  if (now.target !== null && now.target >= now.min - 31 && now.target <= now.max + 31)
    return `${periodOf(now.target, "month")}~`;
  if (now.min !== Number.NEGATIVE_INFINITY && periodOf(now.min, "month") === monthOf(now.max))
    return `${periodOf(now.min, "month")}~`;
  const from = now.min === Number.NEGATIVE_INFINITY ? ".." : formatDay(now.min);
  return `${from}/${now.max === Number.POSITIVE_INFINITY ? ".." : formatDay(now.max)}`;
}

function monthOf(day: number): string | null {
  return Number.isFinite(day) ? periodOf(day, "month") : null;
}

function formatDay(day: number): string {
  const { year, month, day: date } = civil(day);
  return formatDate(year, month, date);
}
