import type { ChronologyEntry } from "../../record/queries/chronology.ts";
import { oneLine } from "../text/one-line.ts";
import { independentWords } from "../text/voices.ts";
import { newNaming } from "./actors.ts";
import { dateWords, writtenWords } from "./date-words.ts";
import { type Footnote, newFootnotes } from "./footnotes.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { sentenceOf } from "./sentence.ts";

/** One line of a chronology. */
export interface Line {
  readonly id: string;
  /** In words; null for the undated. */
  readonly date: string | null;
  readonly edtf: string | null;
  readonly sentence: string;
  /** In brackets behind the sentence: status where it is not "occurred", how many independent sources, what they differ on, and what a person corrected. */
  readonly marks: readonly string[];
  readonly notes: readonly number[];
  readonly entry: ChronologyEntry;
}

/** A chronology ready to be shown: dated lines, then the undated, with footnotes in order of citation. */
export interface Chronology {
  readonly dated: readonly Line[];
  readonly undated: readonly Line[];
  readonly footnotes: readonly Footnote[];
}

/** Entries (in order of date) as lines. People are named in full once, at first mention. */
export function chronologyLines(entries: readonly ChronologyEntry[], gazetteer: Gazetteer): Chronology {
  const footnotes = newFootnotes();
  const naming = newNaming(gazetteer);
  const line = (entry: ChronologyEntry): Line => {
    const sentence = oneLine(sentenceOf(entry, { naming, gazetteer }));
    return {
      id: entry.event.id,
      date: entry.event.date === null ? null : dateWords(entry.event.date),
      edtf: entry.event.date,
      sentence,
      marks: marksOf(entry, sentence),
      notes: footnotes.cite(entry.sources),
      entry,
    };
  };
  const dated = entries.filter((entry) => entry.event.date !== null).map(line);
  const undated = entries
    .filter((entry) => entry.event.date === null)
    .sort(byWriting)
    .map(line);
  return { dated, undated, footnotes: footnotes.all };
}

/** When the text was written that says how an event stands; null when that is not known. */
function writtenOf({ event, sources }: ChronologyEntry): string | null {
  return event.history.at(-1)?.asOf ?? sources[0]?.document.published ?? null;
}

function byWriting(a: ChronologyEntry, b: ChronologyEntry): number {
  const [left, right] = [writtenOf(a) ?? "9999", writtenOf(b) ?? "9999"];
  if (left !== right) return left < right ? -1 : 1;
  return a.event.id < b.event.id ? -1 : 1;
}

/** “The minister sent no note”: quoted words that say themselves that it was not done are not marked as denied, as if somebody denied them. */
const NOT_DONE =
  /\b(no|not|never|nobody|none|neither|without|refus\w+|reject\w*|declin\w+|fail\w*|stopp\w+|stops?)\b|n[’']t\b/iu;

function isSaidItself({ event, sources }: ChronologyEntry, sentence: string): boolean {
  const isDenied = sources.some(({ claim }) => claim.attribution.some(({ kind }) => kind === "denial"));
  const quoted = /“(.*)”/.exec(sentence)?.[1] ?? "";
  return event.status === "denied" && !isDenied && NOT_DONE.test(quoted);
}

function marksOf(entry: ChronologyEntry, sentence: string): string[] {
  const { event, discrepancies } = entry;
  const written = event.date === null ? writtenOf(entry) : null;
  const asOf = written === null ? "" : writtenWords(written);
  const words = [event.status === "occurred" || isSaidItself(entry, sentence) ? "" : event.status, asOf].filter(
    (part) => part !== "",
  );
  const status = words.length === 0 ? [] : [words.join(", ")];
  const open = discrepancies.filter((one) => one.state === "open" && one.kind !== "identity");
  const fields = [...new Set(open.map((one) => one.kind))].sort();
  const counted = event.corroboration === undefined ? null : independentWords(event.corroboration);
  const told = counted === null ? [] : [counted];
  return [
    ...status,
    ...told,
    ...fields.map((kind) => `sources differ: ${kind}`),
    ...takenBack(entry),
    ...correctedFields(entry),
  ];
}

/** "taken back by its source": an act told as done that the same source later says did not happen. */
function takenBack({ event, discrepancies }: ChronologyEntry): string[] {
  const isTakenBack = discrepancies.some(
    ({ kind, explanation }) => kind === "occurrence" && explanation === "correction",
  );
  return event.status !== "denied" && isTakenBack ? ["taken back by its source"] : [];
}

/** "corrected: date": what a person reads otherwise than a source says. */
function correctedFields({ sources }: ChronologyEntry): string[] {
  const fields = sources.flatMap(({ decision }) => decision?.changes.map(({ field }) => field) ?? []);
  return fields.length === 0 ? [] : [`corrected: ${[...new Set(fields)].sort().join(", ")}`];
}
