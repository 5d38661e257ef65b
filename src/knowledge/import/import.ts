import { LICENCE } from "../check/sources.ts";
import type { KnowledgeFiles } from "../files.ts";
import { KINDS } from "../kinds.ts";
import type { Knowledge } from "../knowledge.ts";
import { isRemoval } from "../overlay.ts";
import { eachOf, type KnowledgeProblem, type Refuse } from "../problem.ts";
import { checkedRow } from "./checked-row.ts";
import { cleanCell, shown } from "./clean.ts";
import { type Header, headerOf } from "./columns.ts";
import { dateCell } from "./date-cell.ts";
import { type At, type Draft, unwanted } from "./draft.ts";
import { addQid, type Lookup, learn, lookupOf } from "./lookup.ts";
import { otherDraft } from "./other-rows.ts";
import { type Overridden, overriddenBy } from "./overrides.ts";
import { changedFiles, type OwnRows, ownRows, placeRow } from "./own-rows.ts";
import { peopleDrafts } from "./people-rows.ts";
import { readSheet, type Sheet, type SheetRow } from "./sheet.ts";
import { isJson, readWikidata } from "./wikidata.ts";

/** A file to import, decoded. */
export interface ImportInput {
  readonly file: string;
  readonly text: string;
}

/** How to import. */
export interface ImportOptions {
  /** Which table it is, where the header does not tell: "people", "aliases" … */
  readonly as?: string;
  /** Where rows are from that do not say so, and their licence. */
  readonly source?: string;
  readonly licence?: string;
  /** Rows take the place of those with the same key in the folder. */
  readonly replace?: boolean;
}

/** What an import came to. */
export interface KnowledgeImport {
  /** Rows by file of the folder, in the order of names. */
  readonly files: readonly {
    readonly file: string;
    readonly new: number;
    readonly known: number;
    readonly replaced: number;
  }[];
  /** Rows that are not as wanted, and rows that say something else than one that is there. */
  readonly refused: readonly KnowledgeProblem[];
  /** Rows of the folders below that the new rows differ from. */
  readonly overridden: readonly Overridden[];
  readonly notices: readonly string[];
  /** New texts of the files that changed, by name. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Makes rows of knowledge files from tables (CSV, TSV) and results of Wikidata's query service, and puts them into the files of a
 * folder of one's own. `own` are the files that are there, `knowledge` is what all folders together know. Good rows are taken, others told.
 * The same inputs, files and knowledge give the same bytes; what is there already is not added again.
 */
export function importKnowledge(
  inputs: readonly ImportInput[],
  own: KnowledgeFiles,
  knowledge: Knowledge,
  options: ImportOptions = {},
): KnowledgeImport {
  const refused: KnowledgeProblem[] = [];
  const notices: string[] = [];
  const refuse: Refuse = (problem) => void refused.push(problem);
  const lookup = lookupOf(knowledge);
  const rows = ownRows(own);
  const overrides = overriddenBy(knowledge);
  const count = new Map<string, { new: number; known: number; replaced: number }>();
  const overridden: Overridden[] = [];
  for (const input of inputs) {
    const drafts = draftsOf(input, options, lookup, refuse, (words) => void notices.push(`${input.file}: ${words}`));
    for (const draft of drafts) {
      const as = place(rows, draft, options, refuse);
      if (as === null) continue;
      const file = count.get(draft.kind.file) ?? { new: 0, known: 0, replaced: 0 };
      count.set(draft.kind.file, { ...file, [as]: file[as] + 1 });
      if (as !== "known") overridden.push(...overrides(draft));
    }
  }
  const files = [...count].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, counted]) => ({ file, ...counted }));
  return { files, refused, overridden, notices, texts: changedFiles(rows) };
}

function place(
  own: OwnRows,
  draft: Draft,
  options: ImportOptions,
  refuse: Refuse,
): "new" | "known" | "replaced" | null {
  const placed = placeRow(own, draft, options.replace ?? false);
  if (placed.as !== "conflict") return placed.as;
  const { file, line, cells } = placed.with;
  const differing = draft.kind.columns.filter((column) => column !== "source" && cells[column] !== draft.cells[column]);
  const say = (row: Draft["cells"]) => differing.map((column) => `${column} ${shown(row[column] ?? "")}`).join(", ");
  refuse({ ...draft.at, wanted: `what ${file}:${line} says (${say(cells)}), or --replace`, found: say(draft.cells) });
  return null;
}

function draftsOf(
  input: ImportInput,
  options: ImportOptions,
  lookup: Lookup,
  refuse: Refuse,
  notice: (words: string) => void,
): Draft[] {
  const { file, text } = input;
  const json = isJson(text);
  const sheet = json ? readWikidata(text, file, refuse, notice) : readSheet(text, file, refuse);
  const header = json ? wikidataHeader(sheet) : headerOf(sheet.columns, options.as ?? null);
  if (header === null) {
    refuse({ file, line: 1, wanted: wantedHeader(options), found: shown(sheet.columns.join(", ")) });
    return [];
  }
  if (header.unread.length > 0)
    notice(`taken as ${header.kind.name}; columns passed over: ${header.unread.join(", ")}`);
  const defaults = json ? fromWikidata(options) : given(options);
  return eachOf(sheet.rows, (row) => rowDrafts(row, header, defaults, lookup, { file, line: row.line }), refuse).flat();
}

/** Results are Wikidata's and free, whatever the tables beside them are; --source may say as of when: "Wikidata, 2026-05". */
function fromWikidata({ source = "" }: ImportOptions): { source: string; licence: string } {
  return { source: /wikidata/i.test(source) ? source : "Wikidata", licence: "CC0-1.0" };
}

function given({ source, licence }: ImportOptions): { source?: string; licence?: string } {
  return { ...(source === undefined ? {} : { source }), ...(licence === undefined ? {} : { licence }) };
}

function wantedHeader({ as }: ImportOptions): string {
  if (as !== undefined)
    return `a header with the columns of ${as} (${KINDS.find(({ name }) => name === as)?.columns.join(", ")})`;
  return `a header that tells the table, or --as (${KINDS.map(({ name }) => name).join(", ")})`;
}

/** The columns of results have their names already. */
function wikidataHeader({ columns }: Sheet): Header {
  return { kind: KINDS[0]!, columns: new Map(columns.map((column) => [column, column])), unread: [] };
}

function rowDrafts(row: SheetRow, header: Header, defaults: ReturnType<typeof given>, lookup: Lookup, at: At): Draft[] {
  const cells = cleanCells(row, header, at);
  const source = sourceOf(cells, defaults, at);
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
function sourceOf(cells: Readonly<Record<string, string>>, defaults: ReturnType<typeof given>, at: At): string {
  const source = cells.source || defaults.source || "";
  const licence = cells.licence || defaults.licence || "";
  if (source === "") throw unwanted(at, 'a source (in a column "source", or --source)', "none");
  const numbered = [source, cells.qid ?? ""].filter((part) => part !== "").join(" ");
  if (LICENCE.test(source) && (licence === "" || source.endsWith(`(${licence})`))) return numbered;
  if (licence === "") throw unwanted(at, 'a licence (in a column "licence", or --licence)', "none");
  return `${numbered} (${licence})`;
}
