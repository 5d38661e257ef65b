import type { Document, Metadata } from "./document.ts";
import { contentId, sha256 } from "./ids.ts";
import { languageOf } from "./language.ts";
import { settleMetadata } from "./metadata.ts";
import { fieldsOf } from "./metadata-fields.ts";
import { textMetadata } from "./metadata-text.ts";
import { readerFor } from "./readers/index.ts";
import {
  type Block,
  type Found,
  megabytes,
  type Part,
  type RawDocument,
  type Reader,
  type Refusal,
  TEXT_LIMIT,
  Unreadable,
} from "./readers/reader.ts";
import { normalise } from "./text/normalise.ts";
import { chain, type OffsetMap } from "./text/offset-map.ts";
import { unwrap } from "./text/unwrap.ts";
import { folded, type Hint, zonesOf } from "./zones.ts";

/** One line of the report: which file, what was wanted, what was found. */
export interface Problem {
  readonly file: string;
  readonly wanted: string;
  readonly found: string;
}

export interface ReadInput {
  /** The file's name or path; its extension is a hint, its base name goes into the document. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The parsed content of NAME.json beside the file: source or publisher, title, published, author, url. */
  readonly side?: unknown;
  /** What the user says; goes before everything found. */
  readonly defaults?: Partial<Metadata>;
}

export interface ReadDocument {
  readonly doc: Document;
  /** The document's own bytes: the file's, or those of its line or item where the file holds several. */
  readonly bytes: Uint8Array;
  /** The text as decoded, before it was made plain, and the way between its offsets and those of `doc.text`. */
  readonly source: { readonly raw: string; readonly map: OffsetMap };
}

export interface ReadResult {
  readonly documents: readonly ReadDocument[];
  readonly problems: readonly Problem[];
}

/** Reads a file of any known format into its documents. Never throws for bad input: what cannot be read is a problem, the rest goes on. */
export async function readDocuments(input: ReadInput): Promise<ReadResult> {
  const file = baseName(input.name);
  const problems: Problem[] = [];
  const documents: ReadDocument[] = [];
  const report = (refusals: readonly Refusal[]) =>
    problems.push(...refusals.map(({ wanted, found }) => ({ file, wanted, found: oneLine(found) })));
  try {
    const reader = chosenReader(input);
    const part = await reader.read(input.bytes, file);
    report(few(part.problems));
    const given = givenMetadata(input, part);
    report(given.problems);
    for (const raw of part.documents) {
      const made = await attempt(() => documentOf(raw, file, reader, input.bytes, given));
      if ("wanted" in made) report([made]);
      else {
        report(made.problems);
        documents.push({ doc: made.doc, bytes: raw.bytes ?? input.bytes, source: made.source });
      }
    }
  } catch (error) {
    report([refusalOf(error)]);
  }
  return { documents, problems };
}

/** The first problems of many alike: a file of the wrong kind has one in each line. */
function few(problems: readonly Refusal[]): readonly Refusal[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const rest = {
    wanted: problems.at(-1)!.wanted,
    found: `${problems.length - MOST_PROBLEMS} more problems of the kind`,
  };
  return [...problems.slice(0, MOST_PROBLEMS), rest];
}

const MOST_PROBLEMS = 20;

function chosenReader({ name, bytes }: ReadInput): Reader {
  if (bytes.length === 0) throw new Unreadable("a document", "an empty file");
  const reader = readerFor(bytes, name);
  if (bytes.length > reader.limit)
    throw new Unreadable(`${reader.format} of at most ${megabytes(reader.limit)}`, megabytes(bytes.length));
  return reader;
}

interface Given {
  readonly before: readonly Found[];
  readonly problems: readonly Refusal[];
}

/** What the user and the side file say; title and address count only where the file is one document. */
function givenMetadata(input: ReadInput, part: Part): Given {
  const { title, publisher, author, published, url } = input.defaults ?? {};
  const option = fieldsOf({ title, publisher, author, published, url }, "option");
  const side = fieldsOf(input.side, "side file");
  const several = part.documents.length > 1;
  const before = [option.fields, side.fields].map(({ title: own, url: address, ...shared }) =>
    several ? shared : { ...shared, ...(own ? { title: own } : {}), ...(address ? { url: address } : {}) },
  );
  return { before, problems: side.problems };
}

async function documentOf(raw: RawDocument, file: string, reader: Reader, bytes: Uint8Array, given: Given) {
  const page = [...given.before, ...raw.found.filter((found) => found.basis !== "file properties")];
  const known = settleMetadata(page).metadata;
  const pageTitle = settleMetadata(raw.found).metadata.title;
  const { text, hints, source } = textOf(raw, pageTitle);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Unreadable("a document with text", "none");
  const zones = zonesOf(text, { hints, title: known.title, author: known.author });
  const properties = raw.found.filter((found) => found.basis === "file properties");
  const { metadata, problems } = settleMetadata([...page, textMetadata(text, zones), ...properties]);
  const doc: Document = {
    ...metadata,
    id: contentId("doc", text),
    file,
    language: await languageOf(text),
    sha256: sha256(raw.bytes ?? bytes),
    mediaType: reader.mediaType,
    text,
    zones,
  };
  return { doc, problems, source };
}

/** The text of the blocks, plain, with what the format knows of its stretches; the title first where it stands nowhere at the top. */
function textOf(raw: RawDocument, title: string | null) {
  const size = raw.blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (size > TEXT_LIMIT) throw new Unreadable(`text of at most ${megabytes(TEXT_LIMIT)}`, megabytes(size));
  const missing = raw.titled && title !== null && !standsAtTop(raw.blocks, title);
  const blocks: readonly Block[] = missing ? [{ text: title, kind: "title" }, ...raw.blocks] : raw.blocks;
  const source = blocks.map((block) => block.text).join("\n\n");
  const plain = normalise(source);
  const { text, map: joints } = unwrap(plain.text);
  const map = chain([plain.map, joints]);
  const hints: Hint[] = [];
  let at = 0;
  for (const block of blocks) {
    const end = at + block.text.length;
    if (block.kind !== null) hints.push({ start: map.toText(at), end: map.toText(end), kind: block.kind });
    at = end + 2;
  }
  return { text, hints, source: { raw: source, map } };
}

function standsAtTop(blocks: readonly Block[], title: string): boolean {
  const wanted = folded(title);
  return blocks
    .slice(0, 8)
    .flatMap((block) => block.text.slice(0, 2000).split("\n", 12))
    .some((line) => folded(line) === wanted);
}

async function attempt<T>(make: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await make();
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Unreadable) return { wanted: error.wanted, found: error.found };
  return {
    wanted: "a document that can be read",
    found: `a damaged one (${error instanceof Error ? error.message : String(error)})`,
  };
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{C}]+/gu, " ")
    .trim()
    .slice(0, 300);
}

function baseName(path: string): string {
  return path.split(/[/\\]/).at(-1) || path;
}
