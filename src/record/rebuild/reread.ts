import type { Metadata } from "../../document/document.ts";
import { readDocuments } from "../../document/read.ts";
import { copyOf } from "../effective.ts";
import type { Copy } from "../kept.ts";

/** A copy as the readers of today have it. */
export interface Reread {
  readonly copy: Copy;
  /** Whether today's readers find another text in the bytes, or none: then the copy stays as it was. */
  readonly otherwise: boolean;
}

/**
 * Reads the bytes of a copy again. A document is its text: where the readers find another text now, the copy stays as it is, since claims and
 * judgements point into it. Where they find the same, zones, language and what was not known before are theirs; what was found or told before stays.
 */
export async function rereadCopy(copy: Copy, text: string, bytes: Uint8Array): Promise<Reread> {
  const { documents } = await readDocuments({ name: copy.file, bytes });
  const found = documents.find(({ doc }) => doc.id === copy.document)?.doc;
  if (found === undefined) return { copy, otherwise: true };
  const { sha256 } = copy;
  const doc = { ...found, ...filled(copy.metadata, found), file: copy.file, sha256, text };
  return { copy: copyOf(doc), otherwise: false };
}

function filled(known: Metadata, found: Metadata): Metadata {
  return {
    title: known.title ?? found.title,
    publisher: known.publisher ?? found.publisher,
    author: known.author ?? found.author,
    published: known.published ?? found.published,
    publishedBasis: known.published === null ? found.publishedBasis : known.publishedBasis,
    url: known.url ?? found.url,
  };
}
