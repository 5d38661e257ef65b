import Papa from "papaparse";
import type { Refuse } from "../problem.ts";
import { shown } from "./clean.ts";

/** A table as it came: rows by column, cells as they stand in the file. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** `line` is the line on which the row begins, or the number of the result. */
export interface SheetRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads CSV (comma or semicolon) or TSV with a header row; cells may be quoted as spreadsheets do, with line ends inside. Lines that start
 * with "#" and empty rows are passed over. A row with other than the header's number of cells goes to `refuse`.
 */
export function readSheet(text: string, file: string, refuse: Refuse): Sheet {
  const plain = text.replace(/^\uFEFF/, "");
  let columns: string[] | null = null;
  const rows: SheetRow[] = [];
  const lines = lineCounter(plain);
  Papa.parse(plain, {
    delimiter: delimiterOf(plain),
    step: ({ data, errors, meta }) => {
      const line = lines(meta.cursor);
      if (data.every((cell) => cell.trim() === "") || (data[0] ?? "").startsWith("#")) return;
      const broken = errors.find(({ type }) => type === "Quotes");
      if (broken !== undefined)
        refuse({ file, line, wanted: "quotation marks in pairs", found: shown(data.join(" ")) });
      else if (columns === null) columns = data.map((cell) => cell.trim().toLowerCase());
      else row(data, columns, line);
    },
  });
  return { columns: columns ?? [], rows };

  function row(data: readonly string[], header: readonly string[], line: number): void {
    const extra = data.slice(header.length).filter((cell) => cell.trim() !== "");
    if (data.length < header.length || extra.length > 0) {
      refuse({ file, line, wanted: `${header.length} cells (${header.join(", ")})`, found: `${data.length}` });
      return;
    }
    const cells: Record<string, string> = {};
    for (const [at, column] of header.entries())
      if (column !== "" && header.indexOf(column) === at) cells[column] = data[at]!;
    rows.push({ line, cells });
  }
}

/** The mark that comes most often in the header. */
function delimiterOf(text: string): string {
  const header = text.split(/\r?\n/).find((line) => line.trim() !== "" && !line.startsWith("#")) ?? "";
  const count = (mark: string) => header.split(mark).length;
  return ["\t", ";", ","].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ",");
}

/** Gives for the offset at which each row ends, in order, the line on which it begins. */
function lineCounter(text: string): (end: number) => number {
  let at = 0;
  let line = 1;
  return (end) => {
    const begins = line;
    for (; at < end; at++) if (text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n")) line++;
    return begins;
  };
}
