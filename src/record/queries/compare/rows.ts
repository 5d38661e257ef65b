import { overlaps } from "../../../document/span.ts";
import type { Discrepancy, Entity } from "../../../merge/merged.ts";
import type { ChronologyEntry, Source } from "../chronology.ts";
import { type Column, FIELDS, type Field, type Row, type Value, type Verdict } from "./row.ts";
import { type Member, numbersOf, participantsOf, placeOf, SINGLE, speakersOf, topicsOf } from "./values.ts";
import { alike, datesDiffer, memberVerdict, statusesDiffer, telling, valueVerdict } from "./verdict.ts";

/** What rows are made of: the documents, the entities of the record, and what lies in the act that is compared. */
export interface Compared {
  readonly columns: readonly Column[];
  readonly merged: ReadonlyMap<string, Entity>;
  readonly inside: readonly ChronologyEntry[];
  readonly discrepancies: readonly Discrepancy[];
  /** Whether topics of what lies in the act count as its own; not where that is compared by itself. */
  readonly isWhole: boolean;
}

/** All rows, by field; fields of which no document says anything are left out. */
export function rowsOf(compared: Compared): readonly Row[] {
  const { columns, merged } = compared;
  const single = (field: Field, values: (source: Source) => readonly Value[], differ: Differ) =>
    singleRow(field, cellsOf(columns, values), differ);
  const rows = [
    ...single("type", SINGLE.type, () => "fits"),
    ...single("status", SINGLE.status, statusesDiffer),
    ...single("date", SINGLE.date, datesDiffer(columns)),
    ...single("place", placeOf, placesDiffer(merged)),
    ...single("mode", SINGLE.mode, () => "conflict"),
    ...memberRows("participant", columns, (source) => participantsOf(source, merged), memberVerdict),
    ...numberRows(columns),
    ...memberRows("topic", compared.isWhole ? withInside(compared) : columns, topicsOf, memberVerdict),
    ...compared.inside.map((entry) => insideRow(entry, columns)),
    ...single("said by", speakersOf, () => "fits"),
  ];
  return inOrder(rows.map((row) => withDiscrepancies(row, compared)));
}

/** What lies in the act is about its topics, too: the accord on water that was signed at the talks. */
function withInside({ columns, inside }: Compared): readonly Column[] {
  return columns.map(({ document, counts, sources }) => {
    const inner = inside.flatMap((one) => one.sources.filter((source) => source.document.id === document.id));
    return { document, counts, sources: [...sources, ...inner] };
  });
}

type Differ = (a: Value, b: Value) => Verdict;

function inOrder(rows: readonly Row[]): readonly Row[] {
  return FIELDS.flatMap((field) => rows.filter((row) => row.field === field));
}

/** The values of each column, each once. */
function cellsOf<T extends Value>(
  columns: readonly Column[],
  values: (source: Source) => readonly T[],
): readonly (readonly T[])[] {
  return columns.map(({ sources }) => {
    const all = sources.flatMap((source) => values(source));
    return [...new Map(all.toReversed().map((one) => [one.key, one])).values()].reverse();
  });
}

function singleRow(field: Field, cells: Row["cells"], differ: Differ): readonly Row[] {
  if (telling(cells).length === 0) return [];
  return [{ field, of: null, verdict: valueVerdict(cells, differ), cells, discrepancies: [] }];
}

/** A row for each member that any document names, those of all first. */
export function memberRows<T>(
  field: Field,
  columns: readonly { readonly sources: readonly T[] }[],
  members: (source: T) => readonly Member[],
  verdict: (cells: Row["cells"]) => Verdict,
): readonly Row[] {
  const told = columns.map(({ sources }) => sources.flatMap((source) => members(source)));
  const names = new Map(told.flat().map(({ of, name }) => [of, name]));
  const rows = [...names].map(([of, name]): Row => {
    const cells = told.map((all) => {
      const own = all.filter((one) => one.of === of);
      return [...new Map(own.toReversed().map((one) => [one.key, one])).values()].reverse();
    });
    return { field, of: name, verdict: verdict(cells), cells, discrepancies: [] };
  });
  return rows.sort((a, b) => telling(b.cells).length - telling(a.cells).length);
}

/** A text that gives two numbers for one thing is not compared. */
function numberRows(columns: readonly Column[]): readonly Row[] {
  const counted = columns.map(({ sources, counts }) => ({ sources: sources.map((source) => ({ source, counts })) }));
  return memberRows(
    "number",
    counted,
    ({ source, counts }) => numbersOf(source, counts),
    (cells) => {
      if (telling(cells).length < 2) return "only";
      return alike(cells) ? "both" : cells.every((cell) => cell.length < 2) ? "conflict" : "fits";
    },
  );
}

/** Hanoi and Vietnam fit, and so may a palace and its city; places of two states do not. */
function placesDiffer(merged: ReadonlyMap<string, Entity>): Differ {
  return (a, b) => {
    const [x, y] = [merged.get(a.key)?.country ?? null, merged.get(b.key)?.country ?? null];
    return x !== null && y !== null && x !== y ? "conflict" : "fits";
  };
}

/** An act inside: "agreement: fisheries agreement", "meeting: Lund, Mensah", with its status in each document. */
function insideRow({ event, sources, actors }: ChronologyEntry, columns: readonly Column[]): Row {
  const titles = sources.flatMap(({ claim }) => claim.title ?? []).sort((a, b) => b.length - a.length);
  const people = actors.filter(({ kind }) => kind === "person").map(({ name }) => name);
  const name = titles[0] ?? people.slice(0, 3).join(", ");
  const cells = cellsOf(
    columns.map(({ document, counts }) => ({
      document,
      counts,
      sources: sources.filter((one) => one.document.id === document.id),
    })),
    SINGLE.status,
  );
  const verdict = valueVerdict(cells, statusesDiffer);
  return {
    field: "inside",
    of: name === "" ? event.type : `${event.type}: ${name}`,
    verdict,
    cells,
    discrepancies: [],
  };
}

const KINDS: Partial<Readonly<Record<Discrepancy["kind"], Field>>> = {
  date: "date",
  place: "place",
  number: "number",
  status: "status",
  occurrence: "status",
  participant: "participant",
  identity: "participant",
  attribution: "said by",
};

/** What the record has found to disagree, on the row that holds the words of both; an open one is a conflict. */
function withDiscrepancies(row: Row, { columns, discrepancies }: Compared): Row {
  const about = discrepancies.filter((one) => KINDS[one.kind] === row.field && touches(one, row, columns));
  const isOpen = about.some(
    ({ state, kind }) => kind !== "identity" && (state === "open" || state === "accepted as both"),
  );
  return { ...row, verdict: isOpen ? "conflict" : row.verdict, discrepancies: about.map(({ id }) => id) };
}

/** Whether words of at least two of the documents stand in it: of the row's own where it is one of several. */
function touches({ evidence, claims }: Discrepancy, { of, cells }: Row, columns: readonly Column[]): boolean {
  const involved = columns.filter(({ document, sources }, index) => {
    if (of === null) return sources.some(({ claim }) => claims.includes(claim.id));
    const here = evidence.filter((one) => one.document === document.id);
    return (cells[index] ?? []).some((value) => here.some((one) => overlaps(one, value.evidence)));
  });
  return involved.length > 1;
}
