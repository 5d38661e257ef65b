import type { Counts } from "../kept.ts";
import type { Database } from "./database.ts";

const TABLES = ["documents", "claims", "events", "agreements", "discrepancies", "entities"] as const;

/** See Store.size. */
export function sizeOf(database: Database): number {
  return Number(database.get("SELECT count(*) AS documents FROM documents")?.documents ?? 0);
}

/** See Store.counts. */
export function countsOf(database: Database): Counts {
  const row = database.get(`SELECT ${TABLES.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`).join(", ")}`);
  return Object.fromEntries(TABLES.map((table) => [table, Number(row?.[table] ?? 0)])) as Counts;
}

/** See Store.countsOf. */
export function countsOfDocuments(database: Database, documents: readonly string[]) {
  const row = database.get(
    `SELECT count(claims.id) AS claims, count(DISTINCT event) AS events FROM claims LEFT JOIN event_claims ON event_claims.claim = claims.id
     WHERE claims.document IN (SELECT value FROM json_each(?))`,
    JSON.stringify(documents),
  );
  return { claims: Number(row?.claims ?? 0), events: Number(row?.events ?? 0) };
}

/** See Store.namings. */
export function namingsOf(database: Database): ReadonlyMap<string, { mentions: number; documents: number }> {
  const mentions = database.all("SELECT entity, count(*) AS times FROM entity_mentions GROUP BY entity");
  const documents = database.all(
    "SELECT entity, count(DISTINCT document) AS times FROM entity_members GROUP BY entity",
  );
  const times = new Map(mentions.map((row) => [row.entity as string, row.times as number]));
  return new Map(
    documents.map(({ entity, times: named }) => [
      entity as string,
      { mentions: times.get(entity as string) ?? 0, documents: named as number },
    ]),
  );
}
