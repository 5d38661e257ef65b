import { calendar, type Meaning, type Reader } from "../meaning.ts";
import {
  DAY_WORDS,
  dayOf,
  FULL_WEEKDAY,
  GAP,
  MONTH,
  matchAt,
  monthNumber,
  ordinalOf,
  sticky,
  WEEKDAY as WEEKDAY_NAME,
  weekdayNumber,
  YEAR,
} from "../words.ts";
import { inDayPart } from "./day-parts.ts";

const WEEKDAY = sticky(
  `(?:(?<turn>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his\\s(?:past|coming)|[Tt]he\\s(?:coming|following))${GAP})?(?<day>${FULL_WEEKDAY})(?:${GAP}(?<part>morning|afternoon|evening|night)(?!\\p{L}))?(?<of>${GAP}(?:of\\s)?(?<week>last|next|this)${GAP}week(?!\\p{L}))?`,
);

/** Monday, last Friday, next Tuesday, this Sunday, Monday night; "Friday last week" is the day of that week. */
export const weekday: Reader = (text, at) => {
  const match = matchAt(WEEKDAY, text, at);
  if (!match?.groups) return null;
  const words = (match.groups.turn ?? "").toLowerCase();
  const of = (match.groups.week ?? "").toLowerCase();
  const week = of === "last" ? -1 : of === "next" ? 1 : of === "this" ? 0 : null;
  const turn = /^last|past$/.test(words) ? -1 : /^next|coming|following$/.test(words) ? 1 : words === "this" ? 0 : null;
  const day: Meaning = { type: "weekday", weekday: weekdayNumber(match.groups.day ?? ""), turn, week };
  return { end: at + match[0].length, meaning: inDayPart(day, match.groups.part), note: "weekday in the words" };
};

const WITH_DAY = sticky(
  `(?<weekday>${WEEKDAY_NAME}),?${GAP}(?:the${GAP})?(?<day>(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)|(?<=the${GAP})${DAY_WORDS}(?!${GAP}\\p{Ll}))(?!\\p{L}|${GAP}(?:of${GAP})?\\p{L}*(?:meeting|session|round|anniversary|summit))`,
);

const OPENING = sticky(`(?<weekday>${WEEKDAY_NAME}),?${GAP}(?<day>3[01]|[12]\\d|[1-9])(?=\\s?[.:;–—]|\\s-\\s|\\n|$)`);

/** "Friday the 15th": weekday and day, no month; "Mon 11." where it opens a line. */
export const weekdayAndDay: Reader = (text, at) => {
  const opens = at === 0 || text[at - 1] === "\n";
  const match = matchAt(WITH_DAY, text, at) ?? (opens ? matchAt(OPENING, text, at) : null);
  if (!match?.groups) return null;
  const meaning = calendar({
    weekday: weekdayNumber(match.groups.weekday ?? ""),
    day: dayOf(match.groups.day ?? ""),
  });
  return { end: at + match[0].length, meaning, note: "weekday and day in the words, no month" };
};

const OF_WEEK = sticky(
  `(?<week>[Ll]ast|[Nn]ext|[Tt]his)${GAP}week(?:['’]s)?,?${GAP}(?:on${GAP})?(?<day>${FULL_WEEKDAY})`,
);

/** "next week on Friday", "last week's Monday". */
export const weekdayOfWeek: Reader = (text, at) => {
  const match = matchAt(OF_WEEK, text, at);
  if (!match?.groups) return null;
  const turn = match.groups.week?.toLowerCase();
  const week = turn === "last" ? -1 : turn === "next" ? 1 : 0;
  const meaning: Meaning = { type: "weekday", weekday: weekdayNumber(match.groups.day ?? ""), turn: null, week };
  return { end: at + match[0].length, meaning, note: "weekday in the words" };
};

const NTH_OF = sticky(
  `(?:the${GAP})?(?<nth>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)${GAP}(?<day>${FULL_WEEKDAY})${GAP}(?:of|in)${GAP}(?:(?<month>${MONTH})(?:,?${GAP}(?<year>${YEAR}))?|(?<turn>this|last|next)${GAP}month(?!\\p{L})|(?:the${GAP}|each${GAP}|every${GAP})?(?<any>month)(?!\\p{L}))`,
  "i",
);

/** "the first Friday of July", "the last Monday of next month". */
export const nthWeekdayOf: Reader = (text, at) => {
  const match = matchAt(NTH_OF, text, at);
  if (!match?.groups || match.groups.any) return null;
  const { nth = "", day = "", month, year, turn = "" } = match.groups;
  const offset = turn === "last" ? -1 : turn === "next" ? 1 : 0;
  const of: Meaning = month
    ? calendar({ month: monthNumber(month), year: year === undefined ? null : Number(year) })
    : { type: "deictic", unit: "month", offset, counted: false };
  const count = nth.toLowerCase() === "last" ? -1 : ordinalOf(nth);
  const meaning: Meaning = { type: "nthWeekday", count, weekday: weekdayNumber(day), of };
  return { end: at + match[0].length, meaning, note: "weekday of a month in the words" };
};
