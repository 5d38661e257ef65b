import type { DateExpression } from "../../../document/layers.ts";
import type { Span } from "../../../document/span.ts";
import { firstEndingAfter } from "../../../document/span.ts";
import type { Reading } from "../reading.ts";
import { callsPaper, type Name, nameOf } from "./treaty-name.ts";
import { isProse } from "./treaty-prose.ts";
import { type Step, stepsIn, type TreatyWords } from "./treaty-steps.ts";

/** A step with the agreement that it is of. */
export interface Entry {
  readonly step: Step;
  readonly title: Span | null;
  /** Indices into the mentions. */
  readonly parties: readonly number[];
  /** The date that the line opens with or stands under ("3 May 2019: Treaty with Chad signed"), or null. */
  readonly opening: DateExpression | null;
}

/** What stands over the next line. */
interface Above {
  readonly name: Name | null;
  /** Parties that a line of nothing else tells for all under it: "Norway – Chad", "CHAD". */
  readonly parties: readonly number[];
  /** Whether steps stand under the name. */
  readonly isUsed: boolean;
  /** Whether the name stands in the line that is being read. */
  readonly isOfLine: boolean;
}

const NOTHING: Above = { name: null, parties: [], isUsed: false, isOfLine: false };

/** What is found on the way. */
interface Found {
  readonly entries: Entry[];
  /** Sentences that tell steps, or name what is below them. */
  readonly sentences: Set<number>;
  /** Names without steps so far. */
  open: number[];
}

/** The steps of agreements that the lines of a document tell in clauses without a subject, and the sentences that they and the names stand in; linear in its length. */
export function treatyEntries(reading: Reading, words: TreatyWords): Pick<Found, "entries" | "sentences"> {
  const found: Found = { entries: [], sentences: new Set(), open: [] };
  let above = NOTHING;
  for (const zone of reading.doc.zones) {
    if (zone.kind === "furniture" || zone.kind === "byline" || zone.kind === "dateline") continue;
    above = { ...above, isOfLine: false };
    for (const [i, s] of sentencesOf(reading, zone).entries()) above = read(reading, words, s, above, found, i === 0);
  }
  return found;
}

function sentencesOf({ doc }: Reading, zone: Span): readonly number[] {
  const found: number[] = [];
  for (let s = firstEndingAfter(doc.sentences, zone.start); doc.sentences[s] && doc.sentences[s]!.start < zone.end; s++)
    found.push(s);
  return found;
}

/** Longer names are prose. */
const LONGEST = 90;

/** "Treaties in force", "Agreements signed": a heading of a list. */
const SHORT = 5;

/** Reads one sentence: its steps go to `found`, its name stands over what follows. */
function read(reading: Reading, words: TreatyWords, s: number, above: Above, found: Found, opensLine: boolean): Above {
  const { first, last } = reading.doc.sentences[s]!;
  const steps = stepsIn(reading, words, first, last);
  if (isProse(reading, s, steps)) {
    found.open = [];
    return opensLine ? NOTHING : { ...above, name: null };
  }
  found.open.push(s);
  const opening = openingDate(reading, s);
  const from = opening === null ? first : behindStop(reading, opening, last);
  if (steps.length === 0) return last - from > LONGEST ? above : under(reading, words, above, from, last, opensLine);
  const own = steps[0]!.first > from ? nameOf(reading, words.papers, from, steps[0]!.first) : null;
  if (own !== null && isOfAnother(reading, above, own)) return above;
  const now = named(reading, words, above, own, opensLine);
  const { name } = now;
  // "Treaties in Force" over a list
  if (own?.isBare && opensLine && above.name === null && last - first < SHORT) return above;
  if (name?.title == null || !(isOfPaper(reading, words.papers, name) || isSure(reading, steps))) return above;
  for (const each of found.open) found.sentences.add(each);
  found.open = [];
  const { title } = name;
  const entry = { title, parties: partiesOf(now, name), opening: opening ?? reading.entryDateOf(s) };
  found.entries.push(...steps.map((step) => ({ ...entry, step })));
  return { ...now, isUsed: true };
}

/** Those whom the name tells; one of them, or none, with those of the line above: "Treaty with Chad" under "NORWAY". */
function partiesOf({ parties }: Above, name: Name): readonly number[] {
  return name.parties.length > 1 ? name.parties : [...parties, ...name.parties];
}

