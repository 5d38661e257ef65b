import type { SQLInputValue } from "node:sqlite";
import { sha256 } from "../../document/ids.ts";
import type { Agreement, Discrepancy, Entity, Event, Judgement } from "../../merge/merged.ts";
import type { EventSign, IdKind, Selection } from "../store.ts";
import type { Database, Row } from "./database.ts";
import { judgementOf } from "./judgements.ts";

/** Conditions in SQL, with the values of their parameters. */
export interface Where {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** Entities by id, with members and mentions as merge gave them. */
export function selectEntities(database: Database, selection: Selection): Entity[] {
  const where = conditions(selection, "entities", ["kind"], false);
  if (selection.bare === true) return bareEntities(database, where);
  // of few entities their own rows alone, of all in one sweep
  const only = selection.ids === undefined ? "" : "WHERE entity IN (SELECT value FROM json_each(?))";
  const values = selection.ids === undefined ? [] : [JSON.stringify(selection.ids)];
  const members = grouped(
    database.all(`SELECT entity, document, key FROM entity_members ${only} ORDER BY entity, document, key`, ...values),
  );
  const mentions = grouped(
    database.all(
      `SELECT entity, document, start, "end", exact FROM entity_mentions ${only} ORDER BY entity, document, key, start, "end", number`,
      ...values,
    ),
  );
  return bareEntities(database, where).map((entity) => ({
    ...entity,
    members: (members.get(entity.id) ?? []).map(({ document, key }) => ({
      document: document as string,
      key: key as string,
    })),
    mentions: (mentions.get(entity.id) ?? []).map(({ document, start, end, exact }) => ({
      document: document as string,
      start: start as number,
      end: end as number,
      exact: exact as string,
    })),
  }));
}

function bareEntities(database: Database, where: Where): Entity[] {
  return database.all(`SELECT * FROM entities ${where.sql} ORDER BY id`, ...where.values).map((row) => ({
    id: row.id as string,
    kind: row.kind as Entity["kind"],
    name: row.name as string,
    names: JSON.parse(row.names as string),
    country: row.country as string | null,
    known: row.known as string | null,
    members: [],
    mentions: [],
  }));
}

/** See Store.members. */
export function membersOf(database: Database, document: string): ReadonlyMap<string, string> {
  const rows = database.all("SELECT key, entity FROM entity_members WHERE document = ?", document);
  return new Map(rows.map((row) => [row.key as string, row.entity as string]));
}

function grouped(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.entity as string) ?? [];
    group.push(row);
    groups.set(row.entity as string, group);
  }
  return groups;
}

/** Events by date (the undated last), then id. */
export function selectEvents(database: Database, selection: Selection): Event[] {
  const where = conditions(selection, "events", ["type", "status"], true);
  const order = "coalesce(date_min, date_max, '9999'), coalesce(date_max, date_min, '9999'), id";
  return json<Event>(database.all(`SELECT json FROM events ${where.sql} ORDER BY ${order}`, ...where.values));
}

/** See Store.eventSigns. */
export function eventSigns({ db }: Database): ReadonlyMap<string, EventSign> {
  const found = new Map<string, EventSign>();
  for (const { id, json } of db.prepare("SELECT id, json FROM events ORDER BY id").iterate()) {
    const { claims } = JSON.parse(json as string) as Event;
    found.set(id as string, { claims, sign: sha256(json as string).slice(0, 16) });
  }
  return found;
}

/** Agreements by id. */
export function selectAgreements(database: Database, selection: Selection): Agreement[] {
  const where = conditions(selection, "agreements", ["stage"], false);
  return json<Agreement>(database.all(`SELECT json FROM agreements ${where.sql} ORDER BY id`, ...where.values));
}

/** Discrepancies by id. */
export function selectDiscrepancies(database: Database, selection: Selection): Discrepancy[] {
  const where = conditions(selection, "discrepancies", ["kind", "state"], false);
  return json<Discrepancy>(database.all(`SELECT json FROM discrepancies ${where.sql} ORDER BY id`, ...where.values));
}

