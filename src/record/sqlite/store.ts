import type { Maker } from "../kept.ts";
import type { Store } from "../store.ts";
import { keepChanges } from "./changes.ts";
import { documentsOf, selectClaimIds, selectClaims } from "./claims.ts";
import { countsOf, countsOfDocuments, namingsOf, sizeOf } from "./counts.ts";
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
import { judge, keepJudgement, selectJudgements, undo } from "./judgements.ts";
import { keepAs, keptAs } from "./kept.ts";
import { newsIn, stateOfTestimony, testimonies } from "./layers.ts";
import { forgetMerged, keepMerged } from "./merged.ts";
import { particulars } from "./meta.ts";
import { neighboursIn } from "./neighbours.ts";
import { inMemory } from "./only.ts";
import {
  eventSigns,
  membersOf,
  selectAgreements,
  selectDiscrepancies,
  selectEngineJudgements,
  selectEntities,
  selectEvents,
  selectIds,
} from "./select.ts";
import { addedSince, decidedSince, stateOf } from "./state.ts";
import { changedSince } from "./touched.ts";
import { unsureIn } from "./unsure.ts";

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
    keepMerged: async (merged, state, maker, neighbours = []) =>
      keepMerged(database, merged, { state, maker, neighbours }),
    documentsOf: async (claims) => documentsOf(database, claims),
    keepChanges: async (changes, state, maker, part) => keepChanges(database, changes, { state, maker, part }),
    forgetMerged: async () => forgetMerged(database),
    neighbours: neighboursIn(database),
    news: async () => newsIn(database),
    keepJudgement: async (judgement) => keepJudgement(database, judgement),
    judge: async (judgement, at) => judge(database, judgement, at),
    undo: async (judgement, undone) => undo(database, judgement, undone),
    state: async () => stateOf(database),
    decidedSince: async (state) => decidedSince(database, state),
    changedSince: async (before) => changedSince(database, before),
    kept: async (name) => keptAs(database, name),
    keep: async (name, bytes) => keepAs(database, name, bytes),
    countsOf: async (documents) => countsOfDocuments(database, documents),
    size: async () => sizeOf(database),
    counts: async () => countsOf(database),
    namings: async () => namingsOf(database),
    claimIds: async (selection = {}) => selectClaimIds(database, selection),
    eventSigns: async () => eventSigns(database),
    addedSince: async (state) => addedSince(database, state),
    members: async (document) => membersOf(database, document),
    stateOfTestimony: async () => stateOfTestimony(database),
    madeByOthers: async (maker) => madeByOthers(database, maker),
    copies: async (document) => copiesOf(database, document),
    original: async (copy) => originalOf(database, copy),
    document: async (id) => keptDocument(database, id),
    documents: async (ids) => documentRows(database, ids),
    documentDates: async () => documentDates(database),
    only: async (documents) => storeOver(inMemory(database, documents)),
    testimonies: async (ids) => testimonies(database, ids),
    judgements: async () => selectJudgements(database),
    unsure: async (limits) => unsureIn(database, limits),
    engineJudgements: async (sides) => selectEngineJudgements(database, sides),
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
