import type { Zone } from "../../../document/document.ts";
import type { DateExpression } from "../../../document/layers.ts";
import { firstEndingAfter } from "../../../document/span.ts";
import type { Status } from "../../../document/vocabulary.ts";
import { isAhead, isElliptical } from "../acts/elided.ts";
import type { Reading } from "../reading.ts";
import { type SceneLine, sceneLineAt, type Where } from "./scene-line.ts";

/** Who was where and when, as the lines over an entry tell: the entry need not say it again ("Met with Prime Minister Sato."). */
export interface Scene {
  /** Indices into the mentions, in order. */
  readonly who: readonly number[];
  readonly where: readonly number[];
  readonly when: DateExpression;
  /** The line nearest to the entry. */
  readonly line: Pick<SceneLine, "first" | "last">;
  /** Of a diary that tells what was done: its days lie behind it, whatever date stands first. */
  readonly isPast: boolean;
}

/** The scenes of a document that entries or words of journeys bear out, and which of them a sentence stands in. */
export interface Scenes {
  /** Each with what its entries say of its time: past, ahead, or nothing. */
  readonly all: ReadonlyMap<Scene, Status | null>;
  at(sentence: number): Scene | null;
}

/** What the lines read so far tell. */
interface Heading {
  readonly lines: readonly SceneLine[];
  readonly scene: Scene | null;
  /** Whether no entry stands under the last line yet. */
  readonly isFresh: boolean;
}

/** Reads the headings of chronologies, itineraries and lists of visits; linear in the length of the text. */
export function scenesOf(reading: Reading): Scenes {
  const bySentence = new Map<number, Scene>();
  const told = new Map<Scene, Status | null>();
  const dates = datesByToken(reading);
  let heading: Heading = { lines: [], scene: null, isFresh: true };
  const close = (): void => {
    if (heading.scene && heading.isFresh && isJourney(heading.lines)) told.set(heading.scene, null);
  };
  for (const zone of reading.doc.zones) {
    if (zone.kind === "furniture" || zone.kind === "byline") continue;
    const [first, last] = tokensOf(reading, zone);
    const line = lineOf(reading, dates, heading, zone, first, last);
    if (line) {
      if (isAnother(heading, line)) close();
      heading = under(reading, heading, line);
    }
    const from = line ? line.last : first;
    if (from >= last) continue;
    const { scene, lines } = heading;
    if (scene !== null && (isDiary(lines) || isElliptical(reading, from)))
      told.set(scene, told.get(scene) ?? statusOf(reading, from, last));
    if (scene !== null && told.has(scene))
      for (let t = from; t < last; t++) bySentence.set(reading.sentenceOf(t), scene);
    heading = { lines: lines.slice(-DEEPEST), scene, isFresh: false };
  }
  close();
  return { all: told, at: (sentence) => bySentence.get(sentence) ?? null };
}

/** What the first finite verb of an entry says of its time. */
function statusOf(reading: Reading, from: number, last: number): Status | null {
  for (let t = from; t < last; t++) {
    const opens = t === from || /^[.;]$/.test(reading.doc.tokens[t - 1]!.text);
    if (opens && isAhead(reading, t)) return "scheduled";
    const { tag, relation } = reading.doc.syntax[t]!;
    if (tag === "VBD" || (tag === "VBN" && /^(root|conj|parataxis)$/.test(relation))) return "occurred";
  }
  return null;
}

/** Headings that stand over each other. */
const DEEPEST = 4;

function isJourney(lines: readonly SceneLine[]): boolean {
  return lines.some((line) => line.isJourney);
}

function isDiary(lines: readonly SceneLine[]): boolean {
  return lines.some((line) => line.isDiary);
}

/** The scene that a zone tells or opens with; null where it is an entry. */
function lineOf(
  reading: Reading,
  dates: ReadonlyMap<number, DateExpression>,
  { lines, scene, isFresh }: Heading,
  zone: Zone,
  first: number,
  last: number,
): SceneLine | null {
  const hasWho = lines.some(({ who }) => who.some((m) => isPublic(reading, m)));
  const line = first < last ? sceneLineAt(reading, { dates, hasWho }, first, last) : dateAlone(reading, zone, first);
  const isEntry = isFresh && scene !== null && closesWithStop(reading, zone);
  return line !== null && isEntry && !opensAnew(dates, line) ? null : line;
}

/** The heading with a further line. */
function under(reading: Reading, heading: Heading, line: SceneLine): Heading {
  const above = heading.isFresh && !isAnother(heading, line) ? heading.lines : over(heading.lines, line);
  const lines = [...above, line];
  return { lines, scene: sceneOf(reading, lines), isFresh: true };
}

/** "3 May: King Harald, Norway" right below "1 May: King Carl, Sweden": the next of a list that tells no more. */
function isAnother({ lines, scene }: Heading, line: SceneLine): boolean {
  const last = lines.at(-1);
  return scene !== null && last?.when != null && line.when !== null && last.who.length > 0 === line.who.length > 0;
}

function tokensOf(reading: Reading, zone: Zone): readonly [number, number] {
  const { tokens } = reading.doc;
  const first = firstEndingAfter(tokens, zone.start);
  const last = firstEndingAfter(tokens, zone.end);
  const coded = first < tokens.length && tokens[first]!.start < zone.end;
  return coded ? [first, last] : [first, first];
}

