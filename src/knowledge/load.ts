import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentId, sha256 } from "../document/ids.ts";
import { date, list, oneOf, optional, rowsOf, sourced, text, whole } from "./cells.ts";
import type { Alias, Knowledge, Membership, Office, Organisation, PlaceName, State, Summit } from "./knowledge.ts";
import { readPeople } from "./people.ts";
import { parseTsv, type Table } from "./tsv.ts";

const organisationFiles = ["organisations.tsv", "bodies.tsv", "outlets.tsv", "equipment.tsv"];
const placeFiles = ["capitals.tsv", "places.tsv"];
const own = [
  "states.tsv",
  "offices.tsv",
  "memberships.tsv",
  "summits.tsv",
  "aliases.tsv",
  ...organisationFiles,
  ...placeFiles,
];

/**
 * Reads all knowledge files (*.tsv) in `folder` and in `folder`/people. A file that is not there counts as empty.
 * Files that are none of the known ones are kept as they are in `tables`, by name without ".tsv".
 * `version` is a hash of the names and contents of all files, in the order of their names.
 * Throws on the first cell that is not as wanted, naming file, line, what was wanted and what was found.
 */
export function loadKnowledge(folder: string): Knowledge {
  const files = readFiles(folder);
  const tables = new Map<string, Table>();
  for (const [name, content] of files) tables.set(name, parseTsv(content, name));
  const of = (name: string): Table => tables.get(name) ?? { file: name, line: 0, columns: [], rows: [] };
  const names = [...tables.keys()];
  return {
    version: contentId("knowledge", ...[...files].flatMap(([name, content]) => [name, sha256(content)])),
    states: readStates(of("states.tsv")),
    offices: readOffices(of("offices.tsv")),
    people: readPeople(names.filter((name) => name.startsWith("people/")).map(of)),
    aliases: readAliases(of("aliases.tsv")),
    organisations: organisationFiles.flatMap((name) => readOrganisations(of(name))),
    memberships: readMemberships(of("memberships.tsv")),
    summits: readSummits(of("summits.tsv")),
    places: placeFiles.flatMap((name) => readPlaces(of(name))),
    tables: codingTables(names.filter((name) => !name.includes("/") && !own.includes(name)).map(of)),
  };
}

function readFiles(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  const people = readdirSync(folder).includes("people") ? readdirSync(join(folder, "people")) : [];
  const names = [...readdirSync(folder), ...people.map((name) => `people/${name}`)];
  for (const name of names.filter((name) => name.endsWith(".tsv")).sort()) {
    files.set(name, readFileSync(join(folder, name), "utf8"));
  }
  return files;
}

function codingTables(tables: readonly Table[]): Knowledge["tables"] {
  return Object.fromEntries(
    tables.map((table) => [table.file.replace(/\.tsv$/, ""), table.rows.map((row) => row.cells)]),
  );
}

/** The cells of a table, none when its file is not there. */
function rows(table: Table, columns: string) {
  return table.columns.length === 0 ? [] : rowsOf(table, columns.split(" "));
}

function readStates(table: Table): State[] {
  return rows(table, "id iso2 kind name official names demonyms capital from to source").map((row) => ({
    id: text(row, "id"),
    iso2: optional(row, "iso2"),
    kind: oneOf(row, "kind", ["state", "territory"]),
    name: text(row, "name"),
    official: optional(row, "official"),
    names: list(row, "names"),
    demonyms: list(row, "demonyms"),
    capital: optional(row, "capital"),
    from: date(row, "from"),
    to: date(row, "to"),
    ...sourced(row),
  }));
}

function readOffices(table: Table): Office[] {
  return rows(table, "id forms rank source").map((row) => ({
    id: text(row, "id"),
    forms: list(row, "forms"),
    rank: whole(row, "rank"),
    ...sourced(row),
  }));
}

function readAliases(table: Table): Alias[] {
  return rows(table, "of name kind source").map((row) => ({
    of: text(row, "of"),
    name: text(row, "name"),
    kind: oneOf(row, "kind", ["reading", "script", "spelling", "short form", "mistranslation"]),
    ...sourced(row),
  }));
}

function readOrganisations(table: Table): Organisation[] {
  return rows(table, "id kind name names country source").map((row) => ({
    id: text(row, "id"),
    kind: oneOf(row, "kind", ["organisation", "forum", "body", "outlet", "instrument", "concept", "equipment"]),
    name: text(row, "name"),
    names: list(row, "names"),
    country: optional(row, "country"),
    ...sourced(row),
  }));
}

function readMemberships(table: Table): Membership[] {
  return rows(table, "organisation member standing from to source").map((row) => ({
    organisation: text(row, "organisation"),
    member: text(row, "member"),
    standing: oneOf(row, "standing", ["member", "signatory", "observer", "applicant", "partner"]),
    from: date(row, "from"),
    to: date(row, "to"),
    ...sourced(row),
  }));
}

function readSummits(table: Table): Summit[] {
  return rows(table, "series number name date place country mode source").map((row) => ({
    series: text(row, "series"),
    number: optional(row, "number"),
    name: text(row, "name"),
    date: date(row, "date") ?? text(row, "date"),
    place: optional(row, "place"),
    country: optional(row, "country"),
    mode: optional(row, "mode") === null ? null : oneOf<"in person" | "virtual">(row, "mode", ["in person", "virtual"]),
    ...sourced(row),
  }));
}

function readPlaces(table: Table): PlaceName[] {
  return rows(table, "id kind name names country source").map((row) => ({
    id: text(row, "id"),
    kind: oneOf(row, "kind", ["capital", "city", "region", "sea", "island", "continent", "site"]),
    name: text(row, "name"),
    names: list(row, "names"),
    country: optional(row, "country"),
    ...sourced(row),
  }));
}
