import type { Entity, Judgement } from "../../merge/merged.ts";
import type { DocumentRow, KeptJudgement, Store } from "../../record/store.ts";
import { claimJson } from "./claim-json.ts";

/** Named in the record's `engine`. */
export interface Engine {
  readonly version: string;
}

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

function judgementJson(judgement: Judgement | KeptJudgement): { id: string } & Record<string, unknown> {
  const { id, about, verdict, left, right, why, by, score } = judgement;
  const undone =
    "undone" in judgement && judgement.undone !== null
      ? { undone: { by: judgement.undone.by, why: judgement.undone.why } }
      : {};
  return { id, about, verdict, left, right, why, by, score, ...undone };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
