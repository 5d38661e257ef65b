import { calendar, type Meaning, type Reader } from "../meaning.ts";
import { FULL_WEEKDAY, GAP, matchAt, sticky, weekdayNumber } from "../words.ts";
import { inDayPart } from "./day-parts.ts";

const WEEKDAY = sticky(
  `(?:(?<turn>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his\\s(?:past|coming)|[Tt]he\\s(?:coming|following))${GAP})?(?<day>${FULL_WEEKDAY})(?:${GAP}(?<part>morning|afternoon|evening|night)(?!\\p{L}))?(?<of>${GAP}(?:of\\s)?(?<week>last|next|this)${GAP}week(?!\\p{L}))?`,
);

/** Monday, last Friday, next Tuesday, this Sunday, Monday night; "Friday last week" is the day of that week. */
export const weekday: Reader = (text, at) => {
  const match = matchAt(WEEKDAY, text, at);
  if (!match?.groups) return null;
  const words = (match.groups.turn ?? "").toLowerCase();
  const of = (match.groups.week ?? "").toLowerCase();
  const week = of === "last" ? -1 : of === "next" ? 1 : of === "this" ? 0 : null;
  const turn = /^last|past$/.test(words) ? -1 : /^next|coming|following$/.test(words) ? 1 : words === "this" ? 0 : null;
  const day: Meaning = { type: "weekday", weekday: weekdayNumber(match.groups.day ?? ""), turn, week };
  return { end: at + match[0].length, meaning: inDayPart(day, match.groups.part), note: "weekday in the words" };
};

const WITH_DAY = sticky(
  `(?<weekday>${FULL_WEEKDAY}),?${GAP}(?:the${GAP})?(?<day>(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th))(?!\\p{L}|${GAP}(?:of${GAP})?\\p{L}*(?:meeting|session|round|anniversary|summit))`,
);

/** "Friday the 15th": weekday and day, no month. */
export const weekdayAndDay: Reader = (text, at) => {
  const match = matchAt(WITH_DAY, text, at);
  if (!match?.groups) return null;
  const meaning = calendar({
    weekday: weekdayNumber(match.groups.weekday ?? ""),
    day: Number.parseInt(match.groups.day ?? "", 10),
  });
  return { end: at + match[0].length, meaning, note: "weekday and day in the words, no month" };
};
