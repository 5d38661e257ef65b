import type { Agreement, Discrepancy, Entity, Event, Judgement } from "../../../merge/merged.ts";
import type { DocumentRow, KeptClaim, KeptJudgement, Store } from "../../store.ts";

/** All that questions are looked for in. */
export interface Scene {
  readonly claims: ReadonlyMap<string, KeptClaim>;
  readonly events: ReadonlyMap<string, Event>;
  readonly agreements: readonly Agreement[];
  readonly discrepancies: readonly Discrepancy[];
  readonly documents: ReadonlyMap<string, DocumentRow>;
  /** By reference ("document#key"). */
  readonly entities: ReadonlyMap<string, Entity>;
  readonly engine: readonly Judgement[];
  /** Judgements of people that stand. */
  readonly people: readonly KeptJudgement[];
  /** Agreements of a claim. */
  agreementsOf(claim: string): readonly Agreement[];
  discrepanciesOf(claim: string): readonly Discrepancy[];
  /** How many claims name an entity. */
  claimsNaming(entity: string): number;
}

/** Reads the record once. */
export async function sceneOf(store: Store): Promise<Scene> {
  const claims = await store.claims();
  const agreements = await store.agreements();
  const discrepancies = await store.discrepancies();
  const entities = await store.entities();
  const ofAgreements = grouped(agreements, ({ steps }) => steps.map(({ claim }) => claim));
  const ofDiscrepancies = grouped(discrepancies, (one) => one.claims);
  const naming = grouped(claims, (kept) => [...kept.entities.values()].flatMap(({ entity }) => entity ?? []));
  return {
    claims: new Map(claims.map((kept) => [kept.claim.id, kept])),
    events: new Map((await store.events()).map((event) => [event.id, event])),
    agreements,
    discrepancies,
    documents: new Map((await store.documents()).map((row) => [row.id, row])),
    entities: new Map(entities.flatMap((one) => one.members.map(({ document, key }) => [`${document}#${key}`, one]))),
    engine: await store.engineJudgements(),
    people: (await store.judgements()).filter(({ effect }) => effect?.state === "standing"),
    agreementsOf: (claim) => ofAgreements.get(claim) ?? [],
    discrepanciesOf: (claim) => ofDiscrepancies.get(claim) ?? [],
    claimsNaming: (entity) => naming.get(entity)?.length ?? 0,
  };
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
