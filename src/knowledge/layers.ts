import { rowsOf } from "./cells.ts";
import { type KnowledgeFiles, readFiles } from "./files.ts";
import { KINDS, kindOfFile, type TableKind } from "./kinds.ts";
import { overlay } from "./overlay.ts";
import { KnowledgeError, type Refuse } from "./problem.ts";
import { parseTsv, type Row, type Table } from "./tsv.ts";

/** The tables of several folders, each read over those before it. */
export interface Layered {
  readonly folders: readonly KnowledgeFiles[];
  /** Rows by group ("people", "organisations" with bodies and outlets, "frames" …). */
  readonly groups: ReadonlyMap<string, readonly Row[]>;
  /** Tables that the loader does not know, by file name: those of a later folder stand for those of the same name. */
  readonly others: ReadonlyMap<string, readonly Row[]>;
  /** Every table by folder, as it stands in its file. */
  readonly tables: readonly (readonly Table[])[];
}

/** Reads the folders one over the other. What is not as wanted goes to `refuse`, and the rest is read where that does not throw. */
export function readLayers(paths: readonly string[], refuse: Refuse): Layered {
  const folders = paths.map(readFiles);
  const tables = folders.map((files, layer) => tablesOf(files, layer, paths[layer]!, refuse));
  const groups = new Map<string, readonly Row[]>();
  for (const kind of KINDS.filter(({ name, group }) => name === group)) {
    const own = tables.map((folder) => rowsOfGroup(folder, kind.group));
    groups.set(
      kind.group,
      own.slice(1).reduce<readonly Row[]>((below, over) => overlay(below, over, kind), own[0] ?? []),
    );
  }
  const unknown = tables.flat().filter((table) => kindOfTable(table) === null);
  return { folders, groups, tables, others: new Map(unknown.map((table) => [nameOf(table), table.rows])) };
}

interface NamedTable extends Table {
  readonly name: string;
}

function nameOf(table: Table): string {
  return (table as NamedTable).name;
}

/** How a file is called in errors and proofs: by its name in the first folder, with its folder in the others. */
export function labelOf(name: string, layer: number, folder: string): string {
  return layer === 0 ? name : `${folder.replace(/[/\\]+$/, "")}/${name}`;
}

/** The kind of a table of `readLayers`. */
export function kindOfTable(table: Table): TableKind | null {
  return kindOfFile(nameOf(table));
}

function tablesOf(files: KnowledgeFiles, layer: number, folder: string, refuse: Refuse): NamedTable[] {
  return [...files].flatMap(([name, content]) => {
    try {
      const table = parseTsv(content, labelOf(name, layer, folder), layer, refuse);
      const kind = kindOfFile(name);
      if (kind !== null) columnsChecked(table, kind, layer);
      return [{ ...table, name }];
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      refuse(error.problem);
      return [];
    }
  });
}

/** Coding tables of the first folder are read as they are, by those who use them; over it they may have a source for each row. */
function columnsChecked(table: Table, kind: TableKind, layer: number): void {
  if (!kind.coding) rowsOf(table, kind.columns);
  else if (layer > 0) rowsOf(table, table.columns.includes("source") ? [...kind.columns, "source"] : kind.columns);
}

function rowsOfGroup(tables: readonly Table[], group: string): readonly Row[] {
  const order = KINDS.filter((kind) => kind.group === group).map((kind) => kind.name);
  const own = tables.filter((table) => kindOfTable(table)?.group === group);
  const place = (table: Table) => order.indexOf(kindOfTable(table)!.name);
  return own.toSorted((a, b) => place(a) - place(b)).flatMap((table) => table.rows);
}