function json<T>(rows: readonly Row[]): T[] {
  return rows.map((row) => JSON.parse(row.json as string) as T);
}

/** What rests on claims, by table. */
const OF_CLAIMS: Readonly<Record<string, string>> = {
  discrepancies: "SELECT discrepancy FROM discrepancy_claims WHERE claim IN (SELECT value FROM json_each(?))",
  agreements: "SELECT agreement FROM agreement_steps WHERE claim IN (SELECT value FROM json_each(?))",
};

/** The conditions of a selection on `columns` of a table, and on its dates where it has some. */
export function conditions(
  selection: Selection,
  table: string,
  columns: readonly (keyof Selection)[],
  dated: boolean,
): Where {
  const parts: string[] = [];
  const values: SQLInputValue[] = [];
  const add = (sql: string, value: SQLInputValue) => {
    parts.push(sql);
    values.push(value);
  };
  if (selection.ids !== undefined)
    add(`${table}.id IN (SELECT value FROM json_each(?))`, JSON.stringify(selection.ids));
  if (selection.documents !== undefined)
    add(`${table}.document IN (SELECT value FROM json_each(?))`, JSON.stringify(selection.documents));
  if (selection.events !== undefined && table === "claims")
    add(
      "claims.id IN (SELECT claim FROM event_claims WHERE event IN (SELECT value FROM json_each(?)))",
      JSON.stringify(selection.events),
    );
  if (selection.unjoined === true && table === "claims")
    parts.push("claims.id NOT IN (SELECT claim FROM event_claims)");
  for (const column of columns) {
    const value = selection[column];
    // as a word of the query, so that the index of the few positions is seen
    if (column === "kind" && value === "position") parts.push(`${table}.kind = 'position'`);
    else if (typeof value === "string") add(`${table}.${column} = ?`, value);
  }
  if (selection.claims !== undefined && table in OF_CLAIMS)
    add(`${table}.id IN (${OF_CLAIMS[table]})`, JSON.stringify(selection.claims));
  if (selection.within !== undefined && table === "events") add("events.within = ?", selection.within);
  if (selection.entity !== undefined && table === "events")
    add("events.id IN (SELECT event FROM event_participants WHERE entity = ?)", selection.entity);
  if (dated && selection.since !== undefined)
    add(`coalesce(${table}.date_max, ${table}.date_min || '~') >= ?`, selection.since);
  if (dated && selection.until !== undefined)
    add(`coalesce(${table}.date_min, ${table}.date_max) <= ?`, selection.until);
  return { sql: parts.length === 0 ? "" : `WHERE ${parts.join(" AND ")}`, values };
}

/** The judgements of the engine, or those on any of `sides`, by id. */
export function selectEngineJudgements(database: Database, sides?: readonly string[]): Judgement[] {
  if (sides === undefined) return database.all("SELECT * FROM engine_judgements ORDER BY id").map(judgementOf);
  const list = JSON.stringify(sides);
  const on = (side: string) => `SELECT * FROM engine_judgements WHERE "${side}" IN (SELECT value FROM json_each(?))`;
  return database.all(`${on("left")} UNION ${on("right")} ORDER BY id`, list, list).map(judgementOf);
}

const ID_TABLES: readonly (readonly [string, IdKind])[] = [
  ["documents", "document"],
  ["claims", "claim"],
  ["entities", "entity"],
  ["events", "event"],
  ["agreements", "agreement"],
  ["discrepancies", "discrepancy"],
  ["judgements", "judgement"],
  ["engine_judgements", "judgement"],
];

/** See Store.ids. */
export function selectIds(database: Database, prefix: string): { id: string; kind: IdKind }[] {
  const found = ID_TABLES.flatMap(([table, kind]) =>
    database
      // by the index: ids are ASCII, and nothing in ASCII comes after "\u{7f}"
      .all(`SELECT id FROM ${table} WHERE id >= ? AND id < ? ORDER BY id LIMIT 20`, prefix, `${prefix}\u{7f}`)
      .map((row) => ({ id: row.id as string, kind })),
  );
  return found.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).slice(0, 20);
}