/** The date at the start of a sentence, set off from the rest: "3 May 2019: …". */
function openingDate({ doc, datesOf }: Reading, s: number): DateExpression | null {
  const { start, end } = doc.sentences[s]!;
  const date = datesOf(s)[0];
  if (date === undefined || doc.text.slice(start, date.start).trim() !== "") return null;
  return /^\s?(?:[:–—|]|-\s)/.test(doc.text.slice(date.end, end)) ? date : null;
}

function behindStop(reading: Reading, { end }: Span, last: number): number {
  return Math.min(last, reading.tokenAt(end) + 1);
}

/** A line without steps: a name for what stands below, or parties alone. "With annexes." is neither. */
function under(
  reading: Reading,
  { papers }: TreatyWords,
  above: Above,
  first: number,
  last: number,
  opensLine: boolean,
): Above {
  if (/^(with|as|see|and|including|notes?)$/i.test(reading.doc.tokens[first]!.text)) return above;
  const name = nameOf(reading, papers, first, last);
  if (name.title === null) return { ...above, parties: name.parties, name: above.isUsed ? null : above.name };
  const isPaper = callsPaper(reading, papers, first, last);
  // a further sentence of a line names another agreement only where it calls it one, behind the steps of the first
  if (!opensLine && (!isPaper || name.isBare || (above.name !== null && !above.isUsed))) return above;
  // "Agreement on Fish" over "In Oslo", or over "Place of signature: Oslo": the one that calls it
  if (!isPaper && above.name !== null && (!above.isUsed || isLabelled(reading, first, last))) return above;
  return withName(above, name);
}

function isLabelled({ doc }: Reading, first: number, last: number): boolean {
  return doc.tokens.slice(first, Math.min(last, first + SHORT)).some(({ text }) => text === ":");
}

/** The agreement that a line with steps is of: the words before them where they call it, else what stands above. */
function named(reading: Reading, { papers }: TreatyWords, above: Above, own: Name | null, opensLine: boolean): Above {
  if (own === null) return above;
  if (own.title === null)
    return above.name === null ? above : { ...above, name: { ...above.name, parties: own.parties } };
  if (above.name === null) return withName(above, own);
  const isCalled = isOfPaper(reading, papers, own);
  // "Agreement signed at Oslo" below "Agreement on Fish": the same; below its steps, another
  const isAbove = isOfPaper(reading, papers, above.name);
  const isSame = above.isUsed
    ? own.isBare && isCalled
      ? !opensLine
      : !isCalled && (!opensLine || isAbove)
    : own.isBare || !isCalled || (above.isOfLine && isAbove);
  return isSame ? above : withName(above, own);
}

function withName(above: Above, name: Name): Above {
  // "Chile: Security officers. Agreement on officers, signed …": the parties of the same line
  const parties = name.parties.length === 0 && above.isOfLine ? (above.name?.parties ?? []) : name.parties;
  return { name: { ...name, parties }, parties: above.parties, isUsed: false, isOfLine: true };
}

/** "Extension of agreement | signed 3 May 1999" behind the steps: when the older one was signed. */
function isOfAnother(reading: Reading, { isUsed }: Above, { title }: Name): boolean {
  return isUsed && title !== null && /^\S+ (?:of|to) (?:the )?\S+$/i.test(wordsOf(reading, title));
}

function wordsOf({ doc }: Reading, { start, end }: Span): string {
  return doc.text.slice(start, end);
}

function isOfPaper(reading: Reading, papers: ReadonlySet<string>, { title }: Name): boolean {
  const tokens = title === null ? [] : reading.tokensIn(title);
  return tokens.length > 0 && callsPaper(reading, papers, tokens[0]!, tokens.at(-1)! + 1);
}

/** Steps that only agreements have: a signature with an entry into force, an exchange of notes. */
function isSure({ doc }: Reading, steps: readonly Step[]): boolean {
  if (new Set(steps.map(({ stage }) => stage)).size > 1) return true;
  return steps.some(({ first, behind }) =>
    doc.tokens.slice(first, behind).some(({ text }) => /^(force|notes|letters|ratif.*)$/i.test(text)),
  );
}
