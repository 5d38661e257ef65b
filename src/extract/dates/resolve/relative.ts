import { dayNumbers } from "../../../document/edtf.ts";
import { periodOf, shiftDay, UNIT_SPAN } from "../civil.ts";
import type { Of, Unit } from "../meaning.ts";
import { approximately, rangeEdtf } from "./absolute.ts";
import { NO_NOW, type Now } from "./now.ts";
import { undated, type Value } from "./place.ts";

/** today, last year, three months ago. */
export function resolveDeictic(meaning: Of<"deictic">, now: Now | null): Value {
  if (!now) return undated(NO_NOW);
  const { unit, offset, counted } = meaning;
  const value = atWriting(now, unit, (day) => shiftDay(day, unit, offset));
  const exact = !counted || (unit === "day" && Math.abs(offset) <= 10);
  return value.edtf === null || exact ? value : { ...value, edtf: approximately(value.edtf) };
}

/** The period of a day counted from writing; where the days of writing differ in it, the earliest plausible, as approximate; where they lie years apart, all that it may be. */
export function atWriting(now: Now, unit: Unit, shift: (day: number) => number): Value {
  const basis = `written ${now.label}`;
  if (now.pick === Number.NEGATIVE_INFINITY) return undated(`${basis}: too open to count from`);
  const isShort = UNIT_SPAN[unit] < 28;
  if (now.target !== null) return { edtf: approximately(periodOf(shift(now.pick), isShort ? "month" : unit)), basis };
  const first = periodOf(shift(now.min), unit);
  const last = now.max === Number.POSITIVE_INFINITY ? null : periodOf(shift(now.max), unit);
  if (first === last) return { edtf: now.inferred ? approximately(first) : first, basis };
  const month = isShort && last !== null ? monthIfSame(shift(now.min), shift(now.max)) : null;
  if (!now.inferred && last !== null) {
    const whole = monthIfSame(now.min, now.max) && month;
    return { edtf: whole ?? rangeEdtf(first, last), basis: `${basis}: no more precise` };
  }
  if (isShort) return { edtf: month && approximately(month), basis: `${basis}: too wide for a ${unit}` };
  if (now.max - now.min > FAR && last !== null)
    return { edtf: rangeEdtf(approximately(first), approximately(last)), basis: `${basis}: any of these` };
  return { edtf: approximately(first), basis: `${basis}: counted from the earliest plausible day` };
}

/** Days of writing further apart than this make the earliest no guess. */
const FAR = 550;

function monthIfSame(from: number, to: number): string | null {
  const month = periodOf(from, "month");
  return month === periodOf(to, "month") ? month : null;
}

/** "the 20th of next month". */
export function resolveMonthly(meaning: Of<"monthly">, now: Now | null): Value {
  const month = resolveDeictic({ type: "deictic", unit: "month", offset: meaning.offset, counted: false }, now);
  const found = month.edtf === null ? null : /^(\d{4}-\d\d)(~?)$/.exec(month.edtf);
  const day = found && `${found[1]}-${String(meaning.day).padStart(2, "0")}`;
  return { edtf: day && dayNumbers(day) ? day + found[2] : null, basis: month.basis };
}

/** within three months: from the day of writing on, where that is known. */
export function resolveWithin(meaning: Of<"stretch">, now: Now | null): Value {
  if (!now || now.inferred || now.min !== now.max) return resolveStretch(meaning, now);
  const last = shiftDay(now.max, meaning.unit, meaning.count);
  return { edtf: rangeEdtf(periodOf(now.min, "day"), periodOf(last, "day")), basis: `written ${now.label}` };
}

/** the past five years, the next two months. */
export function resolveStretch(meaning: Of<"stretch">, now: Now | null): Value {
  if (!now || now.pick === Number.NEGATIVE_INFINITY) return undated(NO_NOW);
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
  if (meaning.of === "later") return undated("an unknown time after the date before it");
  if (!now || now.pick === Number.NEGATIVE_INFINITY) return undated(`vague; ${NO_NOW}`);
  const whole = now.max - now.min > 62 && !now.inferred ? "year" : "month";
  const month = periodOf(now.pick, whole);
  const basis = `vague; written ${now.label}`;
  // "recently" may be months: what is sure is that it was before
  if (meaning.of === "recently") return { edtf: `../${approximately(month)}`, basis };
  return { edtf: meaning.of === "soon" ? `${month}/..` : `../${month}`, basis };
}
