import { existsSync, statSync } from "node:fs";
import type { Command } from "commander";

/** The folders whose knowledge files are read, the later over the earlier. */
export interface KnowledgeFolders {
  /** The files that come with Chancery; null with --knowledge-only. */
  readonly shipped: string | null;
  /** The user's own: those of --knowledge, else the one beside the record. */
  readonly own: readonly string[];
  /** Whether the user named them; else the folder need not be there. */
  readonly named: boolean;
}

/** Where knowledge lies for `command`: --knowledge may stand before and after the command, and more than once. */
export function knowledgeFolders(command: Command, record: string, data: string): KnowledgeFolders {
  const chain: Command[] = [];
  for (let one: Command | null = command; one !== null; one = one.parent) chain.unshift(one);
  const given = chain.flatMap((one) => (one.opts().knowledge as string[] | undefined) ?? []);
  const only = chain.some((one) => one.opts().knowledgeOnly === true);
  const own = given.length > 0 ? given : [besideRecord(record)];
  return { shipped: only ? null : data, own, named: given.length > 0 };
}

/** "chancery.knowledge" for "chancery.db". */
export function besideRecord(record: string): string {
  return `${record.replace(/\.db$/, "")}.knowledge`;
}

/** The folders that are there. Throws when one that the user named is not, or when there is none. */
export function existing({ shipped, own, named }: KnowledgeFolders): [string, ...string[]] {
  const missing = own.filter((folder) => !isFolder(folder));
  if (missing.length > 0 && (named || shipped === null))
    throw new Error(
      `wanted a folder of knowledge files, found ${existsSync(missing[0]!) ? "a file" : "nothing"} at ${missing[0]}`,
    );
  const there = own.filter((folder) => !missing.includes(folder));
  return [...(shipped === null ? [] : [shipped]), ...there] as [string, ...string[]];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
