import type { Basis, Knowledge } from "../knowledge.ts";
import type { Layered } from "../layers.ts";
import type { KnowledgeProblem } from "../problem.ts";

/** Something that a check found. An error makes knowledge wrong or unreadable; a doubt may be as it should be. */
export interface Finding extends KnowledgeProblem {
  readonly level: "error" | "doubt";
  /** Which check: "cells", "ids", "references", "names", "tenures", "sources", "folders". */
  readonly check: string;
}

/** What the checks look at. */
export interface Checked {
  readonly layered: Layered;
  /** Of the rows that could be read. */
  readonly knowledge: Knowledge;
}

/** One check: gives what it found, in the order of the files. */
export type Check = (checked: Checked) => readonly Finding[];

/** A finding of `check` at the row that something rests on. */
export function findingAt(
  check: string,
  level: Finding["level"],
  rows: readonly Basis[] | undefined,
  wanted: string,
  found: string,
): Finding {
  const row = rows?.[0] ?? { file: "", line: 0 };
  return { check, level, file: row.file, line: row.line, wanted, found };
}

/** Pairs of rows with one key: each later one with the first. */
export function repeated<T>(all: readonly T[], key: (one: T) => string): { first: T; again: T }[] {
  const seen = new Map<string, T>();
  return all.flatMap((one) => {
    const first = seen.get(key(one));
    if (first !== undefined) return [{ first, again: one }];
    seen.set(key(one), one);
    return [];
  });
}

/** "people/asia.tsv:12" */
export function place(row: { readonly file: string; readonly line: number } | undefined): string {
  return row === undefined ? "nowhere" : `${row.file}:${row.line}`;
}
