import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { ReadInput } from "../src/document/read.ts";
import { inputFiles, sideOf } from "../src/views/cli/inputs.ts";
import type { GoldDocument } from "./scorer.ts";
import type { Gold } from "./scorer-types.ts";

/** A folder of texts, and those of them that have gold. */
export interface GoldFolder {
  /** All texts, as they are read: with their side file, else with what gold says of their publication. */
  readonly files: readonly ReadInput[];
  readonly golds: readonly GoldDocument[];
  /** Gold files whose text is not in the folder. */
  readonly without: readonly string[];
}

/**
 * Pairs the texts of a folder with the gold of another, or of the same, by the field `doc`, else by the name of the file.
 * Throws when one is no folder, a gold file is not as wanted, or nothing pairs.
 */
export function readGoldFolder(documents: string, gold: string): GoldFolder {
  for (const folder of [documents, gold])
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`wanted a folder, found ${folder}`);
  const inputs = inputFiles([documents]).files.filter(({ path }) => extname(path) !== ".json");
  const names = new Set(inputs.map(({ name }) => name));
  const byDoc = new Map<string, Gold>();
  const without: string[] = [];
  for (const [file, one] of goldFiles(gold)) {
    const doc = textNamed(names, one.doc ?? file);
    if (doc === null) without.push(file);
    else byDoc.set(doc, one);
  }
  if (byDoc.size === 0)
    throw new Error(`wanted gold for the texts in ${documents}, found none in ${gold} (JSON with "doc" and "events")`);
  const files = inputs.map((input) => ({
    name: input.name,
    bytes: readFileSync(input.path),
    side: ownSide(sideOf(input).side) ?? sideOfGold(byDoc.get(input.name)),
  }));
  const golds = files.flatMap(({ name, bytes }) => {
    const own = byDoc.get(name);
    return own === undefined ? [] : [{ file: name, text: bytes.toString("utf8"), gold: own }];
  });
  return { files, golds, without };
}

function goldFiles(folder: string): readonly (readonly [string, Gold])[] {
  const names = readdirSync(folder).filter((name) => extname(name) === ".json");
  return names.sort().flatMap((name) => {
    const one = readJson(join(folder, name));
    return isGold(one) ? [[name, one] as const] : [];
  });
}

/** Reads one gold file. Throws when it is not as wanted. */
export function readGold(file: string): Gold {
  const one = readJson(file);
  if (isGold(one)) return one;
  throw new Error(`${file}: wanted gold with "events", each with id, type, status, participants and quote; found none`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${file}: wanted JSON; found ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Side files and other tables lie among gold: they have no events with words. */
function isGold(one: unknown): one is Gold {
  const events = (one as Partial<Gold> | null)?.events;
  return Array.isArray(events) && events.every((event) => "quote" in event && Array.isArray(event.participants));
}

/** `named.txt`, or where gold says only `named`, the text of that stem. */
function textNamed(names: ReadonlySet<string>, named: string): string | null {
  const base = basename(named);
  if (names.has(base)) return base;
  const stem = (name: string) => name.slice(0, name.length - extname(name).length);
  return [...names].find((name) => stem(name) === base || stem(name) === stem(base)) ?? null;
}

/** What lies beside a text, if it is a side file and not its gold. */
function ownSide(side: unknown): unknown {
  return isGold(side) ? undefined : side;
}

/** What gold says of publication, where it is a date and no remark ("2020-10~ (no date in the file)"). */
function sideOfGold(gold: Gold | undefined): unknown {
  if (!gold || !/^\d{4}(-\d\d){0,2}$/.test(gold.published ?? "")) return undefined;
  const { published, publisher, title } = gold;
  return { published, publisher, title };
}
