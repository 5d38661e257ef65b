import type { Zone } from "../../../src/document/document.ts";
import type { EntityKind } from "../../../src/document/layers.ts";
import type { Span } from "../../../src/document/span.ts";
import type { DocumentAnswer, ToldClaim, Words } from "./told.ts";

/** One document with all that was read in it. */
export interface DocumentRead extends DocumentAnswer {
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly sentences: readonly Span[];
  readonly written: { readonly edtf: string | null; readonly basis: string };
  readonly files: readonly { readonly id: string; readonly file: string; readonly mediaType: string }[];
  readonly mentions: readonly MentionRead[];
  readonly claims: readonly ToldClaim[];
  readonly unplaced: readonly Unplaced[];
}

export interface MentionRead extends Words {
  readonly kind: EntityKind;
  readonly form: string;
  readonly rule: string;
  readonly entities: readonly string[];
}

export interface Unplaced extends Words {
  readonly kind: "claim" | "mention";
  readonly why: string;
  readonly claim?: string;
}

export type { Job, JobFile } from "../../../src/views/http/writing/job.ts";
