import type { Span } from "../../../src/document/span.ts";
import type { EntityLine } from "./entities.ts";
import type { Counted, Page } from "./lists.ts";
import type { ToldClaim } from "./told.ts";

/** What the review asks. */
export interface Question {
  readonly id: string;
  readonly about: "entity" | "event" | "agreement" | "discrepancy" | "claim" | "certain";
  readonly joined: boolean;
  readonly why: readonly string[];
  readonly group: string;
  readonly hangs: number;
  readonly doubt: number;
  readonly judgement: string | null;
  readonly discrepancy: string | null;
  readonly claims: readonly string[];
  readonly sides: readonly QuestionSide[];
}

export interface QuestionSide {
  readonly file: string;
  readonly claim?: ToldClaim;
  readonly entity?: Pick<EntityLine, "id" | "kind" | "name" | "names" | "country">;
  readonly sentence: string;
  /** The words in the sentence, as offsets into it. */
  readonly words: Span | null;
}

export interface ReviewPageAnswer extends Page<Question> {
  readonly abouts: readonly Counted[];
}
