import { KINDS, kindNamed, type TableKind } from "../kinds.ts";

/** What a header tells: the kind of table, and for each column of the file the column of the kind (null: passed over). */
export interface Header {
  readonly kind: TableKind;
  /** Columns of the file with what they are. */
  readonly columns: ReadonlyMap<string, string>;
  readonly unread: readonly string[];
}

/** Columns without which a header is not that of the kind. */
const NEEDED: Readonly<Record<string, string>> = {
  people: "name",
  aliases: "of name",
  states: "id name demonyms",
  families: "id owner outlets",
  memberships: "organisation member standing",
  partnerships: "parties name from",
  summits: "series name date",
  offices: "id forms",
  frames: "trigger pos type",
  modes: "kind cue status",
  cues: "kind cue attribution",
  positions: "trigger pos relation",
  classes: "class words",
  steps: "words stage status",
  topics: "topic words",
};
const THING = "id name kind";

/** What the columns of an analyst's own list of people may be called. */
const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  name: ["person", "holder", "incumbent", "full name", "official", "politician", "leader"],
  family: ["family name", "surname", "last name"],
  given: ["given name", "given names", "first name", "forename"],
  names: ["aliases", "alias", "other names", "also known as", "aka", "alternative names"],
  office: ["position", "role", "post", "function", "office held", "job"],
  title: ["official title", "job title"],
  country: ["state", "nation", "iso", "iso3", "iso2", "country code"],
  of: ["organisation", "organization", "body", "institution"],
  from: [
    "start",
    "since",
    "begin",
    "began",
    "start date",
    "from date",
    "term start",
    "took office",
    "in office from",
    "appointed",
  ],
  to: ["end", "until", "till", "end date", "to date", "term end", "left office", "in office until"],
  "office id": ["officeid"],
};
const EVERYWHERE: Readonly<Record<string, readonly string[]>> = {
  source: ["sources", "reference", "references", "citation"],
  licence: ["license"],
};

/**
 * The kind of table that the columns tell, or that `as` names, with the columns in it. Where several kinds fit, that with most of its
 * columns there. Null when no kind fits.
 */
export function headerOf(columns: readonly string[], as: string | null): Header | null {
  const kinds = as === null ? KINDS : [kindNamed(as)].filter((kind) => kind !== null);
  const fitting = kinds.map((kind) => header(kind, columns)).filter((one) => one !== null);
  return fitting.reduce<Header | null>((best, one) => (best === null || better(one, best) ? one : best), null);
}

function better(a: Header, b: Header): boolean {
  return a.unread.length < b.unread.length;
}

function header(kind: TableKind, columns: readonly string[]): Header | null {
  const own = new Set([...kind.columns, "source", "licence"]);
  const meant = new Map<string, string>();
  for (const column of columns) {
    const name = own.has(column) ? column : called(column, kind);
    if (name !== null && ![...meant.values()].includes(name)) meant.set(column, name);
  }
  titleAlone(kind, meant);
  const there = new Set(meant.values());
  const needed = (NEEDED[kind.name] ?? THING).split(" ");
  const named = kind.name !== "people" || there.has("name") || (there.has("family") && there.has("given"));
  if (kind.name === "people" ? !named || !somewhere(there) : !needed.every((column) => there.has(column))) return null;
  return { kind, columns: meant, unread: columns.filter((column) => column !== "" && !meant.has(column)) };
}

/** A list of people has an id, an office or a state: names alone may be anything. */
function somewhere(there: ReadonlySet<string>): boolean {
  return (there.has("id") && there.has("family")) || ["office", "country"].some((column) => there.has(column));
}

/** "title" without "office" names the office. */
function titleAlone(kind: TableKind, meant: Map<string, string>): void {
  const there = [...meant.values()];
  if (kind.name !== "people" || there.includes("office") || !there.includes("title")) return;
  for (const [column, name] of meant) if (name === "title") meant.set(column, "office");
}

function called(column: string, kind: TableKind): string | null {
  const names = { ...EVERYWHERE, ...(kind.name === "people" ? PEOPLE : {}) };
  const plain = column.replace(/[_\s]+/g, " ");
  if (kind.name === "people" && ["given", "office id"].includes(plain)) return plain;
  return Object.entries(names).find(([, others]) => others.includes(plain))?.[0] ?? null;
}
