import { calendar, type Reader, type Reading } from "../meaning.ts";
import { GAP, MONTH, matchAt, monthNumber, sticky, YEAR } from "../words.ts";
import { isDay } from "./days.ts";

const FIGURE = "(?:3[01]|[12]\\d|0?[1-9])";
const AND = `(?:,?${GAP}(?:and|&)${GAP}|,${GAP})`;
const LAST = sticky(`(?<day>${FIGURE}),?${GAP}(?<year>${YEAR})(?!\\d)`);
const MONTH_BEFORE = new RegExp(
  `(?<month>${MONTH})${GAP}${FIGURE}(?:,${GAP}${FIGURE})*(?:,?${GAP}(?:and|&)${GAP}|,${GAP})$`,
  "u",
);
const NOT_LAST = sticky(
  `(?<day>${FIGURE})(?=(?:${AND}${FIGURE})*,?${GAP}(?:and|&)${GAP}${FIGURE}${GAP}(?<month>${MONTH}),?${GAP}(?<year>${YEAR})(?!\\d))`,
);

const FIRST = sticky(
  `(?<month>${MONTH})${GAP}(?<day>${FIGURE})(?=(?:${AND}${FIGURE})*,?${GAP}(?:and|&)${GAP}${FIGURE},?${GAP}(?<year>${YEAR})(?!\\d))`,
);

/** How far back the month of a list of days may stand: "September 12, 19, 26 and". */
const REACH = 40;

/** "March 12 and | 25, 2024": a further day of the month named before it. */
export const furtherDay: Reader = (text, at) => {
  const match = matchAt(LAST, text, at);
  const month = match && MONTH_BEFORE.exec(text.slice(Math.max(0, at - REACH), at))?.groups?.month;
  if (!match || !month) return null;
  return listed(match, at, month, "day and year in the words, month before the day listed with it");
};

/** "| 3 and 5 May 2025": a day of the month named behind the last. */
export const earlierDay: Reader = (text, at) => {
  const match = matchAt(NOT_LAST, text, at);
  const month = match?.groups?.month;
  return month ? listed(match, at, month, "day in the words, month and year behind the day listed with it") : null;
};

/** "| March 12 and 25, 2024": the first day of a list has the year of the last. */
export const firstDay: Reader = (text, at) => {
  const match = matchAt(FIRST, text, at);
  const month = match?.groups?.month;
  return month ? listed(match, at, month, "month and day in the words, year behind the day listed with it") : null;
};

function listed(match: RegExpExecArray, at: number, month: string, note: string): Reading | null {
  const [day, year] = [Number(match.groups?.day), Number(match.groups?.year)];
  if (!isDay(year, monthNumber(month), day)) return null;
  return { end: at + match[0].length, meaning: calendar({ day, month: monthNumber(month), year }), note };
}
