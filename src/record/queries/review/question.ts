import type { Evidence } from "../../../document/span.ts";
import type { Discrepancy, Entity, Judgement } from "../../../merge/merged.ts";
import type { DocumentRow, KeptClaim } from "../../kept.ts";

/** What is shown beside each other: a claim, an entity as one document names it, or words that a discrepancy quotes. */
export type ReviewSide =
  | { readonly kind: "claim"; readonly claim: KeptClaim }
  | {
      readonly kind: "entity";
      readonly entity: Entity;
      readonly document: DocumentRow;
      /** Where it is named in that document, first come. */
      readonly mentions: readonly Evidence[];
    }
  | { readonly kind: "words"; readonly document: DocumentRow; readonly words: Evidence };

/** Something that a person may settle. */
export interface Question {
  /** The same as long as it is asked about the same. */
  readonly id: string;
  readonly about: "entity" | "event" | "agreement" | "discrepancy" | "claim" | "certain";
  /** Of a pair: whether the record has the two as one now. */
  readonly joined: boolean;
  /** Why it is asked: the reasons of the engine, or what makes a claim doubtful. */
  readonly why: readonly string[];
  /** Questions of one group are alike enough for one answer. */
  readonly group: string;
  /** How many entries of the record (claims, events, stages, discrepancies) would be other by the answer. */
  readonly hangs: number;
  /** 0 to 1: how unsure the record is. */
  readonly doubt: number;
  readonly sides: readonly ReviewSide[];
  /** The judgement of the engine that is asked about; null where it made none. */
  readonly engine: Judgement | null;
  readonly discrepancy: Discrepancy | null;
  /** Of "claim" and "certain": those that an answer is about. */
  readonly claims: readonly string[];
}

/** Most useful first: what most of the record hangs on and is least sure; then by id. */
export function byUse(a: Question, b: Question): number {
  return b.hangs * b.doubt - a.hangs * a.doubt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
