import { dayNumber, dayNumbers, formatDate } from "../../../document/edtf.ts";
import { holidayIn } from "../grammar/holidays.ts";
import type { Calendar, Meaning, PartOfYear, Side } from "../meaning.ts";

/** EDTF of what needs no context: the words give all from the year down. Null for everything else. */
export function absolute(meaning: Meaning): string | null {
  switch (meaning.type) {
    case "calendar":
      return meaning.year === null || (meaning.day !== null && meaning.month === null)
        ? null
        : formatDate(meaning.year, meaning.month, meaning.day);
    case "fixed":
      return meaning.edtf;
    case "part":
      return meaning.year === null ? null : partOf(meaning.year, meaning);
    case "holiday":
      return meaning.year === null ? null : holidayDate(meaning.name, meaning.year);
    case "event":
      return meaning.side ? openEdtf(meaning.side, meaning.edtf) : meaning.edtf;
    case "range": {
      const [from, to] = shareParts(meaning.from, meaning.to);
      return rangeEdtf(absolute(from), absolute(to));
    }
    case "open": {
      const of = absolute(meaning.of);
      return of === null ? null : openEdtf(meaning.side, of);
    }
    case "timed":
      return meaning.of && absolute(meaning.of);
    case "approximate": {
      const of = absolute(meaning.of);
      return of === null ? null : approximately(of);
    }
    default:
      return null;
  }
}

/** Quarter or half as months, season by its EDTF number. */
export function partOf(year: number, part: PartOfYear): string {
  if (part.edtf) return `${formatDate(year)}-${part.edtf}`;
  return `${formatDate(year, part.from)}/${formatDate(year, part.to)}`;
}

/** The day of a holiday; null where no table reaches. */
export function holidayDate(name: string, year: number): string | null {
  const day = holidayIn(name, year);
  return day && formatDate(year, day[0], day[1]);
}

/** The ends of a range with what one of them leaves out taken from the other: "18 to 21 October", "Oct. 31 – Nov. 12, 2021". */
export function shareParts(from: Meaning, to: Meaning): readonly [Meaning, Meaning] {
  if (from.type === "part" && to.type === "part") {
    const year = from.year ?? to.year;
    return [
      { ...from, year },
      { ...to, year: to.year ?? year },
    ];
  }
  if (from.type !== "calendar" || to.type !== "calendar") return [from, to];
  const day = from.day !== null && to.day !== null;
  const left = { ...from, month: from.month ?? (day ? to.month : null) };
  const right = { ...to, month: to.month ?? (day ? from.month : null) };
  const year = left.year ?? right.year;
  if (year === null) return [left, right];
  const rolls = left.month !== null && right.month !== null && left.month > right.month;
  return [
    { ...left, year: left.year ?? (rolls ? year - 1 : year) },
    { ...right, year: right.year ?? (rolls ? year + 1 : year) },
  ];
}

/** A/B of two values; null when one is missing or the end lies before the start. */
export function rangeEdtf(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null;
  const value = `${from.split("/")[0]}/${to.split("/").at(-1)}`;
  return dayNumbers(value) ? value : null;
}

/** An open interval that begins or ends with a value. */
export function openEdtf(side: Side, edtf: string): string {
  const [from = edtf, to = from] = edtf.split("/");
  if (side === "since") return `${from}/..`;
  return side === "after" ? `${to}/..` : `../${side === "before" ? from : to}`;
}

/** "~" on each end that has none; open ends stay. */
export function approximately(edtf: string): string {
  return edtf
    .split("/")
    .map((end) => (end === ".." || /[~?%]$/.test(end) ? end : `${end}~`))
    .join("/");
}

/** First and last day of a calendar whose year is given here. */
export function daysIn(calendar: Calendar, year: number, month = calendar.month): readonly [number, number] | null {
  if (month === null) return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  return dayNumbers(formatDate(year, month, calendar.day)) as readonly [number, number] | null;
}
