import type { Judgement, Testimony } from "../merge/merged.ts";
import { draftOver } from "../merge/near/draft.ts";
import type { MergedNear } from "../merge/near/merged.ts";
import { type Change, type Draft, NOTHING, TooTangled } from "../merge/near/neighbours.ts";
import type { Maker } from "./kept.ts";
import { mergedOf } from "./merged-of.ts";
import type { Merger } from "./merger.ts";
import type { MergedChanges, Store } from "./store.ts";

/** When neighbours alone are looked at. */
export interface Limits {
  /** From so many documents on the record keeps what finds the neighbours of what is new; a smaller one is merged anew as quickly. */
  readonly many: number;
  /** At most one in so many of the documents may be new, or else be read again. */
  readonly few: number;
  /** A record of no more documents than these may be merged at once; a larger one would not stand in memory. */
  readonly whole: number;
  /** Of a larger one so many new documents are brought together at a time. */
  readonly batch: number;
}

/** As a record is brought together where nobody wants it otherwise. */
export const LIMITS: Limits = { many: 300, few: 10, whole: 1000, batch: 1000 };

/**
 * Merges when the merged tables do not stand for the testimonies and judgements of now: after an `add`, after a judgement, and
 * after a process was killed between the two. In a large record what is new is brought together with its neighbours alone, so many documents at a time,
 * which says the same. `merger` is asked for only then, since its knowledge is slow to load. Whether it merged. Tests set other limits.
 */
export async function bringTogether(
  store: Store,
  merger: () => Promise<Merger>,
  limits: Limits = LIMITS,
): Promise<boolean> {
  const { maker } = await store.particulars();
  if (maker === null || (await isTogether(store, maker))) return false;
  const by = { merger: await merger(), maker, judgements: await standing(store) };
  if (!(await bringNear(store, by, limits))) await bringAll(store, by, limits);
  return true;
}

async function isTogether(store: Store, maker: Maker): Promise<boolean> {
  return mergedOf(await store.stateOfTestimony(), maker) === (await store.particulars()).mergedOf;
}

interface By {
  readonly merger: Merger;
  readonly maker: Maker;
  /** All judgements of people that are not undone. */
  readonly judgements: readonly Judgement[];
}

async function standing(store: Store): Promise<readonly Judgement[]> {
  const all = (await store.judgements()).filter((judgement) => judgement.undone === null);
  return all.map(({ undone: _undone, effect: _effect, ...judgement }) => judgement);
}

async function bringAll(store: Store, { merger, maker, judgements }: By, { many }: Limits): Promise<void> {
  const state = await store.stateOfTestimony();
  const testimonies = await store.testimonies();
  const tangled = await tangledAt(store);
  const triedAlready = testimonies.length < tangled * AGAIN;
  const found = () => neighboursIn(testimonies, { merger, maker, judgements });
  const neighbours = testimonies.length < many ? [] : triedAlready ? [tangledOf(tangled)] : await found();
  await store.keepMerged(merger.all(testimonies, judgements), state, maker, neighbours);
}

/** What is kept of all documents so that the neighbours of new ones are found; where that does not go, of how many it was tried. */
async function neighboursIn(
  testimonies: readonly Testimony[],
  { merger, maker, judgements }: By,
): Promise<readonly Change[]> {
  const byId = new Map(testimonies.map((doc) => [doc.id, doc]));
  const byClaim = new Map(testimonies.flatMap(({ id, claims }) => claims.map((claim) => [claim.id, id] as const)));
  const draft = draftOver(NOTHING);
  const around = {
    load: async (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []),
    documentsOf: async (claims: readonly string[]) => claims.flatMap((claim) => byClaim.get(claim) ?? []),
    ...{ draft, isWhole: true },
  };
  const found = await unlessTangled(() => merger.near({ documents: [...byId.keys()], judgements }, around));
  return found === null ? [tangledOf(testimonies.length)] : written(draft, [...byId.keys()], maker);
}

/** Where it is kept of how many documents no neighbours could be told: it is not tried again at each add, only when the record has grown so much. */
const TANGLED = { space: "record", item: "tangled" };
const AGAIN = 1.1;

async function tangledAt(store: Store): Promise<number> {
  const kept = await store.neighbours.values(TANGLED.space, [TANGLED.item]);
  return Number(kept.get(TANGLED.item) ?? 0);
}

