import { isDeepStrictEqual } from "node:util";
import { deflateSync, inflateSync } from "node:zlib";
import type { Document } from "../../document/document.ts";
import { sha256 } from "../../document/ids.ts";
import { dayRange } from "../edtf-range.ts";
import { effectiveDocument } from "../effective.ts";
import { foldedText } from "../fold.ts";
import type { Copy, DocumentDates, DocumentRow, DocumentToKeep, KeptDocument } from "../kept.ts";
import type { Hit, SearchTerm } from "../store.ts";
import type { Database } from "./database.ts";
import { DOCUMENT_COLUMNS, documentRow, metadataOf } from "./document-rows.ts";
import { keepLayers } from "./layers.ts";
import { putMeta } from "./meta.ts";

/** See Store.keepDocument. */
export function keepDocument(database: Database, entry: DocumentToKeep): boolean {
  return database.transaction(() => {
    const known = copiesOf(database, entry.doc.id);
    const all = new Map([...known, ...entry.copies.map(({ copy }) => copy)].map((copy) => [copy.id, copy]));
    const effective = effectiveDocument(entry.doc.text, [...all.values()]);
    if (!isDeepStrictEqual(effective, entry.doc)) return false;
    putDocument(database, effective);
    for (const { copy, bytes } of entry.copies) putCopy(database, copy, bytes);
    keepLayers(database, entry);
    putMeta(database, { ...entry.maker });
    return true;
  });
}

function putDocument(database: Database, doc: Document): void {
  const { min, max } = dayRange(doc.published);
  database.run(
    `INSERT INTO documents (id, file, title, publisher, author, published, published_basis, published_min, published_max, url, language, sha256, media_type, text, zones)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET file = excluded.file, title = excluded.title, publisher = excluded.publisher, author = excluded.author,
       published = excluded.published, published_basis = excluded.published_basis, published_min = excluded.published_min,
       published_max = excluded.published_max, url = excluded.url, language = excluded.language, sha256 = excluded.sha256,
       media_type = excluded.media_type, zones = excluded.zones`,
    ...[doc.id, doc.file, doc.title, doc.publisher, doc.author, doc.published, doc.publishedBasis, min, max, doc.url],
    ...[doc.language, doc.sha256, doc.mediaType, doc.text, JSON.stringify(doc.zones)],
  );
  const number = Number(database.get("SELECT number FROM documents WHERE id = ?", doc.id)?.number);
  database.run("DELETE FROM texts WHERE rowid = ?", number);
  putText(database, number, doc);
}

/** Puts the words of the document with this number into the index. */
export function putText(database: Database, number: number, { title, text }: Pick<Document, "title" | "text">): void {
  const folded = [foldedText(title ?? ""), foldedText(text)];
  database.run("INSERT INTO texts (rowid, title, text) VALUES (?, ?, ?)", number, ...folded);
}

function putCopy(database: Database, copy: Copy, bytes: Uint8Array): void {
  const original = sha256(bytes);
  const { title, publisher, author, published, publishedBasis, url } = copy.metadata;
  if (database.get("SELECT 1 FROM originals WHERE id = ?", original) === undefined) {
    database.run("INSERT INTO originals (id, bytes) VALUES (?, ?)", original, deflateSync(bytes, { level: 6 }));
  }
  database.run(
    `INSERT INTO copies (id, document, file, sha256, media_type, language, title, publisher, author, published, published_basis, url, zones, original)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
    ...[copy.id, copy.document, copy.file, copy.sha256, copy.mediaType, copy.language],
    ...[title, publisher, author, published, publishedBasis, url, JSON.stringify(copy.zones), original],
  );
}

/** All copies of a document, by id. */
export function copiesOf(database: Database, document: string): Copy[] {
  return database.all("SELECT * FROM copies WHERE document = ? ORDER BY id", document).map((row) => ({
    id: row.id as string,
    document: row.document as string,
    file: row.file as string,
    sha256: row.sha256 as string,
    mediaType: row.media_type as string,
    language: row.language as string,
    metadata: metadataOf(row),
    zones: JSON.parse(row.zones as string),
  }));
}

/** The bytes of the file that `copy` was read from. */
export function originalOf(database: Database, copy: Copy): Uint8Array | null {
  const row = database.get(
    "SELECT bytes FROM originals WHERE id = (SELECT original FROM copies WHERE id = ?)",
    copy.id,
  );
  return row === undefined ? null : new Uint8Array(inflateSync(row.bytes as Uint8Array));
}

/** All documents, or those named, by id. */
export function documentRows(database: Database, ids?: readonly string[]): DocumentRow[] {
  const only = ids === undefined ? "" : "WHERE documents.id IN (SELECT value FROM json_each(?))";
  const values = ids === undefined ? [] : [JSON.stringify(ids)];
  return database
    .all(`SELECT ${DOCUMENT_COLUMNS} FROM documents ${only} ORDER BY documents.id`, ...values)
    .map(documentRow);
}

/** See Store.documentDates. */
export function documentDates(database: Database): DocumentDates[] {
  const rows = database.all(
    "SELECT id, published, written FROM documents LEFT JOIN layers ON layers.document = documents.id ORDER BY id",
  );
  return rows.map(({ id, published, written }) => ({
    id: id as string,
    published: published as string | null,
    written: written as string | null,
  }));
}

/** Everything about one document; null when it is not in the record. */
export function keptDocument(database: Database, id: string): KeptDocument | null {
  const row = database.get("SELECT * FROM documents WHERE id = ?", id);
  if (row === undefined) return null;
  const layers = database.get("SELECT written, written_basis, sentences FROM layers WHERE document = ?", id);
  const sentences = JSON.parse((layers?.sentences as string) ?? "[]") as [number, number][];
  return {
    doc: { ...documentRow(row), text: row.text as string, zones: JSON.parse(row.zones as string) },
    copies: copiesOf(database, id),
    sentences: sentences.map(([start, end]) => ({ start, end })),
    written: { edtf: (layers?.written as string | null) ?? null, basis: (layers?.written_basis as string) ?? "" },
  };
}

/** Documents that hold all terms, by bm25 (a word in the title counts five times). */
export function searchTexts(database: Database, terms: readonly SearchTerm[], limit: number): Hit[] {
  if (terms.length === 0) return [];
  const match = terms.map((term) => `"${term.words.join(" ")}"${term.prefix ? "*" : ""}`).join(" AND ");
  const rows = database.all(
    `SELECT ${DOCUMENT_COLUMNS}, documents.text FROM texts JOIN documents ON documents.number = texts.rowid
     WHERE texts MATCH ? ORDER BY bm25(texts, 5.0, 1.0), documents.id LIMIT ?`,
    match,
    limit,
  );
  return rows.map((row) => ({ document: documentRow(row), text: row.text as string }));
}
