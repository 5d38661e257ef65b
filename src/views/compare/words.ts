import type { DocumentRow } from "../../record/kept.ts";
import type { Row, Value } from "../../record/queries/compare/row.ts";
import { dateWords } from "../chronology/date-words.ts";
import { oneLine } from "../text/one-line.ts";

/** What a document is called in a comparison: A, B, …, Z, A2 … */
export function letterOf(index: number): string {
  const round = Math.floor(index / 26);
  return `${String.fromCharCode(65 + (index % 26))}${round === 0 ? "" : round + 1}`;
}

/** The letters of the documents in order. */
export function lettersOf(documents: readonly DocumentRow[]): readonly string[] {
  return documents.map((_, index) => letterOf(index));
}

/** "participant Japan", "date". */
export function labelOf({ field, of }: Row): string {
  return of === null ? field : `${field} ${oneLine(of)}`;
}

/** "both", "only A", "fits", "change", "conflict"; of many documents those that are silent: "both · silent: C". */
export function verdictWords({ verdict, cells }: Row): string {
  const told = cells.flatMap((cell, index) => (cell.length > 0 ? [letterOf(index)] : []));
  if (verdict === "only") return `only ${told[0] ?? "?"}`;
  return cells.length > 2 && verdict === "both" ? "alike" : verdict;
}

/** Those that say nothing of it. */
export function silentIn({ cells }: Row): readonly string[] {
  return cells.flatMap((cell, index) => (cell.length === 0 ? [letterOf(index)] : []));
}

/** What a document says: the values, of a topic its words. */
export function cellWords(row: Row, cell: readonly Value[]): string {
  return cell.map((value) => valueWords(row, value)).join("; ");
}

function valueWords({ field }: Row, { words, evidence }: Value): string {
  if (field === "topic") return shortened(evidence.exact);
  return oneLine(field === "date" ? dateWords(words) : words);
}

const SHORT = 60;

function shortened(exact: string): string {
  const words = oneLine(exact);
  return `“${words.length <= SHORT ? words : `${words.slice(0, words.lastIndexOf(" ", SHORT)).toWellFormed()} …`}”`;
}

/** "5 alike, 1 conflict, 2 only A". */
export function verdictCounts(rows: readonly Row[]): string {
  const groups = Map.groupBy(rows, (row) => verdictWords(row));
  return [...groups].map(([words, some]) => `${some.length} ${words}`).join(", ");
}
