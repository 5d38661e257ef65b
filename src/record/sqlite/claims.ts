import type { Claim } from "../../document/claim.ts";
import type { LocalEntity } from "../../document/layers.ts";
import type { ClaimDecision } from "../../merge/merged.ts";
import { dayRange } from "../edtf-range.ts";
import type { KeptClaim, NamedEntity } from "../kept.ts";
import type { Selection } from "../store.ts";
import type { Database, Row } from "./database.ts";
import { DOCUMENT_COLUMNS, documentRow } from "./document-rows.ts";
import { conditions, type Where } from "./select.ts";

/** Claims as people decided by document and start, each with its document, event and entities. */
export function selectClaims(database: Database, selection: Selection): KeptClaim[] {
  const where = whereOf(selection);
  const rows = database.all(
    `SELECT claims.json AS json, event_claims.event AS event, claim_decisions.json AS decision, ${DOCUMENT_COLUMNS} FROM claims
     JOIN documents ON documents.id = claims.document LEFT JOIN event_claims ON event_claims.claim = claims.id
     LEFT JOIN claim_decisions ON claim_decisions.claim = claims.id
     ${where.sql} ORDER BY claims.document, claims.start, claims."end", claims.id`,
    ...where.values,
  );
  const entitiesOf = localEntities(database);
  return rows
    .map((row) => keptOf(row, entitiesOf))
    .filter(({ claim, decision }) => decision === null || passes(claim, selection));
}

/** See Store.claimIds. */
export function selectClaimIds(database: Database, selection: Selection): string[] {
  const where = whereOf(selection);
  const rows = database.all(
    `SELECT claims.id AS id, claim_decisions.json AS decision FROM claims
     LEFT JOIN claim_decisions ON claim_decisions.claim = claims.id
     ${where.sql} ORDER BY claims.document, claims.start, claims."end", claims.id`,
    ...where.values,
  );
  const isIn = (decision: unknown) => {
    const corrected = decision === null ? null : (JSON.parse(decision as string) as ClaimDecision).corrected;
    return corrected === null || passes(corrected, selection);
  };
  return rows.filter((row) => isIn(row.decision)).map((row) => row.id as string);
}

/** See Store.documentsOf. */
export function documentsOf(database: Database, claims: readonly string[]): string[] {
  const sql = "SELECT DISTINCT document FROM claims WHERE id IN (SELECT value FROM json_each(?)) ORDER BY document";
  return database.all(sql, JSON.stringify(claims)).map(({ document }) => document as string);
}

/** The columns are what the source says: what was corrected is looked at afterwards. */
function whereOf(selection: Selection): Where {
  const { ids, document, documents, kind, events, unjoined, ...told } = selection;
  const fixed = {
    ...(ids && { ids }),
    ...(document && { document }),
    ...(documents && { documents }),
    ...(events && { events }),
    ...(unjoined && { unjoined }),
    ...(kind && { kind }),
  };
  const first = conditions(fixed, "claims", ["kind", "document"], false);
  const second = conditions(told, "claims", ["type", "stage", "status"], true);
  if (second.sql === "") return first;
  const open = `(${second.sql.replace(/^WHERE /, "")} OR claim_decisions.verdict = 'correct')`;
  return {
    sql: first.sql === "" ? `WHERE ${open}` : `${first.sql} AND ${open}`,
    values: [...first.values, ...second.values],
  };
}

function passes(claim: Claim, { type, stage, status, since, until }: Selection): boolean {
  const event = claim.kind === "event" ? claim : null;
  if (type !== undefined && event?.type !== type) return false;
  if (stage !== undefined && event?.stage !== stage) return false;
  if (status !== undefined && claim.status !== status) return false;
  const { min, max } = dayRange(claim.date?.edtf ?? null);
  if (min === null && max === null) return since === undefined && until === undefined;
  return (since === undefined || (max ?? "9999") >= since) && (until === undefined || (min ?? "0000") <= until);
}

function keptOf(row: Row, entitiesOf: EntitiesOf): KeptClaim {
  const told = JSON.parse(row.json as string) as Claim;
  const decision = row.decision === null ? null : (JSON.parse(row.decision as string) as ClaimDecision);
  const claim = decision?.corrected ?? told;
  const all = entitiesOf(told.document, decision?.entities ?? []);
  const keys = [...new Set([...keysOf(claim), ...keysOf(told)])].filter((key) => all.has(key));
  const entities = new Map(keys.map((key) => [key, all.get(key) as NamedEntity]));
  return { claim, told, decision, document: documentRow(row), entities, event: row.event as string | null };
}

/** The local entity keys that a claim uses. */
function keysOf(claim: Claim): string[] {
  const said = claim.attribution.map((attribution) => attribution.entity);
  const parties = claim.participants.map((participant) => participant.entity);
  const own =
    claim.kind === "event" ? [claim.place?.entity, claim.instrument] : [claim.actorEntity, claim.objectEntity];
  return [...new Set([...parties, ...own, ...said].filter((key) => typeof key === "string"))];
}

/** The local entities of a document by key, with those that corrections add. */
type EntitiesOf = (document: string, added: readonly LocalEntity[]) => ReadonlyMap<string, NamedEntity>;

/** Reads the local entities of one document after the other, each once. */
function localEntities(database: Database): EntitiesOf {
  const read = new Map<string, { merged: ReadonlyMap<string, string>; own: ReadonlyMap<string, NamedEntity> }>();
  return (document, added) => {
    const known = read.get(document) ?? entitiesIn(database, document);
    read.set(document, known);
    if (added.length === 0) return known.own;
    return new Map([...known.own, ...named(added, known.merged)]);
  };
}

function entitiesIn(database: Database, document: string) {
  const json = database.get("SELECT entities FROM layers WHERE document = ?", document)?.entities as string | undefined;
  const members = database.all("SELECT key, entity FROM entity_members WHERE document = ?", document);
  const merged = new Map(members.map((row) => [row.key as string, row.entity as string]));
  return { merged, own: new Map(named(JSON.parse(json ?? "[]"), merged)) };
}

function named(locals: readonly LocalEntity[], merged: ReadonlyMap<string, string>): [string, NamedEntity][] {
  return locals.map((local) => [local.key, { ...local, entity: merged.get(local.key) ?? null }]);
}
