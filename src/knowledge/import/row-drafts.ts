import { LICENCE } from "../check/sources.ts";
import { isRemoval } from "../overlay.ts";
import { checkedRow } from "./checked-row.ts";
import { cleanCell, shown } from "./clean.ts";
import type { Header } from "./columns.ts";
import { dateCell } from "./date-cell.ts";
import { type At, type Draft, unwanted } from "./draft.ts";
import { addQid, type Lookup, learn } from "./lookup.ts";
import { otherDraft } from "./other-rows.ts";
import { peopleDrafts } from "./people-rows.ts";
import type { SheetRow } from "./sheet.ts";

/** Where rows are from that do not say so. */
export interface Origin {
  readonly source?: string;
  readonly licence?: string;
}

/** Results are Wikidata's and free, whatever the tables beside them are; --source may say as of when: "Wikidata, 2026-05". */
export function wikidataOrigin({ source = "" }: Origin): { source: string; licence: string } {
  return { source: /wikidata/i.test(source) ? source : "Wikidata", licence: "CC0-1.0" };
}

/** What the options say. */
export function originIn({ source, licence }: Origin): { source?: string; licence?: string } {
  return { ...(source === undefined ? {} : { source }), ...(licence === undefined ? {} : { licence }) };
}

/** The rows that one row of a table or of results makes, checked. Throws (file, line, wanted, found) for what is not as wanted. */
export function rowDrafts(row: SheetRow, header: Header, origin: Origin, lookup: Lookup, at: At): Draft[] {
  const cells = cleanCells(row, header, at);
  const source = sourceOf(cells, origin, at);
  const drafts = draftsFrom(cells, header, lookup, at);
  const checked = drafts.map((draft) => checkedRow({ ...draft, cells: { ...draft.cells, source } }, lookup));
  for (const { kind, cells: own } of checked) {
    if (kind.name === "people") addQid(lookup, source, own.id!);
    else learn(lookup, kind.group, own.id ?? "");
  }
  return checked;
}

function draftsFrom(cells: Record<string, string>, { kind }: Header, lookup: Lookup, at: At): Draft[] {
  if (isRemoval({ ...at, cells, layer: 1 }, kind)) return [{ kind, cells, at }];
  for (const column of ["from", "to", "date"]) if (cells[column]) cells[column] = dated(cells[column], column, at);
  return kind.name === "people" ? peopleDrafts(cells, lookup, at) : [otherDraft(kind, cells, lookup, at)];
}

function dated(words: string, column: string, at: At): string {
  const date = dateCell(words);
  if (date === null) throw unwanted(at, `a date like 2020-09-16, 2020-09 or 2020 in "${column}"`, shown(words));
  return date;
}

function cleanCells(row: SheetRow, { kind, columns }: Header, at: At): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [column, name] of columns) {
    const raw = row.cells[column];
    if (raw === undefined) continue;
    const cleaned = cleanCell(raw, {
      list: kind.lists.includes(name),
      removal: name === kind.key[0],
      coding: kind.coding,
    });
    if (!("text" in cleaned)) throw unwanted(at, `${cleaned.wanted} in "${column}"`, cleaned.found);
    cells[name] = cleaned.text;
  }
  return cells;
}

/** "Wikidata Q53045 (CC0-1.0)": what the row or the options say, Wikidata's numbers, the licence. */
function sourceOf(cells: Readonly<Record<string, string>>, origin: Origin, at: At): string {
  const source = cells.source || origin.source || "";
  const licence = cells.licence || origin.licence || "";
  if (source === "") throw unwanted(at, 'a source (in a column "source", or --source)', "none");
  const numbered = [source, cells.qid ?? ""].filter((part) => part !== "").join(" ");
  if (LICENCE.test(source) && (licence === "" || source.endsWith(`(${licence})`))) return numbered;
  if (licence === "") throw unwanted(at, 'a licence (in a column "licence", or --licence)', "none");
  return `${numbered} (${licence})`;
}
