import { readDate } from "./metadata-date.ts";
import { opensEntry } from "./zones-entry.ts";

const LABEL =
  /^(published|posted|released|issued|updated|last (updated|modified)|first published|date|created|modified)(\s+(on|at))?\s*[:：-]?\s*/i;
const TIME =
  /[,|·•\s(-]*(at )?\b\d{1,2}([:.h]\d{2}){1,2}\s*([ap]\.?m\.?)?\s*(\(?\b(gmt|utc|est|edt|et|cet|cest|bst|ist|jst|kst|hkt|sgt|pst|pdt|wib|ict|local time)\b[+\-\d:]*\)?)?/gi;
const DATE_AT_END =
  /((?:\p{L}{3,10}\.?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\.?\s+\p{L}{3,10}\.?,?\s+\d{4}|\p{L}{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}年\d{1,2}月\d{1,2}日))\W*$/u;
const PLACE = /^\p{Lu}[\p{L}.'’-]*(?:[\s,]+(?:[\p{Lu}][\p{L}.'’-]*|de|la|da|del|of|the|and|es)){0,5},?$/u;

/** "Tuesday, 4 May 2021" is a date; "Singapore, 4 May 2021" has a place. */
const OPENS_DATE =
  /^(?:\d|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b)/i;

const OFFICES =
  "President|Prime|Premier|Chancellor|King|Queen|Emperor|Sultan|Emir|Pope|Secretary|Minister|Foreign|Defen[cs]e|Deputy|Vice|Crown|Ambassador|Chairman|General";
/** "President Ruto, Oslo, 8 June 2010": a line that begins with a person's office tells more than place and date. */
const TITLE = new RegExp(`^(?:${OFFICES})\\b`);

/** "Signed: Oslo, 3 May 2019", "Entry into force: 1 June 2020": a line of a fact sheet on a treaty. */
const STEP =
  /^(?:(?:date|place) of |Signed|Signature|Done|Concluded|Adopted|Adoption|Initialled|Opened|Ratified|Ratification|Accession|Acceded|Entry|Entered|In force|Effective|Amended|Extended|Suspended|Terminated|Termination|Expired|Expiry)\b/i;

/** A line of a date, a time or "place, date" alone. `labelled`: it says itself that it is the date of publication. */
export interface DateLine {
  readonly edtf: string | null;
  readonly labelled: boolean;
  /** Words of a place before the date. */
  readonly placed: boolean;
}

