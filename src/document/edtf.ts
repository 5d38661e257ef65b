import { createRequire } from "node:module";

/** The first and last day that a value may mean, YYYY-MM-DD; open ends are 0000-01-01 and 9999-12-31. */
export interface DayInterval {
  readonly min: string;
  readonly max: string;
}

export const OPEN_START = "0000-01-01";
export const OPEN_END = "9999-12-31";

/** Days since 1970-01-01 of a proleptic Gregorian date (after H. Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** Year, month (1–12) and day of a day number; the inverse of `dayNumber`. */
export function civil(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** Number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** "2021", "2021-03" or "2021-03-09"; years before 1 BC get a minus and four digits, as EDTF wants. */
export function formatDate(year: number, month: number | null = null, day: number | null = null): string {
  const digits = String(Math.abs(year)).padStart(4, "0");
  let text = year < 0 ? `-${digits}` : digits;
  if (month !== null) text += `-${String(month).padStart(2, "0")}`;
  if (month !== null && day !== null) text += `-${String(day).padStart(2, "0")}`;
  return text;
}

/** "2021-03-09" for a day number. */
export function formatDay(days: number): string {
  const { year, month, day } = civil(days);
  return formatDate(year, month, day);
}

/** First and last month of the sub-year groupings of ISO 8601-2: seasons of the northern year, quarters, thirds, halves. */
const SUB_YEAR: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  25: [3, 5],
  26: [6, 8],
  27: [9, 11],
  28: [12, 14],
  29: [9, 11],
  30: [12, 14],
  31: [3, 5],
  32: [6, 8],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  37: [1, 4],
  38: [5, 8],
  39: [9, 12],
  40: [1, 6],
  41: [7, 12],
};

type Days = readonly [number, number];

const DATE = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/;
const UNSPECIFIED = /^(-?)(\d{2}XX|\d{3}X)[~?%]?$/;
const UNSPECIFIED_PART = /^(-?\d{4})-(XX|\d\d)(?:-XX)?[~?%]?$/;

/** Days of a single date of the common shapes, or null. */
function dateDays(value: string): Days | null {
  const date = DATE.exec(value);
  if (date) return partDays(Number(date[1]), date[2], date[3]);
  const masked = UNSPECIFIED.exec(value);
  if (masked) {
    const sign = masked[1] === "-" ? -1 : 1;
    const low = sign * Number(masked[2]!.replaceAll("X", "0"));
    const high = sign * Number(masked[2]!.replaceAll("X", "9"));
    return [dayNumber(Math.min(low, high), 1, 1), dayNumber(Math.max(low, high), 12, 31)];
  }
  const part = UNSPECIFIED_PART.exec(value);
  if (part) return partDays(Number(part[1]), part[2] === "XX" ? undefined : part[2], undefined);
  return null;
}

function partDays(year: number, month: string | undefined, day: string | undefined): Days | null {
  if (month === undefined) return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  const m = Number(month);
  const group = SUB_YEAR[m];
  if (group && day === undefined) {
    const endYear = group[1] > 12 ? year + 1 : year;
    const endMonth = group[1] > 12 ? group[1] - 12 : group[1];
    return [dayNumber(year, group[0], 1), dayNumber(endYear, endMonth, daysInMonth(endYear, endMonth))];
  }
  if (m < 1 || m > 12) return null;
  if (day === undefined) return [dayNumber(year, m, 1), dayNumber(year, m, daysInMonth(year, m))];
  const d = Number(day);
  if (d < 1 || d > daysInMonth(year, m)) return null;
  return [dayNumber(year, m, d), dayNumber(year, m, d)];
}

/**
 * First and last day number that an EDTF value may mean; ±Infinity for open ends. Null for what is no value of the common
 * shapes: dates, X for unspecified digits, ~ ? %, seasons to halves (21–41), intervals with open (..) or unknown ends.
 */
export function dayNumbers(edtf: string): Days | null {
  const slash = edtf.indexOf("/");
  if (slash < 0) return dateDays(edtf);
  const left = edtf.slice(0, slash);
  const right = edtf.slice(slash + 1);
  const from = left === ".." || left === "" ? ([Number.NEGATIVE_INFINITY, 0] as const) : dateDays(left);
  const to = right === ".." || right === "" ? ([0, Number.POSITIVE_INFINITY] as const) : dateDays(right);
  if (!from || !to || (left.length < 4 && right.length < 4)) return null;
  return from[0] <= to[1] ? [from[0], to[1]] : null;
}

/** The days that an EDTF value may mean, as dates that compare as strings (from the year 0 on); null when it is not understood. */
export function interval(edtf: string): DayInterval | null {
  const days = dayNumbers(edtf);
  if (!days) return null;
  const min = days[0] === Number.NEGATIVE_INFINITY ? OPEN_START : formatDay(days[0]);
  const max = days[1] === Number.POSITIVE_INFINITY ? OPEN_END : formatDay(days[1]);
  return { min, max };
}

/** Whether there is a day that both values may mean; false when one is not understood. */
export function edtfOverlap(a: string, b: string): boolean {
  const left = dayNumbers(a);
  const right = dayNumbers(b);
  return left !== null && right !== null && left[0] <= right[1] && right[0] <= left[1];
}

/** Order in time: by first possible day, then last, then as strings; values that are not understood come last. */
export function compareEdtf(a: string, b: string): number {
  const left = dayNumbers(a) ?? NEVER;
  const right = dayNumbers(b) ?? NEVER;
  if (left[0] !== right[0]) return left[0] < right[0] ? -1 : 1;
  if (left[1] !== right[1]) return left[1] < right[1] ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

const NEVER: Days = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];

const PLAIN = /^-?\d{4}(-\d\d){0,2}[~?%]?(\/-?\d{4}(-\d\d){0,2}[~?%]?)?$/;

type EdtfParser = (value: string) => unknown;
let parser: EdtfParser | null = null;

/** Whether the value is EDTF: common shapes by the rules above, others by the `edtf` package, loaded when first needed. */
export function isEdtf(value: string): boolean {
  if (value.length > 100) return false;
  if (dayNumbers(value)) return true;
  if (PLAIN.test(value)) return false; // the package takes 2021-02-29 and 2022/2021 for dates
  parser ??= createRequire(import.meta.url)("edtf").default as EdtfParser;
  try {
    parser(value);
    return true;
  } catch {
    return false;
  }
}
