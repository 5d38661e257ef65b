import type { TableKind } from "../kinds.ts";
import { knowledgeError } from "../problem.ts";

/** A row on its way into a knowledge file. */
export interface Draft {
  readonly kind: TableKind;
  readonly cells: Readonly<Record<string, string>>;
  readonly at: At;
}

/** Where a row came from: line of a table, number of a result. */
export interface At {
  readonly file: string;
  readonly line: number;
}

/** The error that the row at `at` is not as wanted. */
export function unwanted({ file, line }: At, wanted: string, found: string): Error {
  return knowledgeError(file, line, wanted, found);
}
