import { dayNumbers } from "../../document/edtf.ts";
import type { Annotated, Dates, Sentence, Word } from "../../document/layers.ts";
import type { Span } from "../../document/span.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { type Found, find } from "./find.ts";
import { isToldFromNow, isToldSince } from "./from-now.ts";
import { grammar } from "./grammar/grammar.ts";
import { refuse } from "./refuse.ts";
import { absolute } from "./resolve/absolute.ts";
import { entriesOf } from "./resolve/chronicle.ts";
import type { Context } from "./resolve/context.ts";
import { isHistory } from "./resolve/history.ts";
import { type Now, nowEdtf } from "./resolve/now.ts";
import type { Place, Value } from "./resolve/place.ts";
import { fill, resolve } from "./resolve/resolve.ts";
import { tenseOf } from "./tense.ts";
import { type Holders, holders } from "./written/holders.ts";
import { inferWritten, pickDay } from "./written/infer.ts";
import { officeStarts } from "./written/office-start.ts";
import { titleDate } from "./written/title-date.ts";

/** The layers that dates are read from; syntax and mentions may be empty. */
export type DateSources = "tokens" | "sentences" | "syntax" | "mentions";

/** What was read of a document: its expressions of time in order, each with its value, and when it was written. */
export interface TimesRead {
  readonly places: readonly Place[];
  readonly values: readonly Value[];
  /** What the values were resolved against. */
  readonly context: Context;
  readonly written: Dates["written"];
}

/** Reads the expressions of time of one document. */
export type TimesReader = (doc: Annotated<DateSources>) => TimesRead;

/** A reader of all expressions of time, with the summits and office holders of the knowledge as anchors. */
export function timesReader(knowledge: Knowledge): TimesReader {
  const read = grammar(knowledge);
  const index = holders(knowledge);
  return (doc) => readTimes(doc, (text, zones) => find(text, zones, read), index);
}

function readTimes(
  doc: Annotated<DateSources>,
  finder: (text: string, zones: readonly Span[]) => readonly Found[],
  index: Holders,
): TimesRead {
  const zones = doc.zones.length > 0 ? doc.zones : [{ start: 0, end: doc.text.length }];
  const read = doc.zones.length > 0 ? doc.zones.filter(({ kind }) => kind !== "furniture") : zones;
  const found = refuse(doc.text, finder(doc.text, read), doc.mentions);
  const places = locate(doc, zones, found);
  const { now, written } = timeOfWriting(doc, places, index);
  const officeStart = officeStarts(doc.mentions, doc.sentences, index, now);
  const entries = entriesOf(places, zones, doc.text, now);
  const context = { places, now, officeStart, entries, isHistory: isHistory(places, now) };
  const { narrowed, values } = resolveAll(context, doc.text);
  return {
    places,
    values,
    context: { ...context, now: narrowed, values },
    written: narrowed && now?.inferred ? { edtf: nowEdtf(narrowed), basis: narrowed.label } : written,
  };
}

/** Sentence, paragraph and tense of each expression. One pass: everything is in order. */
function locate(doc: Annotated<DateSources>, zones: readonly Span[], found: readonly Found[]): readonly Place[] {
  let sentence = 0;
  let zone = 0;
  const fromNow = startsOf(doc, zones, isToldFromNow);
  const since = startsOf(doc, zones, isToldSince);
  return found.map((expression, i) => {
    while (sentence < doc.sentences.length && doc.sentences[sentence]!.end <= expression.start) sentence++;
    while (zone < zones.length && zones[zone]!.end <= expression.start) zone++;
    const within: Sentence | null =
      (doc.sentences[sentence]?.start ?? Infinity) <= expression.start ? doc.sentences[sentence]! : null;
    const told = tenseOf(doc.text, expression, within, doc.tokens, doc.syntax);
    const isNow = fromNow[zone]?.some((start) => start <= expression.start) ?? false;
    const nowSince = since[zone]?.findLast((start) => start < (within?.start ?? 0)) ?? -1;
    return {
      ...expression,
      index: i,
      sentence: within ? sentence : -1,
      zone,
      isNow,
      nowSince,
      ...told,
    };
  });
}

