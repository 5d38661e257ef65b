/** A half-open range of days since 1970-01-01; open ends are infinite. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
const OPEN: Days = { from: -Infinity, to: Infinity };

/** First month (1 to 12, 0 and 13 reach into the years beside) and number of months of the EDTF divisions of a year. */
const DIVISIONS: Readonly<Record<number, readonly [number, number]>> = {
  ...{ 21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [0, 15], 25: [3, 3], 26: [6, 3], 27: [9, 3], 28: [0, 15] },
  ...{ 29: [9, 3], 30: [0, 15], 31: [3, 3], 32: [6, 3], 33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3] },
  ...{ 37: [1, 4], 38: [5, 4], 39: [9, 4], 40: [1, 6], 41: [7, 6] },
};

/**
 * The days that an EDTF value may mean: the widest reading, marks of doubt (~ ? %) ignored; `X` is any digit.
 * null for null and for what is no EDTF.
 */
export function daysOf(edtf: string | null): Days | null {
  if (edtf === null) return null;
  const value = edtf.replace(/[~?%\s]/g, "");
  if (/^[[{].*[\]}]$/.test(value)) return hull(value.slice(1, -1).split(/,|\.\./));
  const [first, last, more] = value.split("/");
  if (more !== undefined || first === undefined || value === "") return null;
  if (last === undefined) return single(first);
  const from = bound(first);
  const to = bound(last);
  if (from === null || to === null || from.from >= to.to) return null;
  return { from: from.from, to: to.to };
}

/**
 * A value without year and month ("XXXX-XX-18/XXXX-XX-21") put into the one month in which `days` lie; null when they lie in no one month
 * or the completed value does not share a day with them.
 */
export function completed(edtf: string, days: Days): string | null {
  const month = edtfOf({ from: days.from, to: days.from + 1 }).slice(0, 7);
  const whole = daysOf(month);
  if (!edtf.includes("XXXX-XX") || whole === null || days.to > whole.to) return null;
  const value = edtf.replaceAll("XXXX-XX", month);
  const found = daysOf(value);
  return found !== null && shareDays(found, days) ? value : null;
}

/** Whether the two share a day. */
export function shareDays(a: Days, b: Days): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The days in both, null when there are none. */
export function commonDays(a: Days, b: Days): Days | null {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from < to ? { from, to } : null;
}

/** Whether it says nothing: open at both ends, or null. */
export function isOpen(days: Days | null): boolean {
  return days === null || (days.from === -Infinity && days.to === Infinity);
}

/** Whether it begins on a day and nothing tells how long it lasts. */
export function hasNoEnd({ from, to }: Days): boolean {
  return from !== -Infinity && to === Infinity;
}

/** How many days it may be: infinite when an end is open. */
export function width(days: Days): number {
  return days.to - days.from;
}

/** Days between the two, 0 when they overlap. */
export function gap(a: Days, b: Days): number {
  return Math.max(0, a.from - b.to + 1, b.from - a.to + 1);
}

/** The EDTF of a range of days, in the shortest form (year, month, day or interval). */
export function edtfOf(days: Days): string {
  const from = calendar(days.from);
  const last = calendar(days.to - 1);
  if (from === null || last === null) return `${from?.day ?? ".."}/${last?.day ?? ".."}`;
  if (from.day === last.day) return from.day;
  const months = `${from.day.slice(0, 7)}/${last.day.slice(0, 7)}`;
  if (!from.first || !calendar(days.to)?.first) return `${from.day}/${last.day}`;
  const [a, b] = months.split("/") as [string, string];
  if (a === b) return a;
  return a.endsWith("-01") && b === `${a.slice(0, 4)}-12` ? a.slice(0, 4) : months;
}

function calendar(day: number): { readonly day: string; readonly first: boolean } | null {
  if (!Number.isFinite(day)) return null;
  const text = new Date(day * DAY).toISOString().slice(0, 10);
  return { day: text, first: text.endsWith("-01") };
}

function hull(values: readonly string[]): Days | null {
  const all = values.map(bound);
  if (all.some((one) => one === null)) return null;
  const ranges = all as Days[];
  return { from: Math.min(...ranges.map((r) => r.from)), to: Math.max(...ranges.map((r) => r.to)) };
}

function bound(value: string): Days | null {
  return value === "" || value === ".." ? OPEN : single(value);
}

function single(value: string): Days | null {
  const match = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2})(?:T.*)?)?)?$/.exec(value);
  if (match === null) return null;
  const [, year = "", month, day] = match;
  if (year.startsWith("X") || year.startsWith("00")) return OPEN;
  const low = Number(year.replaceAll("X", "0"));
  const high = Number(year.replaceAll("X", "9"));
  if (low !== high || month === undefined || month.includes("X")) return months(low, 1, 12 * (high - low + 1));
  const division = DIVISIONS[Number(month)];
  if (division !== undefined) return months(low, ...division);
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined || day.includes("X")) return months(low, Number(month), 1);
  const from = Date.UTC(low, Number(month) - 1, Number(day)) / DAY;
  return Number(day) < 1 || Number(day) > 31 ? null : { from, to: from + 1 };
}

function months(year: number, month: number, count: number): Days {
  return { from: Date.UTC(year, month - 1, 1) / DAY, to: Date.UTC(year, month - 1 + count, 1) / DAY };
}
