import { readFileSync } from "node:fs";
import { join } from "node:path";
import { shared } from "./write.ts";

/** One row of factbook-states.tsv by its columns. */
export type FactbookRow = Readonly<Record<string, string>>;

/** The rows of factbook-states.tsv by GEC code. */
export function factbook(): Map<string, FactbookRow> {
  const [header = "", ...lines] = readFileSync(join(shared, "factbook-states.tsv"), "utf8").split("\n");
  const columns = header.split("\t");
  const rows = lines
    .filter((line) => line !== "")
    .map((line) => {
      const cells = line.split("\t");
      return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
    });
  return new Map(rows.map((row) => [row.gec ?? "", row]));
}

/** The official name without notes: "none" becomes "". */
export function cleanLong(long: string): string {
  const name = long.split(/[;(]/)[0]!.trim();
  return name === "none" ? "" : name;
}
