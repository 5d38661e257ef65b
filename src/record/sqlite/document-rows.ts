import type { Metadata } from "../../document/document.ts";
import type { DocumentRow } from "../kept.ts";
import type { Row } from "./database.ts";

/** What was found about a document, from a row of `documents` or `copies`. */
export function metadataOf(row: Row): Metadata {
  return {
    title: row.title as string | null,
    publisher: row.publisher as string | null,
    author: row.author as string | null,
    published: row.published as string | null,
    publishedBasis: row.published_basis as string | null,
    url: row.url as string | null,
  };
}

/** Columns of a DocumentRow. */
export const DOCUMENT_COLUMNS =
  "documents.id, file, documents.title, publisher, author, published, published_basis, url, language, sha256, media_type";

/** A row with DOCUMENT_COLUMNS, read. */
export function documentRow(row: Row): DocumentRow {
  return {
    id: row.id as string,
    file: row.file as string,
    ...metadataOf(row),
    language: row.language as string,
    sha256: row.sha256 as string,
    mediaType: row.media_type as string,
  };
}
