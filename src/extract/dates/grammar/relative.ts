import { isoDuration } from "../iso.ts";
import { calendar, type Meaning, type Reader, type Unit } from "../meaning.ts";
import { ABOUT, COUNT, countOf, GAP, MONTH, matchAt, monthNumber, sticky, UNIT, unitOf } from "../words.ts";
import { inDayPart } from "./day-parts.ts";
import { SEASON, seasonPart } from "./periods.ts";

const DAY_WORDS: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

const WORD = sticky(
  "(?:the\\sday\\s(?<far>before\\syesterday|after\\stomorrow)|(?<word>today|tonight|yesterday|tomorrow)(?:\\s(?<part>morning|afternoon|evening|night))?|last\\s(?<last>night|evening)|this\\s(?<this>morning|afternoon|evening))(?!\\p{L}|-\\p{L})",
  "i",
);

/** today, yesterday, tomorrow, last night, this morning, the day before yesterday. */
export const dayWord: Reader = (text, at) => {
  const match = matchAt(WORD, text, at);
  if (!match?.groups) return null;
  const { far, word, last } = match.groups;
  if (text[at] !== text[at]?.toLowerCase() && /^\s(?:TV|Show|Online)/.test(text.slice(at + match[0].length)))
    return null; // "Russia Today TV"
  const offset = far ? (far.startsWith("before") ? -2 : 2) : last ? -1 : word ? DAY_WORDS[word.toLowerCase()]! : 0;
  const part = match.groups.part ?? last ?? match.groups.this ?? (word?.toLowerCase() === "tonight" ? "night" : "");
  const note = "counted from the day of writing";
  return { end: at + match[0].length, meaning: inDayPart(deictic("day", offset), part), note };
};

const TURN = "(?<turn>last|previous|past|next|coming|upcoming|this|current|the\\s(?:current|present|coming|past|last))";
const PERIOD = sticky(
  `(?:(?:earlier|later|late|early|earlier\\son)${GAP})?${TURN}${GAP}(?:(?<unit>week|month|quarter|year|decade|century)(?!\\p{L}|-\\p{L}|[\\s-](?:of${GAP}a${GAP})?century|['’]s\\p{L})|(?<weekend>weekend)(?!\\p{L}))`,
  "i",
);
const WEEKEND = sticky(
  `(?<=(?:over|through|during|at|on|for|by)${GAP})the${GAP}weekend(?!\\p{L}|${GAP}of${GAP}(?:\\d|${MONTH}))`,
  "i",
);

/** "over the weekend": the last one told as past, the coming one told as future. */
export const weekend: Reader = (text, at) => {
  const match = matchAt(WEEKEND, text, at);
  return (
    match && { end: at + match[0].length, meaning: { type: "weekend", offset: null }, note: "the weekend by the tense" }
  );
};

/** last week, this month, next year, the current decade, this weekend, earlier this year. */
export const period: Reader = (text, at) => {
  const match = matchAt(PERIOD, text, at);
  if (!match?.groups) return null;
  const end = at + match[0].length;
  const turn = (match.groups.turn ?? "").toLowerCase().replace(/^the\s/, "");
  // "the past year", "the last decade" are stretches up to now; "previous" alone counts from the narrative.
  const stretch =
    !/quarter/i.test(match.groups.unit ?? "") &&
    (/^the\s(?:past|last|coming)$/i.test(match.groups.turn ?? "") || turn === "past" || turn === "coming");
  const offset = /^(?:last|previous|past)$/.test(turn) ? -1 : /^(?:next|coming|upcoming)$/.test(turn) ? 1 : 0;
  if (match.groups.weekend)
    return { end, meaning: { type: "weekend", offset }, note: "counted from the week of writing" };
  const unit = (match.groups.unit ?? "").toLowerCase() as Unit;
  if (stretch && offset !== 0) {
    return {
      end,
      meaning: { type: "stretch", unit, count: 1, toward: offset as -1 | 1 },
      note: `a ${unit} ${offset < 0 ? "up to" : "from"} the time of writing`,
    };
  }
  if (turn === "previous")
    return { end, meaning: { type: "shift", unit, offset }, note: "counted from the date before it in the text" };
  return { end, meaning: deictic(unit, offset), note: `counted from the ${unit} of writing` };
};

const AFTER_NEXT = sticky(
  `the${GAP}(?<unit>week|month|year)${GAP}(?<far>after${GAP}next|before${GAP}last)(?!\\p{L})`,
  "i",
);

/** the year before last, the week after next. */
export const afterNext: Reader = (text, at) => {
  const match = matchAt(AFTER_NEXT, text, at);
  if (!match?.groups) return null;
  const unit = (match.groups.unit ?? "").toLowerCase() as Unit;
  const offset = /^after/i.test(match.groups.far ?? "") ? 2 : -2;
  return { end: at + match[0].length, meaning: deictic(unit, offset), note: `counted from the ${unit} of writing` };
};

const NAMED = sticky(
  `(?<turn>last|next|this|this\\spast|this\\scoming)${GAP}(?:(?<month>${MONTH})|(?<season>${SEASON}))`,
  "i",
);

/** last March, next October, this summer: month or season by the turn, the nearest one on that side. */
export const turnedMonth: Reader = (text, at) => {
  const match = matchAt(NAMED, text, at);
  if (!match?.groups) return null;
  const words = (match.groups.turn ?? "").toLowerCase();
  const of = match.groups.month
    ? calendar({ month: monthNumber(match.groups.month) })
    : seasonPart(match.groups.season ?? "", null);
  const turn = /^last|past$/.test(words) ? -1 : /^next|coming$/.test(words) ? 1 : 0;
  const meaning: Meaning = { type: "turned", of, turn, from: "writing" };
  return { end: at + match[0].length, meaning, note: `month or season in the words, "${words}"` };
};

