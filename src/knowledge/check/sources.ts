import { KINDS } from "../kinds.ts";
import { kindOfTable } from "../layers.ts";
import { isRemoval, removals } from "../overlay.ts";
import type { Row } from "../tsv.ts";
import type { Check, Finding } from "./finding.ts";

/** How the licence stands at the end of a source: "Wikidata Q53045 (CC0-1.0)". */
export const LICENCE = /\([^()]+\)$/;

/** Rows of one's own folders have a source with its licence, and stand in files that are read. */
export const checkSources: Check = ({ layered }) =>
  layered.tables.slice(1).flatMap((tables) =>
    tables.flatMap((table) => {
      const kind = kindOfTable(table);
      if (kind !== null) return table.rows.flatMap((row) => sourceOf(row, kind.coding));
      const files = [...new Set(KINDS.map(({ file }) => file))].map((file) => file.replace("imported", "*"));
      return [finding("doubt", table, `a file that Chancery reads by (${files.join(", ")})`, "another")];
    }),
  );

function sourceOf(row: Row, coding: boolean): Finding[] {
  const source = row.cells.source ?? "";
  if (source === "") return coding ? [finding("error", row, "a source", "none")] : [];
  if (LICENCE.test(source)) return [];
  return [finding("doubt", row, 'a licence at the end of the source, as in "Wikidata (CC0-1.0)"', `"${source}"`)];
}

function finding(level: Finding["level"], at: { file: string; line: number }, wanted: string, found: string): Finding {
  return { check: "sources", level, file: at.file, line: at.line, wanted, found };
}

/** Removals that take nothing away. */
export const checkRemovals: Check = ({ layered }) =>
  layered.tables.flatMap((tables, layer) => {
    if (layer === 0) return [];
    const below = layered.tables.slice(0, layer).flat(2);
    return tables.flatMap((table) => {
      const kind = kindOfTable(table);
      if (kind === null) return [];
      const rows = below.filter((one) => kindOfTable(one)?.group === kind.group).flatMap((one) => one.rows);
      const first = kind.key[0]!;
      const byFirst = Map.groupBy(rows, (row) => row.cells[first] ?? "");
      const likes = (row: Row) => byFirst.get(row.cells[first]!.slice(1).trim()) ?? [];
      const idle = table.rows.filter((row) => isRemoval(row, kind) && !likes(row).some(removals([row], kind)));
      return idle.map((row) => ({
        ...{ check: "folders", level: "doubt" as const, file: row.file, line: row.line },
        wanted: "a row to take away",
        found: "none like it in the folders before",
      }));
    });
  });
