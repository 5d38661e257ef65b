import { calendar, type Meaning, type Part, type Reader } from "../meaning.ts";
import { DAY, GAP, MONTH, matchAt, monthNumber, sticky, YEAR } from "../words.ts";

const TAIL = `(?:(?:${GAP}of)?${GAP}(?<month>${MONTH})(?:,?(?:${GAP}of)?${GAP}(?<year>${YEAR}))?|${GAP}of${GAP}(?:the${GAP}|this${GAP})?(?:same${GAP})?month(?!\\p{L}))`;
const FIRST = "(?:the\\s)?(?<from>(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?)";
const SECOND = `(?:the\\s)?(?<to>${DAY})`;
const LINKED = sticky(
  `(?:(?<open>[Ff]rom|[Bb]etween)${GAP})?${FIRST}(?:\\s?(?<dash>[-‐‑–—−])\\s?|${GAP}(?<word>to|through|till|until|and)${GAP})${SECOND}(?<tail>${TAIL})?`,
);
const MONTH_LED = sticky(
  `(?:(?:[Ff]rom|[Bb]etween)${GAP})?(?<month>${MONTH})${GAP}(?<from>(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?)(?:\\s?(?<dash>[-‐‑–—−])\\s?|${GAP}(?<word>to|through|till|until|and)${GAP})${SECOND}(?!\\s(?:${MONTH}))(?:,?${GAP}(?<year>${YEAR}))?`,
);

/** Figures after these words are no days: "rose from 18 to 21", "aged", "pages". */
const QUANTITY =
  /(?<!\p{L})(?:ros|ris|increas|grew|grow|fell|fall|climb|dropp?|declin|expand|rais|cut|reduc|number|aged?|scor|won|lost|points?|pages?|articles?|chapters?|paragraphs?|lines?|sections?|items?|voted?|degrees?|temperature|seats|up|down|jump|double|widen|improv|slip|rank)\p{L}{0,4}\s[^.;]{0,40}$/iu;

/** Words after which bare figures may be days: someone is somewhere, or something is held. */
const DAY_CONTEXT =
  /(?<!\p{L})(?:visit|trip|tour|travel|meet|met|talks|summit|conference|forum|session|exercise|drill|held|hold|host|stay|arriv|leav|depart|take[sn]? place|took place|attend|negotiat|round|journey|stopover|festival|congress|assembly|convene|schedul|plan|month)\p{L}*/iu;

/** What may follow days that stand alone; a noun may not ("from 18 to 21 members"). */
const AFTER =
  /^\s{0,2}(?:$|[.,;:!?)\]"”’—–-]|(?:for|in|at|to|and|with|while|as|on|when|where|during|after|before|by|is|was|are|were|will|would|according|but|or|that|which|who|this|next|last|following|amid|under|along|together|accompanied|despite|ahead|upon|via|marking|aimed|he|she|they|it|of)(?!\p{L}))/u;

function number(figure: string | undefined): number {
  return Number.parseInt(figure ?? "", 10);
}

type DayRange = Meaning & { readonly type: "range" };

/** The words of the first day and, from its first figure, those of the last. */
function ends(meaning: DayRange, text: string, start: number, first: string, end: number): readonly Part[] {
  const second = start + first.length + text.slice(start + first.length, end).search(/\d/);
  return [
    { start, end: start + first.length, meaning: meaning.from },
    { start: second, end, meaning: meaning.to },
  ];
}

function days(from: number, to: number, month: number | null, year: number | null): DayRange {
  return { type: "range", from: calendar({ day: from, month, year }), to: calendar({ day: to, month, year }) };
}

/** "from 18 to 21", "from 18 to 21 October 2020", "18-21 October", "between 3 and 5 May". */
export const dayRange: Reader = (text, at) => {
  const match = matchAt(LINKED, text, at);
  if (!match?.groups) return null;
  const { open, word, dash, tail, month, year } = match.groups;
  const from = number(match.groups.from);
  const to = number(match.groups.to);
  const end = at + match[0].length;
  if (from >= to || (word === "and" && open?.toLowerCase() !== "between" && to !== from + 1)) return null;
  if (open?.toLowerCase() === "between" && dash === undefined && word !== "and") return null;
  if (tail !== undefined && dash && open) return null;
  if (tail === undefined && !standsAlone(text, at, end, open?.toLowerCase() === "from", match[0])) return null;
  const meaning = days(from, to, month ? monthNumber(month) : null, year ? Number(year) : null);
  return {
    end,
    meaning,
    note: month ? "days and month in the words" : "days in the words, no month",
    parts: ends(meaning, text, match.index + match[0].indexOf(match.groups.from!), match.groups.from!, end),
  };
};

