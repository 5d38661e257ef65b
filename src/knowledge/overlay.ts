import type { TableKind } from "./kinds.ts";
import type { Row } from "./tsv.ts";

/** Whether the row takes rows of the folders below away: "-" before its first key cell. */
export function isRemoval(row: Row, kind: TableKind): boolean {
  return (row.cells[kind.key[0]!] ?? "").startsWith("-");
}

/** What makes the row the same as another. */
export function keyOf(cells: Row["cells"], kind: TableKind): string {
  return JSON.stringify(kind.key.map((column) => keyCell(cells, column)));
}

/** Organisations may stand in either case in "of". */
function keyCell(cells: Row["cells"], column: string): string {
  const cell = cells[column] ?? "";
  return column === "of" && /^[a-z-]+$/.test(cell) ? cell.toUpperCase() : cell;
}

/**
 * The rows of `base` with those of a later folder read over them. A row takes the place of those with the same key; where a list in
 * it has the part "*", that stands for the list of the row replaced. A removal takes away the rows whose key cells are
 * those that it fills. What is new stands at the end, in people at the beginning, so that its spelling of the name holds.
 */
export function overlay(base: readonly Row[], over: readonly Row[], kind: TableKind): Row[] {
  const removed = removals(over, kind);
  const own = Map.groupBy(
    over.filter((row) => !isRemoval(row, kind)),
    (row) => keyOf(row.cells, kind),
  );
  const placed = new Set<string>();
  const kept = base.flatMap((row) => {
    if (removed(row)) return [];
    const key = keyOf(row.cells, kind);
    const mine = own.get(key);
    if (mine === undefined) return [row];
    if (placed.has(key)) return [];
    placed.add(key);
    return mine.map((one) => extended(one, row, kind));
  });
  const rest = [...own].flatMap(([key, rows]) => (placed.has(key) ? [] : rows));
  return kind.name === "people" ? [...rest, ...kept] : [...kept, ...rest];
}

/** Which rows the removals in `over` take away. */
export function removals(over: readonly Row[], kind: TableKind): (row: Row) => boolean {
  const first = kind.key[0]!;
  const byFirst = Map.groupBy(
    over.filter((row) => isRemoval(row, kind)),
    (row) => row.cells[first]!.slice(1).trim(),
  );
  const others = kind.key.slice(1);
  return (row) =>
    (byFirst.get(row.cells[first] ?? "") ?? []).some(({ cells }) =>
      others.every((column) => !cells[column] || keyCell(cells, column) === keyCell(row.cells, column)),
    );
}

function extended(row: Row, below: Row, kind: TableKind): Row {
  const changed = kind.lists.filter((column) =>
    (row.cells[column] ?? "").split("|").some((part) => part.trim() === "*"),
  );
  if (changed.length === 0) return row;
  const cells = { ...row.cells };
  for (const column of changed) cells[column] = withBelow(cells[column]!, below.cells[column] ?? "");
  return { ...row, cells, parts: [row, ...(below.parts ?? [below])] };
}

function withBelow(list: string, below: string): string {
  const parts = list.split("|").map((part) => part.trim());
  return [...new Set(parts.flatMap((part) => (part === "*" ? below.split("|") : [part])))]
    .filter((part) => part !== "")
    .join("|");
}
