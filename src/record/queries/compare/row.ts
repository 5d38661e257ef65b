import type { Evidence } from "../../../document/span.ts";
import type { Count } from "../../../extract/counts/counts.ts";
import type { DocumentRow } from "../../kept.ts";
import type { Source } from "../chronology.ts";

/** What is compared, in the order in which it is shown. */
export const FIELDS = [
  ...(["type", "status", "date", "place", "mode", "participant", "number", "topic", "inside", "position"] as const),
  "said by",
] as const;

export type Field = (typeof FIELDS)[number];

/** A document with all that it tells of what is compared. */
export interface Column {
  readonly document: DocumentRow;
  readonly sources: readonly Source[];
  /** What its sentences count. */
  readonly counts: readonly Count[];
}

/** One value that a document gives, with the words that give it. */
export interface Value {
  /** Equal for values that mean the same. */
  readonly key: string;
  readonly words: string;
  readonly claim: string;
  readonly evidence: Evidence;
}

/**
 * both: all who tell it tell the same; fits: other words that can be true together ("October", "19 October"); change: what was planned is told otherwise
 * by a later text; conflict: not both can be true; only: one alone tells it.
 */
export type Verdict = "both" | "fits" | "change" | "conflict" | "only";

/** One field, or one member of a field ("participant Japan"), with what each document says of it. */
export interface Row {
  readonly field: Field;
  /** Which participant, topic, number, act; null where a document has one value only. */
  readonly of: string | null;
  readonly verdict: Verdict;
  /** In the order of the columns; empty where the document is silent. */
  readonly cells: readonly (readonly Value[])[];
  /** Discrepancies of the record that are about it. */
  readonly discrepancies: readonly string[];
}
