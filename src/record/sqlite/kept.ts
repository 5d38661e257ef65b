import type { Database } from "./database.ts";

/** See Store.kept. */
export function keptAs(database: Database, name: string): Uint8Array | null {
  const row = database.get("SELECT value FROM kept WHERE name = ?", name);
  return row === undefined ? null : (row.value as Uint8Array);
}

/** See Store.keep. Nobody waits: what is kept can be made again. */
export function keepAs(database: Database, name: string, bytes: Uint8Array): boolean {
  const { timeout } = database.get("PRAGMA busy_timeout") ?? {};
  try {
    database.db.exec("PRAGMA busy_timeout = 50");
    database.run("INSERT OR REPLACE INTO kept (name, value) VALUES (?, ?)", name, bytes);
    return true;
  } catch {
    return false;
  } finally {
    database.db.exec(`PRAGMA busy_timeout = ${Number(timeout ?? 0)}`);
  }
}
