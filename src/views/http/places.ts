import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { ChronologyEntry } from "../../record/queries/chronology.ts";

/** Where a place lies, and who says so. */
export interface Pin {
  readonly name: string;
  readonly country: string;
  /** Degrees, north and east positive. */
  readonly latitude: number;
  readonly longitude: number;
  readonly source: string;
}

/** Where events took place. */
export interface Places {
  /** Null where the text names no place, or one whose coordinates are not known: nothing is guessed. */
  of(entry: ChronologyEntry): Pin | null;
}

/** The places of the knowledge files. */
export function placesOf(_knowledge: Pick<Knowledge, "places">): Places {
  return { of: () => null };
}
