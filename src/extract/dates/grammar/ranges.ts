import type { Meaning, Reader, Reading, Side } from "../meaning.ts";
import { ABOUT, COUNT, countOf, DASH, GAP, matchAt, sticky, UNIT, unitOf } from "../words.ts";
import { dispatch, type Grammar, remember } from "./dispatch.ts";
import { modified, yearEnd } from "./modified.ts";
import { POINTS } from "./points.ts";
import { withClock } from "./times.ts";

const words = (list: string): readonly string[] => list.split(" ");

const MODIFIED: readonly Grammar[] = [
  {
    starts: words(
      "early late mid middle first last final the very end beginning start later earlier about around circa approximately roughly c or",
    ),
    read: modified,
  },
  { starts: words("the week month year decade century"), read: yearEnd },
];

/** A point with or without "early", "about", "the end of". */
const base = dispatch([...POINTS, ...MODIFIED]);
export const moment: Reader = remember((text, at) => {
  const reading = base(text, at);
  return reading && withClock(text, reading);
});

const OPENING = sticky(`(?<open>from|between)${GAP}(?:in${GAP}|on${GAP})?`, "i");
const LINK = sticky(`${DASH}|,?${GAP}(?:up${GAP}to|until|till|to|through)${GAP}`, "i");
const AND = sticky(`${GAP}and${GAP}`, "i");
const ENDS = new Set(["calendar", "fixed", "weekday", "deictic", "yearly", "approximate", "part"]);

function joined(text: string, start: number, from: Reading, link: RegExpExecArray | null): Reading | null {
  if (!link || !ENDS.has(from.meaning.type)) return null;
  const second = from.end + link[0].length;
  const to = moment(text, second);
  if (!to || !ENDS.has(to.meaning.type) || to.end <= start) return null;
  if (from.meaning.type === "calendar" && to.meaning.type === "calendar" && !fits(from.meaning, to.meaning))
    return null;
  return {
    end: to.end,
    meaning: { type: "range", from: from.meaning, to: to.meaning },
    note: `from and to in the words: ${to.note}`,
    parts: [
      { start, end: from.end, meaning: from.meaning },
      { start: second, end: to.end, meaning: to.meaning },
    ],
  };
}

/** Whether the two ends are of one precision: "Oct. 31 – Nov. 12", not "Oct. 31 to 2020". */
function fits(from: Meaning & { type: "calendar" }, to: Meaning & { type: "calendar" }): boolean {
  if (from.year !== null && to.year !== null) return true; // "between 2015 and January 5, 2018"
  return (from.day === null) === (to.day === null) && (to.month !== null || from.month === null || from.day !== null);
}

/** "from Oct. 31 to Nov. 12", "between 2013 and 2016", "October–November 2021", "Monday to Friday". */
export const range: Reader = (text, at) => {
  const open = matchAt(OPENING, text, at);
  const start = open ? at + open[0].length : at;
  const from = moment(text, start);
  if (!from) return null;
  const between = open?.groups?.open?.toLowerCase() === "between";
  return joined(text, start, from, matchAt(between ? AND : LINK, text, from.end));
};

const SIDES: Readonly<Record<string, Side>> = {
  since: "since",
  "ever since": "since",
  starting: "since",
  beginning: "since",
  "as of": "since",
  "as from": "since",
  effective: "since",
  until: "until",
  till: "until",
  "up to": "until",
  through: "until",
  by: "by",
  "no later than": "by",
  "not later than": "by",
  before: "before",
  "prior to": "before",
  "ahead of": "before",
  after: "after",
};
const OPEN = sticky(
  `(?<side>ever${GAP}since|since|starting|beginning|effective|as${GAP}of|as${GAP}from|until|till|up${GAP}to|through|by|no${GAP}later${GAP}than|not${GAP}later${GAP}than|before|prior${GAP}to|ahead${GAP}of|after)${GAP}(?:in${GAP}|on${GAP}|from${GAP})?`,
  "i",
);

