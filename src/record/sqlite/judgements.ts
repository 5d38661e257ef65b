import { isDeepStrictEqual } from "node:util";
import type { Effect, Judgement } from "../../merge/merged.ts";
import type { KeptJudgement, PortableJudgement } from "../kept.ts";
import type { Database, Row } from "./database.ts";

/** Appends a judgement; one that says the same again after it was undone gets an id of its own. */
export function judge(database: Database, judgement: Judgement, at: string): KeptJudgement {
  return database.transaction(() => {
    // "jdg_1", "jdg_1.2", "jdg_1.3"
    const alike = "WHERE id = ? OR (id > ? || '.' AND id < ? || '/')";
    const before = database.all(`SELECT id FROM judgements ${alike}`, judgement.id, judgement.id, judgement.id);
    const standing = database.get(`SELECT id FROM standing ${alike}`, judgement.id, judgement.id, judgement.id);
    const id = before.length === 0 ? judgement.id : `${judgement.id}.${before.length + 1}`;
    if (standing === undefined) put(database, { ...judgement, id, at });
    return one(database, (standing?.id as string | undefined) ?? id) as KeptJudgement;
  });
}

function put(database: Database, judgement: Judgement & { readonly at: string }): void {
  const { id, about, verdict, left, right, why, by, score, at, field, value, anchors } = judgement;
  database.run(
    `INSERT INTO judgements (id, about, verdict, "left", "right", why, by, score, at, field, value, anchors)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[id, about, verdict, left, right, why, by, score, at, field ?? null, value ?? null],
    anchors === undefined ? null : JSON.stringify(anchors),
  );
}

/** See Store.keepJudgement. */
export function keepJudgement(
  database: Database,
  { undone, ...judgement }: PortableJudgement,
): "new" | "known" | "undone" | "other" {
  return database.transaction(() => {
    const known = one(database, judgement.id);
    if (known === undefined) put(database, judgement);
    else if (!saysSame(known, judgement)) return "other";
    const isNew = known === undefined;
    // made here again after it was undone there: the later word stands
    if (undone === null || (known !== undefined && (known.undone !== null || undone.at < known.at)))
      return isNew ? "new" : "known";
    putUndone(database, judgement.id, undone);
    return isNew ? "new" : "undone";
  });
}

function saysSame(a: Judgement, b: Judgement): boolean {
  const said = ({ about, verdict, left, right, why, by, field = null, value = null }: Judgement) => [
    ...[about, verdict, left, right, why, by, field, value],
  ];
  return isDeepStrictEqual(said(a), said(b));
}

/** See Store.undo. */
export function undo(database: Database, judgement: string, undone: { by: string; why: string; at: string }): boolean {
  return database.transaction(() => {
    if (database.get("SELECT 1 FROM standing WHERE id = ?", judgement) === undefined) return false;
    putUndone(database, judgement, undone);
    return true;
  });
}

function putUndone(
  database: Database,
  judgement: string,
  { by, why, at }: { readonly by: string; readonly why: string; readonly at: string },
): void {
  database.run("INSERT INTO undone (judgement, by, why, at) VALUES (?, ?, ?, ?)", judgement, by, why, at);
}

const ALL = `SELECT judgements.*, undone.by AS undone_by, undone.why AS undone_why, undone.at AS undone_at,
    effects.state AS state, effects.by AS overruled_by, effects."left" AS now_left, effects."right" AS now_right
  FROM judgements LEFT JOIN undone ON undone.judgement = judgements.id
  LEFT JOIN judgement_effects AS effects ON effects.judgement = judgements.id`;

/** The judgements of people, by id. */
export function selectJudgements(database: Database): KeptJudgement[] {
  return database.all(`${ALL} ORDER BY judgements.id`).map(keptOf);
}

function one(database: Database, id: string): KeptJudgement | undefined {
  const row = database.get(`${ALL} WHERE judgements.id = ?`, id);
  return row === undefined ? undefined : keptOf(row);
}

function keptOf(row: Row): KeptJudgement {
  const corrects = row.field === null ? {} : { field: row.field as string, value: row.value as string | null };
  const anchors = row.anchors === null ? {} : { anchors: JSON.parse(row.anchors as string) };
  return {
    ...judgementOf(row),
    ...corrects,
    ...anchors,
    at: row.at as string,
    undone: undoneOf(row),
    effect: effectOf(row),
  };
}

function undoneOf(row: Row): KeptJudgement["undone"] {
  if (row.undone_by === null) return null;
  return { by: row.undone_by as string, why: row.undone_why as string, at: row.undone_at as string };
}

function effectOf(row: Row): KeptJudgement["effect"] {
  if (row.state === null || row.undone_by !== null) return null;
  return {
    state: row.state as Effect["state"],
    by: JSON.parse(row.overruled_by as string),
    left: row.now_left as string | null,
    right: row.now_right as string | null,
  };
}

/** The columns that judgements of people and of the engine share. */
export function judgementOf(row: Row): Judgement {
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