const AGO = sticky(
  `${ABOUT}(?:(?<vague>(?:some|many|several|a\\sfew|few)${GAP}(?:years|months|weeks|days|decades))|(?<count>${COUNT})(?:-|${GAP})(?<unit>${UNIT}))${GAP}(?:ago|back)(?!\\p{L})(?:${GAP}(?<anchor>today|yesterday))?`,
  "i",
);

/** three months ago, a year ago today; "several years ago" has no value. */
export const ago: Reader = (text, at) => {
  const match = matchAt(AGO, text, at);
  if (!match?.groups) return null;
  const end = at + match[0].length;
  if (match.groups.vague)
    return { end, meaning: { type: "vague", of: "until now" }, note: "an unknown time before writing" };
  const { unit, times } = unitOf(match.groups.unit ?? "");
  const offset = -(countOf(match.groups.count ?? "") ?? 0) * times;
  const note = "counted back from the time of writing";
  const day = DAY_WORDS[match.groups.anchor?.toLowerCase() ?? ""];
  if (day === undefined) return { end, meaning: { type: "deictic", unit, offset, counted: true }, note };
  const from: Meaning = { type: "deictic", unit: "day", offset: day, counted: false };
  return { end, meaning: { type: "counted", unit, offset, from }, note };
};

const HENCE = sticky(
  `(?:in${GAP}(?<in>${COUNT})${GAP}(?<unit>${UNIT})['’]?(?:${GAP}time)(?!\\p{L})|(?<count>${COUNT})${GAP}(?<later>${UNIT})${GAP}from${GAP}(?:now|today)(?!\\p{L}))`,
  "i",
);

/** in three months' time, two weeks from now. */
export const hence: Reader = (text, at) => {
  const match = matchAt(HENCE, text, at);
  if (!match?.groups) return null;
  const { unit, times } = unitOf(match.groups.unit ?? match.groups.later ?? "");
  const offset = (countOf(match.groups.in ?? match.groups.count ?? "") ?? 0) * times;
  return {
    end: at + match[0].length,
    meaning: { type: "deictic", unit, offset, counted: true },
    note: "counted from the time of writing",
  };
};

const AHEAD = sticky(
  `(?<in>in|(?:within|inside)(?:${GAP}the${GAP}next)?)${GAP}(?:about${GAP}|another${GAP})?(?<count>${COUNT})${GAP}(?<unit>${UNIT})(?!${GAP}(?:of|or|and|to)(?!\\p{L}))`,
  "i",
);

/** "will meet in two weeks", "within two weeks"; told as past it is a length of time. */
export const ahead: Reader = (text, at) => {
  const match = matchAt(AHEAD, text, at);
  if (!match?.groups) return null;
  const { unit, times } = unitOf(match.groups.unit ?? "");
  const count = (countOf(match.groups.count ?? "") ?? 0) * times;
  const note = "counted from the time of writing, or a length of time";
  const within = !/^in$/i.test(match.groups.in ?? "");
  return { end: at + match[0].length, meaning: { type: "ahead", unit, count, within }, note };
};

const STRETCH = sticky(
  `(?:the${GAP})?(?:(?<turn>last|past|previous|next|coming|following)${GAP}(?<count>${COUNT}|few|several|couple${GAP}of)${GAP}(?<unit>${UNIT}|hours(?!\\p{L}))|(?<bare>coming|past)${GAP}(?<units>(?:day|week|month|year|decade)s)(?!\\p{L}))`,
  "i",
);

const CENTURY_PART = sticky(
  `(?:the${GAP})?(?<turn>last|past|next)${GAP}(?<part>quarter|half)(?:[\\s-](?:of${GAP})?(?:a${GAP})?)century(?!\\p{L})`,
  "i",
);

/** the past quarter century, the last half of a century. */
export const centuryPart: Reader = (text, at) => {
  const match = matchAt(CENTURY_PART, text, at);
  if (!match?.groups) return null;
  const toward = /^next$/i.test(match.groups.turn ?? "") ? 1 : -1;
  const count = /^half$/i.test(match.groups.part ?? "") ? 50 : 25;
  return {
    end: at + match[0].length,
    meaning: { type: "stretch", unit: "year", count, toward },
    note: `${toward < 0 ? "up to" : "from"} the time of writing`,
  };
};

/** the last five years, the next two months: up to or from the time of writing. */
export const stretch: Reader = (text, at) => {
  const match = matchAt(STRETCH, text, at);
  if (!match?.groups) return null;
  const { bare, turn = bare ?? "", units = match.groups.unit ?? "" } = match.groups;
  const toward = /^(?:last|past|previous)$/i.test(turn) ? -1 : 1;
  const count = countOf(match.groups.count ?? "");
  const end = at + match[0].length;
  if (count === null) {
    const meaning: Meaning = { type: "vague", of: toward < 0 ? "until now" : "soon", length: isoDuration("X", units)! };
    return { end, meaning, note: "an unknown number of them" };
  }
  const { unit, times } = /^hours$/i.test(units) ? ({ unit: "day", times: 1 / 24 } as const) : unitOf(units);
  const meaning: Meaning = { type: "stretch", unit, count: Math.ceil(count * times), toward };
  return { end, meaning, note: `${toward < 0 ? "up to" : "from"} the time of writing` };
};

function deictic(unit: Unit, offset: number): Meaning {
  return { type: "deictic", unit, offset, counted: false };
}
