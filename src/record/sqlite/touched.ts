import type { MergedChanges } from "../store.ts";
import type { Database } from "./database.ts";
import { particulars } from "./meta.ts";

/** So many changes are remembered, and of each at most so many events: beyond that all is read again. */
const REMEMBERED = 200;
const MOST = 20_000;

/** What is written of a change. */
export interface Touching {
  /** To be called when all is written; part of the transaction of its caller. */
  keep(after: string): void;
}

/** Follows which events a change touches, from before it is written: of documents and discrepancies, what they touched before and touch then. */
export function touching(database: Database, changes: MergedChanges): Touching {
  const before = particulars(database).mergedOf;
  const entities = JSON.stringify(differing(database, changes.entities));
  const decided = decisions(database);
  const own = [
    ...changes.events.put.map(({ id }) => id),
    ...changes.events.remove,
    ...[...changes.events.within].map(([id]) => id),
  ];
  const first = around(database, changes, entities);
  return {
    keep: (after) => {
      const now = decisions(database);
      const claims = [...new Set([...decided.keys(), ...now.keys()])].filter((id) => decided.get(id) !== now.get(id));
      const touched = [...own, ...first, ...around(database, changes, entities), ...ofClaims(database, claims)];
      put(database, before ?? "", after, [...new Set(touched)].sort());
    },
  };
}

function put(database: Database, before: string, after: string, events: readonly string[]): void {
  if (events.length > MOST) {
    forgetChanges(database);
    return;
  }
  database.run("INSERT INTO changes (before, after, events) VALUES (?, ?, ?)", before, after, JSON.stringify(events));
  database.run("DELETE FROM changes WHERE number <= (SELECT max(number) FROM changes) - ?", REMEMBERED);
}

/** All is others than before; part of the transaction of its caller. */
export function forgetChanges(database: Database): void {
  database.run("DELETE FROM changes");
}

/** See Store.changedSince. */
export function changedSince(
  database: Database,
  before: string,
): { readonly events: readonly string[]; readonly mergedOf: string } | null {
  const rows = database.all(
    "SELECT after, events FROM changes WHERE number >= (SELECT max(number) FROM changes WHERE before = ?) ORDER BY number",
    before,
  );
  const last = rows.at(-1);
  if (last === undefined) return null;
  const events = new Set(rows.flatMap((row) => JSON.parse(row.events as string) as string[]));
  return { events: [...events].sort(), mergedOf: last.after as string };
}

/** Ids of entities that are there already, and are called otherwise than before or go. */
function differing(database: Database, { put: all, remove }: MergedChanges["entities"]): readonly string[] {
  const ids = JSON.stringify(all.map(({ id }) => id));
  const rows = database.all("SELECT * FROM entities WHERE id IN (SELECT value FROM json_each(?))", ids);
  const known = new Map(rows.map((row) => [row.id, row]));
  const others = all.filter(({ id, kind, name, country, known: row, names }) => {
    const old = known.get(id);
    if (old === undefined) return false;
    return (
      old.kind !== kind ||
      old.name !== name ||
      old.country !== country ||
      old.known !== row ||
      old.names !== JSON.stringify(names)
    );
  });
  return [...others.map(({ id }) => id), ...remove];
}

const AMONG = "IN (SELECT value FROM json_each(?))";

/** Events of the documents that name somebody otherwise, and of the claims that differ. */
function around(database: Database, { entities, discrepancies }: MergedChanges, called: string): readonly string[] {
  const named = database.all(`SELECT DISTINCT document FROM entity_members WHERE entity ${AMONG}`, called);
  const documents = JSON.stringify([...entities.documents, ...named.map(({ document }) => document)]);
  const told = database.all(
    `SELECT DISTINCT event FROM event_claims WHERE claim IN (SELECT id FROM claims WHERE document ${AMONG})`,
    documents,
  );
  const ids = JSON.stringify([...discrepancies.remove, ...discrepancies.put.map(({ id }) => id)]);
  const differ = database.all(`SELECT DISTINCT claim FROM discrepancy_claims WHERE discrepancy ${AMONG}`, ids);
  const claims = differ.map(({ claim }) => claim as string);
  return [...told.map(({ event }) => event as string), ...ofClaims(database, claims)];
}

function ofClaims(database: Database, claims: readonly string[]): readonly string[] {
  const rows = database.all(`SELECT DISTINCT event FROM event_claims WHERE claim ${AMONG}`, JSON.stringify(claims));
  return rows.map(({ event }) => event as string);
}

/** What people decided, by claim. */
function decisions(database: Database): ReadonlyMap<string, string> {
  const rows = database.all("SELECT claim, json FROM claim_decisions");
  return new Map(rows.map(({ claim, json }) => [claim as string, json as string]));
}
