import type { Claim } from "../../document/claim.ts";
import { sha256 } from "../../document/ids.ts";
import type { Testimony } from "../../merge/merged.ts";
import { dayRange } from "../edtf-range.ts";
import type { DocumentToKeep } from "../kept.ts";
import type { RecordNews } from "../store.ts";
import type { Database } from "./database.ts";
import { DOCUMENT_COLUMNS, documentRow } from "./document-rows.ts";

/** Replaces what is kept of a document's layers; part of the transaction of its caller. */
export function keepLayers(database: Database, entry: DocumentToKeep): void {
  const { doc, testimony, maker } = entry;
  database.run("DELETE FROM claims WHERE document = ?", doc.id);
  database.run(
    `INSERT OR REPLACE INTO layers (document, engine, pipeline, knowledge, hash, written, written_basis, entities, mentions, sentences, print)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[doc.id, maker.engine, maker.pipeline, maker.knowledge, sha256(JSON.stringify(testimony))],
    ...[
      testimony.written.edtf,
      testimony.written.basis,
      JSON.stringify(testimony.entities),
      JSON.stringify(testimony.mentions),
    ],
    JSON.stringify(entry.sentences.map((sentence) => [sentence.start, sentence.end])),
    testimony.print === undefined ? null : JSON.stringify(testimony.print),
  );
  for (const claim of testimony.claims) putClaim(database, claim);
  database.run("DELETE FROM local_mentions WHERE document = ?", doc.id);
  testimony.mentions.forEach(({ start, end, exact, entities }, number) => {
    for (const key of new Set(entities)) {
      database.run(
        `INSERT INTO local_mentions (document, key, number, start, "end", exact) VALUES (?, ?, ?, ?, ?, ?)`,
        ...[doc.id, key, number, start, end, exact],
      );
    }
  });
}

function putClaim(database: Database, claim: Claim): void {
  const event = claim.kind === "event" ? claim : null;
  const position = claim.kind === "position" ? claim : null;
  const { min, max } = dayRange(claim.date?.edtf ?? null);
  database.run(
    `INSERT INTO claims (id, document, kind, type, relation, stage, status, actor, object, title, place, date, date_min, date_max, exact, start, "end", said_by, rule, score, json)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
    ...[
      claim.id,
      claim.document,
      claim.kind,
      event?.type ?? null,
      position?.relation ?? null,
      event?.stage ?? null,
      claim.status,
    ],
    ...[position?.actor ?? null, position?.object ?? null, event?.title ?? null, event?.place?.name ?? null],
    ...[claim.date?.edtf ?? null, min, max, claim.evidence.exact, claim.evidence.start, claim.evidence.end],
    ...[
      claim.attribution.map((attribution) => attribution.speaker).join(" · ") || null,
      claim.rule,
      claim.score,
      JSON.stringify(claim),
    ],
  );
}

/** What merge needs of all documents, or of those named, by id. */
export function testimonies(database: Database, ids?: readonly string[]): Testimony[] {
  const claims = new Map<string, Claim[]>();
  const only = (column: string) => (ids === undefined ? "" : `WHERE ${column} IN (SELECT value FROM json_each(?))`);
  const values = ids === undefined ? [] : [JSON.stringify(ids)];
  const order = `ORDER BY document, start, "end", id`;
  for (const row of database.all(`SELECT document, json FROM claims ${only("document")} ${order}`, ...values)) {
    const list = claims.get(row.document as string) ?? [];
    list.push(JSON.parse(row.json as string));
    claims.set(row.document as string, list);
  }
  const rows = database.all(
    `SELECT ${DOCUMENT_COLUMNS}, written, written_basis, entities, mentions, print FROM documents JOIN layers ON layers.document = documents.id
     ${only("documents.id")} ORDER BY documents.id`,
    ...values,
  );
  return rows.map((row) => {
    const { sha256: _bytes, mediaType: _type, ...document } = documentRow(row);
    return {
      ...document,
      written: { edtf: row.written as string | null, basis: row.written_basis as string },
      entities: JSON.parse(row.entities as string),
      mentions: JSON.parse(row.mentions as string),
      claims: claims.get(document.id) ?? [],
      ...(row.print === null ? {} : { print: JSON.parse(row.print as string) }),
    };
  });
}

/** See Store.stateOfTestimony. */
export function stateOfTestimony(database: Database): string {
  const last = database.get("SELECT seq FROM sqlite_sequence WHERE name = 'news'");
  return String(last?.seq ?? 0);
}

/** See Store.news. */
export function newsIn(database: Database): RecordNews {
  const ids = (column: string, order: string) =>
    database
      .all(`SELECT ${column} AS id FROM news WHERE ${column} IS NOT NULL GROUP BY id ORDER BY ${order}`)
      .map(({ id }) => id as string);
  return { documents: ids("document", "max(number)"), judgements: ids("judgement", "id") };
}
