import type { Reader, Unit } from "../meaning.ts";
import { COUNT, countOf, GAP, matchAt, sticky, UNIT, unitOf } from "../words.ts";

const NEXT = sticky(
  `the${GAP}(?:very${GAP})?(?:(?<turn>next|following|previous|preceding|same|prior)${GAP}(?<unit>day|week|month|year|morning|evening|afternoon|night)(?!\\p{L})|(?<before>day|week|month|year)${GAP}(?<side>before|after|earlier|later)(?![\\s-]{1,3}(?:the|a|an|his|her|its|their|he|she|it|they|this|that|yesterday|tomorrow|\\p{Lu})(?!\\p{L})|\\s\\p{Lu}))`,
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
  return {
    end: at + match[0].length,
    meaning: { type: "shift", unit, offset },
    note: "counted from the date before it in the text",
  };
};

const THAT = sticky(
  `that${GAP}(?:same${GAP})?(?<unit>day|week|month|year|morning|evening|afternoon|night)(?!\\p{L}|['’])`,
  "i",
);

/** that day, that same year. */
export const that: Reader = (text, at) => {
  const match = matchAt(THAT, text, at);
  if (!match?.groups) return null;
  const word = (match.groups.unit ?? "").toLowerCase();
  const unit = (/^(?:week|month|year)$/.test(word) ? word : "day") as Unit;
  return {
    end: at + match[0].length,
    meaning: { type: "shift", unit, offset: 0 },
    note: "the date before it in the text",
  };
};

const LATER = sticky(
  `(?:(?:just|only|exactly|some|barely|about)${GAP})?(?<count>${COUNT})${GAP}(?<unit>${UNIT})${GAP}(?:(?<later>later|afterwards?|thereafter|on)|(?<earlier>earlier|before|previously|prior)|(?<after>after))(?!\\p{L}|${GAP}(?:than|to)(?!\\p{L}))(?:${GAP}(?<that>that))?`,
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
