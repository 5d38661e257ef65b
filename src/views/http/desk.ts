import type { Knowledge } from "../../knowledge/knowledge.ts";
import { knownOn, type RecordAsOf, recordAsOf } from "../../record/as-of.ts";
import type { Merger } from "../../record/merger.ts";
import type { Faces } from "../../record/queries/faces/faces.ts";
import { readFaces } from "../../record/queries/faces/read.ts";
import type { Store } from "../../record/store.ts";
import { type Gazetteer, gazetteerOf } from "../chronology/gazetteer.ts";
import { lastDayOf } from "../cli/filter-options.ts";
import { awaited, type Lists, listsOver } from "./lists.ts";
import { stateWords } from "./state.ts";

/** What the API is handed: the record, the knowledge to read names by, and the time of now. */
export interface Given {
  /** As it is now; an empty one until somebody makes it. */
  readonly store: () => Promise<Store>;
  readonly knowledge: Knowledge;
  readonly merger: () => Promise<Merger>;
  /** ISO day of now. */
  readonly today: () => string;
  /** The faces of the record as it was brought together last, or, where that takes long, shortly before; read here where they are not given. */
  readonly faces?: (mergedOf: string) => Promise<Faces>;
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
  /** Changes when the record is brought together: not with each document that is added. */
  readonly merged: string;
  /** The events as lists ask for them. */
  lists(): Promise<Lists>;
  /** What `make` gives, made once for all requests that see the same events; `key` names it. */
  once<T>(key: string, make: () => Promise<T>): Promise<T>;
  /** The same of what looks through the whole record: many narrow questions do not make it forgotten. */
  whole<T>(key: string, make: () => Promise<T>): Promise<T>;
  /** The same of what is made of what it was before, or of null. */
  renewed<T>(key: string, make: (before: T | null) => Promise<T>): Promise<T>;
}

/** Looks at the record: as it is, or as it was on a day. */
export interface Desk {
  /** Throws a readable error when `asOf` is no year, month or day. */
  look(asOf?: string): Promise<Look>;
  close(): Promise<void>;
}

/** So many records of other days are kept open. */
const KEPT = 4;

/** So much of what looks through the whole record: a few states of it. */
const WHOLES = 24;

/** A desk over the record; it closes what it opened, not `store`. */
export function deskOver(given: Given): Desk {
  const gazetteer = gazetteerOf(given.knowledge);
  const then = new Map<string, Promise<RecordAsOf>>();
  const lists = awaited<Lists>(KEPT + 1);
  const results = awaited<unknown>();
  const wholes = awaited<unknown>(WHOLES);
  const newest = new Map<string, unknown>();
  const read = awaited<Faces>(2);
  const faces = given.faces ?? ((merged: string) => read(merged, async () => readFaces(await given.store())));
  return {
    look: async (asOf) => {
      const store = await given.store();
      const { mergedOf } = await store.particulars();
      const merged = mergedOf ?? "";
      const seen = { knowledge: given.knowledge, gazetteer, today: given.today(), merged };
      const state = stateWords(await store.state());
      const keeping = (key: string) => ({
        once: <T>(name: string, make: () => Promise<T>) => results(`${key} ${name}`, make) as Promise<T>,
        whole: <T>(name: string, make: () => Promise<T>) => wholes(`${key} ${name}`, make) as Promise<T>,
      });
      if (asOf === undefined) {
        const now = async () => {
          const found = await faces(merged);
          return lists(found.mergedOf, async () => listsOver(found));
        };
        const { once, whole } = keeping(`${merged} ${seen.today}`);
        const renewed = <T>(name: string, make: (before: T | null) => Promise<T>) =>
          whole(name, async () => {
            const made = await make((newest.get(name) ?? null) as T | null);
            newest.set(name, made);
            return made;
          });
        return { ...seen, state, store, asOf: null, lists: now, once, whole, renewed };
      }
      const day = lastDayOf("--as-of", asOf);
      const { key, record } = await recordThen(store, given.merger, then, merged, day);
      const own = () => lists(key, async () => listsOver(await readFaces(record.store)));
      const { once, whole } = keeping(`${key} ${day}`);
      const renewed = <T>(name: string, make: (before: T | null) => Promise<T>) => whole(name, () => make(null));
      return { ...seen, state, store: record.store, asOf: day, lists: own, once, whole, renewed };
    },
    close: async () => {
      for (const one of then.values()) await (await one).store.close();
      then.clear();
    },
  };
}

/** The record of `day`, made once: days between two documents share theirs. */
async function recordThen(
  store: Store,
  merger: Given["merger"],
  kept: Map<string, Promise<RecordAsOf>>,
  merged: string,
  day: string,
): Promise<{ readonly key: string; readonly record: RecordAsOf }> {
  const known = knownOn(await store.documentDates(), day);
  const key = `${merged} ${known.documents.length}`;
  const found = kept.get(key) ?? recordAsOf(store, day, merger);
  kept.delete(key);
  kept.set(key, found);
  for (const [old, one] of [...kept].slice(0, -KEPT)) {
    kept.delete(old);
    // whoever reads it yet has a minute
    setTimeout(() => void one.then(({ store: closed }) => closed.close()), 60_000).unref();
  }
  return { key, record: await found };
}
