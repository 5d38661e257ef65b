import type { DateExpression } from "../../../document/layers.ts";
import { isTitleWord, type Reading } from "../reading.ts";
import { isPerson, type Link, linkOf, overBracket, overUnknownPlace, placeAt } from "./scene-place.ts";

/** A place or state of a line, with how it stands there. */
export interface Where {
  /** Index into the mentions. */
  readonly mention: number;
  readonly link: Link;
}

/** A line, or the opening of one, of nothing but names, places, dates and words of journeys: it tells who, where and when for what stands under it. */
export interface SceneLine {
  /** Tokens `first` to `last` (exclusive). */
  readonly first: number;
  readonly last: number;
  /** Indices into the mentions. */
  readonly who: readonly number[];
  readonly where: readonly Where[];
  readonly when: DateExpression | null;
  /** "Visits to …", "Travels of …": the line itself tells that it is a journey. */
  readonly isJourney: boolean;
  /** "Diary of …", "Engagements of …": whose entries stand below, wherever they were. */
  readonly isDiary: boolean;
}

/** What is known before a line is read. */
export interface Above {
  /** Dates by the token at which they begin. */
  readonly dates: ReadonlyMap<number, DateExpression>;
  /** Whether the lines above say who. */
  readonly hasWho: boolean;
}

const JOURNEY = /^(visits?|trips?|travels?|journeys?|tours?|itinerar(?:y|ies)|stopovers?)$/i;
const DIARY = /^(diary|journal|engagements|schedule|agenda|programme)$/i;
const SMALL =
  /^(abroad|overseas|foreign|official|state|working|private|informal|unofficial|leaders?|president-elect|elect|designate|leg|day|stop|daily|weekly|week|and|the|of|to|in|at|from|by|on|for|&|\p{N}+|[IVX]+|[\p{P}\p{S}]+)$/iu;
const SEPARATOR = /^([:.—–|]|-|--)$/;

/** Longer lines are prose. */
const LONGEST = 60;

/**
 * The scene that the tokens `first` to `last` tell: all of them, or those up to a separator behind a date ("14 March: Jakarta. Talks …");
 * null where other words come before that.
 */
export function sceneLineAt(reading: Reading, above: Above, first: number, last: number): SceneLine | null {
  let line: SceneLine = { first, last: first, who: [], where: [], when: null, isJourney: false, isDiary: false };
  let opening: SceneLine | null = null;
  // "On 3 May 1990 the envoy in Oslo …": prose
  let opens = !/^(on|in|at|by|from|for|since|until|after|before)$/i.test(reading.doc.tokens[first]!.text);
  while (line.last < last && line.last - first < LONGEST) {
    // "Official visit. In Oslo 3 May.": an entry, no heading
    opens &&= tellsAny(line) || !JOURNEY.test(reading.doc.tokens[line.last]!.text);
    const next = onward(reading, above, line, last);
    if (next === null) return opening;
    line = next;
    if (line.last === last) break;
    const closes = sentenceEnds(reading, line.last);
    const separates = SEPARATOR.test(reading.doc.tokens[line.last - 1]!.text);
    if (opens && line.when !== null && (closes || separates)) opening = line;
    // "…: Tokyo, Japan. | Official visit.": the sentence behind the opening is the entry
    if (opening !== null && closes && (line.who.length > 0 || line.where.length > 0)) return opening;
  }
  return line.last === last && tellsAny(line) ? line : opening;
}

function tellsAny({ who, where, when }: SceneLine): boolean {
  return who.length > 0 || where.length > 0 || when !== null;
}

function sentenceEnds(reading: Reading, i: number): boolean {
  return reading.sentenceOf(i - 1) !== reading.sentenceOf(i);
}

/** The line with what stands next in it; null where that may not stand in such a line. */
function onward(reading: Reading, { dates, hasWho }: Above, line: SceneLine, end: number): SceneLine | null {
  const i = line.last;
  const date = dates.get(i);
  if (date) return { ...line, last: Math.max(i + 1, reading.tokenAt(date.end)), when: line.when ?? date };
  const over =
    overUnknownPlace(reading, line.first, i, end, hasWho || line.who.length > 0) ?? overBracket(reading, i, end);
  if (over !== null) return { ...line, last: over };
  const place = placeAt(reading, i);
  if (place !== null) return withPlace(reading, line, place, end);
  if (isPerson(reading, i, i)) return withPerson(reading, line, reading.mentionAt(i)!);
  const text = reading.doc.tokens[i]!.text;
  if (JOURNEY.test(text)) return { ...line, last: i + 1, isJourney: true };
  if (DIARY.test(text)) return { ...line, last: i + 1, isDiary: true };
  const isTitle =
    isTitleWord(reading, reading.trees[reading.sentenceOf(i)]!, i) && !/^(visiting|his|her|its|their)$/i.test(text);
  return isTitle || (SMALL.test(text) && reading.mentionAt(i) === null) ? { ...line, last: i + 1 } : null;
}

function withPlace(reading: Reading, line: SceneLine, mention: number, end: number): SceneLine {
  const last = Math.max(line.last + 1, reading.tokenAt(reading.doc.mentions.mentions[mention]!.end));
  const link = linkOf(reading, line.first, line.last, last, end);
  // "Siam (Thailand)": another name of the same place
  const isAgain = link === null && line.last > line.first && reading.doc.tokens[line.last - 1]!.text === "(";
  return {
    ...line,
    last,
    where: [...line.where, { mention, link: isAgain ? (line.where.at(-1)?.link ?? null) : link }],
  };
}

function withPerson(reading: Reading, line: SceneLine, mention: number): SceneLine {
  const { end, form } = reading.doc.mentions.mentions[mention]!;
  const last = Math.max(line.last + 1, reading.tokenAt(end));
  if (form !== "name") return { ...line, last };
  // "Shah | Mohammad Reza": a title that the reader took for a name
  const before = isPerson(reading, line.last - 1, line.first) ? line.who.slice(0, -1) : line.who;
  return { ...line, last, who: [...before, mention] };
}
