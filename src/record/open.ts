import type { Store } from "./store.ts";

/**
 * Opens the record at `location`: a file path (SQLite). The driver is loaded only here.
 * Throws a readable error for what cannot be opened.
 */
export async function openStore(location: string, options: { mustExist?: boolean } = {}): Promise<Store> {
  if (/^postgres(ql)?:\/\//.test(location))
    throw new Error(`wanted a record file, found ${location}: PostgreSQL is not supported yet`);
  const { openSqliteStore } = await import("./sqlite/store.ts");
  return openSqliteStore(location, options);
}

/** Throws a readable error where no record is and none can be made. */
export async function refuseUnmakable(location: string): Promise<void> {
  const { refuseOtherFiles } = await import("./sqlite/database.ts");
  refuseOtherFiles(location, false);
}
