import type { Attribution, Claim, EventClaim, PositionClaim } from "../../../src/document/claim.ts";
import type { Metadata } from "../../../src/document/document.ts";
import type { Span } from "../../../src/document/span.ts";
import type { Role } from "../../../src/document/vocabulary.ts";
import type { Judgement } from "../../../src/merge/merged.ts";

/** Words of a document with their place. */
export interface Words extends Span {
  readonly exact: string;
}

/** Someone who takes part. */
export interface Who {
  readonly entity: string | null;
  readonly name: string;
  readonly role: Role;
}

export interface Told extends Pick<Claim, "id" | "document" | "status" | "rule" | "score"> {
  readonly file?: string;
  /** "Pacific Wire, Oct. 9, 2020". */
  readonly citedAs?: string;
  readonly participants: readonly Who[];
  readonly date: { readonly edtf: string; readonly exact: string | null; readonly basis: string } | null;
  readonly attribution: readonly Attribution[];
  readonly evidence: Words;
  readonly parts: Readonly<Record<string, Words>>;
  readonly decided?: {
    readonly verdict: "accept" | "reject" | "correct";
    readonly changes: readonly Change[];
    readonly judgements: readonly string[];
  };
}

export interface Change {
  readonly field: string;
  readonly told: string | null;
  readonly value: string | null;
}

/** A claim of an act, as the export has it: entity keys are ids of merged entities. */
export interface ToldEvent
  extends Told,
    Pick<EventClaim, "kind" | "type" | "stage" | "topics" | "title" | "instrument" | "mode" | "within" | "codes"> {
  readonly place: { readonly entity: string | null; readonly name: string } | null;
  readonly event: string | null;
}

export interface ToldPosition
  extends Told,
    Pick<PositionClaim, "kind" | "relation" | "actor" | "actorEntity" | "object" | "objectEntity"> {}

export type ToldClaim = ToldEvent | ToldPosition;

/** A document without its text. */
export interface DocumentAnswer extends Metadata {
  readonly id: string;
  readonly file: string;
  readonly language: string;
  readonly sha256: string;
  readonly mediaType: string;
}

/** A claim with its sentence and what was decided of it. */
export type ClaimAnswer = ToldClaim & {
  readonly context: Words;
  readonly source: DocumentAnswer;
  readonly judgements: readonly (Judgement & { readonly at?: string })[];
};
