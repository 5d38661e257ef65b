import type { KnowledgeFiles } from "../files.ts";
import { KINDS } from "../kinds.ts";
import type { Knowledge } from "../knowledge.ts";
import { eachOf, type KnowledgeProblem, type Refuse } from "../problem.ts";
import { shown } from "./clean.ts";
import { type Header, headerOf } from "./columns.ts";
import type { Draft } from "./draft.ts";
import { type Lookup, lookupOf } from "./lookup.ts";
import { type Overridden, overriddenBy } from "./overrides.ts";
import { changedFiles, type OwnRows, ownRows, placeRow } from "./own-rows.ts";
import { originIn, rowDrafts, wikidataOrigin } from "./row-drafts.ts";
import { readSheet, type Sheet } from "./sheet.ts";
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
  const origin = json ? wikidataOrigin(options) : originIn(options);
  return eachOf(sheet.rows, (row) => rowDrafts(row, header, origin, lookup, { file, line: row.line }), refuse).flat();
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