/** "since 2013", "until the end of 2025", "by 2030", "after October 2020"; "after Monday's talks" is the day alone. */
export const open: Reader = (text, at) => {
  const match = matchAt(OPEN, text, at);
  if (!match?.groups) return null;
  const of = moment(text, at + match[0].length);
  if (
    !of ||
    of.meaning.type === "none" ||
    of.meaning.type === "range" ||
    /^['’]s?(?!\p{L})/u.test(text.slice(of.end, of.end + 3))
  )
    return null;
  const side = SIDES[(match.groups.side ?? "").toLowerCase().replace(/\s+/g, " ")]!;
  // "waved it | through in March": the particle of a verb
  if (/^through\s+(?:in|on|from)\s/i.test(match[0])) return null;
  // "by Monday's deadline", "after two days later" and the names behind "after the 2019 elections" keep the point.
  if (
    (side === "after" || side === "before") &&
    /^\s\p{Ll}/u.test(text.slice(of.end, of.end + 2)) &&
    nounFollows(text, of.end)
  )
    return null;
  const parts = [{ start: at + match[0].length, end: of.end, meaning: of.meaning }];
  return { end: of.end, meaning: { type: "open", side, of: of.meaning }, note: `"${side}": ${of.note}`, parts };
};

/** Whether a lower-case word other than a function word follows: "the 2019 elections". */
function nounFollows(text: string, end: number): boolean {
  return !/^\s(?:and|or|but|in|at|on|to|for|with|when|while|as|by|the|a|an|he|she|it|they|is|was|were|are|will|would|has|had|have|which|that|who|if|because|after|before|during|under|although|although|then|there|this|these|his|her|its|their|however|not|could|should|may|might|can)(?!\p{L})/u.test(
    text.slice(end, end + 12),
  );
}

const ONWARDS = sticky(`from${GAP}`, "i");
const ON = sticky(`${GAP}(?:on|onwards?|forward)(?!\\p{L})`, "i");

/** "from 2013 onwards". */
export const onwards: Reader = (text, at) => {
  const match = matchAt(ONWARDS, text, at);
  const of = match && moment(text, at + match[0].length);
  const end = of && matchAt(ON, text, of.end);
  return of && end
    ? {
        end: of.end + end[0].length,
        meaning: { type: "open", side: "since", of: of.meaning },
        note: `"onwards": ${of.note}`,
        parts: [{ start: at + match![0].length, end: of.end, meaning: of.meaning }],
      }
    : null;
};

/** Words that open ranges may start with. */
export const SINGLE_OPENINGS = words("since starting beginning effective until till through by before after");
export const DOUBLE_OPENINGS = [
  "ever since",
  "as of",
  "as from",
  "up to",
  "no later",
  "not later",
  "prior to",
  "ahead of",
];

const COUNTED = sticky(
  `${ABOUT}(?<count>${COUNT})${GAP}(?<unit>${UNIT})${GAP}(?<side>before|after|from|following|prior${GAP}to|ahead${GAP}of)${GAP}`,
  "i",
);
const ANCHORS = new Set(["calendar", "holiday", "weekday", "deictic", "fixed"]);

/** "two days before Christmas", "three weeks from tomorrow". */
export const countedFrom: Reader = (text, at) => {
  const match = matchAt(COUNTED, text, at);
  const from = match && moment(text, at + match[0].length);
  if (!match?.groups || !from || !ANCHORS.has(from.meaning.type)) return null;
  const { unit, times } = unitOf(match.groups.unit ?? "");
  const count = (countOf(match.groups.count ?? "") ?? 0) * times;
  const offset = /^(?:before|prior|ahead)/i.test(match.groups.side ?? "") ? -count : count;
  const meaning: Meaning = { type: "counted", unit, offset, from: from.meaning };
  return { end: from.end, meaning, note: `counted from a date in the words: ${from.note}` };
};
