import { calendar, type Reader, type Unit } from "../meaning.ts";
import { ABOUT, COUNT, countOf, DAY, GAP, MONTH, matchAt, monthNumber, sticky, UNIT, unitOf } from "../words.ts";
import { inDayPart } from "./day-parts.ts";
import { SEASON, seasonPart } from "./periods.ts";

/** Words that may follow "the day before" without being what it was the day before of: "the day before at Oslo", not "the day before polling". */
const ADJOINING =
  "(?:about|across|after|against|along|among|and|as|at|because|between|but|by|despite|during|for|from|had|has|in|inside|into|near|of|on|onto|or|outside|over|since|than|through|to|together|toward|towards|under|upon|via|was|were|when|where|which|while|who|with|without)(?!\\p{L})";

const NEXT = sticky(
  `(?:the${GAP}(?:very${GAP})?|(?<=\\p{Ll}\\s)(?=(?:next|following)${GAP}(?:day|morning)(?!\\p{L}|${GAP}(?:delivery|service|shipping))))(?:(?<turn>next|following|previous|preceding|same|prior)${GAP}(?<unit>day|week|month|year|morning|evening|afternoon|night)(?!\\p{L})|(?<before>day|week|month|year)${GAP}(?<side>before|after|earlier|later)(?!\\p{L}|[\\s-]{1,3}(?!${ADJOINING})\\p{L}))`,
  "i",
);

/** the next day, the following year, the previous month, the same day, the day before: counted from the narrative's date. */
export const neighbour: Reader = (text, at) => {
  const match = matchAt(NEXT, text, at);
  if (!match?.groups) return null;
  const word = (match.groups.unit ?? match.groups.before ?? "day").toLowerCase();
  const unit = (/^(?:week|month|year)$/.test(word) ? word : "day") as Unit;
  const turn = (match.groups.turn ?? match.groups.side ?? "").toLowerCase();
  const offset = turn === "same" ? 0 : /^(?:next|following|after|later)$/.test(turn) ? 1 : -1;
  const meaning = inDayPart({ type: "shift", unit, offset }, word);
  return { end: at + match[0].length, meaning, note: "counted from the date before it in the text" };
};

const THAT = sticky(
  `that${GAP}(?:same${GAP})?(?<unit>day|week|month|year|morning|evening|afternoon|night)(?!\\p{L})`,
  "i",
);

/** that day, that same year. */
export const that: Reader = (text, at) => {
  const match = matchAt(THAT, text, at);
  if (!match?.groups) return null;
  const word = (match.groups.unit ?? "").toLowerCase();
  const unit = (/^(?:week|month|year)$/.test(word) ? word : "day") as Unit;
  const meaning = inDayPart({ type: "shift", unit, offset: 0 }, word);
  return { end: at + match[0].length, meaning, note: "the date before it in the text" };
};

const LATER = sticky(
  `${ABOUT}(?<count>${COUNT})${GAP}(?<unit>${UNIT})${GAP}(?:(?<later>later|afterwards?|thereafter|on)|(?<earlier>earlier|before|previously|prior)|(?<after>after))(?!\\p{L}|${GAP}than(?!\\p{L})|(?<=prior)${GAP}to(?!\\p{L}))(?:${GAP}(?<that>that))?`,
  "i",
);

/** two days later, a year earlier, three months after that; "two days after the talks" is no shift of the narrative. */
export const later: Reader = (text, at) => {
  const match = matchAt(LATER, text, at);
  if (!match?.groups) return null;
  const end = at + match[0].length;
  const named =
    match.groups.that === undefined && (match.groups.after !== undefined || /before$|prior$/i.test(match[0]));
  if (named && !/^\s?(?:[.,;:)!?]|$)/.test(text.slice(end, end + 2))) return null;
  if (/\son$/i.test(match[0])) return null;
  const { unit, times } = unitOf(match.groups.unit ?? "");
  const sign = match.groups.earlier ? -1 : 1;
  const offset = sign * (countOf(match.groups.count ?? "") ?? 0) * times;
  return { end, meaning: { type: "shift", unit, offset }, note: "counted from the date before it in the text" };
};

const STORIED = sticky(
  `(?:(?<that>that(?:${GAP}same)?)|the${GAP}(?<turn>following|next|ensuing|previous|preceding))${GAP}(?:(?<month>${MONTH})(?:${GAP}(?<day>${DAY}))?|(?<season>${SEASON}))`,
  "i",
);

/** That July, the following summer, the previous April: counted from the narrative's date. */
export const storied: Reader = (text, at) => {
  const match = matchAt(STORIED, text, at);
  if (!match?.groups) return null;
  const { month, day, season, turn } = match.groups;
  const named = (month ?? season ?? "").slice(0, 1);
  if (month && named === named.toLowerCase()) return null; // "that may", "the next march"
  const of = month
    ? calendar({ month: monthNumber(month), day: day === undefined ? null : Number.parseInt(day, 10) })
    : seasonPart(season ?? "", null);
  const back = /^p/i.test(turn ?? "");
  return {
    end: at + match[0].length,
    meaning: { type: "turned", of, turn: turn === undefined ? 0 : back ? -1 : 1, from: "story" },
    note: "month or season in the words, counted from the date before it in the text",
  };
};

const THEN = sticky("(?<=(?:by|since|until|till)\\s)then(?!\\p{L})", "i");

/** "by then", "since then": the date that the text has reached. */
export const thenWord: Reader = (text, at) => {
  const match = matchAt(THEN, text, at);
  return (
    match && {
      end: at + match[0].length,
      meaning: { type: "reached" },
      note: "the date before it in the text",
    }
  );
};