/** Reads a line that is only a date, perhaps with place, time and "Published:"; null when it is anything else. */
export function dateLine(line: string): DateLine | null {
  if (line.length > 120 || line.length < 4 || !/\d\d/.test(line) || STEP.test(line)) return null;
  const label = LABEL.exec(line);
  const rest = line
    .slice(label?.[0].length ?? 0)
    .replace(TIME, " ")
    .replace(/^[\s([|·•-]+|[\s)\]|·•.-]+$/g, "");
  if (rest === "") return /\d/.test(line) ? { edtf: null, labelled: label !== null, placed: false } : null;
  const match = DATE_AT_END.exec(rest);
  if (!match) return monthAlone(rest, label !== null);
  const place = rest.slice(0, match.index).replace(/[\s,–—|:(-]+$/, "");
  // what was taken for a weekday may be the last word before the date: "From our live blog, 4 May 2021"
  const longer = `${place} ${/^\p{L}+/u.exec(match[1]!)?.[0] ?? ""}`;
  if (place !== "" && ![place, longer].some(isPlaceOrPaper)) return null;
  const { edtf } = readDate(match[1]!);
  return edtf === null ? null : { edtf, labelled: label !== null, placed: place !== "" || !OPENS_DATE.test(match[1]!) };
}

/** "Hanoi, Vietnam": words of a city and of what it lies in, alone. */
export function isPlaceLine(line: string): boolean {
  return line.length < 40 && /^[^,]+, [^,]+$/.test(line) && PLACE.test(line) && !TITLE.test(line);
}

/** What may stand before a date: a place or the name of a paper, or what of it this is ("From our live blog", "Weekly briefing"). */
function isPlaceOrPaper(words: string): boolean {
  return words.length < 60 && !TITLE.test(words) && (PLACE.test(words) || ISSUE.test(words));
}

const ISSUE =
  /^(?:from (?:our|the) )?(?:[\p{L}'’-]+ ){0,3}(?:live ?blog|live updates?|blog|briefing|bulletin|newsletter|edition|issue|dispatch|digest|diary|column|transcript|press release)$/iu;

function monthAlone(rest: string, labelled: boolean): DateLine | null {
  const parts = /^(?:(.+),\s+)?(\p{L}{3,10}\.?,?\s+\d{4}|\d{4}-\d{2})$/u.exec(rest);
  const date = parts !== null || labelled ? readDate(parts?.[2] ?? rest) : null;
  if (!date?.edtf || (parts?.[1] !== undefined && !isPlaceOrPaper(parts[1]))) return null;
  return { edtf: date.edtf, labelled, placed: parts?.[1] !== undefined };
}

/** "Question (Daily News): …": the label of a turn, with whom the speaker is from. */
const TURN = /^(?:Q|Question|Answer|Reporter|Moderator|Interviewer|Journalist)\b/i;

/** "MEXICO CITY -", "CUCUTA, Colombia —": a place in capitals and a dash, as agencies open a report that is dated elsewhere. */
function isPlaceAlone(opening: string): boolean {
  return (
    /^[\p{Lu}][\p{Lu}.'’/ -]{2,40}(?:, \p{Lu}[\p{L}. ]+)? (?:--?|–|—)\s*$/u.test(opening) && !LABELLING.test(opening)
  );
}

/** "KUALA LUMPUR: The minister": as papers of many states open a report. */
const BEFORE_COLON = /^\p{Lu}[\p{Lu}.'’/ -]{2,30}:\s+(?=["“‘(]?\p{Lu}\p{L}|["“‘(]?[AI] )/u;

/** Whether words in capitals and a colon open a line: the place of a report, or who speaks in a transcript. */
export function isLabelled(line: string): boolean {
  return BEFORE_COLON.test(line);
}

/** The length of such an opening with its space; null where the line is what somebody says, or no place stands there. */
export function placeBeforeColon(line: string): number | null {
  const [opening] = BEFORE_COLON.exec(line) ?? [];
  if (opening === undefined || LABELLING.test(opening) || OF_SPEAKERS.test(opening)) return null;
  const told = line.slice(opening.length).replace(/["“‘][^"”’]*["”’]/g, "");
  return told.length < SENTENCE || /\b(?:I|we|our|my|us|you|your)\b/i.test(told) ? null : opening.length;
}

/** Characters of a sentence that tells news. */
const SENTENCE = 30;
const OF_SPEAKERS = new RegExp(
  `\\b(?:${OFFICES}|Spokes\\p{L}+|Chair\\p{L}*|Speaker|Senator|Official|Host|Governor|Q|A)\\b`,
  "iu",
);

/** "UPDATE - …", "NEW VIDEO – …": words in capitals that open a line and are no place, as NEW DELHI is. */
const LABELLING =
  /^(?:NEW(?! \p{Lu})|(?:NEW )?(?:UPDATE|NOTE|SUMMARY|BREAKING|LIVE|WATCH|READ|ALSO|ANALYSIS|OPINION|EXCLUSIVE|FACTBOX|TIMELINE|EXPLAINER|CORRECTION|QUESTION|ANSWER|OPERATOR|MODERATOR|REPORTER|WARNING|IMPORTANT|BACKGROUND|KEY|URGENT|ALERT|FLASH|VIDEO|PHOTO|PART|CHAPTER|ARTICLE|SECTION|ANNEX|ITEM|AGENDA|STATEMENT|COMMENT|EDITORIAL|INTERVIEW|TRANSCRIPT|SPEECH|PRESS|JOINT|MR|MS|MRS|DR|THE (?!HAGUE)|FOR|ON|IN|AT|TO|AND|OR|NOT|NO|WHO|WHAT|WHY|HOW|WHEN|WHERE))\b/u;

/** The opening of an agency report: "HANOI, Oct. 18, 2020 (Agency) —". `length` is that of the opening with its dash. Null when the line does not open so. */
export function openingDateline(
  line: string,
): { readonly edtf: string | null; readonly agency: string | null; readonly length: number } | null {
  if (opensEntry(line) || STEP.test(line) || TURN.test(line) || TITLE.test(line)) return null;
  const head = line.slice(0, 140);
  const match =
    /^(\p{Lu}[\p{L}.'’/ -]{1,40}(?:,\s*\p{Lu}[\p{L}. ]{1,25})?)(?!\p{L})(?:,\s*|\s+)?((?:\p{L}{3,10}\.?\s+\d{1,2}|\d{1,2}\s+\p{L}{3,10}\.?)(?:,?\s+\d{4})?)?,?\s*(?:\((\p{Lu}[\p{L}&./ -]{1,40})\))?\s*(?:--?|–|—|:)(?:\s+(?=["“‘(]?[\p{L}\d])|$)/u.exec(
      head,
    );
  if (!match || (!match[2] && !match[3] && !isPlaceAlone(match[0])) || OPENS_DATE.test(match[1]!)) return null;
  const { edtf } = match[2] ? readDate(match[2]) : { edtf: null };
  return { edtf, agency: match[3] ?? null, length: match[0].length };
}
