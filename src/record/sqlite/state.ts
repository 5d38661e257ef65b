import { sha256 } from "../../document/ids.ts";
import type { RecordState } from "../kept.ts";
import type { Database } from "./database.ts";

/** See Store.state. */
export function stateOf(database: Database): RecordState {
  const row =
    database.get(`SELECT (SELECT max(number) FROM judgements) AS judgements, (SELECT max(rowid) FROM undone) AS undone,
    (SELECT max(rowid) FROM copies) AS copies, (SELECT group_concat(value) FROM meta) AS meta`);
  const { judgements, undone, copies, meta } = row ?? {};
  return {
    copies: Number(copies ?? 0),
    judgements: Number(judgements ?? 0),
    undone: Number(undone ?? 0),
    read: sha256(String(meta)).slice(0, 16),
  };
}

/** See Store.decidedSince. */
export function decidedSince(database: Database, { judgements, undone }: RecordState): string[] {
  const rows = database.all(
    `SELECT id FROM judgements WHERE number > ? UNION SELECT judgement FROM undone WHERE undone.rowid > ? ORDER BY 1`,
    judgements,
    undone,
  );
  return rows.map((row) => row.id as string);
}

/** See Store.addedSince. */
export function addedSince(database: Database, { copies }: RecordState): string[] {
  const rows = database.all(
    `SELECT DISTINCT document FROM copies WHERE rowid > ?
     AND NOT EXISTS (SELECT 1 FROM copies AS earlier WHERE earlier.document = copies.document AND earlier.rowid <= ?) ORDER BY document`,
    copies,
    copies,
  );
  return rows.map((row) => row.document as string);
}
