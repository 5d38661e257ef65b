import type { Meaning, Reader, Reading } from "../meaning.ts";
import { GAP, matchAt, sticky } from "../words.ts";
import { point } from "./points.ts";

const PART = sticky(
  `(?:(?<part>(?:the${GAP})?(?:very${GAP})?(?:early|late|mid|middle)(?:${GAP}(?:on|in)|-to-late|-)?|(?:the${GAP})?(?:very${GAP})?(?:(?:first|second|third|fourth|last|final|opening|closing|early)${GAP}(?:few${GAP})?(?:days?|weeks?|weekend|months?|part|third|years?|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)|end|beginning|start|middle|close|course|turn|rest|remainder|second${GAP}half|first${GAP}half|latter${GAP}part|early${GAP}part)${GAP}(?:of|in(?=${GAP}(?:this|last|next|\\p{Lu}))))(?:${GAP}|(?<=-))|(?<later>(?:later|earlier)${GAP}(?:in|on))${GAP}|(?<about>about|around|circa|approximately|roughly|c\\.|or${GAP}about)${GAP}|(?<name>the${GAP}(?:year|month${GAP}of|months${GAP}of|date${GAP}of)|(?<week>the${GAP}week${GAP}(?:of|beginning|starting)(?:${GAP}on)?))${GAP})`,
  "i",
);
const THE_UNIT = sticky(
  "(?:the|this)\\s(?<unit>day|week|month|year|decade|century)(?!\\p{L}|['’]|\\s(?:before|after|of|when|that|in\\swhich|\\d)(?!\\p{L}))",
  "i",
);
const YEAR_END = sticky(
  "(?:the\\s)?(?:year[-\\s]end|(?<unit>week|month|year|decade|century)['’]s\\send)(?!\\p{L})",
  "i",
);

/** early 2021, late September, mid-May, the end of the year, around 2010: the whole period, the part in the note. */
export const modified: Reader = (text, at) => {
  const match = matchAt(PART, text, at);
  if (!match?.groups) return null;
  const inner = at + match[0].length;
  const of =
    point(text, inner) ??
    theUnit(text, inner) ??
    point(text, inner + 4 * Number(/^the\s/.test(text.slice(inner, inner + 4))));
  if (!of || of.meaning.type === "none") return null;
  const { about, name } = match.groups;
  if (
    about &&
    !/^(?:calendar|part|approximate)$/.test(of.meaning.type) &&
    !("counted" in of.meaning && of.meaning.counted)
  )
    return null; // "talking about the 1930s"
  if (about) return { end: of.end, meaning: { type: "approximate", of: of.meaning }, note: `"${about}": ${of.note}` };
  if (match.groups.week) return weekOf(of);
  const words = match[0].trim().toLowerCase().replace(/-$/, "");
  return { end: of.end, meaning: of.meaning, note: name ? of.note : `"${words}" names a part of it; ${of.note}` };
};

/** The week around a day; of a month ("the week of the June talks" is none) nothing is known. */
function weekOf(of: Reading): Reading | null {
  const { meaning } = of;
  const day = (meaning.type === "calendar" && meaning.day !== null) || meaning.type === "weekday";
  return day ? { end: of.end, meaning: { type: "weekOf", of: meaning }, note: `the week of a day: ${of.note}` } : null;
}

function theUnit(text: string, at: number): { end: number; meaning: Meaning; note: string } | null {
  const match = matchAt(THE_UNIT, text, at);
  if (!match?.groups) return null;
  const unit = (match.groups.unit ?? "").toLowerCase() as "year";
  return { end: at + match[0].length, meaning: { type: "this", unit }, note: `the ${unit} of the story or of writing` };
}

const OUT = sticky(
  `before${GAP}the${GAP}(?<unit>day|week|month|year|decade)${GAP}(?:(?:is|was|were)${GAP}(?:out|over|up|through)|ends?|ended|runs${GAP}out)(?!\\p{L})`,
  "i",
);

/** before the year is out: in what is left of the year of the story or of writing. */
export const beforeItsEnd: Reader = (text, at) => {
  const match = matchAt(OUT, text, at);
  if (!match?.groups) return null;
  const unit = (match.groups.unit ?? "").toLowerCase() as "year";
  return { end: at + match[0].length, meaning: { type: "rest", unit }, note: `the ${unit} of the story or of writing` };
};

/** year-end: the year of writing; the month's end: the month of the story or of writing. */
export const yearEnd: Reader = (text, at) => {
  const match = matchAt(YEAR_END, text, at);
  if (!match) return null;
  const end = at + match[0].length;
  const unit = (match.groups?.unit ?? "year").toLowerCase() as "year";
  return unit === "year"
    ? { end, meaning: { type: "deictic", unit, offset: 0, counted: false }, note: "the year of writing" }
    : { end, meaning: { type: "this", unit }, note: `the ${unit} of the story or of writing` };
};
