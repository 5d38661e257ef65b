import { KnowledgeError, knowledgeError, type Refuse, thrown } from "./problem.ts";

/** A row of a tab-separated file: cells by header, and the line it stands on (from 1). */
export interface Row {
  readonly file: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** 0 in the first folder, 1 and on in those read over it. */
  readonly layer: number;
  /** The rows that a list with "*" was joined from, the uppermost first, each as it stands in its file; absent for any other row. */
  readonly parts?: readonly Row[];
}

/** A tab-separated file, read: columns and rows in order; `line` is that of the header. */
export interface Table {
  readonly file: string;
  readonly line: number;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/**
 * Reads tab-separated text with a header row. Lines that start with "#" and blank lines are skipped, cells are trimmed
 * and brought to NFC; a byte order mark and CRLF are taken. Nothing is quoted: a cell holds neither tab nor line end.
 * Throws (file, line, wanted, found) on a missing header and on an empty or doubled column name; a row with more or fewer
 * cells goes to `refuse`, which throws unless it is given.
 */
export function parseTsv(text: string, file: string, layer = 0, refuse: Refuse = thrown): Table {
  let columns: readonly string[] | null = null;
  let headerLine = 0;
  const rows: Row[] = [];
  const lines = text
    .normalize("NFC")
    .replace(/^\uFEFF/, "")
    .split("\n");
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.startsWith("#") || line.trim() === "") continue;
    const cells = line.split("\t");
    if (columns === null) {
      columns = header(cells, file, index + 1);
      headerLine = index + 1;
      continue;
    }
    try {
      rows.push({ file, line: index + 1, cells: named(columns, cells, file, index + 1), layer });
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      refuse(error.problem);
    }
  }
  if (columns === null) throw knowledgeError(file, lines.length, "a header row", "none");
  return { file, line: headerLine, columns, rows };
}

function header(cells: readonly string[], file: string, line: number): readonly string[] {
  const columns = cells.map((cell) => cell.trim());
  for (const [index, column] of columns.entries()) {
    if (column === "") throw knowledgeError(file, line, "a name for every column", `none for column ${index + 1}`);
    if (columns.indexOf(column) !== index) {
      throw knowledgeError(file, line, "column names that differ", `"${column}" twice`);
    }
  }
  return columns;
}

function named(columns: readonly string[], cells: readonly string[], file: string, line: number): Row["cells"] {
  if (cells.length !== columns.length) {
    throw knowledgeError(file, line, `${columns.length} cells (${columns.join(", ")})`, `${cells.length}`);
  }
  const row: Record<string, string> = {};
  for (let index = 0; index < columns.length; index++) row[columns[index]!] = cells[index]!.trim();
  return row;
}
