import type { Beside, Change, Key, Most, Neighbours, Place } from "../../merge/near/neighbours.ts";
import type { Database, Row } from "./database.ts";

/** What the record keeps so that neighbours are found; see Neighbours. */
export function neighboursIn(database: Database): Neighbours {
  return {
    values: async (space, items) =>
      new Map(
        rowsOf(database, "value", space, items).map((row) => [row.item as string, JSON.parse(row.value as string)]),
      ),
    keysOf: async (space, items) =>
      new Map(
        rowsOf(database, "keys", space, items).map((row) => [row.item as string, keysIn(row).map(({ key }) => key)]),
      ),
    keyed: async (space, keys) => keyed(database, space, keys),
    count: async (space, keys) => count(database, space, keys),
    nearest: async (space, key, at, wanted) => nearest(database, space, key, at, wanted),
    beside: async (space, key, place, most) => beside(database, [space, key], place, most),
  };
}

const AMONG = "IN (SELECT value FROM json_each(?))";

function rowsOf(database: Database, column: "keys" | "value", space: string, items: readonly string[]): readonly Row[] {
  if (items.length === 0) return [];
  const sql = `SELECT item, ${column} FROM neighbours WHERE space = ? AND item ${AMONG} ORDER BY item`;
  return database.all(sql, space, JSON.stringify(items));
}

function keysIn(row: Row): readonly Key[] {
  return (JSON.parse(row.keys as string) as (string | [string, number])[]).map((one) =>
    typeof one === "string" ? { key: one, at: 0 } : { key: one[0], at: one[1] },
  );
}

function keyed(database: Database, space: string, keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>(keys.map((key) => [key, []]));
  const sql = `SELECT key, item FROM neighbour_keys WHERE space = ? AND key ${AMONG}`;
  if (keys.length > 0)
    for (const { key, item } of database.all(sql, space, JSON.stringify([...found.keys()])))
      found.get(key as string)!.push(item as string);
  for (const items of found.values()) items.sort();
  return found;
}

function count(database: Database, space: string, keys: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map(keys.map((key) => [key, 0]));
  const sql = `SELECT key, count(*) AS items FROM neighbour_keys WHERE space = ? AND key ${AMONG} GROUP BY key`;
  if (keys.length > 0)
    for (const { key, items } of database.all(sql, space, JSON.stringify([...found.keys()])))
      found.set(key as string, items as number);
  return found;
}

function nearest(database: Database, space: string, key: string, at: number, wanted: number): readonly Place[] {
  const side = (sign: "<" | ">=", order: "DESC" | "ASC") => {
    const from = `FROM neighbour_keys WHERE space = ? AND key = ? AND at ${sign} ?`;
    const last = database.get(`SELECT at ${from} ORDER BY at ${order} LIMIT 1 OFFSET ?`, space, key, at, wanted - 1);
    const end = order === "DESC" ? ">=" : "<=";
    const near = last === undefined ? [] : [last.at as number];
    const sql = `SELECT item, at ${from}${near.length > 0 ? ` AND at ${end} ?` : ""} ORDER BY at, item`;
    return database.all(sql, space, key, at, ...near).map(placeOf);
  };
  return [...side("<", "DESC"), ...side(">=", "ASC")];
}

function beside(
  database: Database,
  key: readonly [space: string, key: string],
  { item, at }: Place,
  { count, within }: Most,
): Beside {
  const side = (sign: "<" | ">", order: "DESC" | "ASC") => {
    const end = sign === "<" ? "at >= ?" : "at <= ?";
    const sql = `SELECT item, at FROM neighbour_keys WHERE space = ? AND key = ? AND (at, item) ${sign} (?, ?) AND ${end}
      ORDER BY at ${order}, item ${order} LIMIT ?`;
    const farthest = sign === "<" ? at - within : at + within;
    return database.all(sql, ...key, at, item, farthest, count).map(placeOf);
  };
  return { before: side("<", "DESC"), after: side(">", "ASC") };
}

function placeOf(row: Row): Place {
  return { item: row.item as string, at: row.at as number };
}

/** Takes away all that is kept; part of the transaction of its caller. */
export function forgetNeighbours(database: Database): void {
  for (const table of ["neighbours", "neighbour_keys"]) database.run(`DELETE FROM ${table}`);
}

/** Keeps changes; part of the transaction of its caller. */
export function keepNeighbours(database: Database, changes: readonly Change[]): void {
  for (const [space, own] of Map.groupBy(changes, (change) => change.space)) {
    const rows = rowsOf(
      database,
      "keys",
      space,
      own.map(({ item }) => item),
    );
    const kept = new Map(rows.map((row) => [row.item as string, keysIn(row)]));
    for (const change of own) keepChange(database, change, kept.get(change.item) ?? null);
  }
}

function keepChange(database: Database, change: Change, kept: readonly Key[] | null): void {
  const { space, item, keys, value } = change;
  const before = new Map((kept ?? []).map((one) => [one.key, one.at]));
  const now = new Map(value === null ? [] : keys.map((one) => [one.key, one.at]));
  for (const [key, at] of before)
    if (now.get(key) !== at)
      database.run(
        "DELETE FROM neighbour_keys WHERE space = ? AND key = ? AND at = ? AND item = ?",
        ...[space, key, at, item],
      );
  for (const [key, at] of now)
    if (before.get(key) !== at)
      database.run("INSERT INTO neighbour_keys (space, key, at, item) VALUES (?, ?, ?, ?)", space, key, at, item);
  if (value !== null) putRow(database, change);
  else if (kept !== null) database.run("DELETE FROM neighbours WHERE space = ? AND item = ?", space, item);
}

function putRow(database: Database, { space, item, keys, value }: Change): void {
  const all = JSON.stringify(keys.map(({ key, at }) => (at === 0 ? key : [key, at])));
  const told = JSON.stringify(value);
  database.run(
    `INSERT INTO neighbours (space, item, keys, value) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET keys = excluded.keys, value = excluded.value
     WHERE keys <> excluded.keys OR value <> excluded.value`,
    ...[space, item, all, told],
  );
}
