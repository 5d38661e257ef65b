import type { Meaning, Reader } from "../meaning.ts";
import { COUNT, countOf, GAP, matchAt, sticky, UNIT, unitOf } from "../words.ts";

const ISO: Readonly<Record<string, string>> = {
  day: "D",
  week: "W",
  month: "M",
  quarter: "3M",
  year: "Y",
  decade: "0Y",
  century: "00Y",
};

const SPELLED = sticky(
  `(?<count>${COUNT})(?<join>-|${GAP})(?:(?:full|consecutive|straight|long|whole)${GAP})?(?<unit>${UNIT})(?:-long(?!\\p{L}))?`,
  "i",
);

/** After these words the count is an age, not a time. */
const AGE = /^(?:[-\s]olds?(?!\p{L})|\sof\sage(?!\p{L}))/iu;

/** three days, two-year (plan), a decade: kind duration, no value of its own; ages are consumed. */
export const duration: Reader = (text, at) => {
  const match = matchAt(SPELLED, text, at);
  if (!match?.groups) return null;
  const end = at + match[0].length;
  const count = countOf(match.groups.count ?? "");
  if (/^\p{Lu}/u.test(match.groups.unit ?? "")) return null; // the Seven Years' War
  if (AGE.test(text.slice(end, end + 8))) return { end, meaning: { type: "none" }, note: "age" };
  if (count === null || count === 0 || (/^(?:an?|one)$/i.test(match.groups.count ?? "") && match.groups.join !== "-"))
    return null;
  return { end, meaning: meaningOf(count, match.groups.unit ?? ""), note: "length of time in the words" };
};

function meaningOf(count: number, word: string): Meaning {
  const { unit, times } = unitOf(word);
  const code = ISO[unit]!;
  if (code.length === 1) return { type: "duration", iso: `P${count * times}${code}` };
  if (unit === "quarter") return { type: "duration", iso: `P${count * 3}M` };
  return { type: "duration", iso: `P${count}${code}` };
}

const AGES = sticky(
  `(?:aged?${GAP}(?:between${GAP}|from${GAP})?\\d{1,3}(?:\\s?(?:[-–]|to|and)\\s?\\d{1,3})?(?!\\d)|(?:from${GAP}|between${GAP})?\\d{1,3}\\s?(?:[-–]|to|and)\\s?\\d{1,3}[\\s-]years?[\\s-](?:old|of\\sage)|\\d{1,3}-years?-olds?)(?!\\p{L})`,
  "i",
);

/** aged 18 to 21, 9-11 years old: consumed, nothing is recorded. */
export const ages: Reader = (text, at) => {
  const match = matchAt(AGES, text, at);
  return match && { end: at + match[0].length, meaning: { type: "none" }, note: "age" };
};

const CLOCK_TIME =
  "\\d{1,2}(?:[:.h]\\d\\d)?(?:\\s?[ap]\\.?\\s?m\\b\\.?|\\s?(?:noon|midnight|o['’]clock|hours|hrs)(?!\\p{L}))|\\d{1,2}:\\d\\d(?::\\d\\d)?";
const CLOCK = sticky(
  `(?:(?:from|between|at|until|by)${GAP})?(?:\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:[-–—]|to|and)\\s?)?(?:${CLOCK_TIME})(?![\\p{L}\\d])`,
  "i",
);

/** 9 a.m., from 9 to 11 a.m., 14:30: times of day are consumed, so that they do not become days. */
export const clock: Reader = (text, at) => {
  const match = matchAt(CLOCK, text, at);
  return match && { end: at + match[0].length, meaning: { type: "none" }, note: "time of day" };
};
