import type { Found } from "../find.ts";
import type { Tense } from "../tense.ts";

/** An expression with where it stands and how it is told. */
export interface Place extends Found {
  readonly index: number;
  /** Index of the sentence and of the zone (paragraph) it lies in; −1 when there is none. */
  readonly sentence: number;
  readonly zone: number;
  readonly tense: Tense;
  /** Whether the expression hangs on the verb that gives the tense. */
  readonly direct: boolean;
}

/** A resolved value: EDTF or null, with its derivation. */
export interface Value {
  readonly edtf: string | null;
  readonly basis: string;
}

/** The days on which the document may have been written (day numbers, ±Infinity for open ends). */
export interface Now {
  readonly min: number;
  readonly max: number;
  /** Inferred from the text: values that rest on it are approximate. */
  readonly inferred: boolean;
  /** The first day is that of something told of: written soon after, though the last day may be open. */
  readonly fresh: boolean;
  /** A day near which it was written, where one is known ("one month after becoming Prime Minister"). */
  readonly target: number | null;
  /** The day to count from: the target, else the earliest plausible day; −Infinity when that is open. */
  readonly pick: number;
  /** How it is named in a basis: "2021-10-18 (date of the document)". */
  readonly label: string;
}
