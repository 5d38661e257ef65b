import type {
  Agreement,
  ClaimDecision,
  Discrepancy,
  Effect,
  Entity,
  Event,
  Judgement,
  LocalReference,
  Merged,
} from "../../merge/merged.ts";
import type { Change } from "../../merge/near/neighbours.ts";
import { dayRange } from "../edtf-range.ts";
import type { Maker } from "../kept.ts";
import { mergedOf } from "../merged-of.ts";
import type { Part } from "../store.ts";
import type { Database } from "./database.ts";
import { putMeta } from "./meta.ts";
import { forgetNeighbours, keepNeighbours } from "./neighbours.ts";
import { forgetChanges } from "./touched.ts";

const TABLES = [
  "entities",
  "entity_members",
  "events",
  "event_claims",
  "event_participants",
  "agreements",
  "agreement_parties",
  "agreement_steps",
  "discrepancies",
  "discrepancy_claims",
  "engine_judgements",
  "judgement_effects",
  "claim_decisions",
];

/** See Store.keepMerged. */
export function keepMerged(
  database: Database,
  merged: Merged,
  {
    state,
    maker,
    neighbours,
  }: { readonly state: string; readonly maker: Maker; readonly neighbours: readonly Change[] },
): void {
  database.transaction(() => {
    forgetAll(database);
    keepNeighbours(database, neighbours);
    for (const entity of merged.entities) {
      putEntity(database, entity);
      for (const { document, key } of entity.members) putMember(database, { document, key, entity: entity.id });
    }
    for (const event of merged.events) putEvent(database, event);
    for (const agreement of merged.agreements) putAgreement(database, agreement);
    for (const discrepancy of merged.discrepancies) putDiscrepancy(database, discrepancy);
    for (const judgement of merged.judgements) if (judgement.by === "engine") putJudgement(database, judgement);
    for (const effect of merged.effects) putEffect(database, effect);
    for (const decision of merged.decisions) putDecision(database, decision);
    isMergedAs(database, state, maker);
  });
}

/** See Store.forgetMerged. */
export function forgetMerged(database: Database): void {
  database.transaction(() => {
    forgetAll(database);
    database.run("DELETE FROM meta WHERE key = 'merged_of'");
    database.run("DELETE FROM news");
    database.run("INSERT INTO news (document) SELECT document FROM layers ORDER BY rowid");
    database.run("INSERT INTO news (judgement) SELECT id FROM judgements ORDER BY id");
  });
}

function forgetAll(database: Database): void {
  for (const table of TABLES) database.run(`DELETE FROM ${table}`);
  forgetChanges(database);
  forgetNeighbours(database);
}

/** What came up to this state is no news any more, or of it the documents of a part; as what it is brought together now. Part of the transaction of its caller. */
export function isMergedAs(database: Database, state: string, maker: Maker, part?: Part): string {
  const isPart = part !== undefined && part.left > 0;
  if (isPart)
    database.run(
      "DELETE FROM news WHERE number <= ? AND document IN (SELECT value FROM json_each(?))",
      ...[Number(state), JSON.stringify(part.documents)],
    );
  else database.run("DELETE FROM news WHERE number <= ?", Number(state));
  const now = mergedOf(isPart ? `${state} without ${part.left}` : state, maker);
  putMeta(database, { merged_of: now, ...maker });
  return now;
}

/** Puts an entity without its members; part of the transaction of its caller, as are those below. */
export function putEntity(database: Database, entity: Omit<Entity, "members" | "mentions">): void {
  database.run(
    "INSERT INTO entities (id, kind, name, country, known, names) VALUES (?, ?, ?, ?, ?, ?)",
    ...[entity.id, entity.kind, entity.name, entity.country, entity.known, JSON.stringify(entity.names)],
  );
}

/** Puts what a local entity is part of. */
export function putMember(
  database: Database,
  { document, key, entity }: LocalReference & { readonly entity: string },
): void {
  database.run(
    "INSERT OR REPLACE INTO entity_members (document, key, entity) VALUES (?, ?, ?)",
    ...[document, key, entity],
  );
}

/** Puts an event with its claims and who takes part. */
export function putEvent(database: Database, event: Event): void {
  const { min, max } = dayRange(event.date);
  database.run(
    `INSERT INTO events (id, type, status, date, date_min, date_max, place, within, plover, cameo, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[event.id, event.type, event.status, event.date, min, max, event.place, event.within],
    ...[event.codes.plover, event.codes.cameo, JSON.stringify(event)],
  );
  for (const claim of event.claims) {
    database.run("INSERT OR IGNORE INTO event_claims (claim, event) VALUES (?, ?)", claim, event.id);
  }
  event.participants.forEach(({ entity, name, role }, number) => {
    database.run(
      "INSERT INTO event_participants (event, number, entity, name, role) VALUES (?, ?, ?, ?, ?)",
      ...[event.id, number, entity, name, role],
    );
  });
}

/** Puts an agreement with its parties and steps. */
export function putAgreement(database: Database, agreement: Agreement): void {
  const { id, title, area, stage, instrument } = agreement;
  database.run(
    "INSERT INTO agreements (id, title, area, stage, instrument, json) VALUES (?, ?, ?, ?, ?, ?)",
    ...[id, title, area, stage, instrument, JSON.stringify(agreement)],
  );
  for (const party of agreement.parties) {
    database.run("INSERT OR IGNORE INTO agreement_parties (agreement, party) VALUES (?, ?)", id, party);
  }
  agreement.steps.forEach((step, number) => {
    const { min, max } = dayRange(step.date);
    database.run(
      "INSERT INTO agreement_steps (agreement, number, stage, date, date_min, date_max, as_of, claim, by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      ...[id, number, step.stage, step.date, min, max, step.asOf, step.claim, step.by],
    );
  });
}

/** Puts a discrepancy with its claims. */
export function putDiscrepancy(database: Database, discrepancy: Discrepancy): void {
  const { id, kind, field, state, note, claims } = discrepancy;
  database.run(
    "INSERT INTO discrepancies (id, kind, field, state, note, json) VALUES (?, ?, ?, ?, ?, ?)",
    ...[id, kind, field, state, note, JSON.stringify(discrepancy)],
  );
  for (const claim of claims) {
    database.run("INSERT OR IGNORE INTO discrepancy_claims (discrepancy, claim) VALUES (?, ?)", id, claim);
  }
}

/** Puts a judgement of the engine. */
export function putJudgement(database: Database, judgement: Judgement): void {
  const { id, about, verdict, left, right, why, by, score } = judgement;
  database.run(
    `INSERT INTO engine_judgements (id, about, verdict, "left", "right", why, by, score) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[id, about, verdict, left, right, why, by, score],
  );
}

/** Puts what became of a judgement of a person. */
export function putEffect(database: Database, { judgement, state, by, left, right }: Effect): void {
  database.run(
    `INSERT INTO judgement_effects (judgement, state, by, "left", "right") VALUES (?, ?, ?, ?, ?)`,
    ...[judgement, state, JSON.stringify(by), left, right],
  );
}

/** Puts what people decided of a claim. */
export function putDecision(database: Database, decision: ClaimDecision): void {
  database.run(
    "INSERT INTO claim_decisions (claim, verdict, json) VALUES (?, ?, ?)",
    ...[decision.claim, decision.verdict, JSON.stringify(decision)],
  );
}
