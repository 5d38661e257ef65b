import type { Span } from "../../../src/document/span.ts";
import type { Question as Asked } from "../../../src/record/queries/review/question.ts";
import type { EntityLine } from "./entities.ts";
import type { Counted, Page } from "./lists.ts";
import type { ToldClaim } from "./told.ts";

/** What the review asks. */
export interface Question
  extends Pick<Asked, "id" | "about" | "joined" | "why" | "group" | "hangs" | "doubt" | "claims"> {
  readonly judgement: string | null;
  readonly discrepancy: string | null;
  readonly sides: readonly QuestionSide[];
}

export interface QuestionSide {
  readonly file: string;
  readonly citedAs: string;
  readonly claim?: ToldClaim;
  readonly entity?: Pick<EntityLine, "id" | "kind" | "name" | "names" | "country">;
  readonly sentence: string;
  /** The words in the sentence, as offsets into it. */
  readonly words: Span | null;
}

export interface ReviewPageAnswer extends Page<Question> {
  readonly abouts: readonly Counted[];
}
