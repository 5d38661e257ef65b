import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** A record file and the place beside it where its successor is made. */
export interface Site {
  readonly file: string;
  readonly fresh: string;
}

/** The site of a record, links followed. Throws a readable error when there is none, or it may not be replaced. */
export function siteOf(location: string): Site {
  if (!existsSync(location))
    throw new Error(`wanted a record at ${location}; there is none yet (chancery add FILES… makes one)`);
  const file = realpathSync(location);
  try {
    accessSync(file, constants.W_OK);
    accessSync(dirname(file), constants.W_OK);
  } catch {
    throw new Error(`wanted a record that may be written, in a folder that may be: ${location}`);
  }
  return { file, fresh: `${file}.rebuilding` };
}

/** Removes a record file with what SQLite keeps beside it. */
export function removeRecord(file: string): void {
  for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(`${file}${end}`, { force: true });
}

/**
 * Puts the successor in the place of the record by one renaming, and gives the name under which the old one is kept. Throws, with nothing changed, when
 * somebody else has the record open, or `isUnchanged` says no.
 */
export async function putInPlace({ file, fresh }: Site, isUnchanged: () => Promise<boolean>): Promise<string> {
  settle(fresh).close();
  if (!(await isUnchanged()))
    throw new Error(`the record changed while it was made anew: ${file} is as it was left, run chancery rebuild again`);
  const old = settle(file);
  try {
    // nobody can begin to write from here on
    old.exec("BEGIN EXCLUSIVE");
    const backup = keepAs(file);
    sync(fresh);
    renameSync(fresh, file);
    sync(dirname(file));
    return backup;
  } finally {
    old.close();
  }
}

/** Takes in what stands in the log beside a record, so that the file alone is the whole of it. Throws when somebody else has it open. */
function settle(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 5_000 });
  try {
    db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    const mode = db.prepare("PRAGMA journal_mode = DELETE").get()?.journal_mode;
    if (mode !== "delete") throw new Error("locked");
    return db;
  } catch {
    db.close();
    throw new Error(`wanted the record for this command alone, found another process that has it open: ${file}`);
  }
}

/** A second name for the file, the first that is free. */
function keepAs(file: string): string {
  for (let number = 1; ; number += 1) {
    const backup = `${file}.before-rebuild${number === 1 ? "" : `-${number}`}`;
    if (existsSync(backup)) continue;
    try {
      linkSync(file, backup);
    } catch {
      // some file systems know no second names
      copyFileSync(file, backup, constants.COPYFILE_EXCL);
    }
    return backup;
  }
}

function sync(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
