import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { RecordAsOf } from "../../record/as-of.ts";
import type { Store } from "../../record/store.ts";
import type { Merger } from "../../record/together.ts";
import { type Gazetteer, gazetteerOf } from "../chronology/gazetteer.ts";
import { lastDayOf } from "../cli/filter-options.ts";
import { stateWords } from "./state.ts";

/** What the API is handed: the record, the knowledge to read names by, and the time of now. */
export interface Given {
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly merger: () => Promise<Merger>;
  /** ISO day of now. */
  readonly today: () => string;
}

/** The record as one request sees it. */
export interface Look {
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly gazetteer: Gazetteer;
  /** ISO day as of which `store` is the record; null for the whole record. */
  readonly asOf: string | null;
  readonly today: string;
  /** Changes whenever the record does. */
  readonly state: string;
}

/** Looks at the record: as it is, or as it was on a day. */
export interface Desk {
  /** Of the whole record; see Look. */
  state(): Promise<string>;
  /** Throws a readable error when `asOf` is no year, month or day. */
  look(asOf?: string): Promise<Look>;
  close(): Promise<void>;
}

/** So many records of other days are kept open. */
const KEPT = 4;

/** A desk over the record; it closes what it opened, not `store`. */
export function deskOver(given: Given): Desk {
  const gazetteer = gazetteerOf(given.knowledge);
  const then = new Map<string, Promise<RecordAsOf>>();
  const base = async () => ({
    ...{ knowledge: given.knowledge, gazetteer, today: given.today() },
    state: stateWords(await given.store.state()),
  });
  return {
    state: async () => stateWords(await given.store.state()),
    look: async (asOf) => {
      const seen = await base();
      if (asOf === undefined) return { ...seen, store: given.store, asOf: null };
      const day = lastDayOf("--as-of", asOf);
      const known = await recordThen(given, then, seen.state, day);
      return { ...seen, store: known.store, asOf: day };
    },
    close: async () => {
      for (const one of then.values()) await (await one).store.close();
      then.clear();
    },
  };
}

/** The record of `day`, made once: days between two documents share theirs. */
async function recordThen(
  { store, merger }: Given,
  kept: Map<string, Promise<RecordAsOf>>,
  state: string,
  day: string,
): Promise<RecordAsOf> {
  const { knownOn, recordAsOf } = await import("../../record/as-of.ts");
  const known = knownOn(await store.documentDates(), day);
  const key = `${state} ${known.documents.length}`;
  const found = kept.get(key) ?? recordAsOf(store, day, merger);
  kept.delete(key);
  kept.set(key, found);
  for (const [old, one] of [...kept].slice(0, -KEPT)) {
    kept.delete(old);
    void one.then(({ store: closed }) => closed.close());
  }
  return found;
}
