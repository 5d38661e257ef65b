import { eachOf, knowledgeError, type Refuse } from "../problem.ts";
import { shown } from "./clean.ts";
import type { Sheet, SheetRow } from "./sheet.ts";

interface Value {
  readonly type?: string;
  readonly value?: unknown;
}

/**
 * Reads the results of Wikidata's query service, as SPARQL results JSON (`head.vars`, `results.bindings`) or as the plain list of its download:
 * one row a result, `line` its number from 1, columns as the header of a spreadsheet has them (see `COLUMNS`). Dates are cut to the precision
 * that the query gave; `notice` is told what was taken on trust. What cannot be read goes to `refuse`.
 */
export function readWikidata(text: string, file: string, refuse: Refuse, notice: (words: string) => void): Sheet {
  const numbered = bindingsIn(text, file, refuse).map((binding, index) => ({ binding, at: { file, line: index + 1 } }));
  const read = eachOf(numbered, ({ binding, at }) => rowOf(binding, at), refuse);
  const trusted = read.filter(({ januaries }) => januaries > 0).length;
  if (trusted > 0)
    notice(
      `${trusted} results have January 1 without a precision: taken as the year (ask for ?startPrecision, ?endPrecision)`,
    );
  const rows = read.map(({ row }) => row);
  return { columns: [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))], rows };
}

interface At {
  readonly file: string;
  readonly line: number;
}

function unwanted({ file, line }: At, wanted: string, found: string): Error {
  return knowledgeError(file, line, wanted, found);
}

/** Whether the text is JSON rather than a table. */
export function isJson(text: string): boolean {
  return /^[\uFEFF\s]*[[{]/.test(text);
}

function bindingsIn(text: string, file: string, refuse: Refuse): readonly unknown[] {
  const wanted = 'results of a query ({"head": …, "results": {"bindings": […]}}, or a list)';
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    refuse({ file, line: 0, wanted: `${wanted} in JSON`, found: (error as Error).message });
    return [];
  }
  const bindings = Array.isArray(json)
    ? json
    : (json as { results?: { bindings?: unknown } } | null)?.results?.bindings;
  if (Array.isArray(bindings)) return bindings;
  refuse({ file, line: 0, wanted, found: "JSON of another form" });
  return [];
}

/** Variables of the query, and the columns that they are. */
const COLUMNS: Readonly<Record<string, string>> = {
  personLabel: "name",
  familyLabel: "family",
  givenLabel: "given",
  positionLabel: "office",
  officeId: "office id",
  title: "title",
  countryLabel: "country",
  iso3: "iso3",
  of: "of",
  alias: "alias",
  aliasKind: "alias kind",
};

function rowOf(value: unknown, at: At): { row: SheetRow; januaries: number } {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw unwanted(at, "a result with values by variable", shown(JSON.stringify(value) ?? ""));
  const binding = value as Readonly<Record<string, unknown>>;
  const cells: Record<string, string> = {};
  for (const [variable, column] of Object.entries(COLUMNS)) {
    const words = wordsOf(binding[variable]);
    if (words !== "" && !/^Q\d+$/.test(words)) cells[column] = words;
  }
  const qids = ["person", "position"].map((variable) => /(?:^|\/)(Q\d+)$/.exec(wordsOf(binding[variable]))?.[1]);
  if (cells.name === undefined)
    throw unwanted(at, "a label in ?personLabel", qids[0] === undefined ? "none" : `only ${qids[0]}`);
  if (cells.office === undefined && qids[1] !== undefined && cells["office id"] === undefined)
    throw unwanted(at, "a label in ?positionLabel", `only ${qids[1]}`);
  cells.qid = qids.filter((qid) => qid !== undefined).join(", ");
  const from = dateOf(binding, "start", at);
  const to = dateOf(binding, "end", at);
  if (from.date !== "") cells.from = from.date;
  if (to.date !== "") cells.to = to.date;
  return { row: { line: at.line, cells }, januaries: Number(from.january) + Number(to.january) };
}

function wordsOf(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value).trim();
  const inner = (value as Value | null | undefined)?.value;
  return typeof inner === "string" ? inner.trim() : "";
}

/** The date of ?start or ?end at its precision (9 year, 10 month, 11 day); without one January 1 is taken as a year. */
function dateOf(
  binding: Readonly<Record<string, unknown>>,
  variable: string,
  at: At,
): { date: string; january: boolean } {
  const words = wordsOf(binding[variable]);
  if ((binding[variable] as Value | undefined)?.type === "bnode" || /genid|^_:|^t\d+$/.test(words))
    throw unwanted(at, `a date in ?${variable}, or none`, "a date that Wikidata does not know");
  if (words === "") return { date: "", january: false };
  const parts = /^\+?(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(words);
  if (parts === null) throw unwanted(at, `?${variable} as 2020-09-16T00:00:00Z`, shown(words));
  const [, year, month, day] = parts as unknown as [string, string, string, string];
  const told = wordsOf(binding[`${variable}Precision`]);
  const january = told === "" && `${month}-${day}` === "01-01";
  const precision = told === "" ? (january || month === "00" ? 9 : day === "00" ? 10 : 11) : Number(told);
  if (!(precision >= 9)) throw unwanted(at, `?${variable} known to the year`, `a precision of ${told}`);
  const date = precision === 9 ? year : precision === 10 ? `${year}-${month}` : `${year}-${month}-${day}`;
  return { date, january };
}
