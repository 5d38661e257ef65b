import type { Reader } from "../meaning.ts";
import { GAP, matchAt, sticky } from "../words.ts";

const PLURAL_DAY = "(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)days";
const SET = sticky(
  `(?:(?:every|each)${GAP}(?:(?:other|single|two|three|four|five|six|ten|second|third|\\d{1,2})${GAP})?(?:days?|weeks?|months?|quarters?|years?|decades?|weekend|morning|evening|night|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December)(?!\\p{L})(?!${GAP}(?:after|ago|before|since)\\b)|(?:once|twice|(?:three|four|five|six|several)${GAP}times)${GAP}(?:an?|per|every|each)${GAP}(?:day|week|month|quarter|year|decade)(?!\\p{L})|on${GAP}${PLURAL_DAY}|annually|yearly|biannually|quarterly|fortnightly|year${GAP}after${GAP}year)(?!\\p{L})`,
  "i",
);

/** every year, annually, on Mondays, twice a month: kind set, no value. */
export const set: Reader = (text, at) => {
  const match = matchAt(SET, text, at);
  if (!match || /^\p{Lu}\p{Ll}+ly$/u.test(match[0])) return null; // "China Quarterly"
  return { end: at + match[0].length, meaning: { type: "set" }, note: "recurring" };
};
