import type { Count } from "../../../src/record/queries/faces/facets.ts";

/** A part of a list; `next` is the cursor of the part after it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number;
}

export type Counted = Count;
