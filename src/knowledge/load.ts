import { versionOf } from "./files.ts";
import { KINDS } from "./kinds.ts";
import type { Knowledge } from "./knowledge.ts";
import { type Layered, readLayers } from "./layers.ts";
import { readPeople } from "./people.ts";
import { eachOf, type Refuse, thrown } from "./problem.ts";
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
} from "./rows.ts";
import type { Row } from "./tsv.ts";

/**
 * Reads all knowledge files (*.tsv) in `folder` and in `folder`/people, and over them those of the folders in `over`, in order (see `overlay`).
 * A file that is not there counts as empty. Files that are none of the known ones are kept as they are in `tables`, by name without ".tsv".
 * `version` is a hash of the names and contents of all files of all folders, in the order of their names.
 * Throws on the first cell that is not as wanted, naming file, line, what was wanted and what was found.
 */
export function loadKnowledge(folder: string, ...over: readonly string[]): Knowledge {
  return knowledgeFrom(readLayers([folder, ...over], thrown), thrown);
}

/** The knowledge in tables that are read; rows that are not as wanted go to `refuse`. */
export function knowledgeFrom(layered: Layered, refuse: Refuse): Knowledge {
  const of = <T>(group: string, read: (row: Row) => T): T[] => eachOf(layered.groups.get(group) ?? [], read, refuse);
  const tableRows = codingTables(layered);
  return {
    version: versionOf(layered.folders),
    states: of("states", readState),
    offices: of("offices", readOffice),
    people: readPeople(layered.groups.get("people") ?? [], refuse),
    aliases: of("aliases", readAlias),
    organisations: of("organisations", readOrganisation),
    families: of("families", readFamily),
    memberships: of("memberships", readMembership),
    partnerships: of("partnerships", readPartnership),
    summits: of("summits", readSummit),
    places: of("places", readPlace),
    tables: Object.fromEntries(Object.entries(tableRows).map(([name, rows]) => [name, rows.map(({ cells }) => cells)])),
    tableRows,
  };
}

function codingTables({ groups, others, tables }: Layered): Readonly<Record<string, readonly Row[]>> {
  const there = new Set(tables.flat().map((table) => table.file.replace(/^.*\//, "")));
  const known = KINDS.filter(({ coding, file }) => coding && there.has(file)).map(({ name }) => name);
  const all = new Map([...known.map((name) => [`${name}.tsv`, groups.get(name) ?? []] as const), ...others]);
  const names = [...all.keys()].sort();
  return Object.fromEntries(names.map((name) => [name.replace(/\.tsv$/, ""), all.get(name)!]));
}
