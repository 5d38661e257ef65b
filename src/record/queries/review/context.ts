import { evidence, type Span } from "../../../document/span.ts";
import type { Store } from "../../store.ts";
import { sentenceAround } from "../show.ts";
import type { Question, ReviewSide } from "./question.ts";

/** The words of one side in their sentence. */
export interface SideInContext {
  readonly side: ReviewSide;
  /** The sentence, and where in it the words stand. */
  readonly sentence: string;
  readonly words: Span;
}

/** A question with its source beside the record. */
export interface QuestionInContext {
  readonly question: Question;
  readonly sides: readonly SideInContext[];
}

/** Reads the sentences of a question. */
export async function inContext(store: Store, question: Question): Promise<QuestionInContext> {
  const sides = await Promise.all(question.sides.map((side) => sideInContext(store, side)));
  return { question, sides };
}

async function sideInContext(store: Store, side: ReviewSide): Promise<SideInContext> {
  const { document, span } = placeOf(side);
  const kept = await store.document(document);
  if (kept === null || span === null) return { side, sentence: "", words: { start: 0, end: 0 } };
  const around = sentenceAround(kept, span);
  const words = { start: span.start - around.start, end: span.end - around.start };
  return { side, sentence: evidence(kept.doc.text, around).exact, words };
}

function placeOf(side: ReviewSide): { readonly document: string; readonly span: Span | null } {
  if (side.kind === "claim") return { document: side.claim.document.id, span: side.claim.told.evidence };
  if (side.kind === "words") return { document: side.document.id, span: side.words };
  return { document: side.document.id, span: side.mentions[0] ?? null };
}
