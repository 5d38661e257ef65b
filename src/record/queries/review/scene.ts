import type { Agreement, Discrepancy, Entity, Event, Judgement } from "../../../merge/merged.ts";
import type { DocumentRow, KeptClaim, KeptJudgement } from "../../kept.ts";
import type { Store } from "../../store.ts";
import { stagesAlone } from "./alone.ts";

/** What the engine joins with a score of at most this is asked about; claims below the second, and those from the third on all at once. */
export const LIMITS = { weak: 0.7, low: 0.7, certain: 0.95 } as const;

/** What questions are looked for in: what is unsure, and what it touches. */
export interface Scene {
  /** That are unsure, or that something unsure is about. */
  readonly claims: ReadonlyMap<string, KeptClaim>;
  /** Ids of claims of which nobody decided: with a low score or of a language model alone; as good as certain. */
  readonly doubtful: ReadonlySet<string>;
  readonly certain: readonly string[];
  readonly events: ReadonlyMap<string, Event>;
  readonly agreements: readonly Agreement[];
  /** That are open. */
  readonly discrepancies: readonly Discrepancy[];
  readonly documents: ReadonlyMap<string, DocumentRow>;
  /** By reference ("document#key"). */
  readonly entities: ReadonlyMap<string, Entity>;
  /** Of the engine: unsure, or on little. */
  readonly engine: readonly Judgement[];
  /** Judgements of people that stand. */
  readonly people: readonly KeptJudgement[];
  /** Agreements of a claim. */
  agreementsOf(claim: string): readonly Agreement[];
  discrepanciesOf(claim: string): readonly Discrepancy[];
  /** How many claims name an entity. */
  claimsNaming(entity: string): number;
}

/** Reads what is unsure, and of the rest only what that touches. */
export async function sceneOf(store: Store): Promise<Scene> {
  const { judgements: engine, doubtful, certain } = await store.unsure(LIMITS);
  const people = (await store.judgements()).filter(({ effect }) => effect?.state === "standing");
  const agreements = await store.agreements();
  const open = await store.discrepancies({ state: "open" });
  const inOpen = new Set(open.flatMap((one) => one.claims));
  const sure = certain.filter((id) => !inOpen.has(id));
  const judged = [...engine.flatMap(sidesOf), ...people.flatMap(sidesNow)];
  const ids = [...doubtful, ...inOpen, ...stagesAlone(agreements), ...sure.slice(0, SHOWN), ...judged];
  const claims = new Map((await store.claims({ ids: distinct(ids) })).map((kept) => [kept.claim.id, kept]));
  const told = distinct([...claims.values()].flatMap(({ event }) => event ?? []));
  const entities = await entitiesAt(store, judged.filter(isReference));
  const around = await store.discrepancies({ claims: [...claims.keys()] });
  const ofDiscrepancies = grouped(around, (one) => one.claims);
  const ofAgreements = grouped(agreements, ({ steps }) => steps.map(({ claim }) => claim));
  const naming = await timesNamed(store, distinctEntities(entities));
  const documents = [...open.flatMap(({ evidence }) => evidence), ...judged.filter(isReference).map(placeOf)];
  return {
    ...{ claims, agreements, discrepancies: open, engine, people, entities },
    ...{ doubtful: new Set(doubtful), certain: sure },
    events: new Map((await store.events({ ids: told })).map((event) => [event.id, event])),
    documents: new Map(
      (await store.documents(distinct(documents.map(({ document }) => document)))).map((row) => [row.id, row]),
    ),
    agreementsOf: (claim) => ofAgreements.get(claim) ?? [],
    discrepanciesOf: (claim) => ofDiscrepancies.get(claim) ?? [],
    claimsNaming: (entity) => naming.get(entity) ?? 0,
  };
}

/** Of what is as good as certain so many are shown. */
export const SHOWN = 3;

function sidesOf({ left, right }: Judgement): readonly string[] {
  return right === null ? [left] : [left, right];
}

function sidesNow({ effect }: KeptJudgement): readonly string[] {
  return [effect?.left, effect?.right].filter((side) => side != null);
}

/** "doc_1#p": a local entity; claims have no such sign. */
function isReference(side: string): boolean {
  return side.includes("#");
}

function placeOf(reference: string): { readonly document: string; readonly key: string } {
  const at = reference.indexOf("#");
  return { document: reference.slice(0, at), key: reference.slice(at + 1) };
}

/** The merged entity of each reference. */
async function entitiesAt(store: Store, references: readonly string[]): Promise<ReadonlyMap<string, Entity>> {
  const places = distinct(references).map((reference) => ({ reference, ...placeOf(reference) }));
  const ids = new Map<string, string>();
  for (const [document, some] of Map.groupBy(places, (one) => one.document)) {
    const members = await store.members(document);
    for (const { reference, key } of some) if (members.has(key)) ids.set(reference, members.get(key) ?? "");
  }
  const found = new Map((await store.entities({ ids: distinct([...ids.values()]) })).map((one) => [one.id, one]));
  return new Map([...ids].flatMap(([reference, id]) => (found.has(id) ? [[reference, found.get(id) as Entity]] : [])));
}

function distinctEntities(entities: ReadonlyMap<string, Entity>): readonly Entity[] {
  return [...new Map([...entities.values()].map((one) => [one.id, one])).values()];
}

/** How many claims name each of them: they stand in the documents that do. */
async function timesNamed(store: Store, entities: readonly Entity[]): Promise<ReadonlyMap<string, number>> {
  const documents = distinct(entities.flatMap(({ members }) => members.map(({ document }) => document)));
  const wanted = new Set(entities.map(({ id }) => id));
  const times = new Map<string, number>();
  if (documents.length === 0) return times;
  for (const kept of await store.claims({ documents })) {
    const named = new Set([...kept.entities.values()].flatMap(({ entity }) => entity ?? []));
    for (const id of named) if (wanted.has(id)) times.set(id, (times.get(id) ?? 0) + 1);
  }
  return times;
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function grouped<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const key of new Set(keysOf(one))) {
      const group = groups.get(key) ?? [];
      group.push(one);
      groups.set(key, group);
    }
  }
  return groups;
}
