import { KINDS, type TableKind } from "../kinds.ts";
import { kindOfTable } from "../layers.ts";
import { isRemoval, keyOf } from "../overlay.ts";
import type { Row, Table } from "../tsv.ts";
import { type Check, type Finding, findingAt, place, repeated } from "./finding.ts";

/** Ids are used once in a folder, never by two kinds of things, and those of people are as the rule has it. */
export const checkIds: Check = ({ layered, knowledge }) => [
  ...layered.tables.flatMap((tables) => KINDS.flatMap((kind) => twice(tables, kind))),
  ...meeting(knowledge),
  ...shapes(knowledge),
];

/** Rows with one key in one folder; of people in one file, since several files may tell of one tenure. */
function twice(tables: readonly Table[], kind: TableKind): Finding[] {
  if (kind.coding || kind.name === "memberships" || kind.name !== kind.group) return [];
  const own = tables.filter((table) => kindOfTable(table)?.group === kind.group);
  const rows = own.flatMap((table) => table.rows).filter((row) => !isRemoval(row, kind));
  const file = (row: Row) => (kind.name === "people" ? row.file : "");
  return repeated(rows, (row) => file(row) + keyOf(row.cells, kind)).map(({ first, again }) => ({
    ...{ check: "ids", level: "error" as const, file: again.file, line: again.line },
    wanted: `${kind.key.join(", ")} once`,
    found: `${kind.key.map((column) => again.cells[column] || "–").join(", ")} also in ${place(first)}`,
  }));
}

function meeting({ people, states, organisations, places }: Parameters<Check>[0]["knowledge"]): Finding[] {
  const kinds = [people, states, organisations, places] as const;
  const all = kinds.flatMap((kind, number) => kind.map(({ id, rows }) => ({ id, rows, number })));
  return repeated(all, ({ id }) => id)
    .filter(({ first, again }) => first.number !== again.number)
    .map(({ first, again }) =>
      findingAt("ids", "error", again.rows, "an id of its own", `"${again.id}" also in ${place(first.rows?.[0])}`),
    );
}

function shapes({ people }: Parameters<Check>[0]["knowledge"]): Finding[] {
  return people.flatMap(({ id, country, rows }) => {
    const begins = country === null ? "" : `${country.toLowerCase()}-`;
    if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.startsWith(begins)) return [];
    return [findingAt("ids", "error", rows, `an id in a-z, 0-9 and "-" that begins with "${begins}"`, `"${id}"`)];
  });
}
