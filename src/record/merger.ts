import type { Knowledge } from "../knowledge/knowledge.ts";
import { merge } from "../merge/merge.ts";
import type { Judgement, Merged, Testimony } from "../merge/merged.ts";
import { type MergedNear, mergeNear, type RecordAround, type RecordNews } from "../merge/near/merged.ts";

/** Merge with its knowledge, as the record calls it. */
export interface Merger {
  /** All documents. */
  all(testimonies: readonly Testimony[], judgements: readonly Judgement[]): Merged;
  /** What is new, with its neighbours: the same. Throws TooTangled where all must be looked at. */
  near(news: RecordNews, around: Omit<RecordAround, "knowledge">): Promise<MergedNear>;
}

/** Merge with this knowledge. */
export function mergerWith(knowledge: Knowledge): Merger {
  return {
    all: (testimonies, judgements) => merge(testimonies, knowledge, judgements),
    near: (news, around) => mergeNear(news, { ...around, knowledge }),
  };
}
