import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Merger } from "../../record/merger.ts";
import type { Store } from "../../record/store.ts";
import { type Screen, screenOf } from "../text/screen.ts";
import { lastDayOf } from "./filter-options.ts";
import { type KnowledgeFolders, knowledgeFolders } from "./knowledge-folders.ts";
import { type LlmOptions, llmOptions } from "./llm-options.ts";

/** The options that stand before or after any command. */
export interface GlobalOptions {
  readonly record: string;
  readonly pipeline: string | null;
  /** Where the knowledge files lie. */
  readonly knowledge: KnowledgeFolders;
  /** The language model that reads after the rules; null unless the user asked for one. */
  readonly llm: LlmOptions | null;
  readonly quiet: boolean;
  readonly json: boolean;
  /** ISO day as of which the record is read; null for the whole record. */
  readonly asOf: string | null;
}

/** What a command's action needs of the world. */
export interface Context {
  readonly options: GlobalOptions;
  readonly screen: Screen;
  /** Writes to standard output. */
  readonly print: (text: string) => void;
  /** Writes a notice to standard error, unless --quiet. */
  readonly notice: (text: string) => void;
}

/** The folder of the package: data/, models/ and package.json lie in it, in a checkout and when installed. */
export const PACKAGE = fileURLToPath(new URL("../../../", import.meta.url));

/** The context of `command`, from its own options and those before it. */
export function contextOf(command: Command): Context {
  const given = command.optsWithGlobals() as Partial<Omit<GlobalOptions, "knowledge" | "llm">>;
  const record = given.record ?? "chancery.db";
  const options: GlobalOptions = {
    record,
    pipeline: given.pipeline ?? null,
    knowledge: knowledgeFolders(command, record, join(PACKAGE, "data")),
    llm: llmOptions(command.optsWithGlobals(), record),
    quiet: given.quiet ?? false,
    json: given.json ?? false,
    asOf: given.asOf === undefined || given.asOf === null ? null : lastDayOf("--as-of", given.asOf),
  };
  return {
    options,
    screen: screenOf(process.stdout, process.env),
    print: (text) => void process.stdout.write(text),
    notice: (text) => void (options.quiet || process.stderr.write(text)),
  };
}

/** The version of this program: part of what the record is a function of. */
export function engineVersion(): string {
  return JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")).version;
}

/** Reads the knowledge files; once a process. */
export async function knowledgeOf(context: Context): Promise<Knowledge> {
  const { loadKnowledge } = await import("../../knowledge/load.ts");
  const { existing } = await import("./knowledge-folders.ts");
  const [first, ...over] = existing(context.options.knowledge);
  loaded ??= loadKnowledge(first, ...over);
  return loaded;
}

let loaded: Knowledge | undefined;

/**
 * Opens the record for reading, brings it together if a process was killed before it could, runs `work` and closes it. With --as-of `work` gets the
 * record of the documents of then.
 */
export async function withRecord<T>(context: Context, work: (store: Store) => Promise<T>): Promise<T> {
  const { openStore } = await import("../../record/open.ts");
  const store = await openStore(context.options.record, { mustExist: true });
  try {
    const { asOf } = context.options;
    if (asOf !== null) return await withRecordAsOf(context, store, asOf, work);
    await bringUpToDate(context, store);
    return await work(store);
  } finally {
    await store.close();
  }
}

async function withRecordAsOf<T>(
  context: Context,
  store: Store,
  day: string,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const { recordAsOf } = await import("../../record/as-of.ts");
  const then = await recordAsOf(store, day, () => mergerOf(context));
  const total = then.documents.length + then.later + then.undated;
  if (then.undated > 0)
    context.notice(`${then.undated} of ${total} documents have no date and are left out with --as-of\n`);
  if (then.documents.length === 0) context.notice(`no document of the record is of ${day} or before\n`);
  try {
    return await work(then.store);
  } catch (error) {
    if (error instanceof Error) throw new Error(`${error.message} (as of ${day})`, { cause: error });
    throw error;
  } finally {
    await then.store.close();
  }
}

/** Merges where the merged tables do not stand for what the documents say now. */
export async function bringUpToDate(context: Context, store: Store): Promise<boolean> {
  const { bringTogether } = await import("../../record/together.ts");
  return bringTogether(store, () => mergerOf(context));
}

/** Merge with the knowledge of the options. */
export async function mergerOf(context: Context): Promise<Merger> {
  const { mergerWith } = await import("../../record/merger.ts");
  return mergerWith(await knowledgeOf(context));
}

/** `value` as indented JSON on standard output. */
export function printJson(context: Context, value: unknown): void {
  context.print(`${JSON.stringify(value, null, 2)}\n`);
}
