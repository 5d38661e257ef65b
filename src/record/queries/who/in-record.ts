import type { Entity } from "../../../merge/merged.ts";
import type { Store } from "../../store.ts";
import { isWanted, type Wanted } from "../party.ts";
import { type Quotation, quotationsOf } from "./evidence.ts";

/** Somebody or something of the record, with words that name it. */
export interface InRecord {
  readonly entity: Entity;
  /** That the texts give. */
  readonly offices: readonly string[];
  readonly documents: readonly string[];
  readonly evidence: readonly Quotation[];
}

/** Those of `entities` that bear the name, or are one of the people with `ids` in the knowledge files. */
export async function recordAnswer(
  store: Store,
  entities: readonly Entity[],
  ids: ReadonlySet<string>,
  wanted: Wanted,
): Promise<InRecord[]> {
  const meant = entities.filter(
    (entity) => isMeant(entity, wanted) || (entity.known !== null && ids.has(entity.known)),
  );
  const offices = meant.length === 0 ? new Map<string, string>() : await officesOfLocals(store);
  const answers: InRecord[] = [];
  for (const entity of meant) {
    const own = entity.members.flatMap(({ document, key }) => offices.get(`${document}#${key}`) ?? []);
    const documents = entity.members.map((member) => member.document);
    const evidence = await quotationsOf(store, entity, wanted);
    answers.push({ entity, offices: [...new Set(own)].sort(), documents: [...new Set(documents)].sort(), evidence });
  }
  return answers;
}

/** A state is meant itself, not everybody of it. */
function isMeant(entity: Entity, wanted: Wanted): boolean {
  return isWanted(entity, wanted) && (wanted.country === null || entity.kind === "state");
}

async function officesOfLocals(store: Store): Promise<Map<string, string>> {
  const offices = new Map<string, string>();
  for (const testimony of await store.testimonies()) {
    for (const local of testimony.entities) {
      if (local.office !== null) offices.set(`${testimony.id}#${local.key}`, local.office);
    }
  }
  return offices;
}
