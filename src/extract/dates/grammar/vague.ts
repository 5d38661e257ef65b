import type { Of, Reader } from "../meaning.ts";
import { GAP, matchAt, sticky } from "../words.ts";

/** A regular expression of phrases, one or another, with any white space between their words. */
function phrases(...all: readonly string[]): string {
  return `(?:${all.join("|").replaceAll(" ", GAP)})`;
}

/** "in the past two years" is a stretch. */
const NO_COUNT = `(?!${GAP}(?:\\d|\\p{L}+${GAP})?(?:day|week|month|year|decade|centur|few|several|two|three|four|five|six|seven|eight|nine|ten|\\d))`;
const LATE_UNITS = "in recent (?:years|decades|months|weeks|times|days)";
const UNTIL_NOW = sticky(`${phrases(`in the past${NO_COUNT}`, LATE_UNITS)}(?!\\p{L})`, "i");
const RECENTLY = sticky("(?:(?:most|more|just|very)\\s)?(?:recently|lately)(?!\\p{L})", "i");
const FUTURE = "(?:in )?the (?:(?:near|not-too-distant|coming|foreseeable|immediate) )?future(?! of(?!\\p{L}))";
const SOON = sticky(`${phrases(FUTURE, "in (?:the )?future")}(?!\\p{L})`, "i");

/** "now that" gives a reason. */
const NOW = "(?:right |just )?now(?! that(?!\\p{L}))";
const AT_PRESENT = "at (?:present|the moment|the present time|this (?:time|moment|stage))";
const THE_PRESENT = "the (?:present|current (?:day|moment)|here and now)";
const ADVERBS = "currently|presently|nowadays|these days|to date|(?:for )?the time being";
const PRESENT = sticky(`${phrases(NOW, ADVERBS, AT_PRESENT, THE_PRESENT)}(?!\\p{L}|-)`, "i");

/** now, currently, at the moment. */
export const present: Reader = (text, at) => {
  const match = matchAt(PRESENT, text, at);
  return match && { end: at + match[0].length, meaning: { type: "present" }, note: "the time of writing" };
};

const VAGUE: readonly (readonly [words: RegExp, of: Of<"vague">["of"], note: string])[] = [
  [UNTIL_NOW, "until now", "some time before writing"],
  [RECENTLY, "recently", "shortly before writing"],
  [SOON, "soon", "some time after writing"],
];

/** recently, in recent years, in the past, in the near future. */
export const vague: Reader = (text, at) => {
  for (const [words, of, note] of VAGUE) {
    const match = matchAt(words, text, at);
    if (match) return { end: at + match[0].length, meaning: { type: "vague", of }, note };
  }
  return null;
};
