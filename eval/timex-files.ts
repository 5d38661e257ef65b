import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Span } from "../src/document/span.ts";

/** An annotated expression: type as in TIMEX3 ("" in TIMEX2, which has none), value as in the file. */
export interface Tag extends Span {
  readonly type: string;
  readonly value: string;
}

/** A text with its expressions of time; the date of the document is none of them. */
export interface TimexText {
  readonly file: string;
  /** The scheme of the tags: values of sets and decades are written otherwise in TIMEX2. */
  readonly scheme: "TIMEX2" | "TIMEX3";
  /** YYYY-MM-DD, or null. */
  readonly written: string | null;
  readonly text: string;
  readonly tags: readonly Tag[];
}

/** All .tml (TimeML) or inline TIMEX2 files (.xml, .sgm) of a folder, in the order of their names. Throws when there are none, or when one has no TEXT. */
export function readTimexFolder(folder: string): readonly TimexText[] {
  const files = readdirSync(folder)
    .filter((name) => /\.(?:tml|xml|sgml?)$/i.test(name))
    .sort();
  if (files.length === 0) throw new Error(`dates: wanted .tml or .xml files with TIMEX tags in ${folder}; found none`);
  return files.map((file) => parseTimex(readFileSync(join(folder, file), "utf8"), basename(file)));
}

/** Text and tags of one file with TIMEX2 or TIMEX3 inline. */
export function parseTimex(raw: string, file: string): TimexText {
  const body = /<TEXT\b[^>]*>([\s\S]*)<\/TEXT>/.exec(raw)?.[1] ?? rootOf(raw);
  if (body === undefined) throw new Error(`${file}: wanted <TEXT>…</TEXT> or <TimeML>…</TimeML>; found neither`);
  const { text, tags } = inline(body);
  const scheme = /<TIMEX2\b/.test(raw) ? "TIMEX2" : "TIMEX3";
  return { file, scheme, written: dateOfWriting(raw), text, tags };
}

/** What stands in the root of a TimeML file without TEXT, as the first TimeBank had them, but for its head. */
function rootOf(raw: string): string | undefined {
  const root = /<TimeML\b[^>]*>([\s\S]*)<\/TimeML>/.exec(raw)?.[1];
  return root?.replace(/<(DOCID|DOCNO|DCT|EXTRAINFO|TITLE)\b[^>]*>[\s\S]*?<\/\1>/g, "");
}

function dateOfWriting(raw: string): string | null {
  const head = /<(DCT|DATETIME|DATE_TIME)\b[^>]*>([\s\S]*?)<\/\1>/.exec(raw)?.[2];
  const creation = head ?? /<TIMEX3[^>]*functionInDocument="CREATION_TIME"[^>]*>/.exec(raw)?.[0];
  const value = creation && (/\bval(?:ue)?="([^"]*)"/.exec(creation)?.[1] ?? creation);
  return /\d{4}-\d\d-\d\d/.exec(value ?? "")?.[0] ?? null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function inline(body: string): { readonly text: string; readonly tags: readonly Tag[] } {
  const open: { start: number; attributes: string; creation: boolean }[] = [];
  const tags: Tag[] = [];
  let text = "";
  for (const [part, attributes] of body.matchAll(/<TIMEX[23]\b([^>]*)>|<[^>]*>|[^<]+/g)) {
    if (attributes !== undefined)
      open.push({ start: text.length, attributes, creation: attributes.includes("CREATION_TIME") });
    else if (/^<\/TIMEX[23]>/.test(part)) {
      const tag = open.pop();
      if (tag && !tag.creation) tags.push({ start: tag.start, end: text.length, ...attributesOf(tag.attributes) });
    } else if (!part.startsWith("<")) text += part.replace(/&(\w+);/g, (all, name) => ENTITIES[name] ?? all);
  }
  return { text, tags: tags.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function attributesOf(attributes: string): { readonly type: string; readonly value: string } {
  const get = (name: string) => new RegExp(`\\b${name}="([^"]*)"`, "i").exec(attributes)?.[1] ?? "";
  return { type: get("type"), value: get("value") || get("val") };
}
