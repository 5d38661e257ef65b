import type { Meaning, Reader, Reading } from "../meaning.ts";
import { GAP, matchAt, sticky } from "../words.ts";
import { dayPart, inDayPart } from "./day-parts.ts";
import { point } from "./points.ts";

const ZONE = `(?:${GAP}(?:GMT|UTC|EST|EDT|ET|CET|BST|local${GAP}time|Moscow${GAP}time|Beijing${GAP}time|Eastern(?:${GAP}(?:Standard|Daylight))?(?:${GAP}Time)?)(?!\\p{L}))?`;
const HOURS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const SPELLED = `(?:(?<past>half|quarter)${GAP}(?<to>past|to)${GAP}(?:${HOURS.join("|")})|(?:${HOURS.join("|")})${GAP}o['’]clock|(?:${HOURS.join("|")})(?=${GAP}in${GAP}the${GAP}(?:morning|afternoon|evening)))(?!\\p{L})`;
const TIME = `(?:(?<hour>\\d{1,2})(?:[:.h](?<minute>[0-5]\\d)(?::[0-5]\\d)?)?\\s?(?:(?<half>[ap])\\.?\\s?m\\b\\.?|(?:o['’]clock|hours|hrs?|h)(?!\\p{L}))|(?<hour24>[01]?\\d|2[0-4]):(?<minute24>[0-5]\\d)(?::[0-5]\\d)?(?:\\s?(?:hrs?|hours)(?!\\p{L}))?|(?<four>(?:[01]\\d|2[0-4])[0-5]\\d)\\s?(?:hours|hrs?|GMT|UTC)(?!\\p{L})|(?<named>noon|midday|midnight)(?!\\p{L})|(?<=\\bat${GAP})(?<dotted>\\d{1,2}\\.[0-5]\\d)(?!\\d|\\.\\d)|(?<spelled>${SPELLED}))`;
const CLOCK = sticky(
  `(?:(?:from|between|until|by)${GAP})?(?:\\d{1,2}(?:[:.]\\d\\d)?(?:\\s?[ap]\\.?m\\.?)?\\s?(?:[-–—]|to|and)\\s?)?${TIME}${ZONE}(?![\\p{L}\\d])(?:${GAP}in${GAP}the${GAP}(?<part>morning|afternoon|evening)(?!\\p{L}))?`,
  "i",
);
const DAY_BEHIND = sticky(`(?:,${GAP}|${GAP})(?:on${GAP}|of${GAP})?`, "i");

/** 9 a.m., from 9 to 11 a.m., 14:30 GMT, noon on Tuesday, half past four: a time of day, and its day where it is named. */
export const clock: Reader = (text, at) => {
  const match = matchAt(CLOCK, text, at);
  if (!match?.groups) return null;
  const end = at + match[0].length;
  const value = clockOf(match.groups);
  const join = value === null || endsSentence(text, at, end) ? null : matchAt(DAY_BEHIND, text, end);
  const from = end + (join?.[0].length ?? 0);
  const day = join && (partOfDay(text, from) ?? point(text, from));
  const of = day && dayOf(day.meaning);
  // "at 9.15" is a time only beside a day
  if (match.groups.dotted && !of) return null;
  // a time that no clock shows is consumed, so that it does not become a day
  if (value === null) return { end, meaning: { type: "none" }, note: "time of day" };
  if (day && of)
    return { end: day.end, meaning: { type: "timed", of, clock: value }, note: `time of day; ${day.note}` };
  return { end, meaning: { type: "timed", of: null, clock: value }, note: "time of day" };
};

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
  return { ...day, end, meaning: { type: "timed", of, clock }, note: `time of day; ${day.note}` };
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

/** "T15:00"; null when there is no such hour. */
function clockOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  if (groups.named) return /midnight/i.test(groups.named) ? "T24:00" : "T12:00";
  if (groups.four) return `T${groups.four.slice(0, 2)}:${groups.four.slice(2)}`;
  const [hour, minute] = groups.spelled ? spelled(groups) : inFigures(groups);
  if (hour > 24 || (groups.half && (hour === 0 || hour > 12))) return null;
  const half = groups.half?.toLowerCase() ?? (/^(?:after|even)/i.test(groups.part ?? "") && hour < 12 ? "p" : "");
  const full = half === "p" ? (hour % 12) + 12 : half === "a" ? hour % 12 : hour;
  return `T${String(full).padStart(2, "0")}:${minute}`;
}

function inFigures(groups: Readonly<Record<string, string | undefined>>): readonly [number, string] {
  const [hour, minute] = groups.dotted?.split(".") ?? [groups.hour ?? groups.hour24, groups.minute ?? groups.minute24];
  return [Number(hour), minute ?? "00"];
}

/** "half past four", "quarter to nine", "two o'clock". */
function spelled({
  spelled: words = "",
  past,
  to,
}: Readonly<Record<string, string | undefined>>): readonly [number, string] {
  const hour = HOURS.findIndex((name) => new RegExp(`\\b${name}\\b`, "i").test(words)) + 1;
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
