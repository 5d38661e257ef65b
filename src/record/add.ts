import type { Document } from "../document/document.ts";
import type { Annotated } from "../document/layers.ts";
import { copyOf, effectiveDocument } from "./effective.ts";
import type { CopyToKeep, Maker } from "./kept.ts";
import type { Store } from "./store.ts";
import { examine } from "./testimony.ts";

/** What extraction is to the record. */
export interface Extractor {
  /** `lacks` says what the reading had to do without for once: the next `refresh` makes the layers again. */
  annotate(doc: Document): Promise<Annotated & { readonly lacks?: string }>;
}

/** `new`: its text was not there; `copy`: it was, under another name or with other metadata; `known`: nothing to do. */
export type Added = "new" | "copy" | "known";

/** What became of one document. */
export interface Addition {
  readonly added: Added;
  /** Claims whose words were not found in the text: never kept. */
  readonly refusedClaims: number;
}

const TRIES = 10;

/**
 * Adds one document: keeps its copy, and its layers made of what all copies together say of it. Adding it again changes nothing.
 * Throws what the extractor throws; then nothing is kept.
 */
export async function addDocument(
  store: Store,
  extractor: Extractor,
  maker: Maker,
  read: { doc: Document; bytes: Uint8Array },
): Promise<Addition> {
  if (!read.doc.text.isWellFormed()) throw new Error("wanted text in Unicode, found half a surrogate pair");
  const copy = copyOf(read.doc);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const copies = await store.copies(copy.document);
    if (copies.some((known) => known.id === copy.id)) return { added: "known", refusedClaims: 0 };
    const doc = effectiveDocument(read.doc.text, [...copies, copy]);
    const refusedClaims = await keepRead(store, extractor, maker, doc, [{ copy, bytes: read.bytes }]);
    if (refusedClaims !== null) return { added: copies.length === 0 ? "new" : "copy", refusedClaims };
  }
  throw new Error(`the record kept changing under ${read.doc.file}: another process adds the same text`);
}

/**
 * Makes the layers again of all documents that another engine, pipeline or knowledge made; how many those were.
 * `onDocument` is told before each.
 */
export async function refresh(
  store: Store,
  extractor: Extractor,
  maker: Maker,
  onDocument: (index: number, total: number) => void = () => {},
): Promise<number> {
  const stale = await store.madeByOthers(maker);
  for (const [index, id] of stale.entries()) {
    onDocument(index, stale.length);
    const kept = await store.document(id);
    if (kept !== null) await keepRead(store, extractor, maker, kept.doc, []);
  }
  return stale.length;
}

/** Keeps a document with new copies and the layers made of it. How many claims were refused; null when its copies changed meanwhile and nothing was kept. */
export async function keepRead(
  store: Store,
  extractor: Extractor,
  maker: Maker,
  doc: Document,
  copies: readonly CopyToKeep[],
): Promise<number | null> {
  const annotated = await extractor.annotate(doc);
  const { testimony, refused } = examine(annotated);
  const sentences = annotated.sentences.map(({ start, end }) => ({ start, end }));
  const { lacks } = annotated;
  const by = lacks === undefined ? maker : { ...maker, pipeline: `${maker.pipeline} without ${lacks}` };
  const kept = await store.keepDocument({ copies, doc, testimony, sentences, maker: by });
  return kept ? refused.length : null;
}
