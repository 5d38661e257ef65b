import { isoDuration, singular } from "../iso.ts";
import type { Reader } from "../meaning.ts";
import { ABOUT, COUNT, countOf, GAP, matchAt, sticky } from "../words.ts";

const ANY_UNIT =
  "(?:days?|weeks?|fortnights?|weekends?|months?|quarters?|years?|decades?|century|centuries|hours?|minutes?|seconds?)";
/** "another week", "a further month": one, though no word counts it. */
const ONE = `(?<one>(?<=another${GAP}|further${GAP}))`;
const COUNTED = `(?<count>${COUNT})(?:${GAP}(?:to|or)${GAP}${COUNT})?(?<half>${GAP}and${GAP}a${GAP}half)?`;
const VAGUE = `(?<vague>(?:a${GAP})?(?:few|several|couple(?:${GAP}of)?|many|numerous|(?:dozens|hundreds|thousands)${GAP}of))`;
/** "a quarter of a century", "a half-century". */
const PIECE = `an?${GAP}(?<piece>half|quarter)(?=-|${GAP})(?:${GAP}of${GAP}a)?`;
/** "half a year". */
const HALF = `(?<part>half|quarter)(?:${GAP}(?:of${GAP})?an?)?`;
const JOIN = `(?:-|${GAP}|(?<=(?:another|further)${GAP}))`;
const WHOLE = `(?:(?:full|consecutive|straight|long|whole|entire|solid|more|working)${GAP})?`;
const SPELLED = sticky(
  `${ABOUT}(?:the${GAP})?(?:${ONE}|${PIECE}|${COUNTED}|${VAGUE}|${HALF})${JOIN}${WHOLE}(?<unit>${ANY_UNIT})(?!\\p{L})(?:-long(?!\\p{L}))?(?<behind>${GAP}and${GAP}a${GAP}half(?![-\\p{L}]))?`,
  "i",
);
/** "two years, three months": what is added to the first count; "12 hours a day" is a rate. */
const MORE = sticky(
  `(?:(?:${GAP}and|,)${GAP}|${GAP}(?=\\d))(?<count>${COUNT})${GAP}(?<unit>months?|weeks?|days?|hours?|minutes?)(?!\\p{L})`,
  "i",
);

/** After these words the count is an age, not a time. */
const AGE = /^(?:[-\s]olds?(?!\p{L})|\sof\sage(?!\p{L}))/iu;

/** three days, two-year (plan), a decade, several months: kind duration, no value of its own; ages are consumed. */
export const duration: Reader = (text, at) => {
  const match = matchAt(SPELLED, text, at);
  if (!match?.groups) return null;
  const { unit = "" } = match.groups;
  const end = at + match[0].length;
  if (/^\p{Lu}/u.test(unit)) return null; // the Seven Years' War
  if (/quarters/i.test(unit) && /^\sof\s/.test(text.slice(end, end + 4))) return null; // three-quarters of the people
  if (AGE.test(text.slice(end, end + 8))) return { end, meaning: { type: "none" }, note: "age" };
  const iso = lengthOf(match.groups);
  if (iso === null) return null;
  const more = match.groups.vague ? null : matchAt(MORE, text, end);
  const whole = more?.groups ? sum(iso, isoDuration(countOf(more.groups.count!) ?? 0, more.groups.unit!)!) : iso;
  return { end: end + (more?.[0].length ?? 0), meaning: { type: "duration", iso: whole }, note: NOTE };
};

const NOTE = "length of time in the words";

/** "P1Y" and "P6M": "P1Y6M". */
function sum(iso: string, more: string): string {
  return iso + more.slice(iso.includes("T") ? 2 : 1);
}

/** The length that the groups of a match say; null for none ("zero days", "half a week"). */
function lengthOf({
  count,
  vague,
  behind,
  half = behind,
  part,
  piece = part,
  unit = "",
}: Readonly<Record<string, string | undefined>>) {
  if (vague) return isoDuration("X", unit);
  if (piece) return fractionOf(/^half$/i.test(piece) ? 0.5 : 0.25, unit);
  const number = count === undefined ? 1 : countOf(count);
  return number ? isoDuration(half ? number + 0.5 : number, unit) : null;
}

/** Units whose half is so many of a smaller one. */
const FINER: Readonly<Record<string, readonly [times: number, unit: string]>> = {
  century: [100, "year"],
  decade: [10, "year"],
  year: [12, "month"],
  quarter: [3, "month"],
  fortnight: [2, "week"],
  weekend: [1, "weekend"],
  day: [24, "hour"],
  hour: [60, "minute"],
};

function fractionOf(fraction: number, unit: string): string | null {
  const finer = FINER[singular(unit)];
  return finer ? isoDuration(fraction * finer[0], finer[1]) : null;
}

const BARE = sticky(
  "(?<unit>years|months|weeks|days|hours|decades|centuries)(?!\\p{L})(?<tail>(?:\\s(?:later|ago|earlier))(?!\\p{L}))?",
);
const LASTING =
  /(?:^|\P{L})(?:for|tak(?:e|es|en|ing)|took|last(?:ed|s|ing)?|spent|spend|spending|within|of|after)\s$/iu;

/** "for years", "took months", "weeks later": a plural alone, where the words before it speak of a length of time. */
export const bareUnits: Reader = (text, at) => {
  const match = matchAt(BARE, text, at);
  if (!match?.groups) return null;
  const end = at + match[0].length;
  const { unit = "", tail } = match.groups;
  if (tail !== undefined)
    return {
      end,
      meaning: { type: "vague", of: /later/.test(tail) ? "later" : "until now" },
      note: "an unknown number of them",
    };
  if (!LASTING.test(text.slice(Math.max(0, at - 10), at)) || AGE.test(text.slice(end, end + 8))) return null;
  return { end, meaning: { type: "duration", iso: isoDuration("X", unit)! }, note: NOTE };
};

const TO = "\\s?(?:[-–]|to|and)\\s?";
const AGED = `aged?${GAP}(?:between${GAP}|from${GAP})?\\d{1,3}(?:${TO}\\d{1,3})?(?!\\d)`;
const YEARS_OLD = `(?:from${GAP}|between${GAP})?\\d{1,3}${TO}\\d{1,3}[\\s-]years?[\\s-](?:old|of\\sage)`;
const AGES = sticky(`(?:${AGED}|${YEARS_OLD}|\\d{1,3}-years?-olds?)(?!\\p{L})`, "i");

/** aged 18 to 21, 9-11 years old: consumed, nothing is recorded. */
export const ages: Reader = (text, at) => {
  const match = matchAt(AGES, text, at);
  return match && { end: at + match[0].length, meaning: { type: "none" }, note: "age" };
};
