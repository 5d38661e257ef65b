import { rowsOf } from "../cells.ts";
import { isRemoval } from "../overlay.ts";
import { readPeople } from "../people.ts";
import {
  readAlias,
  readFamily,
  readMembership,
  readOffice,
  readOrganisation,
  readPartnership,
  readPlace,
  readState,
  readSummit,
} from "../rows.ts";
import type { Row } from "../tsv.ts";
import { shown } from "./clean.ts";
import { type Draft, unwanted } from "./draft.ts";
import type { Lookup } from "./lookup.ts";

/** How the loader will read a row of the group. */
const READERS: Readonly<Record<string, (row: Row) => unknown>> = {
  people: (row) => readPeople([row]),
  aliases: readAlias,
  states: readState,
  organisations: readOrganisation,
  families: readFamily,
  memberships: readMembership,
  partnerships: readPartnership,
  summits: readSummit,
  places: readPlace,
  offices: readOffice,
};

/** The row with all columns of its kind, if the loader can read it and what it points to is there. Throws if not. */
export function checkedRow({ kind, cells, at }: Draft, lookup: Lookup): Draft {
  const columns = kind.coding ? [...kind.columns, "source"] : kind.columns;
  const full = Object.fromEntries(columns.map((column) => [column, cells[column] ?? ""]));
  const row = { ...at, cells: full, layer: 1 };
  rowsOf({ ...at, columns, rows: [row] }, columns);
  if (isRemoval(row, kind)) return { kind, cells: full, at };
  READERS[kind.group]?.(row);
  for (const column of kind.coding ? kind.key : [])
    if (full[column] === "" && column !== "stage") throw unwanted(at, `something in "${column}"`, "an empty cell");
  for (const [column, known, what] of pointers(kind.group, lookup)) {
    const value = full[column] ?? "";
    if (value !== "" && !known(value)) throw unwanted(at, `${what} in "${column}"`, shown(value));
  }
  return { kind, cells: full, at };
}

type Pointer = readonly [column: string, known: (value: string) => boolean, what: string];

function pointers(group: string, { states, organisations, officeIds, named }: Lookup): readonly Pointer[] {
  const holder = (value: string) => states.has(value) || organisations.has(value.toLowerCase());
  const country: Pointer = ["country", (value) => states.has(value), "a state of states.tsv"];
  const id: Pointer = ["id", (value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value), "an id in a-z, 0-9 and -"];
  const organisation = (column: string): Pointer => [
    column,
    (value) => organisations.has(value),
    "an organisation's id",
  ];
  const all: Readonly<Record<string, readonly Pointer[]>> = {
    people: [
      ...[id, country],
      ["office", (value) => officeIds.has(value), "an office of offices.tsv"],
      ["of", holder, "a state or organisation"],
    ],
    organisations: [id, country],
    places: [id, country],
    memberships: [organisation("organisation"), ["member", holder, "a state or organisation"]],
    summits: [organisation("series"), country],
    aliases: [["of", (value) => named.has(value), "the id of somebody or something known"]],
  };
  return all[group] ?? [];
}
