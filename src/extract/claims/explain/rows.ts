import type { Knowledge } from "../../../knowledge/knowledge.ts";
import type { Row } from "../../../knowledge/tsv.ts";
import { alternatives } from "../classes.ts";
import type { RowProof } from "./explanation.ts";

type Cells = Readonly<Record<string, string>>;

/** The row at a place of a coding table, as it stands in its file; `word`: the part of a list in `column` that counts, which may stand in a row below. */
export function rowAt(knowledge: Knowledge, table: string, at: number, column = "", word = ""): RowProof {
  const row = knowledge.tableRows?.[table]?.[at];
  if (row === undefined) return { file: `${table}.tsv`, line: null, cells: knowledge.tables[table]![at]! };
  const { file, line, cells } = partWith(row, column, word);
  return { file, line, cells };
}

/** Of a list joined from several rows the one that has the word. */
function partWith(row: Row, column: string, word: string): Row {
  return row.parts?.find(({ cells }) => alternatives(cells[column]).includes(word)) ?? row;
}

/** Places of the rows that are as wanted, in order. */
export function rowsWhere(knowledge: Knowledge, table: string, wanted: (cells: Cells) => boolean): readonly number[] {
  return (knowledge.tables[table] ?? []).flatMap((cells, at) => (wanted(cells) ? [at] : []));
}

/** The row of modes.tsv that a hedge names ("modal will"): of several the last, as in `modesOf`; null for rules of tense and grammar. */
export function modeRow(knowledge: Knowledge, hedge: string): RowProof | null {
  const space = hedge.indexOf(" ");
  const [kind, cue] = [hedge.slice(0, space), hedge.slice(space + 1)];
  const at = rowsWhere(knowledge, "modes", (cells) => cells.kind === kind && alternatives(cells.cue).includes(cue)).at(
    -1,
  );
  return at === undefined ? null : rowAt(knowledge, "modes", at, "cue", cue);
}
