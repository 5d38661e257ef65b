import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { EVENT_TYPES, STAGES, STATUSES } from "../../src/document/vocabulary.ts";
import type { Quote, Story } from "./gold.ts";
import { DISCREPANCY_KINDS } from "./kinds.ts";

/** A story with the texts that tell it. */
export interface ToldStory {
  /** The name of its files. */
  readonly name: string;
  readonly gold: Story;
  readonly documents: readonly { readonly file: string; readonly bytes: Buffer }[];
}

/**
 * The stories of a folder: each NAME.json with the documents in the folder NAME beside it.
 * Throws when there is none, when a story has no documents, or when its gold is not as wanted.
 */
export function readStories(folder: string): readonly ToldStory[] {
  const names = readdirSync(folder)
    .filter((file) => extname(file) === ".json")
    .map((file) => basename(file, ".json"));
  if (names.length === 0)
    throw new Error(`${folder}: wanted stories (NAME.json and a folder NAME of texts), found none`);
  return names.sort().map((name) => readStory(folder, name));
}

function readStory(folder: string, name: string): ToldStory {
  const texts = join(folder, name);
  if (!existsSync(texts)) throw new Error(`${texts}: wanted a folder with the texts of ${name}.json, found none`);
  const files = readdirSync(texts).filter((file) => !file.startsWith("."));
  const documents = files.sort().map((file) => ({ file, bytes: readFileSync(join(texts, file)) }));
  const gold = wholeStory(JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")));
  const wrong = wrongIn(gold, new Map(documents.map(({ file, bytes }) => [file, bytes.toString("utf8")])));
  if (wrong !== null) throw new Error(`${name}.json: ${wrong}`);
  return { name, gold, documents };
}

/** What a story need not have is empty. */
function wholeStory(story: Partial<Story>): Story {
  const {
    events = [],
    agreements = [],
    entities = [],
    disagreements = [],
    developments = [],
    corroboration = [],
  } = story;
  return { story: story.story ?? "", events, agreements, entities, disagreements, developments, corroboration };
}

type Texts = ReadonlyMap<string, string>;

function wrongIn(story: Story, texts: Texts): string | null {
  return wrongQuote(story, texts) ?? wrongWord(story) ?? wrongReference(story);
}

function wrongQuote({ events, agreements, entities, disagreements, developments }: Story, texts: Texts): string | null {
  const named = entities.flatMap(({ names }) =>
    names.flatMap(({ doc, exact }) => exact.map((quote) => ({ doc, quote }))),
  );
  const told = [...events, ...agreements].flatMap(({ mentions }): readonly Quote[] => mentions);
  const apart = [...disagreements, ...developments].flatMap(({ quotes }) => quotes);
  for (const { doc, quote } of [...told, ...apart, ...named]) {
    if (!texts.has(doc)) return `wanted a document of the story, found "${doc}"`;
    if (!quote || !texts.get(doc)!.includes(quote)) return `wanted words of ${doc}, found "${quote}"`;
  }
  return null;
}

function wrongWord({ events, agreements, disagreements }: Story): string | null {
  const statuses = events.flatMap(({ status, mentions }) => [status, ...mentions.map((one) => one.status)]);
  const stages = agreements.flatMap(({ stage, mentions }) => [stage, ...mentions.map((one) => one.stage)]);
  const types = events.map(({ type }) => type);
  const kinds = disagreements.map(({ kind }) => kind);
  return (
    notOf("a type", types, EVENT_TYPES) ??
    notOf("a status", statuses, STATUSES) ??
    notOf("a stage", stages, STAGES) ??
    notOf("a kind", kinds, DISCREPANCY_KINDS)
  );
}

function notOf(what: string, found: readonly string[], wanted: readonly string[]): string | null {
  const wrong = found.find((one) => !wanted.includes(one));
  return wrong === undefined ? null : `wanted ${what} of ${wanted.join(", ")}; found "${wrong}"`;
}

function wrongReference({ events, corroboration }: Story): string | null {
  const ids = events.map(({ id }) => id);
  const named = [...events.flatMap(({ within }) => within ?? []), ...corroboration.map(({ event }) => event)];
  return notOf("an event", named, ids);
}