function tangledOf(documents: number): Change {
  return { ...TANGLED, keys: [], value: String(documents) };
}

/** Brings together what is new with its neighbours; false where all must be looked at at once. */
async function bringNear(store: Store, by: By, limits: Limits): Promise<boolean> {
  const documents = await store.size();
  const news = await newsOf(store, by.maker);
  if (documents <= limits.whole) {
    if (news.isAll || (news.again.length + news.fresh.length) * limits.few > documents) return false;
  } else if (news.isAll || news.again.length * limits.few > documents) {
    if (documents < (await tangledAt(store)) * AGAIN) return false;
    await store.forgetMerged();
  }
  while (!(await isTogether(store, by.maker))) if (!(await bringSome(store, by, limits))) return false;
  return true;
}

/** What is to be brought together. */
interface News {
  /** Whether no neighbours are known, so that nothing was brought together before. */
  readonly isAll: boolean;
  /** Documents that were brought together before as they were read then; and others, in the order in which they came. */
  readonly again: readonly string[];
  readonly fresh: readonly string[];
}

async function newsOf(store: Store, maker: Maker): Promise<News> {
  const { documents } = await store.news();
  const isAll = !(await knowsNeighbours(store, maker));
  const before = isAll ? new Map() : await store.neighbours.values(BROUGHT, documents);
  return {
    isAll,
    again: documents.filter((id) => before.has(id)),
    fresh: documents.filter((id) => !before.has(id)),
  };
}

/**
 * Brings some of what is new together with what was: the rest is as if it had not come yet. What was read again is always among them, since the
 * neighbours of the others were found by how it was. False, and nothing is kept, where all must be looked at.
 */
async function bringSome(store: Store, { merger, maker, judgements }: By, { batch, whole }: Limits): Promise<boolean> {
  const [state, { mergedOf: before }] = [await store.stateOfTestimony(), await store.particulars()];
  const { isAll, again, fresh } = await newsOf(store, maker);
  const isLarge = (await store.size()) > whole;
  const documents = [...again, ...(isLarge ? fresh.slice(0, batch) : fresh)];
  const later = new Set(isLarge ? fresh.slice(batch) : []);
  const draft = draftOver(store.neighbours);
  const around = {
    load: (ids: readonly string[]) => store.testimonies(ids.filter((id) => !later.has(id))),
    documentsOf: (claims: readonly string[]) => store.documentsOf(claims),
    ...{ draft, isWhole: isAll },
  };
  const near = await unlessTangled(() => merger.near({ documents, judgements }, around));
  if (near === null) return false;
  const part = { before, documents, left: later.size };
  await store.keepChanges(changesOf(near, written(draft, documents, maker)), state, maker, part);
  return true;
}

async function unlessTangled<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TooTangled) return null;
    throw error;
  }
}

/** Where it is kept whose merging the neighbours are of. */
const MAKER = { space: "record", item: "maker" };
/** Raised when other things are kept of neighbours, or under other keys. */
const LAYOUT = 8;
/** The space of the documents that were brought together. */
const BROUGHT = "brought";

function madeBy(maker: Maker): string {
  return JSON.stringify([LAYOUT, maker]);
}

async function knowsNeighbours({ neighbours }: Store, maker: Maker): Promise<boolean> {
  const kept = await neighbours.values(MAKER.space, [MAKER.item]);
  return kept.get(MAKER.item) === madeBy(maker);
}

function written(draft: Draft, documents: readonly string[], maker: Maker): readonly Change[] {
  const brought = documents.map((item) => ({ space: BROUGHT, item, keys: [], value: true }));
  return [...draft.changes(), ...brought, { ...MAKER, keys: [], value: madeBy(maker) }];
}

function changesOf(near: MergedNear, neighbours: readonly Change[]): MergedChanges {
  const { entities, changes, discrepancies, effects, decisions, documents } = near;
  return {
    entities: { put: entities.put, remove: entities.removed, documents, members: entities.members },
    events: changes.events,
    agreements: changes.agreements,
    discrepancies: { put: discrepancies.put, remove: discrepancies.removed },
    judgements: {
      put: [...entities.judgements.put, ...changes.judgements.flatMap(({ put }) => put)],
      remove: entities.judgements.removed,
      among: changes.judgements.map(({ about, claims }) => ({ about, claims })),
    },
    ...{ effects, decisions, neighbours },
  };
}
