import type { Judgement, Merged, Testimony } from "../merge/merged.ts";
import { mergedOf } from "./merged-of.ts";
import type { Store } from "./store.ts";

/** Merge with its knowledge, as the record calls it. */
export type Merger = (testimonies: readonly Testimony[], judgements: readonly Judgement[]) => Merged;

/**
 * Merges when the merged tables do not stand for the testimonies and judgements of now: after an `add`, after a judgement, and
 * after a process was killed between the two. `merger` is asked for only then, since its knowledge is slow to load. Whether it merged.
 */
export async function bringTogether(store: Store, merger: () => Promise<Merger>): Promise<boolean> {
  const { maker, mergedOf: before } = await store.particulars();
  if (maker === null) return false;
  const state = await store.stateOfTestimony();
  if (mergedOf(state, maker) === before) return false;
  const merge = await merger();
  const judgements = (await store.judgements()).filter((judgement) => judgement.undone === null);
  const bare = judgements.map(({ undone: _undone, effect: _effect, ...judgement }) => judgement);
  await store.keepMerged(merge(await store.testimonies(), bare), state, maker);
  return true;
}
