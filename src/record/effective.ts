import type { Document, Metadata } from "../document/document.ts";
import { contentId } from "../document/ids.ts";
import type { Copy } from "./kept.ts";

const BASES = ["option", "side file", "front matter", "mail header", "page", "file properties", "text"];

/** The copy that `doc` is, as its reader gave it. */
export function copyOf(doc: Document): Copy {
  const metadata: Metadata = {
    title: wellFormed(doc.title),
    publisher: wellFormed(doc.publisher),
    author: wellFormed(doc.author),
    published: doc.published,
    publishedBasis: doc.publishedBasis,
    url: wellFormed(doc.url),
  };
  const { sha256, mediaType, language, zones } = doc;
  const file = doc.file.toWellFormed();
  const content = JSON.stringify([file, sha256, mediaType, language, metadata, zones]);
  return {
    id: contentId("cpy", doc.id, content),
    document: doc.id,
    file,
    sha256,
    mediaType,
    language,
    metadata,
    zones,
  };
}

/**
 * The document that the SET of its copies makes, whatever the order in which they came: the best copy's own fields, with what
 * it lacks taken from the next. A known date of publication comes before none; told by the user or a side file before found
 * in the page, that before found in the text; then the least file name, then the least id.
 * Throws when there is no copy.
 */
export function effectiveDocument(text: string, copies: readonly Copy[]): Document {
  const ranked = [...copies].sort(byTrust);
  const best = ranked[0];
  if (best === undefined) throw new Error("a document has at least one copy");
  const { document: id, file, sha256, mediaType, language, zones } = best;
  return { id, file, ...filled(ranked), language, sha256, mediaType, text, zones };
}

/** A store of UTF-8 cannot keep half a surrogate pair. */
function wellFormed(value: string | null): string | null {
  return value === null ? null : value.toWellFormed();
}

function filled(ranked: readonly Copy[]): Metadata {
  const first = <K extends keyof Metadata>(field: K) =>
    ranked.find((copy) => copy.metadata[field] !== null)?.metadata[field] ?? null;
  return {
    title: first("title"),
    publisher: first("publisher"),
    author: first("author"),
    published: first("published"),
    publishedBasis: ranked.find((copy) => copy.metadata.published !== null)?.metadata.publishedBasis ?? null,
    url: first("url"),
  };
}

function byTrust(a: Copy, b: Copy): number {
  return rank(a) - rank(b) || order(a.file, b.file) || order(a.id, b.id);
}

function rank(copy: Copy): number {
  if (copy.metadata.published === null) return BASES.length + 1;
  const place = BASES.indexOf(copy.metadata.publishedBasis ?? "");
  return place < 0 ? BASES.length : place;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
