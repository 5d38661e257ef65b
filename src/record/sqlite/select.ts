import type { SQLInputValue } from "node:sqlite";
import type { Claim } from "../../document/claim.ts";
import type { Agreement, Discrepancy, Entity, Event, Judgement } from "../../merge/merged.ts";
import type { IdKind, KeptClaim, KeptJudgement, NamedEntity, Selection } from "../store.ts";
import type { Database, Row } from "./database.ts";
import { DOCUMENT_COLUMNS, documentRow } from "./document-rows.ts";

interface Where {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** Claims by document and start, each with its document, event and entities. */
export function selectClaims(database: Database, selection: Selection): KeptClaim[] {
  const where = conditions(selection, "claims", ["kind", "type", "stage", "status", "document"], true);
  const rows = database.all(
    `SELECT claims.json AS json, event_claims.event AS event, ${DOCUMENT_COLUMNS} FROM claims
     JOIN documents ON documents.id = claims.document LEFT JOIN event_claims ON event_claims.claim = claims.id
     ${where.sql} ORDER BY claims.document, claims.start, claims."end", claims.id`,
    ...where.values,
  );
  const entitiesOf = localEntities(database);
  return rows.map((row) => {
    const claim = JSON.parse(row.json as string) as Claim;
    const all = entitiesOf(claim.document);
    const keys = keysOf(claim).filter((key) => all.has(key));
    const entities = new Map(keys.map((key) => [key, all.get(key) as NamedEntity]));
    return { claim, document: documentRow(row), entities, event: row.event as string | null };
  });
}

/** The local entity keys that a claim uses. */
function keysOf(claim: Claim): string[] {
  const said = claim.attribution.map((attribution) => attribution.entity);
  const parties = claim.participants.map((participant) => participant.entity);
  const own =
    claim.kind === "event" ? [claim.place?.entity, claim.instrument] : [claim.actorEntity, claim.objectEntity];
  return [...new Set([...parties, ...own, ...said].filter((key) => typeof key === "string"))];
}

/** The local entities of one document after the other, each read once. */
function localEntities(database: Database): (document: string) => ReadonlyMap<string, NamedEntity> {
  const read = new Map<string, ReadonlyMap<string, NamedEntity>>();
  return (document) => {
    const known = read.get(document);
    if (known !== undefined) return known;
    const json = database.get("SELECT entities FROM layers WHERE document = ?", document)?.entities as
      | string
      | undefined;
    const members = database.all("SELECT key, entity FROM entity_members WHERE document = ?", document);
    const merged = new Map(members.map((row) => [row.key, row.entity as string]));
    const list = (JSON.parse(json ?? "[]") as NamedEntity[]).map((local) => ({
      ...local,
      entity: merged.get(local.key) ?? null,
    }));
    const map = new Map(list.map((local) => [local.key, local]));
    read.set(document, map);
    return map;
  };
}

/** Entities by id, with members and mentions as merge gave them. */
export function selectEntities(database: Database, selection: Selection): Entity[] {
  const where = conditions(selection, "entities", ["kind"], false);
  const members = grouped(
    database.all("SELECT entity, document, key FROM entity_members ORDER BY entity, document, key"),
  );
  const mentions = grouped(
    database.all(`SELECT entity, document, start, "end", exact FROM entity_mentions ORDER BY entity, number`),
  );
  return database.all(`SELECT * FROM entities ${where.sql} ORDER BY id`, ...where.values).map((row) => ({
    id: row.id as string,
    kind: row.kind as Entity["kind"],
    name: row.name as string,
    names: JSON.parse(row.names as string),
    country: row.country as string | null,
    known: row.known as string | null,
    members: (members.get(row.id as string) ?? []).map(({ document, key }) => ({
      document: document as string,
      key: key as string,
    })),
    mentions: (mentions.get(row.id as string) ?? []).map(({ document, start, end, exact }) => ({
      document: document as string,
      start: start as number,
      end: end as number,
      exact: exact as string,
    })),
  }));
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

/** Agreements by id. */
export function selectAgreements(database: Database, selection: Selection): Agreement[] {
  const where = conditions(selection, "agreements", ["stage"], false);
  return json<Agreement>(database.all(`SELECT json FROM agreements ${where.sql} ORDER BY id`, ...where.values));
}

/** Discrepancies by id. */
export function selectDiscrepancies(database: Database, selection: Selection): Discrepancy[] {
  const where = conditions(selection, "discrepancies", ["kind"], false);
  return json<Discrepancy>(database.all(`SELECT json FROM discrepancies ${where.sql} ORDER BY id`, ...where.values));
}

function json<T>(rows: readonly Row[]): T[] {
  return rows.map((row) => JSON.parse(row.json as string) as T);
}

function conditions(selection: Selection, table: string, columns: readonly (keyof Selection)[], dated: boolean): Where {
  const parts: string[] = [];
  const values: SQLInputValue[] = [];
  const add = (sql: string, value: SQLInputValue) => {
    parts.push(sql);
    values.push(value);
  };
  if (selection.ids !== undefined)
    add(`${table}.id IN (SELECT value FROM json_each(?))`, JSON.stringify(selection.ids));
  for (const column of columns) {
    const value = selection[column];
    if (typeof value === "string") add(`${table}.${column} = ?`, value);
  }
  if (dated && selection.since !== undefined)
    add(`coalesce(${table}.date_max, ${table}.date_min || '~') >= ?`, selection.since);
  if (dated && selection.until !== undefined)
    add(`coalesce(${table}.date_min, ${table}.date_max) <= ?`, selection.until);
  return { sql: parts.length === 0 ? "" : `WHERE ${parts.join(" AND ")}`, values };
}

/** The judgements of people, by id. */
export function selectJudgements(database: Database): KeptJudgement[] {
  const rows = database.all(
    `SELECT judgements.*, undone.by AS undone_by, undone.why AS undone_why, undone.at AS undone_at
     FROM judgements LEFT JOIN undone ON undone.judgement = judgements.id ORDER BY judgements.id`,
  );
  return rows.map((row) => ({ ...judgementOf(row), at: row.at as string, undone: undoneOf(row) }));
}

function undoneOf(row: Row): KeptJudgement["undone"] {
  if (row.undone_by === null) return null;
  return { by: row.undone_by as string, why: row.undone_why as string, at: row.undone_at as string };
}

/** The judgements of the engine, by id. */
export function selectEngineJudgements(database: Database): Judgement[] {
  return database.all("SELECT * FROM engine_judgements ORDER BY id").map(judgementOf);
}

function judgementOf(row: Row): Judgement {
  return {
    id: row.id as string,
    about: row.about as Judgement["about"],
    verdict: row.verdict as Judgement["verdict"],
    left: row.left as string,
    right: row.right as string | null,
    why: row.why as string,
    by: row.by as string,
    score: row.score as number,
  };
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
      .all(`SELECT id FROM ${table} WHERE substr(id, 1, length(?)) = ? ORDER BY id LIMIT 20`, prefix, prefix)
      .map((row) => ({ id: row.id as string, kind })),
  );
  return found.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).slice(0, 20);
}
