import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../src/document/span.ts";
import { splitSentences } from "../../src/extract/sentences/sentences.ts";
import { tokenise } from "../../src/extract/tokens/tokens.ts";
import { type AllowedLabels, type Example, type NameType, namesOnly, spanLabels } from "./example.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { labelledWords, textOfRows } from "./inline.ts";

/** WikiGold: PER, LOC, ORG and MISC in columns. MISC may be any other kind of name, or none of ours. */
export function fromWikiGold(content: string, known: Gazetteer): readonly Example[] {
  return columns(content, /\s+/).map((rows) => fromRows("wikigold", rows, known));
}

/** WNUT-17: persons and places of social media; what else it marks says nothing of our types. */
export function fromWnut(content: string, known: Gazetteer): readonly Example[] {
  return columns(content, /\t/).map((rows) => fromRows("wnut", rows, known));
}

const COLUMN_TYPES: Readonly<Record<string, readonly NameType[]>> = {
  PER: ["person"],
  LOC: ["state", "place"],
  ORG: ["organisation", "body", "state"],
  person: ["person"],
  location: ["state", "place"],
  corporation: ["organisation"],
};

type Row = readonly [word: string, label: string];

function columns(content: string, separator: RegExp): readonly (readonly Row[])[] {
  return content
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split("\n")
        .map((line) => line.trim().split(separator))
        .filter((row) => row.length >= 2)
        .map((row): Row => [row[0]!, row[1]!]),
    )
    .filter((rows) => rows.length > 0 && !rows[0]![0].startsWith("-DOCSTART"));
}

/** The text of the rows is cut again by our tokeniser, so that the labels are those of the words that the product sees. */
function fromRows(source: string, rows: readonly Row[], known: Gazetteer): Example {
  const { text, names } = textOfRows(rows);
  const spans = names.map(({ start, end, label }) => ({
    start,
    end,
    labels: (length: number) => labelsFor(label, text.slice(start, end), length, known),
  }));
  const { words, names: labels } = labelledWords(text, spans);
  return namesOnly(source, words, labels);
}

function labelsFor(type: string, name: string, length: number, known: Gazetteer): readonly AllowedLabels[] {
  const types = COLUMN_TYPES[type];
  if (types) return spanLabels(known.narrowed(types, name), length);
  if (type === "MISC" && length === 1 && known.isNationality(name)) return spanLabels(["nationality"], 1);
  return type === "MISC"
    ? spanLabels(["nationality", "event", "instrument", "equipment"], length, { orNone: true })
    : Array.from({ length }, () => null);
}

interface Re3dEntity {
  readonly documentId: string;
  readonly begin: number;
  readonly end: number;
  readonly type: string;
}

const RE3D_TYPES: Readonly<Record<string, readonly NameType[]>> = {
  Person: ["person"],
  Organisation: ["organisation", "body", "state"],
  Location: ["state", "place"],
  Nationality: ["nationality"],
  Weapon: ["equipment"],
  MilitaryPlatform: ["equipment"],
  Vehicle: ["equipment"],
  DocumentReference: ["instrument"],
};

/** A document of re3d: its text and the entities that it marks, as they stand there. */
export interface Re3dDocument {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly Re3dEntity[];
}

/** The documents of re3d under `folder`; every fourth of each source, in the order of their ids, is kept for measuring. */
export function readRe3d(folder: string): {
  readonly train: readonly Re3dDocument[];
  readonly dev: readonly Re3dDocument[];
} {
  const train: Re3dDocument[] = [];
  const dev: Re3dDocument[] = [];
  for (const source of readdirSync(folder).sort()) {
    const lines = <T>(name: string) =>
      readFileSync(join(folder, source, name), "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => JSON.parse(line) as T);
    const entities = lines<Re3dEntity>("entities.json");
    lines<{ _id: string; text: string }>("documents.json")
      .sort((a, b) => (a._id < b._id ? -1 : 1))
      .forEach(({ _id, text }, i) => {
        const doc = { id: _id, text, entities: entities.filter((e) => e.documentId === _id) };
        (i % 4 === 3 ? dev : train).push(doc);
      });
  }
  return { train, dev };
}

/** Sentences of re3d, which marks common nouns and offices too: these are no names, and what mixes both says nothing. */
export function fromRe3d(docs: readonly Re3dDocument[], known: Gazetteer): readonly Example[] {
  return docs.flatMap(({ text, entities }) => {
    const zones = paragraphs(text);
    const tokens = tokenise(text, zones);
    return splitSentences(text, tokens, zones).map((sentence) => {
      const from = tokens[sentence.first]!.start;
      const inside = entities.filter((e) => e.begin >= sentence.start && e.end <= sentence.end);
      const names = inside
        .flatMap((entity) => re3dName(text, entity, known))
        .map((name) => ({ ...name, start: name.start - from, end: name.end - from }));
      const { words, names: labels } = labelledWords(
        text.slice(from, sentence.end),
        names.sort((a, b) => a.end - a.start - (b.end - b.start)),
      );
      return namesOnly("re3d", words, labels);
    });
  });
}

/** The paragraphs of a plain text: a line each. */
export function paragraphs(text: string): readonly (Span & { readonly kind: "paragraph" })[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: "paragraph",
  }));
}

/** Slips of the corpus: "Jan." as a person, "It" as a document. */
const SLIP = /^(?:It|They|We|He|She|This|That|Chapter|Jan\.|Daily)$/;

const OFFICE =
  /\b(minister|secretary|president|ambassador|general|king|prince|queen|envoy|representative|commander|coordinator|adviser|advisor|chief|director|spokes\w+|leader|mr|mrs|ms|dr|sir|lord|lt|col|gen|maj|captain|prof\w*|admiral)\b/i;

function re3dName(
  text: string,
  entity: Re3dEntity,
  known: Gazetteer,
): readonly (Span & { readonly labels: (length: number) => readonly AllowedLabels[] })[] {
  const types = RE3D_TYPES[entity.type];
  if (!types) return [];
  const whole = text.slice(entity.begin, entity.end);
  const start = entity.begin + (/^(?:the|a|an|its|his|their)\s+/i.exec(whole)?.[0].length ?? 0);
  const name = text.slice(start, entity.end);
  if (!/\p{Lu}/u.test(name) || SLIP.test(name)) return []; // "the coalition": no name of ours
  const unsure = (length: number) => Array.from({ length }, () => null);
  const mixed = /(?:^|\s)\p{Ll}{4,}/u.test(name) || (entity.type === "Person" && OFFICE.test(name));
  return [
    { start, end: entity.end, labels: mixed ? unsure : (length) => spanLabels(known.narrowed(types, name), length) },
  ];
}
