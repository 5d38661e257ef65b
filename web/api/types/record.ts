import type { DiscrepancyLine } from "./lines.ts";
import type { Counted } from "./lists.ts";
import type { DocumentAnswer } from "./told.ts";

/** What is new and open. */
export interface SummaryAnswer {
  readonly state: string;
  readonly counts: Readonly<
    Record<"documents" | "events" | "agreements" | "discrepancies" | "entities" | "claims" | "open", number>
  >;
  readonly new: Readonly<Record<"documents" | "claims" | "events", number>>;
  readonly documents: readonly DocumentAnswer[];
  readonly open: readonly DiscrepancyLine[];
}

/** How many entries each value leaves, under the same filters. */
export interface FacetsAnswer {
  readonly type: readonly Counted[];
  readonly status: readonly Counted[];
  readonly area: readonly Counted[];
  readonly state: readonly Counted[];
  readonly publisher: readonly Counted[];
  readonly year: readonly Counted[];
  readonly month: readonly Counted[];
}
