import Papa from "papaparse";
import type { Table } from "./tables.ts";

/** RFC 4180 with CRLF; cells that a spreadsheet would take for a formula begin with an apostrophe. */
export function csv(table: Table): string {
  const data = table.rows.map((row) => row.map((cell) => cell ?? ""));
  return `${Papa.unparse({ fields: table.columns, data }, { escapeFormulae: true, newline: "\r\n" })}\r\n`;
}
