import type { Entity, Judgement } from "../../merge/merged.ts";
import type { DocumentRow, KeptJudgement } from "../../record/kept.ts";
import type { Store } from "../../record/store.ts";
import { claimJson } from "./claim-json.ts";

/** What the export leaves in or out. */
export interface ExportOptions {
  /** With the text of every document. */
  readonly text: boolean;
  /** ISO day as of which `store` is the record. */
  readonly asOf?: string | null;
}

/**
 * The whole record as chancery/record@1 (docs/record.schema.json), as an object. The same documents, engine, knowledge and judgements
 * give the same object, keys in the same order; it holds no time of the clock.
 */
export async function recordObject(store: Store, options: ExportOptions): Promise<Record<string, unknown>> {
  const { maker } = await store.particulars();
  return {
    schema: "chancery/record@1",
    engine: {
      name: "chancery",
      version: maker?.engine ?? null,
      pipeline: maker?.pipeline ?? null,
      knowledge: maker?.knowledge ?? null,
    },
    ...(options.asOf == null ? {} : { asOf: options.asOf }),
    documents: await documentsJson(store, options),
    entities: (await store.entities()).map(entityJson),
    claims: (await store.claims()).map(claimJson),
    events: [...(await store.events())].sort(byId),
    agreements: await store.agreements(),
    discrepancies: await store.discrepancies(),
    judgements: [
      ...(await store.engineJudgements()).map(judgementJson),
      ...(await store.judgements()).map(judgementJson),
    ].sort(byId),
  };
}

/** The export as it is written: indented by two, with a line end at the end. */
export async function recordJson(store: Store, options: ExportOptions): Promise<string> {
  return `${JSON.stringify(await recordObject(store, options), null, 2)}\n`;
}

async function documentsJson(store: Store, options: ExportOptions): Promise<Record<string, unknown>[]> {
  const list: Record<string, unknown>[] = [];
  for (const row of await store.documents()) {
    const text = options.text ? { text: (await store.document(row.id))?.doc.text } : {};
    list.push({ ...documentJson(row), files: await filesOf(store, row.id), ...text });
  }
  return list;
}

/** One document, without its text. */
export function documentJson(row: DocumentRow): Record<string, unknown> {
  const { id, file, title, publisher, author, published, publishedBasis, url, language, sha256, mediaType } = row;
  return { id, file, title, publisher, author, published, publishedBasis, url, language, sha256, mediaType };
}

async function filesOf(store: Store, document: string): Promise<string[]> {
  return [...new Set((await store.copies(document)).map((copy) => copy.file))].sort();
}

function entityJson(entity: Entity): Record<string, unknown> {
  const { id, kind, name, names, country, known } = entity;
  const mentions = entity.mentions.map(({ document, start, end, exact }) => ({ document, start, end, exact }));
  return { id, kind, name, names, country, known, mentions };
}

/** A judgement, without the time when it was made. */
function judgementJson(judgement: Judgement | KeptJudgement): { id: string } & Record<string, unknown> {
  const { id, about, verdict, left, right, why, by, score, field, value } = judgement;
  const correction = field === undefined ? {} : { field, value: value ?? null };
  return { id, about, verdict, left, right, ...correction, why, by, score, ...whatBecameOf(judgement) };
}

function whatBecameOf(judgement: Judgement | KeptJudgement): Record<string, unknown> {
  if (!("undone" in judgement)) return {};
  const { undone, effect, left, right } = judgement;
  if (undone !== null) return { undone: { by: undone.by, why: undone.why } };
  if (effect === null) return {};
  const { state, by, left: first, right: second } = effect;
  // found again under other ids
  const isMoved = state !== "vanished" && (first !== left || second !== right);
  return {
    state,
    ...(by.length > 0 ? { overruledBy: by } : {}),
    ...(isMoved ? { now: { left: first, right: second } } : {}),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
