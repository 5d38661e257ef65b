import { pad, wrap } from "./wrap.ts";

/** One row of a table: each cell wrapped to its width, beside each other with two spaces between, behind `indent` spaces. */
export function tableRow(cells: readonly string[], widths: readonly number[], indent = 2): string {
  const columns = cells.map((cell, index) => wrap(cell, { width: widths[index] ?? 0 }).split("\n"));
  const height = Math.max(...columns.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, at) =>
    columns.map((column, index) => pad(column[at] ?? "", widths[index] ?? 0)).join("  "),
  );
  return lines.map((line) => `${" ".repeat(indent)}${line}`.trimEnd()).join("\n");
}
