import type { Judgement, Testimony } from "../merge/merged.ts";
import { draftOver } from "../merge/near/draft.ts";
import type { MergedNear } from "../merge/near/merged.ts";
import { type Change, type Draft, NOTHING, TooTangled } from "../merge/near/neighbours.ts";
import type { Maker } from "./kept.ts";
import { mergedOf } from "./merged-of.ts";
import type { Merger } from "./merger.ts";
import type { MergedChanges, Store } from "./store.ts";

/** When neighbours alone are looked at. */
interface Limits {
  /** From so many documents on the record keeps what finds the neighbours of what is new; a smaller one is merged anew as quickly. */
  readonly many: number;
  /** At most one in so many of the documents may be new. */
  readonly few: number;
}

const LIMITS: Limits = { many: 300, few: 10 };

/**
 * Merges when the merged tables do not stand for the testimonies and judgements of now: after an `add`, after a judgement, and
 * after a process was killed between the two. In a large record what is new is brought together with its neighbours alone, which says the same.
 * `merger` is asked for only then, since its knowledge is slow to load. Whether it merged. Tests set other limits.
 */
export async function bringTogether(
  store: Store,
  merger: () => Promise<Merger>,
  limits: Limits = LIMITS,
): Promise<boolean> {
  const { maker, mergedOf: before } = await store.particulars();
  if (maker === null) return false;
  const state = await store.stateOfTestimony();
  if (mergedOf(state, maker) === before) return false;
  const judgements = await standing(store);
  const by = { merger: await merger(), maker, judgements };
  if (!(await bringNear(store, state, by, limits))) await bringAll(store, state, by, limits);
  return true;
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

async function bringAll(
  store: Store,
  state: string,
  { merger, maker, judgements }: By,
  { many }: Limits,
): Promise<void> {
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
  return found === null ? [tangledOf(testimonies.length)] : written(draft, maker);
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

/** Brings together what is new with its neighbours; false, and nothing is kept, where all must be looked at. */
async function bringNear(
  store: Store,
  state: string,
  { merger, maker, judgements }: By,
  { few }: Limits,
): Promise<boolean> {
  const news = await store.news();
  if (!(await knowsNeighbours(store, maker)) || news.documents.length * few > (await store.counts()).documents)
    return false;
  const draft = draftOver(store.neighbours);
  const around = {
    load: (ids: readonly string[]) => store.testimonies(ids),
    documentsOf: (claims: readonly string[]) => store.documentsOf(claims),
    ...{ draft, isWhole: false },
  };
  const near = await unlessTangled(() => merger.near({ documents: news.documents, judgements }, around));
  return near !== null && store.keepChanges(changesOf(near, written(draft, maker)), state, maker);
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
const LAYOUT = 3;

function madeBy(maker: Maker): string {
  return JSON.stringify([LAYOUT, maker]);
}

async function knowsNeighbours({ neighbours }: Store, maker: Maker): Promise<boolean> {
  const kept = await neighbours.values(MAKER.space, [MAKER.item]);
  return kept.get(MAKER.item) === madeBy(maker);
}

function written(draft: Draft, maker: Maker): readonly Change[] {
  return [...draft.changes(), { ...MAKER, keys: [], value: madeBy(maker) }];
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
