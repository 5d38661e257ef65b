import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentId, sha256 } from "../document/ids.ts";

/** The text of the knowledge files in a folder, by name ("aliases.tsv", "people/asia.tsv"), in the order of names. */
export type KnowledgeFiles = ReadonlyMap<string, string>;

/** Reads the *.tsv files in `folder` and in `folder`/people. Throws what the system says. */
export function readFiles(folder: string): KnowledgeFiles {
  const files = new Map<string, string>();
  const people = readdirSync(folder).includes("people") ? readdirSync(join(folder, "people")) : [];
  const names = [...readdirSync(folder), ...people.map((name) => `people/${name}`)];
  for (const name of names.filter((name) => name.endsWith(".tsv")).sort()) {
    files.set(name, readFileSync(join(folder, name), "utf8"));
  }
  return files;
}

/** A hash of the names and contents of all files, folder by folder; a folder without files changes nothing. */
export function versionOf(folders: readonly KnowledgeFiles[]): string {
  const parts = folders.map((files) => [...files].flatMap(([name, content]) => [name, sha256(content)]));
  const [first = [], ...over] = parts;
  return contentId("knowledge", ...first, ...over.filter((own) => own.length > 0).flatMap((own) => ["over", ...own]));
}
