import type { Particulars } from "../kept.ts";
import type { Database } from "./database.ts";

/** Writes particulars of the record; part of the transaction of its caller. */
export function putMeta(database: Database, values: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(values)) {
    database.run("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", key, value);
  }
}

/** See Store.particulars. */
export function particulars(database: Database): Particulars {
  const meta = new Map(database.all("SELECT key, value FROM meta").map((row) => [row.key, row.value as string]));
  const [engine, pipeline, knowledge] = [meta.get("engine"), meta.get("pipeline"), meta.get("knowledge")];
  const known = engine !== undefined && pipeline !== undefined && knowledge !== undefined;
  return { maker: known ? { engine, pipeline, knowledge } : null, mergedOf: meta.get("merged_of") ?? null };
}
