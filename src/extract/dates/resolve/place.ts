import type { Found } from "../find.ts";
import type { Tense } from "../tense.ts";

/** An expression with where it stands and how it is told. */
export interface Place extends Found {
  readonly index: number;
  /** Index of the sentence and of the zone (paragraph) it lies in; −1 when there is none. */
  readonly sentence: number;
  readonly zone: number;
  readonly tense: Tense;
  /** Whether its paragraph has, up to its sentence, been told from the day of writing. */
  readonly isNow: boolean;
  /** Where the last sentence of its paragraph before its own begins that tells what has come since; −1 where none is. */
  readonly nowSince: number;
  /** Whether the expression hangs on the verb that gives the tense. */
  readonly direct: boolean;
  readonly awaited?: boolean;
  readonly invited?: boolean;
}

/** A resolved value: EDTF or null, with its derivation. */
export interface Value {
  readonly edtf: string | null;
  readonly basis: string;
  /** EDTF of what it is counted from, where the words tell that too: the start of an office. */
  readonly anchor?: string;
}

/** No value, and why. */
export function undated(basis: string): Value {
  return { edtf: null, basis };
}
