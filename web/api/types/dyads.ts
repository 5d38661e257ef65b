import type { ChronologyLine, DiscrepancyLine, LedgerLine } from "./lines.ts";
import type { Counted } from "./lists.ts";
import type { ToldPosition } from "./told.ts";

export interface Side {
  readonly input: string;
  readonly country: string | null;
  readonly name: string;
}

/** Two states with each other. */
export interface DyadAnswer {
  readonly a: Side;
  readonly b: Side;
  readonly lastVisit: ChronologyLine | null;
  readonly nextPlanned: ChronologyLine | null;
  readonly visits: readonly { readonly year: string; readonly toA: number; readonly toB: number }[];
  readonly stages: readonly Counted[];
  readonly agreements: readonly LedgerLine[];
  readonly discrepancies: readonly DiscrepancyLine[];
  readonly positions: readonly ToldPosition[];
  readonly areas: readonly { readonly year: string; readonly areas: readonly Counted[] }[];
  readonly events: number;
}
