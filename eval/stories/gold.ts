import type { EventType, Stage, Status } from "../../src/document/vocabulary.ts";
import type { DiscrepancyKind } from "../../src/merge/merged.ts";

/** Words of one document of a story, letter for letter; `doc` is its file. */
export interface Quote {
  readonly doc: string;
  readonly quote: string;
}

/** What several documents say together, coded by hand. */
export interface Story {
  readonly story: string;
  readonly events: readonly StoryEvent[];
  readonly agreements: readonly StoryAgreement[];
  readonly entities: readonly StoryEntity[];
  readonly disagreements: readonly Disagreement[];
  readonly developments: readonly { readonly what: string; readonly quotes: readonly Quote[] }[];
  readonly corroboration: readonly Corroborated[];
}

export interface StoryEvent {
  readonly id: string;
  readonly type: EventType;
  /** In words: "visit of Ruto to Dar es Salaam". */
  readonly what: string;
  /** As the sources together leave it. */
  readonly status: Status;
  readonly date: string | null;
  /** Id of the event in which it lies. */
  readonly within: string | null;
  readonly mentions: readonly (Quote & { readonly status: Status })[];
}

export interface StoryAgreement {
  readonly id: string;
  readonly title: string;
  readonly parties: readonly string[];
  readonly stage: Stage;
  readonly mentions: readonly (Quote & { readonly stage: Stage })[];
}

export interface StoryEntity {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** Every way in which a document names it. */
  readonly names: readonly { readonly doc: string; readonly exact: readonly string[] }[];
}

/** Quotations that cannot all be true. */
export interface Disagreement {
  readonly id: string;
  readonly kind: DiscrepancyKind;
  readonly what: string;
  readonly quotes: readonly Quote[];
  /** "correction", "time zone", "spelling", or null. */
  readonly explained: string | null;
}

/** How many documents tell an event, and how many of them do not lean on another. */
export interface Corroborated {
  readonly event: string;
  readonly documents: number;
  readonly independent: number;
}
