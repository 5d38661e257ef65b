import { labelOf, readLayers } from "../layers.ts";
import { knowledgeFrom } from "../load.ts";
import type { KnowledgeProblem } from "../problem.ts";
import type { Check, Finding } from "./finding.ts";
import { checkIds } from "./ids.ts";
import { checkNames } from "./names.ts";
import { checkReferences } from "./references.ts";
import { checkRemovals, checkSources } from "./sources.ts";
import { checkTenures } from "./tenures.ts";

/** The checks, in order; before them the loader has looked at every cell. */
const CHECKS: readonly Check[] = [checkIds, checkReferences, checkNames, checkTenures, checkSources, checkRemovals];

/** What a check of knowledge files came to. */
export interface KnowledgeCheck {
  readonly files: number;
  readonly rows: number;
  /** Errors first, then by file and line. */
  readonly findings: readonly Finding[];
}

/**
 * Checks the knowledge in `folders`, each read over those before it: all that is not as wanted, not only the first.
 * Findings and counts are of the folders from number `since` on: 1 leaves out what is wrong in the first alone.
 */
export function checkKnowledge(folders: readonly string[], since = 0): KnowledgeCheck {
  const cells: KnowledgeProblem[] = [];
  const refuse = (problem: KnowledgeProblem) => void cells.push(problem);
  const layered = readLayers(folders, refuse);
  const knowledge = knowledgeFrom(layered, refuse);
  const found: Finding[] = [
    ...cells.map((problem) => ({ ...problem, check: "cells", level: "error" as const })),
    ...CHECKS.flatMap((check) => check({ layered, knowledge })),
  ];
  const own = new Set(
    layered.folders.flatMap((files, layer) =>
      layer < since ? [] : [...files.keys()].map((name) => labelOf(name, layer, folders[layer]!)),
    ),
  );
  const tables = layered.tables.slice(since).flat();
  return {
    files: own.size,
    rows: tables.reduce((sum, table) => sum + table.rows.length, 0),
    findings: found.filter(({ file }) => own.has(file)).toSorted(inOrder),
  };
}

function inOrder(a: Finding, b: Finding): number {
  if (a.level !== b.level) return a.level === "error" ? -1 : 1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
