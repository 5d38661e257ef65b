import type { Reader } from "../meaning.ts";
import { ABOUT, COUNT, countOf, GAP, matchAt, sticky } from "../words.ts";

const CODES: Readonly<Record<string, string>> = {
  day: "P#D",
  week: "P#W",
  month: "P#M",
  year: "P#Y",
  hour: "PT#H",
  minute: "PT#M",
  second: "PT#S",
};

const FRACTION = "(?:half|quarter)";
const ANY_UNIT =
  "(?:days?|weeks?|fortnights?|weekends?|months?|quarters?|years?|decades?|century|centuries|hours?|minutes?)";
const SPELLED = sticky(
  `${ABOUT}(?:the${GAP})?(?:(?<one>(?<=another${GAP}|further${GAP}))|an?${GAP}(?<piece>${FRACTION})(?=-|${GAP})(?:${GAP}of${GAP}a)?|(?<count>${COUNT})(?:${GAP}(?:to|or)${GAP}${COUNT})?(?<half>${GAP}and${GAP}a${GAP}half)?|(?<vague>(?:a${GAP})?(?:few|several|couple(?:${GAP}of)?|many|dozens${GAP}of|numerous|hundreds${GAP}of|thousands${GAP}of))|(?<part>half|quarter)(?:${GAP}(?:of${GAP})?an?)?)(?<join>-|${GAP}|(?<=(?:another|further)${GAP}))(?:(?:full|consecutive|straight|long|whole|entire|solid|more|working)${GAP})?(?<unit>${ANY_UNIT})(?!\\p{L})(?:-long(?!\\p{L}))?(?<more>${GAP}and${GAP}a${GAP}half(?![-\\p{L}]))?`,
  "i",
);
const MORE = sticky(
  `(?:${GAP}and|,)?${GAP}(?<count>${COUNT})${GAP}(?<unit>months?|weeks?|days?|hours?|minutes?)(?!\\p{L})`,
  "i",
);

/** After these words the count is an age, not a time. */
const AGE = /^(?:[-\s]olds?(?!\p{L})|\sof\sage(?!\p{L}))/iu;

/** three days, two-year (plan), a decade, several months: kind duration, no value of its own; ages are consumed. */
export const duration: Reader = (text, at) => {
  const match = matchAt(SPELLED, text, at);
  if (!match?.groups) return null;
  const {
    one,
    count = one === undefined ? undefined : "one",
    vague,
    more: after,
    half = after,
    unit = "",
  } = match.groups;
  let end = at + match[0].length;
  if (/^\p{Lu}/u.test(unit)) return null; // the Seven Years' War
  if (AGE.test(text.slice(end, end + 8))) return { end, meaning: { type: "none" }, note: "age" };
  const fraction = match.groups.part ?? match.groups.piece;
  const number = vague ? "X" : fraction ? (/^half$/i.test(fraction) ? 0.5 : 0.25) : countOf(count ?? "");
  if (number === null || number === 0) return null;
  let iso = isoOf(typeof number === "number" && half ? number + 0.5 : number, unit);
  const more = typeof number === "number" ? matchAt(MORE, text, end) : null;
  if (more?.groups && iso !== null) {
    const rest = isoOf(countOf(more.groups.count ?? "") ?? 0, more.groups.unit ?? "");
    if (rest !== null) iso = iso.includes("T") ? iso + rest.slice(2) : iso + rest.slice(1);
    end += more[0].length;
  }
  return iso === null ? null : { end, meaning: { type: "duration", iso }, note: "length of time in the words" };
};

/** ISO 8601 duration; "X" for a number that the words leave open. */
function isoOf(count: number | "X", word: string): string | null {
  const times = (n: number) => (count === "X" ? "X" : String(count * n));
  const unit = word.toLowerCase().replace(/s$/, "");
  if (unit === "weekend") return `P${times(1)}WE`;
  if (unit.startsWith("centur")) return count === 0.5 || count === 0.25 ? `P${count * 100}Y` : `P${times(1)}CE`;
  if (unit === "decade") return count === 0.5 || count === 0.25 ? `P${count * 10}Y` : `P${times(1)}DE`;
  if (unit === "fortnight") return `P${times(2)}W`;
  if (unit === "quarter") return `P${times(3)}M`;
  if (count === 0.5 || count === 0.25)
    return { year: `P${count * 12}M`, hour: `PT${count * 60}M`, day: `PT${count * 24}H` }[unit] ?? null;
  return CODES[unit]?.replace("#", times(1)) ?? null;
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
  return { end, meaning: { type: "duration", iso: isoOf("X", unit)! }, note: "length of time in the words" };
};

const AGES = sticky(
  `(?:aged?${GAP}(?:between${GAP}|from${GAP})?\\d{1,3}(?:\\s?(?:[-–]|to|and)\\s?\\d{1,3})?(?!\\d)|(?:from${GAP}|between${GAP})?\\d{1,3}\\s?(?:[-–]|to|and)\\s?\\d{1,3}[\\s-]years?[\\s-](?:old|of\\sage)|\\d{1,3}-years?-olds?)(?!\\p{L})`,
  "i",
);

/** aged 18 to 21, 9-11 years old: consumed, nothing is recorded. */
export const ages: Reader = (text, at) => {
  const match = matchAt(AGES, text, at);
  return match && { end: at + match[0].length, meaning: { type: "none" }, note: "age" };
};
