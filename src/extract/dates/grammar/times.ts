import type { Meaning, Reader, Reading } from "../meaning.ts";
import { GAP, matchAt, sticky } from "../words.ts";
import { dayPart, inDayPart } from "./day-parts.ts";
import { point } from "./points.ts";

const ZONES = "GMT|UTC|EST|EDT|ET|CET|BST|(?:local|Moscow|Beijing) time|Eastern(?: (?:Standard|Daylight))?(?: Time)?";
const ZONE = `(?:${GAP}(?:${ZONES.replaceAll(" ", GAP)})(?!\\p{L}))?`;

const HOURS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const HOUR = `(?:${HOURS.join("|")})`;
const PAST = `(?<past>half|quarter)${GAP}(?<to>past|to)${GAP}${HOUR}`;
const O_CLOCK = `${HOUR}${GAP}o['’]clock`;
/** "three in the afternoon", "6 in the evening". */
const BEFORE_PART = `(?:${HOUR}|1[0-2]|[1-9])(?=${GAP}in${GAP}the${GAP}(?:morning|afternoon|evening))`;
const SPELLED = `(?<spelled>(?:${PAST}|${O_CLOCK}|${BEFORE_PART})(?!\\p{L}))`;

const SECONDS = "(?::[0-5]\\d)?";
const HALF = "(?:(?<half>[ap])\\.?\\s?m\\b\\.?|(?:o['’]clock|hours|hrs?|h)(?!\\p{L}))";
/** "9 a.m.", "9.30 pm", "9 o'clock", "9h". */
const NAMED_HOUR = `(?<hour>\\d{1,2})(?:[:.h](?<minute>[0-5]\\d)${SECONDS})?\\s?${HALF}`;
const TWENTY_FOUR = `(?<hour24>[01]?\\d|2[0-4]):(?<minute24>[0-5]\\d)${SECONDS}(?:\\s?(?:hrs?|hours)(?!\\p{L}))?`;
/** "1900 GMT". */
const FOUR_DIGITS = "(?<four>(?:[01]\\d|2[0-4])[0-5]\\d)\\s?(?:hours|hrs?|GMT|UTC)(?!\\p{L})";
const NAMED = "(?<named>noon|midday|midnight)(?!\\p{L})";
const DOTTED = `(?<=\\bat${GAP})(?<dotted>\\d{1,2}\\.[0-5]\\d)(?!\\d|\\.\\d)`;
const TIME = `(?:${NAMED_HOUR}|${TWENTY_FOUR}|${FOUR_DIGITS}|${NAMED}|${DOTTED}|${SPELLED})`;

const FROM = `(?:(?:from|between|until|by)${GAP})?(?:\\d{1,2}(?:[:.]\\d\\d)?(?:\\s?[ap]\\.?m\\.?)?\\s?(?:[-–—]|to|and)\\s?)?`;
const IN_PART = `(?:${GAP}in${GAP}the${GAP}(?<part>morning|afternoon|evening)(?!\\p{L}))?`;
const CLOCK = sticky(`${FROM}${TIME}${ZONE}(?![\\p{L}\\d])${IN_PART}`, "i");
const DAY_BEHIND = sticky(`(?:,${GAP}|${GAP})(?:on${GAP}|of${GAP})?`, "i");

/** 9 a.m., from 9 to 11 a.m., 14:30 GMT, noon on Tuesday, half past four: a time of day, and its day where it is named. */
export const clock: Reader = (text, at) => {
  const match = matchAt(CLOCK, text, at);
  if (!match?.groups) return null;
  const end = at + match[0].length;
  const value = clockOf(match.groups);
  // a time that no clock shows is consumed, so that it does not become a day; "at 9.15" is a time only beside one
  if (value === null) return match.groups.dotted ? null : { end, meaning: { type: "none" }, note: NOTE };
  const day = endsSentence(text, at, end) ? null : dayBehind(text, end);
  if (day)
    return {
      end: day.end,
      meaning: { type: "timed", of: dayOf(day.meaning), clock: value },
      note: `${NOTE}; ${day.note}`,
    };
  return match.groups.dotted ? null : { end, meaning: { type: "timed", of: null, clock: value }, note: NOTE };
};

const NOTE = "time of day";

/** The reading of a day behind a time: "on Tuesday", ", 18 October", "the morning of 28 December". */
function dayBehind(text: string, end: number): Reading | null {
  const join = matchAt(DAY_BEHIND, text, end);
  if (!join) return null;
  const from = end + join[0].length;
  const day = partOfDay(text, from) ?? point(text, from);
  return day && dayOf(day.meaning) ? day : null;
}

