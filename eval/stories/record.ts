import type { EventType, Stage, Status } from "../../src/document/vocabulary.ts";
import type { ScoredClaim, ScoredRecord } from "../scorer-types.ts";

interface Words {
  readonly start: number;
  readonly exact: string;
}

/** A claim of an exported record, with its other tellings among its parts ("also:1"). */
export interface JoinedClaim extends ScoredClaim {
  readonly parts: Readonly<Record<string, Words>>;
}

/** An exported record with the texts of its documents: what of it is scored when documents are joined. */
export interface JoinedRecord extends ScoredRecord {
  readonly documents: readonly {
    readonly id: string;
    readonly file: string | null;
    /** All files with this text. */
    readonly files: readonly string[];
    readonly text: string;
  }[];
  readonly claims: readonly JoinedClaim[];
  readonly entities: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly names: readonly string[];
    readonly mentions: readonly (Words & { readonly document: string })[];
  }[];
  readonly events: readonly JoinedEvent[];
  readonly agreements: readonly {
    readonly id: string;
    readonly stage: Stage;
    readonly steps: readonly { readonly claim: string; readonly stage: Stage }[];
  }[];
  readonly discrepancies: readonly ShownDiscrepancy[];
}

export interface JoinedEvent {
  readonly id: string;
  readonly type: EventType;
  readonly status: Status;
  readonly date: string | null;
  readonly within: string | null;
  readonly claims: readonly string[];
  /** How many origins do not lean on another, where the record tells it. */
  readonly corroboration?: { readonly independent: number } | null;
}

export interface ShownDiscrepancy {
  readonly id: string;
  readonly kind: string;
  readonly claims: readonly string[];
  readonly evidence: readonly (Words & { readonly document: string })[];
  readonly note: string;
  readonly state: string;
}
