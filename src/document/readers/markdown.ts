import { fieldsOf } from "../metadata-fields.ts";
import { decode } from "../text/encoding.ts";
import { isByline } from "../zones-byline.ts";
import { dateLine } from "../zones-dateline.ts";
import { decodeEntities } from "./html-scan.ts";
import { type Block, type Found, MEGABYTE, type Reader, type Refusal, Unreadable } from "./reader.ts";

/** Markdown with YAML front matter; its signs are taken off so that sentences are plain text. */
export const markdownReader: Reader = {
  format: "Markdown",
  mediaType: "text/markdown",
  limit: 20 * MEGABYTE,
  extensions: ["md", "markdown", "mdown", "mkd"],
  claimsContent: (head, extension) =>
    /^(|txt|text)$/.test(extension) &&
    /^(\u00ef\u00bb\u00bf)?---\r?\n[\w-]{1,40}:.*\r?\n([\s\S]*\r?\n)?---\s*(\r?\n|$)/.test(head),
  read: async (bytes) => {
    const { text } = await decode(bytes);
    if (text.includes("\0")) throw new Unreadable("Markdown", "binary content");
    const { body, found, problems } = await frontMatter(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
    return { documents: [{ blocks: markdownBlocks(body), found: found ? [found] : [], titled: true }], problems };
  },
};

async function frontMatter(text: string): Promise<{ body: string; found: Found | null; problems: readonly Refusal[] }> {
  const end = text.startsWith("---\n") ? text.indexOf("\n---", 3) : -1;
  if (end < 0 || end > 50_000 || !/^[ \t]*(\n|$)/.test(text.slice(end + 4)))
    return { body: text, found: null, problems: [] };
  const body = text.slice(text.indexOf("\n", end + 4) < 0 ? text.length : text.indexOf("\n", end + 4));
  const { fields, problems } = fieldsOf(await dataOf(text.slice(4, end + 1)), "front matter");
  return { body, found: fields, problems };
}

/** What the front matter says; where it is not quite YAML ("title: After the vote: what next"), its lines, a field each. */
async function dataOf(source: string): Promise<unknown> {
  const { parseDocument } = await import("yaml");
  try {
    const parsed = parseDocument(source, { schema: "failsafe", logLevel: "silent" });
    if (parsed.errors.length === 0) return parsed.toJS({ maxAliasCount: 10 });
  } catch {
    // too deep, or too many aliases
  }
  const lines = [...source.matchAll(/^([\w-]{1,40}):[ \t]+(\S.*?)[ \t]*$/gm)];
  return Object.fromEntries(lines.map(([, name, value]) => [name, value!.replace(/^(["'])([^"']*)\1$/, "$2")]));
}

/** The blocks of Markdown (CommonMark and tables): headings, list points, paragraphs with soft breaks joined; code is kept as text. */
export function markdownBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) blocks.push({ text: inline(lines.join(" ")), kind: null });
    lines = [];
  };
  for (const raw of text.split("\n")) {
    const line = raw.replace(/^(\s{0,3}>\s?)+/, "").trimEnd();
    const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    if (/^\s{0,3}(=+|-{2,})$/.test(line) && lines.length === 1) {
      blocks.push({ text: inline(lines[0]!), kind: "heading" });
      lines = [];
    } else if (
      line.trim() === "" ||
      /^\s{0,3}([-*_]\s*){3,}$/.test(line) ||
      /^\s*(```|~~~)|^\s*\[[^\]]+\]:\s+\S+/.test(line)
    )
      flush();
    else if (heading) {
      flush();
      blocks.push({ text: inline(heading[2]!), kind: "heading" });
    } else if (/^\s*\|.*\|\s*$/.test(line)) {
      flush();
      if (!/^[\s|:-]+$/.test(line))
        blocks.push({ text: inline(line.replace(/^\s*\||\|\s*$/g, "").replace(/\s*\|\s*/g, " | ")), kind: null });
    } else if (isByline(line.trim()) || dateLine(line.trim()) !== null) {
      flush();
      blocks.push({ text: inline(line), kind: null });
    } else {
      if (/^\s*([-*+]|\d{1,3}[.)])\s+/.test(line)) flush();
      lines.push(line.replace(/^\s*([-*+])\s+/, "").trim());
    }
  }
  flush();
  return blocks.filter((block) => block.text !== "");
}

/** Text without the signs of emphasis, links, pictures, code and HTML. */
function inline(text: string): string {
  const plain = text
    .replace(/!\[([^\][]{0,500})\]\([^()\s]{0,2000}(\s+"[^"]{0,300}")?\)/g, "")
    .replace(/\[([^\][]{0,1000})\]\([^()\s]{0,1000}(\([^()\s]{0,500}\))?[^()\s]{0,500}(\s+"[^"]{0,300}")?\)/g, "$1")
    .replace(/\[([^\][]{1,1000})\]\[[^\][]{0,200}\]/g, "$1")
    .replace(/\[\^[^\]\s]{1,40}\]/g, "")
    .replace(/<(https?:\/\/[^>\s]{1,2000})>/g, "$1")
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, "")
    .replace(/(\*{1,3})(?=\S)([^*]{1,5000}?\S|\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]{1,2000}?\S|\S)\1(?![\p{L}\p{N}_])/gu, "$2")
    .replace(/~~([^~]{1,2000})~~/g, "$1")
    .replace(/`{1,3}([^`]{1,2000})`{1,3}/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, "$1");
  return decodeEntities(plain).trim();
}