/** "at 1.30 a.m. The same morning": a new sentence begins. */
function endsSentence(text: string, at: number, end: number): boolean {
  return text.slice(at, end).endsWith(".") && /^\s(?:The|That|This|Last|Next|A|In|On)\s/.test(text.slice(end, end + 7));
}

const TIME_BEHIND = sticky(
  "(?:[^\\S\\n]at[^\\S\\n]|[^\\S\\n](?=\\d))(?:(?:about|around|approximately)[^\\S\\n])?",
  "i",
);
const TAIL = sticky(`${TIME}${ZONE}(?![\\p{L}\\d])`, "i");

/** "Tuesday at 3 p.m.", "18 October, 14:30": the clock behind a day, or the reading as it was. */
export function withClock(text: string, day: Reading): Reading {
  const of = dayOf(day.meaning);
  const join = of && matchAt(TIME_BEHIND, text, day.end);
  const time = join && matchAt(TAIL, text, day.end + join[0].length);
  const part = day.meaning.type === "timed" && /^T(?:AF|EV|NI)$/.test(day.meaning.clock) ? "afternoon" : undefined;
  const clock = time?.groups ? clockOf({ ...time.groups, part }) : null;
  if (!of || !join || !time || clock === null) return day;
  const end = day.end + join[0].length + time[0].length;
  return { ...day, end, meaning: { type: "timed", of, clock }, note: `${NOTE}; ${day.note}` };
}

/** The day that a meaning names, without its part; null for all else. */
function dayOf(meaning: Meaning): Meaning | null {
  if (meaning.type === "timed") return meaning.of;
  const isDay =
    meaning.type === "calendar"
      ? meaning.day !== null
      : meaning.type === "weekday" ||
        ((meaning.type === "deictic" || meaning.type === "shift") && meaning.unit === "day");
  return isDay ? meaning : null;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** "T15:00"; null when there is no such hour. */
function clockOf(groups: Groups): string | null {
  if (groups.named) return /midnight/i.test(groups.named) ? "T24:00" : "T12:00";
  if (groups.four) return `T${groups.four.slice(0, 2)}:${groups.four.slice(2)}`;
  const [hour, minute] = groups.spelled ? spelled(groups) : inFigures(groups);
  if (hour > 24 || (groups.half && (hour === 0 || hour > 12))) return null;
  return `T${String(onTwentyFour(hour, groups)).padStart(2, "0")}:${minute}`;
}

/** The hour by "a.m." and "p.m.", else by "in the afternoon". */
function onTwentyFour(hour: number, { half, part = "" }: Groups): number {
  const isLate = half ? /p/i.test(half) : /^(?:after|even)/i.test(part) && hour < 12;
  return isLate ? (hour % 12) + 12 : half ? hour % 12 : hour;
}

function inFigures(groups: Groups): readonly [number, string] {
  const [hour, minute] = groups.dotted?.split(".") ?? [groups.hour ?? groups.hour24, groups.minute ?? groups.minute24];
  return [Number(hour), minute ?? "00"];
}

/** "half past four", "quarter to nine", "two o'clock". */
function spelled({ spelled: words = "", past, to }: Groups): readonly [number, string] {
  const hour = Number(words) || HOURS.findIndex((name) => new RegExp(`\\b${name}\\b`, "i").test(words)) + 1;
  if (!past) return [hour, "00"];
  if (/half/i.test(past)) return [hour, "30"];
  return /to/i.test(to ?? "") ? [hour - 1 || 12, "45"] : [hour, "15"];
}

const PART_OF = sticky(
  `(?:the${GAP})?(?:(?:early|late)${GAP})?(?<part>morning|afternoon|evening|night|dawn)(?:${GAP}hours)?${GAP}o[fn]${GAP}`,
  "i",
);
const ALONE = sticky(
  `(?:overnight|(?:in|during)${GAP}the${GAP}(?<part>morning|afternoon|evening)|at${GAP}night)(?!\\p{L})`,
  "i",
);

/** "the morning of 28 December": the part of a day that is named behind it. */
export const partOfDay: Reader = (text, at) => {
  const match = matchAt(PART_OF, text, at);
  const day = match && point(text, at + match[0].length);
  const of = day && dayOf(day.meaning);
  return match && day && of
    ? { ...day, meaning: inDayPart(of, match.groups?.part), note: `part of the day; ${day.note}` }
    : null;
};

/** overnight, in the evening: a part of a day that is not named. */
export const partAlone: Reader = (text, at) => {
  const match = matchAt(ALONE, text, at);
  if (!match) return null;
  const meaning: Meaning = { type: "timed", of: null, clock: dayPart(match.groups?.part) ?? "TNI" };
  return { end: at + match[0].length, meaning, note: "part of a day" };
};