/** The starts of the sentences that are told so, by paragraph. */
function startsOf(
  { sentences, syntax }: Annotated<DateSources>,
  zones: readonly Span[],
  isSo: (sentence: Sentence, syntax: readonly Word[]) => boolean,
): readonly (readonly number[])[] {
  const starts = zones.map((): number[] => []);
  let zone = 0;
  for (const sentence of sentences) {
    while (zone < zones.length && zones[zone]!.end <= sentence.start) zone++;
    if (zone < zones.length && isSo(sentence, syntax)) starts[zone]!.push(sentence.start);
  }
  return starts;
}

function timeOfWriting(
  doc: Annotated<DateSources>,
  places: readonly Place[],
  index: Holders,
): { now: Now | null; written: Dates["written"] } {
  const given = doc.published ?? null;
  if (given !== null)
    return known(given, doc.publishedBasis ? `date of the document: ${doc.publishedBasis}` : "date of the document");
  const line = dateLine(doc, places);
  if (line !== null) return known(line, "date line in the text");
  const officeStart = officeStarts(doc.mentions, doc.sentences, index, null);
  const { text, sentences, mentions } = doc;
  const inferred = inferWritten({ text, sentences, places, mentions, holders: index, officeStart });
  if (!inferred)
    return {
      now: null,
      written: { edtf: null, basis: "no date, and nothing in the text that tells when it was written" },
    };
  return { now: inferred.now, written: { edtf: nowEdtf(inferred.now), basis: inferred.basis } };
}

function known(edtf: string, basis: string): { now: Now | null; written: Dates["written"] } {
  const days = dayNumbers(edtf);
  const now = days && {
    min: days[0],
    max: days[1],
    inferred: false,
    fresh: false,
    target: null,
    pick: days[0],
    label: `${edtf} (${basis})`,
  };
  return { now, written: { edtf, basis } };
}

/** A full date that makes up most of one of the first lines, or stands in a by-line or date line. */
function dateLine(doc: Annotated<DateSources>, places: readonly Place[]): string | null {
  for (const place of places) {
    const zone = doc.zones[place.zone];
    const { meaning } = place;
    const inTitle = zone && titleDate(doc.text, zone, place);
    if (inTitle) return inTitle;
    if (!zone || meaning.type !== "calendar" || meaning.day === null || meaning.year === null) continue;
    const line = zone.kind === "byline" || zone.kind === "dateline";
    if (
      line ||
      (place.zone < 4 && zone.end - zone.start <= 60 && (place.end - place.start) * 2 > zone.end - zone.start)
    )
      return absolute(meaning);
  }
  return null;
}

/** Resolves in reading order. An undated text is read twice: months without a year narrow the time of writing, which then dates the rest. */
function resolveAll(
  context: Omit<Context, "values">,
  text: string,
): { narrowed: Now | null; values: readonly Value[] } {
  let now = context.now;
  if (now?.inferred) {
    const values: Value[] = [];
    for (const place of context.places) {
      now = narrow(now, place, { ...context, now, values }, text);
      values.push(resolve(place.meaning, place, { ...context, now, values }));
    }
  }
  const values: Value[] = [];
  for (const place of context.places) values.push(resolve(place.meaning, place, { ...context, now, values }));
  return { narrowed: now, values };
}

function narrow(now: Now, place: Place, context: Context, text: string): Now {
  const filled = fill(place.meaning, place, context)?.narrowed;
  if (!filled) return now;
  const min = Math.max(now.min, filled.min);
  const max = Math.min(now.max, filled.max);
  if (min > max || (min === now.min && max === now.max)) return now;
  const bounded = { ...now, min, max, fresh: min > now.min || now.fresh, pick: pickDay(min, max, now.target) };
  const reason = reasonOf(now);
  const told = place.tense === "past" || place.tense === "future" ? ` told as ${place.tense}` : "";
  return { ...bounded, label: `${nowEdtf(bounded)} (${reason}; "${text.slice(place.start, place.end)}"${told})` };
}

/** The basis without the value before it. */
function reasonOf(now: Now): string {
  return now.label.replace(/^\S+ \((.*)\)$/su, "$1");
}
