import type { Event } from "../../merge/merged.ts";
import type { Maker } from "../kept.ts";
import type { MergedChanges, Part } from "../store.ts";
import type { Database } from "./database.ts";
import { stateOfTestimony } from "./layers.ts";
import {
  isMergedAs,
  putAgreement,
  putDecision,
  putDiscrepancy,
  putEffect,
  putEntity,
  putEvent,
  putJudgement,
  putMember,
} from "./merged.ts";
import { particulars } from "./meta.ts";
import { keepNeighbours } from "./neighbours.ts";
import { touching } from "./touched.ts";

/** See Store.keepChanges. */
export function keepChanges(
  database: Database,
  changes: MergedChanges,
  { state, maker, part }: { readonly state: string; readonly maker: Maker; readonly part?: Part | undefined },
): boolean {
  return database.transaction(() => {
    if (stateOfTestimony(database) !== state) return false;
    if (part !== undefined && particulars(database).mergedOf !== part.before) return false;
    const touched = touching(database, changes);
    const { entities, events, agreements, discrepancies, judgements, effects, decisions, neighbours } = changes;
    replace(database, ENTITY, entities, putEntity);
    for (const document of entities.documents) database.run("DELETE FROM entity_members WHERE document = ?", document);
    for (const member of entities.members) putMember(database, member);
    replace(database, EVENT, events, putEvent);
    for (const [event, outer] of events.within) putWithin(database, event, outer);
    replace(database, AGREEMENT, agreements, putAgreement);
    replace(database, DISCREPANCY, discrepancies, putDiscrepancy);
    replaceJudgements(database, judgements);
    for (const table of ["judgement_effects", "claim_decisions"]) database.run(`DELETE FROM ${table}`);
    for (const effect of effects) putEffect(database, effect);
    for (const decision of decisions) putDecision(database, decision);
    keepNeighbours(database, neighbours);
    touched.keep(isMergedAs(database, state, maker, part));
    return true;
  });
}

/** The tables in which a thing has rows, each with the column of its id. */
type Rows = readonly (readonly [table: string, column: string])[];

const ENTITY: Rows = [["entities", "id"]];
const EVENT: Rows = [
  ["events", "id"],
  ["event_claims", "event"],
  ["event_participants", "event"],
];
const AGREEMENT: Rows = [
  ["agreements", "id"],
  ["agreement_parties", "agreement"],
  ["agreement_steps", "agreement"],
];
const DISCREPANCY: Rows = [
  ["discrepancies", "id"],
  ["discrepancy_claims", "discrepancy"],
];

function replace<T extends { readonly id: string }>(
  database: Database,
  rows: Rows,
  { put, remove }: { readonly put: readonly T[]; readonly remove: readonly string[] },
  putOne: (database: Database, one: T) => void,
): void {
  const ids = JSON.stringify([...remove, ...put.map(({ id }) => id)]);
  for (const [table, column] of rows)
    database.run(`DELETE FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?))`, ids);
  for (const one of put) putOne(database, one);
}

function putWithin(database: Database, id: string, within: string | null): void {
  const row = database.get("SELECT json FROM events WHERE id = ?", id);
  if (row === undefined) return;
  const event: Event = { ...(JSON.parse(row.json as string) as Event), within };
  database.run("UPDATE events SET within = ?, json = ? WHERE id = ?", within, JSON.stringify(event), id);
}

function replaceJudgements(database: Database, { put, remove, among }: MergedChanges["judgements"]): void {
  for (const { about, claims } of among)
    for (const side of [`"left"`, `"right"`])
      database.run(
        `DELETE FROM engine_judgements WHERE about = ? AND ${side} IN (SELECT value FROM json_each(?))`,
        ...[about, JSON.stringify(claims)],
      );
  database.run(
    "DELETE FROM engine_judgements WHERE id IN (SELECT value FROM json_each(?))",
    JSON.stringify([...remove, ...put.map(({ id }) => id)]),
  );
  for (const judgement of put) putJudgement(database, judgement);
}
