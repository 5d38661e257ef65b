import { contentId } from "../../document/ids.ts";
import { correction } from "../../merge/decided/fields.ts";
import type { Judgement } from "../../merge/merged.ts";
import type { PortableJudgement } from "../kept.ts";
import type { Store } from "../store.ts";

/** Judgements of people as JSON Lines, by the time when they were made: one a line, with what it is about, to find it again. */
export async function judgementLines(store: Store): Promise<string> {
  const all = [...(await store.judgements())].sort((a, b) => order(a.at, b.at) || order(a.id, b.id));
  return all.map(({ effect: _effect, ...one }) => `${JSON.stringify({ schema: SCHEMA, ...one })}\n`).join("");
}

const SCHEMA = "chancery/judgement@1";

/** A line that was not taken. */
export interface RefusedLine {
  readonly line: number;
  readonly wanted: string;
  readonly found: string;
}

/** What came of an import. */
export interface Imported {
  readonly new: number;
  readonly known: number;
  readonly undone: number;
  readonly refused: readonly RefusedLine[];
  /** Ids of what was new or undone. */
  readonly ids: readonly string[];
}

/** Keeps the judgements of `lines`; what is there already changes nothing. The record is not brought together. */
export async function importJudgements(store: Store, lines: string): Promise<Imported> {
  const count = { new: 0, known: 0, undone: 0 };
  const refused: RefusedLine[] = [];
  const ids: string[] = [];
  for (const [index, text] of lines
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (text.trim() === "") continue;
    const read = readLine(text);
    if ("wanted" in read) {
      refused.push({ line: index + 1, ...read });
      continue;
    }
    const kept = await store.keepJudgement(read);
    if (kept === "other")
      refused.push({ line: index + 1, wanted: `what ${read.id} says here`, found: "something else" });
    else count[kept] += 1;
    if (kept === "new" || kept === "undone") ids.push(read.id);
  }
  return { ...count, refused, ids };
}

function readLine(text: string): PortableJudgement | Pick<RefusedLine, "wanted" | "found"> {
  try {
    const { schema, ...one } = JSON.parse(text) as PortableJudgement & { schema: unknown };
    if (schema !== SCHEMA) return { wanted: `"schema": "${SCHEMA}"`, found: short(JSON.stringify(schema) ?? "none") };
    return lacking(one) ?? wrongValue(one) ?? withUndone(one);
  } catch {
    return { wanted: "a judgement in JSON", found: short(text) };
  }
}

function withUndone(one: PortableJudgement): PortableJudgement {
  return { ...one, undone: one.undone ?? null, score: typeof one.score === "number" ? one.score : 1 };
}

const ABOUT: readonly Judgement["about"][] = ["entity", "event", "agreement", "claim", "discrepancy"];
const PAIR: readonly Judgement["verdict"][] = ["same", "different", "unsure"];
const ALONE: readonly Judgement["verdict"][] = ["accept", "reject", "correct"];
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

function lacking(one: PortableJudgement): Pick<RefusedLine, "wanted" | "found"> | null {
  const given = one as unknown as Readonly<Record<string, unknown>>;
  for (const field of ["id", "left", "why", "by", "at"] as const)
    if (typeof given[field] !== "string")
      return { wanted: `"${field}" in words`, found: short(JSON.stringify(given[field]) ?? "none") };
  if (!ISO.test(one.at)) return { wanted: `"at" as 2026-05-01T10:00:00Z`, found: short(one.at) };
  if (!ABOUT.includes(one.about)) return { wanted: `"about": ${ABOUT.join(", ")}`, found: short(String(one.about)) };
  const isAlone = one.about === "claim" || one.about === "discrepancy";
  const verdicts = isAlone ? ALONE : PAIR;
  if (!verdicts.includes(one.verdict))
    return { wanted: `"verdict": ${verdicts.join(", ")}`, found: short(String(one.verdict)) };
  if (!isAlone && typeof one.right !== "string")
    return { wanted: `"right" in words`, found: short(JSON.stringify(one.right) ?? "none") };
  return idOf(one) === one.id.replace(/\.\d+$/, "")
    ? null
    : { wanted: `the id of what it says (${idOf(one)})`, found: short(one.id) };
}

/** As propose.ts makes it: what was changed by hand is another judgement. */
function idOf({ about, verdict, left, right, field = null, value = null, by, why }: PortableJudgement): string {
  return contentId("jdg", about, verdict, left, right, field, value, by, why);
}

function wrongValue({ about, verdict, field, value, anchors }: PortableJudgement) {
  if (about !== "claim" || verdict !== "correct") return null;
  const [anchor] = anchors ?? [];
  try {
    correction(anchor?.of === "claim" ? anchor.kind : "event", field ?? "", value ?? "none");
    return null;
  } catch (error) {
    return { wanted: "a correction that can be made", found: short((error as Error).message) };
  }
}

function short(text: string): string {
  const plain = text.replace(/\s+/g, " ");
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
