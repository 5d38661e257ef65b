import type { Judgement } from "../../merge/merged.ts";
import type { Question } from "../queries/review/question.ts";
import type { Store } from "../store.ts";
import { claimVerdicts, correctionOf, enginePair, type Judge, verdictOn } from "./propose.ts";

/** What a person answers to a question of the review. */
export type Answer =
  | { readonly verdict: "same" | "different" | "unsure" | "accept" | "reject" }
  /** Which side of a discrepancy is right, from 0. */
  | { readonly verdict: "right"; readonly side: number }
  | { readonly verdict: "set"; readonly field: string; readonly value: string };

/** Whether the answer is one to this question. */
export function isAnswerTo({ about, sides }: Question, answer: Answer): boolean {
  const { verdict } = answer;
  if (about === "entity" || about === "event" || about === "agreement")
    return verdict === "same" || verdict === "different" || verdict === "unsure";
  if (about === "certain") return verdict === "accept";
  if (verdict === "accept" || verdict === "reject") return true;
  if (verdict === "set") return true;
  return about === "discrepancy" && verdict === "right" && sides[answer.side]?.kind === "claim";
}

/** The judgements that an answer is. Throws when it is none to this question, or its field has no such value. */
export async function judgementsFor(
  store: Store,
  question: Question,
  answer: Answer,
  judge: Judge,
): Promise<readonly Judgement[]> {
  if (!isAnswerTo(question, answer))
    throw new Error(`wanted an answer to a question about ${question.about}, found ${answer.verdict}`);
  const target = question.discrepancy?.id ?? question.claims[0] ?? "";
  switch (answer.verdict) {
    case "same":
    case "different":
    case "unsure":
      return [await enginePair(store, question.engine!, answer.verdict, judge)];
    case "accept":
    case "reject":
      if (question.discrepancy !== null) return verdictOn(store, answer.verdict, target, judge);
      return claimVerdicts(store, answer.verdict, question.claims, judge);
    case "right": {
      const side = question.sides[answer.side];
      const claim = side?.kind === "claim" ? side.claim.claim.id : "";
      return [await correctionOf(store, [target, "right", claim], judge)];
    }
    case "set":
      return [await correctionOf(store, [target, answer.field, answer.value], judge)];
  }
}
