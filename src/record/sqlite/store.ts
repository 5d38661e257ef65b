import type { Judgement } from "../../merge/merged.ts";
import type { KeptJudgement, Maker, Store } from "../store.ts";
import { type Database, openDatabase } from "./database.ts";
import {
  copiesOf,
  documentDates,
  documentRows,
  keepDocument,
  keptDocument,
  originalOf,
  searchTexts,
} from "./documents.ts";
import { stateOfTestimony, testimonies } from "./layers.ts";
import { keepMerged } from "./merged.ts";
import { particulars } from "./meta.ts";
import { inMemory } from "./only.ts";
import {
  selectAgreements,
  selectClaims,
  selectDiscrepancies,
  selectEngineJudgements,
  selectEntities,
  selectEvents,
  selectIds,
  selectJudgements,
} from "./select.ts";

/**
 * The record in one SQLite file, or in memory (":memory:").
 * Throws when the file is missing and `mustExist`, is no record, or is of a newer version.
 */
export function openSqliteStore(file: string, options: { mustExist?: boolean } = {}): Store {
  return storeOver(openDatabase(file, options));
}

function storeOver(database: Database): Store {
  return {
    particulars: async () => particulars(database),
    keepDocument: async (entry) => keepDocument(database, entry),
    keepMerged: async (merged, mergedOf, maker) => keepMerged(database, merged, mergedOf, maker),
    judge: async (judgement, at) => judge(database, judgement, at),
    undo: async (judgement, undone) => undo(database, judgement, undone),
    stateOfTestimony: async () => stateOfTestimony(database),
    madeByOthers: async (maker) => madeByOthers(database, maker),
    copies: async (document) => copiesOf(database, document),
    original: async (copy) => originalOf(database, copy),
    document: async (id) => keptDocument(database, id),
    documents: async () => documentRows(database),
    documentDates: async () => documentDates(database),
    only: async (documents) => storeOver(inMemory(database, documents)),
    testimonies: async () => testimonies(database),
    judgements: async () => selectJudgements(database),
    engineJudgements: async () => selectEngineJudgements(database),
    claims: async (selection = {}) => selectClaims(database, selection),
    entities: async (selection = {}) => selectEntities(database, selection),
    events: async (selection = {}) => selectEvents(database, selection),
    agreements: async (selection = {}) => selectAgreements(database, selection),
    discrepancies: async (selection = {}) => selectDiscrepancies(database, selection),
    ids: async (prefix) => selectIds(database, prefix),
    search: async (terms, limit) => searchTexts(database, terms, limit),
    close: async () => database.db.close(),
  };
}

function madeByOthers(database: Database, maker: Maker): string[] {
  const rows = database.all(
    "SELECT document FROM layers WHERE engine <> ? OR pipeline <> ? OR knowledge <> ? ORDER BY document",
    ...[maker.engine, maker.pipeline, maker.knowledge],
  );
  return rows.map((row) => row.document as string);
}

/** Appends a judgement; one that says the same again after it was undone gets an id of its own. */
function judge(database: Database, judgement: Judgement, at: string): KeptJudgement {
  return database.transaction(() => {
    const alike = "WHERE id = ? OR substr(id, 1, length(?) + 1) = ? || '.'";
    const before = database.all(`SELECT id FROM judgements ${alike}`, judgement.id, judgement.id, judgement.id);
    const standing = database.get(`SELECT id FROM standing ${alike}`, judgement.id, judgement.id, judgement.id);
    const id = before.length === 0 ? judgement.id : `${judgement.id}.${before.length + 1}`;
    const { about, verdict, left, right, why, by, score } = judgement;
    if (standing === undefined) {
      database.run(
        `INSERT INTO judgements (id, about, verdict, "left", "right", why, by, score, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[id, about, verdict, left, right, why, by, score, at],
      );
    }
    const kept = (standing?.id as string | undefined) ?? id;
    return selectJudgements(database).find((row) => row.id === kept) as KeptJudgement;
  });
}

function undo(database: Database, judgement: string, undone: { by: string; why: string; at: string }): boolean {
  return database.transaction(() => {
    if (database.get("SELECT 1 FROM standing WHERE id = ?", judgement) === undefined) return false;
    database.run(
      "INSERT INTO undone (judgement, by, why, at) VALUES (?, ?, ?, ?)",
      judgement,
      undone.by,
      undone.why,
      undone.at,
    );
    return true;
  });
}
