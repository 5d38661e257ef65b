import type { Unit } from "./meaning.ts";

const MONTHS = "january february march april may june july august september october november december".split(" ");
const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");

/** Names of months and weekdays as an expression may start with them, in lower case: full and short. */
export const MONTH_STARTS = `${MONTHS.join(" ")} jan feb mar apr jun jul aug sep sept oct nov dec`;
export const WEEKDAY_STARTS = `${WEEKDAYS.join(" ")} sun mon tue tues wed weds thu thur thurs fri sat`;

/** Months and days of the week, in lower case. */
export const CALENDAR_NAMES: ReadonlySet<string> = new Set([...MONTHS, ...WEEKDAYS]);

/** Whether a word alone names a time of the calendar: "May", "Friday", "autumn", "week". */
export function isTimeName(word: string): boolean {
  const name = word.toLowerCase();
  return CALENDAR_NAMES.has(name) || /^(week|month|year|spring|summer|autumn|fall|winter)$/.test(name);
}

/** Month names, full and short, as the inside of a group; a capital is asked for, except after the case-blind readers' own checks. */
export const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|Jun(?:e|\\.)?|Jul(?:y|\\.)?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC|january|february|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)(?!\\p{L}|(?<=\\p{L})\\d)";

/** Weekday names, full and the short forms of datelines. */
export const WEEKDAY =
  "(?:Sun(?:day|\\.)?|Mon(?:day|\\.)?|Tue(?:sday|s\\.?|\\.)?|Wed(?:nesday|s\\.?|\\.)?|Thu(?:rsday|rs?\\.?|\\.)?|Fri(?:day|\\.)?|Sat(?:urday|\\.)?|(?:SUN|MON|TUES|WEDNES|THURS|FRI|SATUR)DAY|(?:SUN|MON|TUE|WED|THU|FRI|SAT)\\.?(?=,?\\s\\d)|(?:sun|mon|tues|wednes|thurs|fri|satur)day)(?!\\p{L})";

/** Weekday names written in full. */
export const FULL_WEEKDAY =
  "(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:SUN|MON|TUES|WEDNES|THURS|FRI|SATUR)DAY|(?:sun|mon|tues|wednes|thurs|fri|satur)day)(?!\\p{L})";

/** A day of the month, with or without its ordinal ending. */
export const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:\\s?(?:st|nd|rd|th))?(?![\\p{L}\\d]|[.:]\\d|,\\d{3}(?!\\d)|\\s?%)";

/** A year from 1000 to 2199, no part of a longer number. */
export const YEAR = "(?:1\\d|20|21)\\d\\d(?![\\p{L}\\d]|,\\d{3}(?!\\d)|\\.\\d)";

/** White space but line breaks: [^\S\n] spelled out, which takes half the time to compile. */
const BLANK = "[\\t\\v-\\r\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]";

/** White space inside an expression; one line break counts, an empty line does not. */
export const GAP = `(?:${BLANK}{1,3}|${BLANK}?\\n${BLANK}{0,2}(?!\\s))`;

/** What may stand between the ends of a range. */
export const DASH = "(?:\\s?[-‐‑–—−]\\s?|\\s(?:to|through|thru|till|until)\\s)";

export const UNIT = "(?:days?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)(?!\\p{L})";

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Counting words and figures up to three digits. */
export const COUNT =
  "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|a hundred)";

/** What may stand before a count and leaves its value as it is. */
export const ABOUT = `(?:(?:about|around|nearly|almost|roughly|approximately|some|over|under|just|only|at${GAP}least|at${GAP}most|(?:more|less|fewer)${GAP}than|up${GAP}to|well${GAP}over|exactly|barely|little${GAP}more${GAP}than|another|a${GAP}further)${GAP})?`;

const ORDINALS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(
    " ",
  );

/** Ordinal words and figures up to 21st. */
export const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|${ORDINALS.slice(1).reverse().join("|")})`;

/** Ordinal words for a day of the month: "twenty-second", "thirty-first". */
export const DAY_WORDS = `(?:(?:twenty|thirty)[- ](?:${ORDINALS.slice(1, 10).join("|")})|thirtieth|${ORDINALS.slice(1, 21).reverse().join("|")})(?!\\p{L})`;

/** The day of the month that an ordinal word or a figure names. */
export function dayOf(words: string): number {
  const [first = "", second] = words.toLowerCase().split(/[- ]/);
  if (/^\d/.test(first)) return Number.parseInt(first, 10);
  const tens = first === "thirtieth" || first === "thirty" ? 30 : first === "twenty" ? 20 : 0;
  return tens + (second === undefined && tens > 0 ? 0 : Math.max(0, ORDINALS.indexOf(second ?? first)));
}

/** A regular expression that matches only where it is put. */
export function sticky(source: string, flags = ""): RegExp {
  return new RegExp(source, `yu${flags}`);
}

/** The match of a sticky expression at `at`, or null. */
export function matchAt(re: RegExp, text: string, at: number): RegExpExecArray | null {
  re.lastIndex = at;
  return re.exec(text);
}

/** 1–12 for a name of a month or its beginning ("Oct.", "SEPT"). */
export function monthNumber(name: string): number {
  const start = name.toLowerCase().slice(0, 3);
  return MONTHS.findIndex((month) => month.startsWith(start)) + 1;
}

/** 0 (Sunday) to 6 for a name of a weekday or its beginning. */
export function weekdayNumber(name: string): number {
  const start = name.toLowerCase().slice(0, 3);
  return WEEKDAYS.findIndex((day) => day.startsWith(start));
}

/** The whole number that counting words or figures say; null for other words. */
export function countOf(words: string): number | null {
  const text = words.toLowerCase();
  if (/^\d+$/.test(text)) return Number(text);
  if (text === "a" || text === "an") return 1;
  if (text === "a hundred") return 100;
  const small = SMALL.indexOf(text);
  if (small >= 0) return small;
  const [tens = "", ones = ""] = text.split("-");
  const ten = TENS.indexOf(tens);
  if (ten < 0) return null;
  return (ten + 2) * 10 + Math.max(0, SMALL.indexOf(ones));
}

/** The number of an ordinal word or figure ("third", "21st"). */
export function ordinalOf(words: string): number {
  const figures = /^\d+/.exec(words);
  return figures ? Number(figures[0]) : ORDINALS.indexOf(words.toLowerCase());
}

/** The unit that a word names, and how many of it ("fortnight" is two weeks). */
export function unitOf(word: string): { readonly unit: Unit; readonly times: number } {
  const text = word.toLowerCase();
  if (text.startsWith("fortnight")) return { unit: "week", times: 2 };
  if (text.startsWith("centur")) return { unit: "century", times: 1 };
  return { unit: text.replace(/s$/, "") as Unit, times: 1 };
}
