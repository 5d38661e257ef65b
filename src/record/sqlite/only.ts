import type { SQLInputValue } from "node:sqlite";
import { type Database, openDatabase, type Row } from "./database.ts";
import { putText } from "./documents.ts";

/** The tables that a record is made of, each with the condition that its rows meet. What merging makes is made again. */
const KEPT: readonly (readonly [string, string])[] = [
  ["meta", "key <> 'merged_of'"],
  ["documents", "id IN (SELECT value FROM json_each(?))"],
  ["copies", "document IN (SELECT value FROM json_each(?))"],
  ["layers", "document IN (SELECT value FROM json_each(?))"],
  ["claims", "document IN (SELECT value FROM json_each(?))"],
  ["local_mentions", "document IN (SELECT value FROM json_each(?))"],
  ["judgements", "true"],
  ["undone", "true"],
];

/** A record in memory with some documents of `from`; see Store.only. */
export function inMemory(from: Database, documents: readonly string[]): Database {
  const to = openDatabase(":memory:");
  // copies point to originals, which stay where they are
  to.db.exec("PRAGMA foreign_keys = OFF");
  to.transaction(() => {
    for (const [table, condition] of KEPT) copyRows(from, to, table, condition, JSON.stringify(documents));
    for (const row of to.all("SELECT number, title, text FROM documents ORDER BY number")) {
      putText(to, row.number as number, { title: row.title as string | null, text: row.text as string });
    }
  });
  return to;
}

function copyRows(from: Database, to: Database, table: string, condition: string, ids: string): void {
  const values = condition.includes("?") ? [ids] : [];
  for (const row of from.all(`SELECT * FROM ${table} WHERE ${condition}`, ...values)) putRow(to, table, row);
}

function putRow(to: Database, table: string, row: Row): void {
  const columns = Object.keys(row);
  const names = columns.map((name) => `"${name}"`).join(", ");
  const places = columns.map(() => "?").join(", ");
  to.run(`INSERT INTO ${table} (${names}) VALUES (${places})`, ...(Object.values(row) as SQLInputValue[]));
}
