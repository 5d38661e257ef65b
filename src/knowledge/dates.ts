const point = /^\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?$/;
const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether `edtf` is a date as the knowledge files use them: a year, month or day of the calendar (perhaps with "~", "?" or "%"),
 * or an interval A/B of two with A not after B.
 */
export function isKnowledgeDate(edtf: string): boolean {
  if (!edtf.includes("/")) return isPoint(edtf);
  const parts = edtf.split("/");
  return parts.length === 2 && parts.every(isPoint) && firstDay(edtf) <= lastDay(edtf);
}

/** The first day that `edtf` may mean, as YYYY-MM-DD. */
export function firstDay(edtf: string): string {
  const date = bare(edtf.split("/", 1)[0]!);
  return date.length === 10 ? date : date.length === 7 ? `${date}-01` : `${date}-01-01`;
}

/** The last day that `edtf` may mean, as YYYY-MM-DD. */
export function lastDay(edtf: string): string {
  const date = bare(edtf.slice(edtf.indexOf("/") + 1));
  if (date.length === 10) return date;
  return date.length === 7 ? `${date}-${daysIn(date)}` : `${date}-12-31`;
}

/** The more precise of two dates of which one lies within the other; null when they do not agree. */
export function morePrecise(a: string, b: string): string | null {
  if (inside(a, b)) return a;
  return inside(b, a) ? b : null;
}

function inside(inner: string, outer: string): boolean {
  return firstDay(outer) <= firstDay(inner) && lastDay(inner) <= lastDay(outer);
}

function bare(date: string): string {
  return date.replace(/[~?%]$/, "");
}

function isPoint(edtf: string): boolean {
  if (!point.test(edtf)) return false;
  const date = bare(edtf);
  if (date.length > 4 && !(date.slice(5, 7) >= "01" && date.slice(5, 7) <= "12")) return false;
  return date.length < 10 || (date.slice(8) >= "01" && date.slice(8) <= daysIn(date));
}

/** Number of days of the month of a date YYYY-MM…, as two digits. */
function daysIn(date: string): string {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return String(month === 2 && leap ? 29 : days[month - 1]);
}
