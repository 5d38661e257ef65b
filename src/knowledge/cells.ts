import { isKnowledgeDate } from "./dates.ts";
import type { Basis } from "./knowledge.ts";
import { knowledgeError } from "./problem.ts";
import type { Row, Table } from "./tsv.ts";

/** The rows of `table`; throws when its columns are not exactly those `wanted` (in any order). */
export function rowsOf(table: Table, wanted: readonly string[]): readonly Row[] {
  for (const column of wanted) {
    if (!table.columns.includes(column)) {
      throw knowledgeError(table.file, table.line, `the column "${column}"`, table.columns.join(", "));
    }
  }
  for (const column of table.columns) {
    if (!wanted.includes(column)) {
      throw knowledgeError(table.file, table.line, `only the columns ${wanted.join(", ")}`, `"${column}"`);
    }
  }
  return table.rows;
}

/** The cell, which may not be empty. */
export function text(row: Row, column: string): string {
  const cell = row.cells[column];
  if (!cell) throw knowledgeError(row.file, row.line, `something in "${column}"`, "an empty cell");
  return cell;
}

/** The cell, or null when empty. */
export function optional(row: Row, column: string): string | null {
  return row.cells[column] || null;
}

/** The parts of the cell between "|", without empty ones. */
export function list(row: Row, column: string): string[] {
  const cell = row.cells[column] ?? "";
  if (cell === "") return [];
  if (!cell.includes("|")) return [cell];
  const parts = cell.split("|").map((part) => part.trim());
  return parts.filter((part) => part !== "");
}

/** The cell, one of `allowed`. */
export function oneOf<T extends string>(row: Row, column: string, allowed: readonly T[]): T {
  const cell = text(row, column);
  if (allowed.includes(cell as T)) return cell as T;
  throw knowledgeError(row.file, row.line, `one of ${allowed.join(", ")} in "${column}"`, `"${cell}"`);
}

/** The cell, a whole number. */
export function whole(row: Row, column: string): number {
  const cell = text(row, column);
  if (!/^\d+$/.test(cell)) throw knowledgeError(row.file, row.line, `a whole number in "${column}"`, `"${cell}"`);
  return Number(cell);
}

/** The cell, a date (EDTF), or null when empty. */
export function date(row: Row, column: string): string | null {
  const cell = optional(row, column);
  if (cell === null || isKnowledgeDate(cell)) return cell;
  throw knowledgeError(row.file, row.line, `an EDTF date in "${column}"`, `"${cell}"`);
}

/** The source of the row, and the row that it rests on; `verified` unless it says "unverified". */
export function sourced(row: Row): { source: string; verified: boolean; rows: readonly Basis[] } {
  const basis = basisOf(row);
  return { source: basis.source, verified: basis.verified, rows: [basis] };
}

/** Where the row stands and what it rests on. */
export function basisOf(row: Row): Basis {
  const source = text(row, "source");
  return { file: row.file, line: row.line, layer: row.layer, source, verified: !source.includes("unverified") };
}
