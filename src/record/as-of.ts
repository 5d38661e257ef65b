import { dayRange } from "./edtf-range.ts";
import type { DocumentDates } from "./kept.ts";
import type { Merger } from "./merger.ts";
import type { Store } from "./store.ts";
import { bringTogether } from "./together.ts";

/** Which documents could be read on a day. */
export interface KnownThen {
  /** Ids, sorted. */
  readonly documents: readonly string[];
  /** How many were published later, or may have been. */
  readonly later: number;
  /** How many have no date, or none with an end. */
  readonly undated: number;
}

/** The record as of a day. */
export interface RecordAsOf extends KnownThen {
  /** In memory, brought together; whoever asked for it closes it. */
  readonly store: Store;
}

/**
 * The documents that were surely there on `day` (ISO): those whose date has ended by then. One of "2021-03" may be of its last day and counts from
 * that day on. A document's date is when it was published, else when it was written by its own text; without either it is known on no day.
 */
export function knownOn(dates: readonly DocumentDates[], day: string): KnownThen {
  const last = dates.map(({ id, published, written }) => ({ id, day: dayRange(published ?? written).max }));
  return {
    documents: last.filter((one) => one.day !== null && one.day <= day).map(({ id }) => id),
    later: last.filter((one) => one.day !== null && one.day > day).length,
    undated: last.filter((one) => one.day === null).length,
  };
}

/** What could be known on `day` (ISO): the documents of then and all judgements of people, brought together anew. */
export async function recordAsOf(store: Store, day: string, merger: () => Promise<Merger>): Promise<RecordAsOf> {
  const known = knownOn(await store.documentDates(), day);
  const then = await store.only(known.documents);
  await bringTogether(then, merger);
  return { ...known, store: then };
}

/** The last day (ISO) of which a document of the record surely is; null when none has a date. */
export async function newestDay(store: Store): Promise<string | null> {
  const days = (await store.documentDates()).flatMap(
    ({ published, written }) => dayRange(published ?? written).max ?? [],
  );
  return days.sort().at(-1) ?? null;
}
