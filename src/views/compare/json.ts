import type { DocumentRow } from "../../record/kept.ts";
import type { ChronologyEntry } from "../../record/queries/chronology.ts";
import type { Comparison, EventComparison } from "../../record/queries/compare/compare.ts";
import type { Row } from "../../record/queries/compare/row.ts";
import { documentJson } from "../export/json.ts";
import type { LineOf } from "./text.ts";

/** For programs. Cells stand in the order of the documents; one that is silent is empty. */
export function comparisonJson(comparison: Comparison, lineOf: LineOf): unknown {
  const documents = comparison.documents.map(documentJson);
  if (comparison.kind === "event") return { kind: "event", documents, ...eventJson(comparison, lineOf) };
  const { joined, only, rows } = comparison;
  return {
    kind: "documents",
    documents,
    joined: joined.map((one) => eventJson(one, lineOf)),
    only: only.map((entries) => entries.map((entry) => ({ ...particulars(entry), words: lineOf(entry) }))),
    rows: rows.map((row) => rowJson(row, comparison.documents)),
  };
}

function particulars({ event: { id, type, status, date } }: ChronologyEntry): Record<string, unknown> {
  return { event: id, type, status, date };
}

function eventJson(
  { entry, apart, documents, rows, discrepancies }: EventComparison,
  lineOf: LineOf,
): Record<string, unknown> {
  return {
    ...{ ...particulars(entry), words: lineOf(entry), apart: apart.map(({ id }) => id) },
    rows: rows.map((row) => rowJson(row, documents)),
    discrepancies,
  };
}

/** One row, a cell a document. */
export function rowJson({ field, of, verdict, cells, discrepancies }: Row, documents: readonly DocumentRow[]): unknown {
  const told = cells.map((cell, index) => ({
    document: documents[index]?.id ?? null,
    values: cell.map(({ key, words, claim, evidence: { start, end, exact } }) => ({
      value: key,
      words,
      claim,
      start,
      end,
      exact,
    })),
  }));
  return { field, of, verdict, cells: told, discrepancies };
}
