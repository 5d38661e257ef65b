import type { Claim } from "../../document/claim.ts";
import { type Anchor, claimAnchor, entityAnchor } from "../../merge/decided/anchor.ts";
import type { Discrepancy, Entity, Judgement, LocalReference, Testimony } from "../../merge/merged.ts";
import { referenceTo } from "../../merge/naming.ts";
import { fold } from "../fold.ts";
import type { IdKind, Store } from "../store.ts";

/** One side of a judgement, as it is kept. */
export interface Target {
  readonly reference: string;
  readonly anchor: Anchor;
}

/** An entry of the record that the user named. */
export interface Entry {
  readonly id: string;
  readonly kind: IdKind | "reference";
}

/**
 * The entry whose id is, or alone begins with, `input`; a local entity as "document#key", or an entity by one of its names.
 * Throws when there is none, or more than one.
 */
export async function entryOf(store: Store, input: string): Promise<Entry> {
  const sharp = input.indexOf("#");
  if (sharp > 0) {
    const { id } = await only(store, input.slice(0, sharp));
    return { id: `${id}${input.slice(sharp)}`, kind: "reference" };
  }
  const found = await store.ids(input);
  return found.length === 0 ? entityNamed(store, input) : only(store, input);
}

async function only(store: Store, prefix: string): Promise<Entry> {
  const found = await store.ids(prefix);
  const one = found.find(({ id }) => id === prefix) ?? (found.length === 1 ? found[0] : undefined);
  if (one !== undefined) return one;
  const list = found.map(({ id, kind }) => `  ${id} (${kind})`).join("\n");
  throw new Error(
    found.length === 0
      ? `wanted the id of an entry, its beginning, or a name; the record has none like "${prefix}"`
      : `wanted one entry; ${found.length >= 20 ? "20 or more" : found.length} begin with "${prefix}":\n${list}`,
  );
}

async function entityNamed(store: Store, name: string): Promise<Entry> {
  const words = fold(name);
  const found = (await store.entities()).filter((entity) =>
    [entity.name, ...entity.names].some((other) => fold(other) === words),
  );
  if (found.length === 1) return { id: found[0]!.id, kind: "entity" };
  if (found.length === 0) return only(store, name);
  const list = found.map((entity) => `  ${entity.id} ${entity.name} (${entity.kind})`).join("\n");
  throw new Error(`wanted one entity; ${found.length} are called "${name}":\n${list}`);
}

/** The target that a claim is. Throws when the record has no such claim. */
export async function claimTarget(store: Store, id: string): Promise<Target> {
  return { reference: id, anchor: claimAnchor(await toldClaim(store, id)) };
}

/** What the source says in a claim. Throws when the record has no such claim. */
export async function toldClaim(store: Store, id: string): Promise<Claim> {
  const [kept] = await store.claims({ ids: [id] });
  if (kept === undefined) throw new Error(`wanted a claim, found "${id}"`);
  return kept.told;
}

/** The target that a local entity is. Throws when the document has no such key. */
export async function referenceTarget(store: Store, reference: string): Promise<Target> {
  const sharp = reference.indexOf("#");
  const [id, key] = [reference.slice(0, sharp), reference.slice(sharp + 1)];
  const [doc] = await store.testimonies([id]);
  const local = doc?.entities.find((one) => one.key === key);
  if (doc === undefined || local === undefined) {
    const keys = (doc?.entities ?? []).map((one) => one.key).join(", ");
    throw new Error(`wanted a key of ${id}${keys === "" ? "" : ` (${keys})`}, found "${key}"`);
  }
  return { reference, anchor: entityAnchor(id, local, doc.mentions) };
}

/** The local entity that stands for an entity: that which bears its name and is named most often, so that a later split leaves the judgement with it. */
export async function entityTarget(store: Store, id: string): Promise<Target> {
  const [entity] = await store.entities({ ids: [id] });
  if (entity === undefined) throw new Error(`wanted an entity, found "${id}"`);
  const members = [...new Set(entity.members.map(({ document }) => document))];
  const documents = new Map((await store.testimonies(members)).map((doc) => [doc.id, doc]));
  const { document, key } = typical(entity, documents);
  return referenceTarget(store, referenceTo(document, key));
}

function typical(entity: Entity, documents: ReadonlyMap<string, Testimony>): LocalReference {
  const weight = ({ document, key }: LocalReference) => {
    const doc = documents.get(document);
    const local = doc?.entities.find((one) => one.key === key);
    const count = (doc?.mentions ?? []).filter(({ entities }) => entities.includes(key)).length;
    return local === undefined ? -1 : count + (local.name === entity.name ? 1e6 : 0);
  };
  return entity.members.reduce((best, one) => (weight(one) > weight(best) ? one : best));
}

/** The target that a discrepancy is. */
export function discrepancyTarget({ id, kind, field, note, evidence }: Discrepancy): Target {
  return { reference: id, anchor: { of: "discrepancy", kind, field, note, evidence } };
}

/** The sides of a judgement that the engine made, or a person. */
export async function judgementOf(store: Store, id: string): Promise<Judgement> {
  const all = [...(await store.engineJudgements()), ...(await store.judgements())];
  return all.find((one) => one.id === id)!;
}
