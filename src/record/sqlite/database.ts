import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { migrate, RECORD_VERSION, versionOf } from "./migrations.ts";

export type Row = Readonly<Record<string, unknown>>;

/** A connection with its prepared statements. */
export interface Database {
  readonly db: DatabaseSync;
  all(sql: string, ...values: SQLInputValue[]): Row[];
  get(sql: string, ...values: SQLInputValue[]): Row | undefined;
  run(sql: string, ...values: SQLInputValue[]): void;
  /** All of `work` or nothing; waits up to 30 s for another writer. */
  transaction<T>(work: () => T): T;
}

/**
 * Opens the record file, making it where it is not there unless `mustExist`.
 * Throws a readable error when it is missing, no record, or written by a newer Chancery.
 */
export function openDatabase(file: string, options: { mustExist?: boolean } = {}): Database {
  refuseOtherFiles(file, options.mustExist ?? false);
  if (options.mustExist === true && !mayWrite(file)) return openAsItIs(file);
  const db = new DatabaseSync(file, { timeout: 30_000 });
  // WAL: readers do not wait for a writer; with synchronous=NORMAL a kill -9 loses nothing, a power cut at most the last transactions
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
  migrate(db);
  return wrap(db);
}

/** Beside a record SQLite writes two companions, so that the folder counts too. */
function mayWrite(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    accessSync(dirname(resolve(file)), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A record that may only be read, on a CD or in another's folder. Throws when it would have to be migrated first. */
function openAsItIs(file: string): Database {
  const url = pathToFileURL(resolve(file));
  url.searchParams.set("immutable", "1");
  const db = new DatabaseSync(url, { readOnly: true });
  const version = versionOf(db);
  if (version !== RECORD_VERSION) {
    throw new Error(
      `wanted a record of version ${RECORD_VERSION}, found version ${version} in a file that may not be written: ${file}`,
    );
  }
  return wrap(db);
}

/** Throws a readable error for what is no record, where none may be made, and where there is none though it `mustExist`. */
export function refuseOtherFiles(file: string, mustExist: boolean): void {
  if (file === ":memory:") return;
  if (!existsSync(file)) {
    if (mustExist) throw new Error(`wanted a record at ${file}; there is none yet (chancery add FILES… makes one)`);
    const folder = dirname(resolve(file));
    if (!existsSync(folder)) throw new Error(`wanted to make a record at ${file}, found no folder ${folder}`);
    if (!mayWrite(folder))
      throw new Error(`wanted to make a record at ${file}, found a folder that may not be written`);
    return;
  }
  if (!statSync(file).isFile()) throw new Error(`wanted a record file, found something else: ${file}`);
  const head = Buffer.alloc(16);
  const handle = openSync(file, "r");
  const length = readSync(handle, head, 0, 16, 0);
  closeSync(handle);
  if (length > 0 && head.toString("latin1") !== "SQLite format 3\0")
    throw new Error(`wanted a record (SQLite), found another kind of file: ${file}`);
}

function wrap(db: DatabaseSync): Database {
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    db,
    all: (sql, ...values) => statement(sql).all(...values),
    get: (sql, ...values) => statement(sql).get(...values),
    run: (sql, ...values) => void statement(sql).run(...values),
    transaction: (work) => {
      db.exec("BEGIN IMMEDIATE");
      try {
        const result = work();
        db.exec("COMMIT");
        return result;
      } catch (error) {
        db.exec("ROLLBACK");
        throw error;
      }
    },
  };
}
