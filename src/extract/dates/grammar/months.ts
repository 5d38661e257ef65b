import { daysInMonth } from "../../../document/edtf.ts";
import { calendar, type Reader } from "../meaning.ts";
import { COUNT, countOf, DAY, GAP, MONTH, matchAt, monthNumber, sticky, YEAR } from "../words.ts";

/** "October 2020", "Oct. of 2020", "October, 2020", "October '20" is left alone. */
const YEAR_LED = sticky(`(?<year>${YEAR})${GAP}(?<month>${MONTH})(?!${GAP}(?:${DAY}|${YEAR}))`);
const WITH_YEAR = sticky(`(?<month>${MONTH})(?:,?${GAP}|${GAP}of${GAP}|-)(?<year>${YEAR})`);

/** A month alone. */
const ALONE = sticky(
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|(?:Jan|Feb|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\\.?)(?![\\p{L}\\d])",
);

/** Months whose names are also names of people, verbs or adjectives, and short forms (June and July are no loss). */
const DOUBTFUL = /^(?:March|April|May|June|August|\p{Lu}\p{Ll}{2,3}\.?)$/u;

/** Words before a doubtful month that make it a month. */
const MONTH_CUE =
  /(?:^|[^\p{L}])(?:in|of|since|until|till|from|to|by|before|after|during|for|this|last|next|early|mid|late|between|through|every|each|both|and|or|around|about|end|beginning|previous|following|past|coming|earlier|month|on)(?:\s{1,3}|-)(?:\p{L}+\s+(?:and|or|to)\s+)?$/iu;

/** What follows a person's name and not a month: "May said", "April Brown", "June's government". */
const NAME_CUE =
  /^(?:\s(?!\d)(?:(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Mr|Mrs|Ms|Prime|President|Foreign)(?!\p{L}))\p{Lu}\p{Ll}|said|says|told|has|had|was|is|will|would|also|did|met|and\s(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Lu}))|^['’]s\s/u;

/** "in | May", "late | June", "planned for | June": words that no name of a person follows. */
const NO_NAME =
  /(?:^|\P{L})(?:in|early|mid|late|earlier|last|next|this|that|since|until|during|(?:planned|scheduled|slated|fixed|set|due) for)(?:\s|-)$/iu;

/** "October 2020", "2016 June". */
export const monthOfYear: Reader = (text, at) => {
  const match = matchAt(WITH_YEAR, text, at) ?? matchAt(YEAR_LED, text, at);
  if (!match?.groups) return null;
  const meaning = calendar({ month: monthNumber(match.groups.month ?? ""), year: Number(match.groups.year) });
  return { end: at + match[0].length, meaning, note: "month and year in the words" };
};

/** A month without a year; "May", "March" and the like only where the words around it speak for the month. */
export const monthAlone: Reader = (text, at) => {
  const match = matchAt(ALONE, text, at);
  if (!match) return null;
  const end = at + match[0].length;
  if (DOUBTFUL.test(match[0]) && !isLabel(text, at, end)) {
    if (!MONTH_CUE.test(text.slice(Math.max(0, at - 30), at))) return null;
    if (NAME_CUE.test(text.slice(end, end + 12)) && !NO_NAME.test(text.slice(Math.max(0, at - 16), at))) return null;
  }
  return { end, meaning: calendar({ month: monthNumber(match[0]) }), note: "month in the words" };
};

/** "July: closure of the consulates.": the label of an entry. */
function isLabel(text: string, at: number, end: number): boolean {
  return text[end] === ":" && /(?:^|[.!?;\n]["”’)]?\s*)$/.test(text.slice(Math.max(0, at - 4), at));
}

const TURNED = sticky(
  `(?:(?:the${GAP})?(?<first>${DAY})(?:${GAP}of)?${GAP})?(?<month>${MONTH})(?:${GAP}(?<second>${DAY}))?,?${GAP}(?:of${GAP}|in${GAP})?(?:(?<turn>this|last|next|that|the${GAP}(?:same|following|previous|next)|that${GAP}same)${GAP}year|(?<count>${COUNT})${GAP}years?${GAP}ago)(?!\\p{L})`,
);

/** "June this year", "5 May last year", "March of the following year", "late August three years ago". */
export const monthOfTurnedYear: Reader = (text, at) => {
  const match = matchAt(TURNED, text, at);
  if (!match?.groups) return null;
  const { first, second, turn = "", count } = match.groups;
  const month = monthNumber(match.groups.month ?? "");
  const day = first === undefined && second === undefined ? null : Number.parseInt(first ?? second ?? "", 10);
  if ((first !== undefined && second !== undefined) || (day !== null && day > daysInMonth(2000, month))) return null;
  const ago = count === undefined ? 0 : (countOf(count) ?? 0);
  const offset = ago > 0 ? -ago : /^last$|previous/.test(turn) ? -1 : /next|following/.test(turn) ? 1 : 0;
  const from = /^th(?:at|e)/.test(turn) ? "story" : "writing";
  return {
    end: at + match[0].length,
    meaning: { type: "yearly", of: calendar({ month, day }), offset, from },
    note: `month in the words, "${count === undefined ? `${turn} year` : `${count} years ago`}"`,
  };
};
