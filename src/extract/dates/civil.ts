import { civil, dayNumber, daysInMonth, formatDate, formatDay } from "../../document/edtf.ts";
import type { Unit } from "./meaning.ts";

/** The same day `count` units on (negative: back); the day is cut to the length of the month. */
export function shiftDay(day: number, unit: Unit, count: number): number {
  if (unit === "day") return day + count;
  if (unit === "week") return day + 7 * count;
  const months = count * { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit];
  const date = civil(day);
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayNumber(year, month, Math.min(date.day, daysInMonth(year, month)));
}

/** EDTF of the unit that a day lies in: the day, its week (Monday to Sunday), month, quarter, year, decade, century. */
export function periodOf(day: number, unit: Unit): string {
  const { year, month } = civil(day);
  if (unit === "day") return formatDay(day);
  if (unit === "week") return `${formatDay(monday(day))}/${formatDay(monday(day) + 6)}`;
  if (unit === "month") return formatDate(year, month);
  if (unit === "quarter") {
    const first = Math.floor((month - 1) / 3) * 3 + 1;
    return `${formatDate(year, first)}/${formatDate(year, first + 2)}`;
  }
  if (unit === "year") return formatDate(year);
  return unit === "decade" ? `${formatDate(year).slice(0, -1)}X` : `${formatDate(year).slice(0, -2)}XX`;
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The Monday of the week of a day. */
export function monday(day: number): number {
  return day - ((weekdayOf(day) + 6) % 7);
}

/** The greatest difference of two days in a unit: to see whether an anchor is precise enough. */
export const UNIT_SPAN: Readonly<Record<Unit, number>> = {
  day: 0,
  week: 6,
  month: 30,
  quarter: 91,
  year: 365,
  decade: 3652,
  century: 36524,
};
