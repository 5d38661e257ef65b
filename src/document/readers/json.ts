import { fieldsOf } from "../metadata-fields.ts";
import { decode } from "../text/encoding.ts";
import { fragmentBlocks } from "./html.ts";
import { type Block, MEGABYTE, type Part, type RawDocument, type Reader, type Refusal, Unreadable } from "./reader.ts";

const TEXT_FIELDS = ["text", "content", "body", "articleBody", "fulltext", "full_text", "maintext"] as const;
const WANTED = `an object with its text under ${TEXT_FIELDS.slice(0, 3).join(", ")}`;

/** JSON: one document, or a list of them (also under "documents", "articles" or "items"). */
export const jsonReader: Reader = {
  format: "JSON",
  mediaType: "application/json",
  limit: 64 * MEGABYTE,
  extensions: ["json"],
  claimsContent: (head, extension) => extension === "" && /^\s*(\{\s*["}]|\[\s*[{\]])/.test(head),
  read: async (bytes) => {
    const { text } = await decode(bytes);
    const whole = parse(text);
    if (whole.error !== null) {
      const lines = await readLines(text);
      if (lines.documents.length > 1) return lines;
      throw new Unreadable("JSON", whole.error);
    }
    const list = listOf(whole.value);
    if (list === null) return { documents: [await documentOf(whole.value)], problems: [] };
    if (list.length === 0) throw new Unreadable(WANTED, "an empty list");
    return collect(list.map((value, i) => ({ value, place: `item ${i + 1}`, bytes: null })));
  },
};

/** JSON Lines: a document a line; a bad line is a problem, the others are read. */
export const jsonlReader: Reader = {
  format: "JSONL",
  mediaType: "application/x-ndjson",
  limit: 64 * MEGABYTE,
  extensions: ["jsonl", "ndjson"],
  claimsContent: () => false,
  read: async (bytes) => readLines((await decode(bytes)).text),
};

interface Item {
  readonly value: unknown;
  readonly place: string;
  readonly bytes: Uint8Array | null;
}

async function readLines(text: string): Promise<Part> {
  const problems: Refusal[] = [];
  const items: Item[] = [];
  text.split("\n").forEach((line, i) => {
    if (line.trim() === "") return;
    const { value, error } = parse(line);
    if (error === null) items.push({ value, place: `line ${i + 1}`, bytes: new TextEncoder().encode(line.trim()) });
    else problems.push({ wanted: `JSON in line ${i + 1}`, found: error });
  });
  const part = await collect(items);
  return { documents: part.documents, problems: [...problems, ...part.problems] };
}

async function collect(items: readonly Item[]): Promise<Part> {
  const documents: RawDocument[] = [];
  const problems: Refusal[] = [];
  for (const item of items) {
    try {
      const bytes = item.bytes ?? new TextEncoder().encode(JSON.stringify(item.value));
      documents.push({ ...(await documentOf(item.value)), bytes });
    } catch (error) {
      const found = error instanceof Unreadable ? error.found : "data nested too deep";
      problems.push({ wanted: `${WANTED} in ${item.place}`, found });
    }
  }
  return { documents, problems };
}

async function documentOf(value: unknown): Promise<RawDocument> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Unreadable(WANTED, describe(value));
  const object = value as Record<string, unknown>;
  const name = TEXT_FIELDS.find((field) => textOf(object[field]) !== null);
  if (!name && TEXT_FIELDS.some((field) => field in object)) throw new Unreadable(WANTED, "an empty text");
  if (!name)
    throw new Unreadable(WANTED, `the fields ${Object.keys(object).slice(0, 8).join(", ").slice(0, 120) || "(none)"}`);
  const text = textOf(object[name])!;
  const blocks: readonly Block[] = isHtml(text) ? await fragmentBlocks(text) : [{ text, kind: null }];
  return { blocks, found: [fieldsOf({ ...object, [name]: null }, "front matter").fields], titled: true };
}

function textOf(value: unknown): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === "string"))
    return value.join("\n\n");
  return null;
}

function isHtml(text: string): boolean {
  return /<(p|div|br|h[1-6]|article|ul)\b[^<>]{0,300}>/i.test(text.slice(0, 20_000));
}

function listOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return null;
  const object = value as Record<string, unknown>;
  if (TEXT_FIELDS.some((field) => textOf(object[field]) !== null)) return null;
  return (
    ["documents", "articles", "items", "results"].map((key) => object[key]).find((list) => Array.isArray(list)) ?? null
  );
}

function parse(text: string): { value: unknown; error: string | null } {
  try {
    return { value: JSON.parse(text), error: null };
  } catch (error) {
    return { value: null, error: (error as Error).message.replace(/\s+/g, " ").slice(0, 120) };
  }
}

function describe(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}
