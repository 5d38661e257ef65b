import type { DiscrepancyKind } from "../../src/merge/merged.ts";

/** A small document. */
export interface Telling {
  readonly text: string;
  readonly publisher: string;
  /** ISO day. */
  readonly published: string;
}

/** What two tellings must come to: one thing, one with a discrepancy (or two that are set against each other), or two. */
export type Wanted = "one" | "discrepancy" | "two";

/** One row of a list told twice, the second time disturbed or only told otherwise. */
export interface DisturbedPair {
  readonly row: string;
  /** Kind of disturbance. */
  readonly disturbance: string;
  readonly wanted: Wanted;
  /** Of the discrepancy that is wanted. */
  readonly kind?: DiscrepancyKind;
  readonly tellings: readonly [Telling, Telling];
}

/** Every n-th of a list, so that about `count` are left. */
export function everyNth<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, i) => i % step === 0).slice(0, count);
}

/** Of the rows after the `i`-th (beginning again at the first) the first that will do. */
export function nextAfter<T>(all: readonly T[], i: number, willDo: (one: T) => boolean): T | null {
  return [...all.slice(i + 1), ...all.slice(0, i)].find(willDo) ?? null;
}
