import type { Claim } from "../document/claim.ts";
import type { Document, Metadata, Zone } from "../document/document.ts";
import type { LocalEntity } from "../document/layers.ts";
import type { Span } from "../document/span.ts";
import type { ClaimDecision, Effect, Judgement, Testimony } from "../merge/merged.ts";

/** One reading of one file: the same text read twice (other file, other metadata) is one document with two copies. */
export interface Copy {
  /** Content hash of all fields but the bytes: reading the same file again adds nothing. */
  readonly id: string;
  readonly document: string;
  readonly file: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly language: string;
  /** As found in this file. */
  readonly metadata: Metadata;
  readonly zones: readonly Zone[];
}

/** What made the layers of a document; when any of it changes, they are made again. */
export interface Maker {
  readonly engine: string;
  readonly pipeline: string;
  readonly knowledge: string;
}

/** The record's own particulars; null where nothing was added yet. */
export interface Particulars {
  readonly maker: Maker | null;
  /** Which state of the testimonies and judgements the merged tables stand for, by whose merging; see mergedOf. */
  readonly mergedOf: string | null;
}

/** Which of all its states the record is in. */
export interface RecordState {
  /** How many copies were read, in all that were ever kept. */
  readonly copies: number;
  /** How many judgements of people were made, and how many undone. */
  readonly judgements: number;
  readonly undone: number;
  /** Of what read the documents, and of what was brought together. */
  readonly read: string;
}

/** How many entries a record has. */
export type Counts = Readonly<
  Record<"documents" | "claims" | "events" | "agreements" | "discrepancies" | "entities", number>
>;

/** A copy with the bytes of the file. */
export interface CopyToKeep {
  readonly copy: Copy;
  readonly bytes: Uint8Array;
}

/** A document ready to be kept: its new copies (none when only its layers are made again), and the layers made of `doc`. */
export interface DocumentToKeep {
  readonly copies: readonly CopyToKeep[];
  /** With the effective metadata: what extraction saw. */
  readonly doc: Document;
  readonly testimony: Testimony;
  readonly sentences: readonly Span[];
  readonly maker: Maker;
}

/** A document without its text. */
export type DocumentRow = Omit<Document, "text" | "zones">;

/** When a document was published, as far as anyone says, and when it was written by its own text: EDTF or null. */
export interface DocumentDates {
  readonly id: string;
  readonly published: string | null;
  readonly written: string | null;
}

/** Everything about one document. */
export interface KeptDocument {
  readonly doc: Document;
  readonly copies: readonly Copy[];
  readonly sentences: readonly Span[];
  readonly written: Testimony["written"];
}

/** A local entity with the merged entity it is part of. */
export interface NamedEntity extends LocalEntity {
  readonly entity: string | null;
}

/** A claim as the record gives it: as people decided, with its document and what its entity keys stand for. */
export interface KeptClaim {
  /** With the corrections of people. */
  readonly claim: Claim;
  /** As the source says it by the engine's reading; the same where nobody corrected it. */
  readonly told: Claim;
  /** What people decided of it; null where they did not. */
  readonly decision: ClaimDecision | null;
  readonly document: DocumentRow;
  /** By local key; every key that the claim uses. */
  readonly entities: ReadonlyMap<string, NamedEntity>;
  /** The event that it was joined into. */
  readonly event: string | null;
}

/** A judgement of a person. */
export interface KeptJudgement extends Judgement {
  /** When it was made: ISO 8601, handed in by the caller; never exported. */
  readonly at: string;
  readonly undone: { readonly by: string; readonly why: string; readonly at: string } | null;
  /** What became of it; null for what is undone, or not brought together yet. */
  readonly effect: Omit<Effect, "judgement"> | null;
}

/** A judgement as it goes from one record to another. */
export type PortableJudgement = Omit<KeptJudgement, "effect">;
