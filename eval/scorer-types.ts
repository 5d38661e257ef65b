import type { Status } from "../src/document/vocabulary.ts";

/** A gold document, as shared/gold/GUIDELINES.md says: what of it is scored. */
export interface Gold {
  /** File name of the text. */
  readonly doc?: string;
  readonly published?: string | null;
  readonly publisher?: string | null;
  readonly title?: string | null;
  readonly events: readonly GoldEvent[];
  readonly attributions?: readonly GoldAttribution[];
  readonly positions?: readonly GoldPosition[];
  readonly entities?: readonly GoldEntity[];
  readonly agreements?: readonly { readonly quote: string; readonly stage: string }[];
  readonly discrepancies?: readonly { readonly what: string; readonly quotes?: readonly string[] }[];
}

export interface GoldEvent {
  readonly id: string;
  readonly type: string;
  readonly status: Status;
  readonly date?: string | null;
  readonly participants: readonly { readonly name: string }[];
  readonly quote: string;
  readonly also?: readonly string[];
}

export interface GoldAttribution {
  readonly speaker?: string | null;
  readonly content?: string | null;
}

export interface GoldPosition {
  readonly actor: string;
  readonly relation: string;
  readonly object: string;
  readonly quote: string;
}

export interface GoldEntity {
  readonly name: string;
  readonly type: string;
  readonly mentions?: readonly string[];
}

/** A claim of an exported record (chancery/record@1): what of it is scored. */
export interface ScoredClaim {
  readonly id: string;
  readonly document: string;
  readonly kind: "event" | "position";
  /** Of events. */
  readonly type?: string;
  readonly status: Status;
  readonly date?: { readonly edtf: string } | null;
  readonly participants?: readonly { readonly name: string }[];
  readonly attribution: readonly {
    readonly speaker: string;
    /** Null for whom the record does not know by name. */
    readonly entity: string | null;
    readonly kind: string;
  }[];
  readonly evidence: { readonly start: number; readonly exact: string };
  /** Of positions. */
  readonly relation?: string;
  readonly actor?: string;
  readonly object?: string;
}

/** An exported record: what of it is scored. */
export interface ScoredRecord {
  readonly documents: readonly { readonly id: string; readonly file: string | null }[];
  readonly claims: readonly ScoredClaim[];
  readonly entities: readonly {
    readonly name: string;
    readonly names: readonly string[];
    readonly mentions: readonly { readonly document: string; readonly exact: string }[];
  }[];
  readonly agreements: readonly { readonly steps: readonly { readonly claim: string; readonly stage: string }[] }[];
  readonly discrepancies: readonly {
    readonly evidence: readonly { readonly document: string; readonly exact: string }[];
  }[];
}
