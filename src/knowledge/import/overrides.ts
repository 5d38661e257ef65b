import { firstDay, lastDay, morePrecise } from "../dates.ts";
import type { Basis, Knowledge, Tenure } from "../knowledge.ts";
import { titlesAgree } from "../titles.ts";
import type { Draft } from "./draft.ts";

/** A row of the folders below that a new row differs from. */
export interface Overridden {
  readonly file: string;
  readonly line: number;
  readonly id: string;
  /** "people/asia.tsv:12" */
  readonly row: string;
  /** What that row has. */
  readonly has: string;
}

/** What rows of `knowledge` a new row takes the place of, or tells other dates than. */
export function overriddenBy({
  states,
  organisations,
  places,
  offices,
  people,
}: Knowledge): (draft: Draft) => Overridden[] {
  const things = { states, organisations, places, offices };
  const byId = new Map(
    Object.entries(things).flatMap(([group, all]) => all.map(({ id, rows }) => [`${group} ${id}`, rows?.[0]] as const)),
  );
  const tenures = new Map(people.map((person) => [person.id, person.tenures]));
  return (draft) => {
    const { kind, cells } = draft;
    if (kind.name === "people") {
      const other = (tenures.get(cells.id ?? "") ?? []).find((tenure) => differs(tenure, cells));
      return other === undefined
        ? []
        : [told(draft, other.rows?.[0], `${other.title}, ${other.from ?? "?"} – ${other.to ?? ""}`)];
    }
    const row = byId.get(`${kind.group} ${cells.id}`);
    return row === undefined ? [] : [told(draft, row, "the same id")];
  };
}

function told({ at, cells }: Draft, row: Basis | undefined, has: string): Overridden {
  return { ...at, id: cells.id ?? "", row: row === undefined ? "" : `${row.file}:${row.line}`, has };
}

/** The same office at the same time, with dates of which neither lies within the other. */
function differs(tenure: Tenure, { office, of, title = "", from = "", to = "" }: Draft["cells"]): boolean {
  if (tenure.office !== office || tenure.of !== of || !titlesAgree(tenure.title, title)) return false;
  const ends = (a: string | null, b: string | null) => a && b && lastDay(a) < firstDay(b);
  if (ends(tenure.to, from) || ends(to, tenure.from)) return false;
  return unlike(tenure.from, from) || unlike(tenure.to, to);
}

function unlike(a: string | null, b: string): boolean {
  return a !== null && b !== "" && morePrecise(a, b) === null;
}
