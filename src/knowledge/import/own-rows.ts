import type { KnowledgeFiles } from "../files.ts";
import { kindOfFile, type TableKind } from "../kinds.ts";
import { parseTsv } from "../tsv.ts";
import type { Draft } from "./draft.ts";

/** The rows in a folder of one's own, and what an import makes of its files. */
export interface OwnRows {
  /** By what makes two rows the same. */
  readonly rows: Map<string, OwnRow>;
  readonly files: Map<string, OwnFile>;
}

interface OwnRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly file: string;
  /** On which line of the file, from 1. */
  readonly line: number;
}

interface OwnFile {
  readonly columns: readonly string[];
  readonly lines: string[];
  changed: boolean;
}

/** What became of a row. */
export type Placed = { readonly as: "new" | "known" | "replaced" } | { readonly as: "conflict"; readonly with: OwnRow };

/** The rows that are in the files now. Throws where one cannot be read. */
export function ownRows(files: KnowledgeFiles): OwnRows {
  const own: OwnRows = { rows: new Map(), files: new Map() };
  for (const [name, text] of files) {
    const kind = kindOfFile(name);
    if (kind === null) continue;
    const table = parseTsv(text, name);
    const lines = text.replace(/\n$/, "").split("\n");
    own.files.set(name, { columns: table.columns, lines, changed: false });
    for (const { cells, line } of table.rows) own.rows.set(sameness(kind, cells), { cells, file: name, line });
  }
  return own;
}

/**
 * Puts the row at the end of its file, unless it is there (whatever its source). Where one with the same key says something else, that stays,
 * and the row is a conflict, but with `replace` it takes its line.
 */
export function placeRow(own: OwnRows, { kind, cells }: Draft, replace: boolean): Placed {
  const key = sameness(kind, cells);
  const there = own.rows.get(key);
  if (there !== undefined && agree(there.cells, cells, kind)) return { as: "known" };
  if (there !== undefined && !replace) return { as: "conflict", with: there };
  const name = there?.file ?? kind.file;
  const file = own.files.get(name) ?? newFile(own, name, kind);
  const line = file.columns.map((column) => cells[column] ?? "").join("\t");
  const at = there === undefined ? file.lines.push(line) : there.line;
  file.lines[at - 1] = line;
  file.changed = true;
  own.rows.set(key, { cells, file: name, line: at });
  return { as: there === undefined ? "new" : "replaced" };
}

/** The texts of the files that changed, by name, in the order of names. */
export function changedFiles(own: OwnRows): Map<string, string> {
  const changed = [...own.files].filter(([, file]) => file.changed);
  return new Map(
    changed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { lines }]) => [name, `${lines.join("\n")}\n`]),
  );
}

function newFile(own: OwnRows, name: string, kind: TableKind): OwnFile {
  const columns = kind.coding ? [...kind.columns, "source"] : kind.columns;
  const file = { columns, lines: [columns.join("\t")], changed: true };
  own.files.set(name, file);
  return file;
}

function sameness(kind: TableKind, cells: OwnRow["cells"]): string {
  const key = kind.name === "memberships" ? [...kind.key, "from"] : kind.key;
  return JSON.stringify([kind.group, ...key.map((column) => cells[column] ?? "")]);
}

function agree(a: OwnRow["cells"], b: OwnRow["cells"], kind: TableKind): boolean {
  return kind.columns.every((column) => column === "source" || (a[column] ?? "") === (b[column] ?? ""));
}
