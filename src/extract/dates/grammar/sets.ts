import { type Count, isoDuration, times } from "../iso.ts";
import type { Reader } from "../meaning.ts";
import {
  COUNT,
  countOf,
  GAP,
  MONTH,
  matchAt,
  monthNumber,
  ORDINAL,
  ordinalOf,
  sticky,
  weekdayNumber,
} from "../words.ts";
import { dayPart } from "./day-parts.ts";

const WEEKDAY = "(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day";
const UNITS = "(?:day|week|fortnight|month|quarter|year|decade|century|hour|minute)";
const DAY_PARTS = "morning|afternoon|evening|night|weekend";

const EVERY = sticky(
  `(?:every|each)${GAP}(?:(?<other>other|second|alternate|single)${GAP}|(?<count>${COUNT}|few|several)${GAP}|(?<nth>${ORDINAL})${GAP})?(?:(?<unit>${UNITS})s?|(?<weekday>${WEEKDAY})|(?<month>${MONTH})|(?<part>${DAY_PARTS})|(?<season>spring|summer|autumn|winter))(?![\\p{L}])(?!${GAP}(?:after|ago|before)\\b)`,
  "i",
);
const TIMES = sticky(
  `(?:(?:once|twice|thrice|(?:${COUNT}|several)${GAP}times)${GAP}(?:an?|per|every|each|in${GAP}an?)|per|(?<=\\d\\s)an?)${GAP}(?<unit>${UNITS})(?!\\p{L})`,
  "i",
);
const DAYS = sticky(`(?:on${GAP})?(?<weekday>${WEEKDAY})s(?!\\p{L})`);
const ADVERB = sticky(
  `(?<word>annually|yearly|biannually|biennially|quarterly|monthly|fortnightly|biweekly|weekly|daily|nightly|hourly|annual|biennial|biannual|semi-?annual|year${GAP}after${GAP}year)(?![\\p{L}])`,
  "i",
);

const SEASON_CODES: Readonly<Record<string, string>> = { spring: "SP", summer: "SU", autumn: "FA", winter: "WI" };
const ADVERBS: Readonly<Record<string, string>> = {
  annual: "P1Y",
  year: "P1Y",
  bienn: "P2Y",
  biann: "P6M",
  semi: "P6M",
  quarter: "P3M",
  month: "P1M",
  fortnight: "P2W",
  biweek: "P2W",
  week: "P1W",
  daily: "P1D",
  night: "P1D",
  hour: "PT1H",
};

/** "every decade" is every ten years. */
const YEARS: Readonly<Record<string, number>> = { decade: 10, century: 100 };

function every(count: Count, unit: string): string | null {
  const years = YEARS[unit.toLowerCase()];
  return years === undefined ? isoDuration(count, unit) : isoDuration(times(count, years), "year");
}

/** every year, each Monday, twice a month, annually, on Fridays: kind set, no date of its own. */
export const set: Reader = (text, at) => {
  const match = matchAt(EVERY, text, at) ?? matchAt(TIMES, text, at) ?? matchAt(DAYS, text, at);
  const each = match?.groups ? period(match.groups) : null;
  if (match && each) return { end: at + match[0].length, meaning: { type: "set", each }, note: "recurring" };
  const adverb = matchAt(ADVERB, text, at);
  if (!adverb || /^\p{Lu}\p{Ll}+ly$/u.test(adverb[0]) || isTitle(text, at, adverb[0])) return null; // "China Quarterly"
  const word = adverb[0].toLowerCase();
  const key = Object.keys(ADVERBS).find((start) => word.startsWith(start)) ?? "year";
  return { end: at + adverb[0].length, meaning: { type: "set", each: ADVERBS[key]! }, note: "recurring" };
};

/** "the Annual Meeting", "People's Daily": a name. */
function isTitle(text: string, at: number, word: string): boolean {
  return /^\p{Lu}/u.test(word) && /\p{L}['’,]?s?\s$/u.test(text.slice(Math.max(0, at - 4), at));
}

function period(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { other, count, nth, unit, weekday, month, part, season } = groups;
  if (weekday) return `XXXX-WXX-${weekdayNumber(weekday) || 7}`;
  const two = (n: number) => String(n).padStart(2, "0");
  const day = count ? countOf(count) : nth ? ordinalOf(nth) : null; // every 4 July
  if (month) return `XXXX-${two(monthNumber(month))}${day === null ? "" : `-${two(day)}`}`;
  if (season) return `XXXX-${SEASON_CODES[season.toLowerCase()]}`;
  if (part) return part.toLowerCase() === "weekend" ? "XXXX-WXX-WE" : `XXXX-XX-XX${dayPart(part)}`;
  if (!unit) return null;
  const each = other && other.toLowerCase() !== "single" ? 2 : nth ? ordinalOf(nth) : count ? countOf(count) : 1;
  return every(each ?? "X", unit);
}
