import { daysInMonth } from "../../../document/edtf.ts";
import { type Calendar, calendar, type Reader } from "../meaning.ts";
import {
  DAY,
  DAY_WORDS,
  dayOf,
  GAP,
  MONTH,
  matchAt,
  monthNumber,
  sticky,
  WEEKDAY,
  weekdayNumber,
  YEAR,
} from "../words.ts";

/** "from Wednesday to Friday, Oct. 17-19": the weekday is not that of the first day. */
const RANGE_BEHIND = /^\s?[-‐‑–—]\s?\d{1,2}(?!\d)/u;
const LEAD = `(?:(?<weekday>${WEEKDAY})(?:,?${GAP}|,)(?:the${GAP})?)?`;
const COUNTED = `(?!${GAP}(?:million|billion|trillion|thousand|hundred|per\\s?cent|percent|points?)\\b)`;

/** "Monday, 18 October 2020", "the 18th of October", "18 Oct". */
const DAY_FIRST = sticky(
  `${LEAD}(?:the${GAP})?(?:(?<day>${DAY})(?:(?:${GAP}of)?${GAP}|-|\\.\\s)|(?<spelled>${DAY_WORDS})${GAP}of${GAP})(?<month>${MONTH})(?:(?:,?(?:${GAP}of)?${GAP}|-)(?<year>${YEAR}))?`,
);

/** "Monday, October 18, 2020", "Oct. 18", "October the 18th". */
const MONTH_FIRST = sticky(
  `${LEAD}(?<month>${MONTH})(?:${GAP}(?:the${GAP})?|(?<=\\.))(?:(?<day>${DAY})|(?<spelled>${DAY_WORDS}))(?!\\p{L}|[-‐/](?!${MONTH})\\p{L})${COUNTED}(?:(?:,\\s{0,2}|${GAP}|\\s{0,2},${GAP}|${GAP}of${GAP})(?<year>${YEAR}))?`,
);

/** "2020-10-18", with or without a time; "2020/10/18", "2020.10.18". */
const YEAR_FIRST = sticky(
  "(?<year>(?:1\\d|20|21)\\d\\d)(?<mark>[-/.])(?<month>\\d\\d?)\\k<mark>(?<day>\\d\\d?)(?![\\d\\p{L}-]|\\.\\d|/\\d)(?:[T ]\\d\\d:\\d\\d(?::\\d\\d)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?|(?<iso>(?:1\\d|20|21)\\d\\d-\\d\\d-\\d\\d)T\\d\\d:\\d\\d[\\d:.]*(?:Z|[+-]\\d\\d:?\\d\\d)?",
);

/** "23/Sep/2020", "2019-aug-1". */
const NAMED_FIGURES = sticky(
  `(?:(?<day>\\d\\d?)(?<mark>[-/.])(?<month>${MONTH})\\k<mark>(?<year>(?:19|20)\\d\\d)|(?<first>(?:19|20)\\d\\d)(?<sign>[-/.])(?<name>${MONTH})\\k<sign>(?<last>\\d\\d?))(?![\\d\\p{L}])`,
);

/** "18/10/2020", "18.10.2020", "10-18-2020". */
const FIGURES = sticky(
  "(?<first>\\d\\d?)(?<mark>[-/.])(?<second>\\d\\d?)\\k<mark>(?<year>(?:1\\d|20|21)\\d\\d)(?![\\d\\p{L}]|[-/.]\\d)",
);

/** The calendar of a match with the groups weekday, day, month, year; null when there is no such day. */
function calendarOf(groups: Readonly<Record<string, string | undefined>>): Calendar | null {
  const month = monthNumber(groups.month ?? "");
  const day = dayOf(groups.day ?? groups.spelled ?? "");
  const year = groups.year === undefined ? null : Number(groups.year);
  const weekday = groups.weekday === undefined ? null : weekdayNumber(groups.weekday);
  return day <= daysInMonth(year ?? 2000, month) ? calendar({ year, month, day, weekday }) : null;
}

function named(re: RegExp): Reader {
  return (text, at) => {
    const match = matchAt(re, text, at);
    const meaning = match ? calendarOf(match.groups ?? {}) : null;
    if (!match || !meaning) return null;
    if (meaning.weekday !== null && RANGE_BEHIND.test(text.slice(at + match[0].length, at + match[0].length + 6)))
      return null;
    const missing = meaning.year === null ? "month and day in the words" : "full date in the words";
    return { end: at + match[0].length, meaning, note: missing };
  };
}

/** 2020-10-18 and 2020/10/18. */
const yearFirst: Reader = (text, at) => {
  const match = matchAt(YEAR_FIRST, text, at);
  if (!match) return null;
  const [year, month, day] = match.groups?.iso
    ? match.groups.iso.split("-").map(Number)
    : [match.groups?.year, match.groups?.month, match.groups?.day].map(Number);
  if (!isDay(year!, month!, day!)) return null;
  return {
    end: at + match[0].length,
    meaning: calendar({ year: year!, month: month!, day: day! }),
    note: "full date in figures",
  };
};

/** 18/10/2020: only one order of day and month may be possible; else the year alone is certain. */
const figures: Reader = (text, at) => {
  const match = matchAt(FIGURES, text, at);
  if (!match) return null;
  const [first, second, year] = [match.groups?.first, match.groups?.second, match.groups?.year].map(Number) as [
    number,
    number,
    number,
  ];
  const end = at + match[0].length;
  const european = isDay(year, second, first);
  const american = isDay(year, first, second);
  if (!european && !american) return null;
  if (european && american && first !== second) {
    return {
      end,
      meaning: calendar({ year }),
      note: "day and month in figures could be read both ways; only the year is certain",
    };
  }
  const [month, day] = european ? [second, first] : [first, second];
  return { end, meaning: calendar({ year, month, day }), note: "full date in figures" };
};

export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

const namedFigures: Reader = (text, at) => {
  const match = matchAt(NAMED_FIGURES, text, at);
  if (!match?.groups) return null;
  const { day, last, month, name, year, first } = match.groups;
  const meaning = calendarOf({ day: day ?? last, month: month ?? name, year: year ?? first });
  return meaning && { end: at + match[0].length, meaning, note: "full date in the words" };
};

/** Readers of expressions with a day and a month. */
export const dayFirst: Reader = named(DAY_FIRST);
export const monthFirst: Reader = named(MONTH_FIRST);
export const inFigures: Reader = (text, at) => yearFirst(text, at) ?? figures(text, at) ?? namedFigures(text, at);

const MONTH_FIGURES = sticky(
  "(?:(?<month>0?[1-9]|1[0-2])/(?<year>(?:19|20)\\d\\d)|(?<first>(?:19|20)\\d\\d)/(?<second>0?[1-9]|1[0-2]))(?![\\d\\p{L}/]|[.,]\\d)",
);

/** 03/2015, 2015/3. */
export const monthInFigures: Reader = (text, at) => {
  const match = matchAt(MONTH_FIGURES, text, at);
  if (!match?.groups) return null;
  const { month, year, first, second } = match.groups;
  const meaning = calendar({ year: Number(year ?? first), month: Number(month ?? second) });
  return { end: at + match[0].length, meaning, note: "year and month in figures" };
};