function datesByToken(reading: Reading): ReadonlyMap<number, DateExpression> {
  const known = reading.doc.dates.expressions.filter(({ edtf, kind }) => edtf !== null && /^(date|range)$/.test(kind));
  const { tokens } = reading.doc;
  // the date of a dateline has no tokens
  const coded = known.filter(({ start, end }) => (tokens[reading.tokenAt(start)]?.start ?? end) < end);
  return new Map(coded.map((date) => [reading.tokenAt(date.start), date]));
}

/** A line of a date alone has no tokens. */
function dateAlone({ doc }: Reading, zone: Zone, at: number): SceneLine | null {
  const when = doc.dates.expressions.find((date) => date.start >= zone.start && date.end <= zone.end && date.edtf);
  return when ? { first: at, last: at, who: [], where: [], when, isJourney: false, isDiary: false } : null;
}

function closesWithStop({ doc }: Reading, zone: Zone): boolean {
  return zone.kind === "paragraph" && /[.!?]["”’)]?$/.test(doc.text.slice(zone.start, zone.end));
}

/** "Official visit.", "In Oslo 3 May.": under a whole heading these are entries; a line that begins with its date or names a person is another. */
function opensAnew(dates: ReadonlyMap<number, DateExpression>, { first, who }: SceneLine): boolean {
  return dates.has(first) || who.length > 0;
}

/** A line after an entry takes the place of the nearest that tells the same things, else some of them, and of all below that one. */
function over(lines: readonly SceneLine[], line: SceneLine): readonly SceneLine[] {
  const own = tellings(line, hasDestination(lines));
  const alike = lines.findLastIndex((each) => tellings(each, false).every((told, i) => told === own[i]));
  const at =
    alike >= 0 ? alike : lines.findLastIndex((each) => tellings(each, false).some((told, i) => told && own[i]));
  return at < 0 ? lines : lines.slice(0, at);
}

/** Whether a line tells who, where and when; the state beside a person is where he comes from, if the lines above say where he goes. */
function tellings({ who, where, when }: SceneLine, isGiven: boolean): readonly boolean[] {
  const places = where.filter(({ link }) => link === "to" || link === null || !isGiven);
  return [who.length > 0, places.length > 0, when !== null];
}

function hasDestination(lines: readonly SceneLine[]): boolean {
  return lines.some(({ where }) => where.some(({ link }) => link === "to"));
}

/** "1776–1783" over "General Washington at Yorktown" is the time of a chapter. */
const MONTH = /^\d{4}-\d{2}/;

/** Who, where and when of the lines together, the nearest first; null while one of them is not told. A diary need not say where. */
function sceneOf(reading: Reading, lines: readonly SceneLine[]): Scene | null {
  const who = lines.findLast((line) => line.who.some((m) => isJourney(lines) || isPublic(reading, m)))?.who ?? [];
  const when = lines.findLast(({ when: date }) => date !== null && MONTH.test(date.edtf!))?.when;
  const at = lines.findLastIndex((line, i) => placesOf(reading, line, who, lines.slice(0, i)).length > 0);
  if (who.length === 0 || !when || (at < 0 && !isDiary(lines))) return null;
  return {
    who,
    when,
    where: at < 0 ? [] : placesOf(reading, lines[at]!, who, lines.slice(0, at)),
    line: lines.findLast((line) => line.last > line.first)!,
    isPast: isDiary(lines) && tellsPast(reading),
  };
}

/** "Flew to Oslo.", "Met the king.": a sentence that opens with what was done. */
function tellsPast({ doc }: Reading): boolean {
  return doc.sentences.some(({ first, zone }) => zone === "paragraph" && doc.syntax[first]?.tag === "VBD");
}

/** People with an office, or whom the knowledge has: "Jane Roe, Oslo, 3 May 2020" may be who wrote it. */
function isPublic(reading: Reading, m: number): boolean {
  return reading.doc.mentions.mentions[m]!.entities.some((key) => {
    const { office, known } = reading.entity(key);
    return office !== null || known !== null;
  });
}

/** The places of a line without the state that a person comes from. */
function placesOf(
  reading: Reading,
  line: SceneLine,
  who: readonly number[],
  higher: readonly SceneLine[],
): readonly number[] {
  const homes = new Set(who.flatMap((m) => countriesOf(reading, m)));
  const isGiven = hasDestination(higher);
  const isHome = ({ mention, link }: Where): boolean => {
    if (link === "to" || line.who.length === 0) return false;
    if (link === "from") return true;
    if (link === null) return false;
    const own = countriesOf(reading, mention);
    if (isGiven && reading.doc.mentions.mentions[mention]!.kind === "state") return true;
    return homes.size > 0 ? own.some((code) => homes.has(code)) : link === "bracket";
  };
  const journey = line.where.filter(({ link }) => link === "to");
  const kept = line.isJourney && journey.length > 0 ? journey : line.where.filter((each) => !isHome(each));
  return kept.map(({ mention }) => mention);
}

function countriesOf(reading: Reading, m: number): readonly string[] {
  return reading.doc.mentions.mentions[m]!.entities.flatMap((key) => reading.entity(key).country ?? []);
}
