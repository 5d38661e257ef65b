import { sha256 } from "../../document/ids.ts";
import { type Extractor, keepRead } from "../add.ts";
import { effectiveDocument } from "../effective.ts";
import type { CopyToKeep, Maker } from "../kept.ts";
import type { Merger } from "../merger.ts";
import type { Store } from "../store.ts";
import { bringTogether } from "../together.ts";
import { rereadCopy } from "./reread.ts";

/** What a record is made anew with. */
export interface Making {
  readonly extractor: Extractor;
  readonly maker: Maker;
  readonly merger: () => Promise<Merger>;
  /** Told before each document. */
  readonly onDocument?: (index: number, total: number, file: string) => void;
  /** Told after each, with the bytes of its originals. */
  readonly onKept?: (bytes: number) => void;
}

/** What was made anew. */
export interface Remade {
  readonly documents: number;
  readonly copies: number;
  readonly judgements: number;
  /** Claims whose words were not found in the text: never kept. */
  readonly refusedClaims: number;
  /** Files in whose bytes today's readers find another text: their documents were kept as they were. */
  readonly otherwise: readonly string[];
}

/**
 * Makes the record `from` anew in `to`, which is empty: all documents out of their original bytes, and all judgements of people, with those that were
 * undone. Throws when an original is missing or not what its hash says.
 */
export async function remake(from: Store, to: Store, making: Making): Promise<Remade> {
  const count = { documents: 0, copies: 0, refusedClaims: 0 };
  const otherwise: string[] = [];
  const rows = await from.documents();
  for (const [index, { id, file }] of rows.entries()) {
    making.onDocument?.(index, rows.length, file);
    const made = await remakeDocument(from, to, id, making);
    count.documents += 1;
    count.copies += made.copies;
    count.refusedClaims += made.refusedClaims;
    otherwise.push(...made.otherwise);
    making.onKept?.(made.bytes);
  }
  const judgements = await from.judgements();
  for (const { effect: _effect, ...judgement } of judgements) await to.keepJudgement(judgement);
  await bringTogether(to, making.merger);
  return { ...count, judgements: judgements.length, otherwise: otherwise.sort() };
}

async function remakeDocument(from: Store, to: Store, id: string, { extractor, maker }: Making) {
  const kept = (await from.document(id))!;
  const copies: CopyToKeep[] = [];
  const otherwise: string[] = [];
  for (const copy of kept.copies) {
    const bytes = await from.original(copy);
    const found = bytes === null ? "nothing" : sha256(bytes);
    if (bytes === null || found !== copy.sha256)
      throw new Error(
        `wanted the original of ${copy.file} (${copy.sha256}), found ${found}: chancery verify tells more`,
      );
    const reread = await rereadCopy(copy, kept.doc.text, bytes);
    if (reread.otherwise) otherwise.push(copy.file);
    copies.push({ copy: reread.copy, bytes });
  }
  const doc = effectiveDocument(
    kept.doc.text,
    copies.map(({ copy }) => copy),
  );
  const refusedClaims = (await keepRead(to, extractor, maker, doc, copies)) ?? 0;
  const size = copies.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return { copies: copies.length, bytes: size, refusedClaims, otherwise };
}

/** What a record is made of: it changes when a copy is added, or somebody decides something. */
export async function stateOfSources(store: Store): Promise<string> {
  const documents = await store.documents();
  const copies = (await Promise.all(documents.map(({ id }) => store.copies(id)))).flat().map(({ id }) => id);
  const judgements = (await store.judgements()).map(({ id, undone }) => `${id} ${undone?.at}`);
  return sha256(JSON.stringify([copies.sort(), judgements]));
}