/** "November 22-25", "Nov. 22 to 25, 2021", "May 3 and 4". */
export const monthDayRange: Reader = (text, at) => {
  const match = matchAt(MONTH_LED, text, at);
  if (!match?.groups) return null;
  const from = number(match.groups.from);
  const to = number(match.groups.to);
  if (from >= to || (match.groups.word === "and" && to !== from + 1)) return null;
  if (match.groups.dash && /^(?:from|between)/i.test(match[0])) return null; // "from November 22-25": the days speak for themselves
  const meaning = days(
    from,
    to,
    monthNumber(match.groups.month ?? ""),
    match.groups.year ? Number(match.groups.year) : null,
  );
  const end = at + match[0].length;
  const { month = "", from: day = "" } = match.groups;
  const start = at + match[0].indexOf(month);
  const first = text.slice(start, text.indexOf(day, start + month.length) + day.length);
  return { end, meaning, note: "month and days in the words", parts: ends(meaning, text, start, first, end) };
};

function standsAlone(text: string, at: number, end: number, opened: boolean, words: string): boolean {
  const ordinal = /(?:st|nd|rd|th)\b/.test(words);
  if (
    !opened &&
    !(ordinal && /(?:^|\P{L})(?:on|from|between)\s(?:the\s)?$/iu.test(text.slice(Math.max(0, at - 14), at)))
  )
    return false;
  if (!AFTER.test(text.slice(end, end + 14))) return false;
  const before = sentenceBefore(text, at);
  if (QUANTITY.test(before.slice(-80))) return false;
  return ordinal || DAY_CONTEXT.test(before) || DAY_CONTEXT.test(text.slice(end, end + 80).split(/[.;\n]/)[0] ?? "");
}

function sentenceBefore(text: string, at: number): string {
  const window = text.slice(Math.max(0, at - 240), at);
  return window.slice(Math.max(window.lastIndexOf(". "), window.lastIndexOf("\n")) + 1);
}

const ORDINAL_DAY = sticky(
  `the${GAP}(?<day>(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th))(?<of>${GAP}of${GAP}(?:the${GAP}|this${GAP}|that${GAP})(?:same${GAP})?month)?(?![\\p{L}\\d])`,
);

/** "on the 18th", "until the 21st": a day of a month named before; "the 22nd meeting" is none. */
export const ordinalDay: Reader = (text, at) => {
  const match = matchAt(ORDINAL_DAY, text, at);
  if (!match?.groups) return null;
  const end = at + match[0].length;
  if (
    !match.groups.of &&
    !/(?:^|\P{L})(?:on|by|until|till|from|since|to|before|after|(?:morning|afternoon|evening|night|dawn)\so[fn])\s$/iu.test(
      text.slice(Math.max(0, at - 14), at),
    )
  )
    return null;
  if (!AFTER.test(text.slice(end, end + 14)) && !DETERMINED.test(text.slice(end, end + 8))) return null;
  return { end, meaning: calendar({ day: number(match.groups.day) }), note: "day in the words, no month" };
};

/** "On the 9th the talks were dead": a new noun begins behind the day. */
const DETERMINED = /^\s(?:the|a|an|his|her|its|their|both|all|no|she|we)\s/u;

const ON_FIGURE = sticky(`[Oo]n${GAP}(?<day>3[01]|[12]\\d|[1-9])(?![\\p{L}\\d]|[.,:/-]\\d|[%°-])`);

/** "on 18" where it ends its clause and the words before speak of a visit or a meeting; "agreed on 12 points" is none. */
export const onFigure: Reader = (text, at) => {
  const match = matchAt(ON_FIGURE, text, at);
  if (!match?.groups) return null;
  const end = at + match[0].length;
  if (!/^\s{0,2}(?:$|[.,;)]|and\s(?!\d))/.test(text.slice(end, end + 6))) return null;
  const before = sentenceBefore(text, at);
  if (
    !DAY_CONTEXT.test(before) ||
    /(?:agree|focus|rely|base|depend|count|built?|channel|ranked?)\p{L}*\s$/iu.test(before)
  )
    return null;
  return { end, meaning: calendar({ day: number(match.groups.day) }), note: "day in the words, no month" };
};

const OF_MONTH = sticky(
  `the${GAP}(?<day>(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th))${GAP}of${GAP}(?<turn>last|this|next)${GAP}month(?!\\p{L})`,
);

/** "the 20th of next month". */
export const dayOfTurnedMonth: Reader = (text, at) => {
  const match = matchAt(OF_MONTH, text, at);
  if (!match?.groups) return null;
  const offset = match.groups.turn === "last" ? -1 : match.groups.turn === "next" ? 1 : 0;
  return {
    end: at + match[0].length,
    meaning: { type: "monthly", day: number(match.groups.day), offset },
    note: "day in the words, month counted from writing",
  };
};
