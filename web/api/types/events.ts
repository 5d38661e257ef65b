import type { EventType, Status } from "../../../src/document/vocabulary.ts";
import type { Event, Judgement } from "../../../src/merge/merged.ts";
import type { ChronologyLine, DiscrepancyLine } from "./lines.ts";
import type { DocumentAnswer, ToldEvent, Words } from "./told.ts";

/** A value that one document gives to a field, with its words. */
export interface CellValue extends Words {
  readonly value: string;
  readonly words: string;
  readonly claim: string;
}

/** A field, as each document tells it; the cell of one that is silent is empty. */
export interface CompareRow {
  readonly field: string;
  readonly of: string | null;
  readonly verdict: "both" | "fits" | "change" | "conflict" | "only";
  readonly cells: readonly { readonly document: string | null; readonly values: readonly CellValue[] }[];
  readonly discrepancies: readonly string[];
}

/** One event, with what is undisputed and what is not. */
export interface EventAnswer extends Event {
  readonly line: ChronologyLine;
  readonly sources: readonly ToldEvent[];
  readonly documents: readonly DocumentAnswer[];
  readonly fields: {
    readonly documents: readonly string[];
    readonly undisputed: readonly CompareRow[];
    readonly disputed: readonly CompareRow[];
    readonly claimed: readonly { readonly document: string; readonly rows: readonly CompareRow[] }[];
    readonly silent: readonly { readonly document: string; readonly fields: readonly string[] }[];
  };
  readonly outer: ChronologyLine | null;
  readonly inside: readonly ChronologyLine[];
  readonly discrepancies: readonly DiscrepancyLine[];
  readonly judgements: readonly (Judgement & { readonly at?: string })[];
}

export interface EventCompared {
  readonly event: string;
  readonly type: EventType;
  readonly status: Status;
  readonly date: string | null;
  readonly words: string;
  readonly apart: readonly string[];
  readonly rows: readonly CompareRow[];
}

export type ComparisonAnswer =
  | ({ readonly kind: "event"; readonly documents: readonly DocumentAnswer[] } & EventCompared)
  | {
      readonly kind: "documents";
      readonly documents: readonly DocumentAnswer[];
      readonly joined: readonly EventCompared[];
      readonly only: readonly (readonly { readonly event: string; readonly words: string }[])[];
      readonly rows: readonly CompareRow[];
    };
