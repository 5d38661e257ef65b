import { kindNamed, type TableKind } from "../kinds.ts";
import { shown } from "./clean.ts";
import { type At, type Draft, unwanted } from "./draft.ts";
import { holderNamed, type Lookup, peopleNamed } from "./lookup.ts";
import { aliasKind } from "./people-rows.ts";

type Cells = Record<string, string>;

/** Which table a thing of that kind stands in. */
const TABLE_OF: Readonly<Record<string, string>> = {
  ...{ organisation: "organisations", forum: "organisations", instrument: "organisations", concept: "organisations" },
  ...{ body: "bodies", outlet: "outlets", equipment: "equipment", capital: "capitals" },
  ...{ city: "places", region: "places", sea: "places", island: "places", continent: "places", site: "places" },
};
/** What the things of a table are, where the table has one kind only. */
const KIND_IN: Readonly<Record<string, string>> = {
  ...{ bodies: "body", outlets: "outlet", equipment: "equipment", capitals: "capital" },
};
/** Columns with a state in them, by name or code. */
const STATES = ["country", "member", "of"];

/** The row of a table other than people whose cells are clean: states by their codes, things in the table of their kind. */
export function otherDraft(kind: TableKind, given: Readonly<Record<string, string>>, lookup: Lookup, at: At): Draft {
  const cells = { ...given };
  if (kind.name === "aliases") return { kind, cells: aliasCells(cells, lookup, at), at };
  for (const column of STATES.filter((one) => kind.columns.includes(one) && cells[one]))
    cells[column] = holderNamed(lookup, cells[column]!) ?? cells[column]!;
  for (const column of ["organisation", "series"].filter((one) => cells[one]))
    if (!lookup.organisations.has(cells[column]!))
      cells[column] = (holderNamed(lookup, cells[column]!) ?? cells[column]!).toLowerCase();
  if (kind.group !== "organisations" && kind.group !== "places") return { kind, cells, at };
  cells.kind ||= KIND_IN[kind.name] ?? "";
  return { kind: kindNamed(TABLE_OF[cells.kind] ?? "") ?? kind, cells, at };
}

/** Of whom: an id, or a name that one alone bears. */
function aliasCells(cells: Cells, lookup: Lookup, at: At): Cells {
  const { of = "", name = "" } = cells;
  const kind = cells.kind || aliasKind(name);
  if (lookup.named.has(of)) return { ...cells, kind };
  const people = peopleNamed(lookup, of, null);
  if (people.length > 1) throw unwanted(at, 'an id in "of", since several have the name', people.sort().join(", "));
  const holder = holderNamed(lookup, of);
  const id = people[0] ?? (holder !== null && !lookup.states.has(holder) ? holder.toLowerCase() : holder);
  if (id === null) throw unwanted(at, 'in "of" somebody or something that the files know', shown(of));
  return { ...cells, of: id, kind };
}
