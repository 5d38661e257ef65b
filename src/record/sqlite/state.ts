import { sha256 } from "../../document/ids.ts";
import type { Database } from "./database.ts";

/** See Store.state: what is merged, how many copies and judgements there are, how many of these are undone, and what made the layers. */
export function stateOf(database: Database): string {
  const row =
    database.get(`SELECT (SELECT value FROM meta WHERE key = 'merged_of') AS merged, (SELECT max(rowid) FROM copies) AS copies,
    (SELECT max(number) FROM judgements) AS judgements, (SELECT count(*) FROM undone) AS undone,
    (SELECT group_concat(value) FROM meta WHERE key <> 'merged_of') AS maker`);
  return sha256(JSON.stringify(Object.values(row ?? {}))).slice(0, 16);
}
