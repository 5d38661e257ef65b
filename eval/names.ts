import type { Document } from "../src/document/document.ts";
import type { Annotated, EntityKind } from "../src/document/layers.ts";
import { overlaps, type Span } from "../src/document/span.ts";
import type { Pipeline } from "../src/extract/pipelines.ts";
import { namesOf } from "../src/extract/reader/names.ts";
import type { NameType } from "../train/reader/example.ts";
import { paragraphs } from "../train/reader/names-corpora.ts";

/** A name of the gold: where it stands, and the types that count as right. */
export interface GoldName extends Span {
  readonly label: string;
  readonly types: readonly NameType[];
}

/** A text with its names; each paragraph is a line of it. */
export interface GoldNames {
  readonly id: string;
  readonly text: string;
  readonly names: readonly GoldName[];
  /** Where what is found counts neither as right nor as wrong. */
  readonly ignored?: readonly Span[];
}

export interface Score {
  readonly gold: number;
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Scores by exact span and type: of all names, and of each label of the gold (recall alone says something there). */
export interface NamesScores {
  readonly all: Score;
  readonly recall: Readonly<Record<string, number>>;
}

/** Finds the names of a document as spans with a type. */
export type NameFinder = (doc: Annotated) => readonly (Span & { readonly type: NameType })[];

/** Scores the names that a pipeline finds in texts; `find` says whose: the reader's own, or those of the layer `mentions`. */
export async function evaluateNames(
  texts: readonly GoldNames[],
  pipeline: Pipeline,
  find: NameFinder,
): Promise<NamesScores> {
  const wanted = new Set(texts.flatMap(({ names }) => names.flatMap((name) => name.types)));
  let found = 0;
  const gold = new Map<string, number>();
  const right = new Map<string, number>();
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const { id, text, names, ignored = [] } of texts) {
    const byPlace = new Map(names.map((name) => [`${name.start} ${name.end}`, name]));
    for (const name of names) count(gold, name.label);
    for (const { start, end, type } of find(await pipeline.annotate(documentOf(id, text)))) {
      const name = byPlace.get(`${start} ${end}`);
      if (wanted.has(type) && (name || !ignored.some((span) => overlaps(span, { start, end })))) found++;
      if (name?.types.includes(type)) count(right, name.label);
    }
  }
  const sum = (map: ReadonlyMap<string, number>) => [...map.values()].reduce((a, b) => a + b, 0);
  return {
    all: scoreOf(sum(gold), found, sum(right)),
    recall: Object.fromEntries([...gold].sort().map(([label, n]) => [label, (right.get(label) ?? 0) / n])),
  };
}

function scoreOf(gold: number, found: number, right: number): Score {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : right / gold;
  return { gold, found, precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function documentOf(id: string, text: string): Document {
  const page = { title: null, publisher: null, author: null, published: null, publishedBasis: null, url: null };
  return { ...page, id, file: id, language: "en", sha256: "", mediaType: "text/plain", text, zones: paragraphs(text) };
}

/** The names that the reader's labels tell. */
export const readerNames: NameFinder = ({ tokens, syntax }) => {
  const names = namesOf(syntax.map(({ name }) => name));
  return names.map(({ first, last, type }) => ({
    start: tokens[first]!.start,
    end: tokens[last - 1]!.end,
    type: type as NameType,
  }));
};

const TYPE_OF: Readonly<Record<EntityKind, NameType>> = {
  person: "person",
  state: "state",
  body: "body",
  organisation: "organisation",
  outlet: "organisation",
  group: "organisation",
  forum: "event",
  place: "place",
  instrument: "instrument",
  concept: "instrument",
  equipment: "equipment",
};

/** The names and nationalities of the layer `mentions`: what the knowledge and the rules make of them. */
export const mentionNames: NameFinder = ({ text, mentions }) =>
  mentions.mentions.flatMap(({ start, end, kind, form }) => {
    // "destroyers" are equipment of the record, but no name
    if ((form !== "name" && form !== "adjective") || !/[\p{Lu}\p{Nd}]/u.test(text.slice(start, end))) return [];
    return [{ start, end, type: form === "adjective" ? "nationality" : TYPE_OF[kind] } as const];
  });
