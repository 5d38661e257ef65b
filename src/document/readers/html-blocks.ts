import type { ZoneKind } from "../document.ts";
import type { Block } from "./reader.ts";

/** As much of the DOM as is used here (the types of the DOM are not those of Node). */
export interface HtmlNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlNode | null;
  querySelectorAll(selector: string): Iterable<HtmlNode>;
}

const SKIPPED =
  /^(script|style|template|noscript|svg|iframe|object|video|audio|canvas|select|textarea|head|button|math|title)$/;
const BLOCK =
  /^(address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|caption)$/;
const FURNITURE = /^(nav|footer|aside|form|menu|dialog)$/;
const FURNITURE_ROLE = /^(navigation|banner|contentinfo|complementary|search|menu|menubar|dialog|alert)$/;

interface Walk {
  readonly blocks: Block[];
  line: string[];
  /** Code units inside links, to know a menu from a paragraph. */
  linked: number;
}

/** The blocks of an element in reading order; headings, menus and footers known by their elements. Recursive: check the depth first. */
export function blocksOf(root: HtmlNode): readonly Block[] {
  const walk: Walk = { blocks: [], line: [], linked: 0 };
  visit(root, null, false, walk);
  flush(walk, null);
  return walk.blocks;
}

function visit(node: HtmlNode, kind: ZoneKind | null, linked: boolean, walk: Walk): void {
  if (node.nodeType === 3) {
    addText(node.textContent ?? "", linked, walk);
    return;
  }
  const name = node.localName ?? "";
  if ((node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) || SKIPPED.test(name) || isHidden(node))
    return;
  if (name === "br") walk.line.push("\n");
  if (isButton(node, name)) return;
  if (name === "tr" && !hasBlocks(node)) {
    addRow(node, kind, walk);
    return;
  }
  const block = BLOCK.test(name);
  const own = kindOf(node, name) ?? kind;
  if (block) flush(walk, kind);
  for (const child of node.childNodes) visit(child, own, linked || name === "a", walk);
  if (block) flush(walk, own);
}

/** "Share", "[edit]", "¶" beside a heading: small things to press inside a line of text. */
function isButton(node: HtmlNode, name: string): boolean {
  if (!/^(a|span|sup|small|i|b)$/.test(name)) return false;
  const text = node.textContent ?? "";
  return (
    text.length < 24 &&
    /^\s*\[?(share|tweet|print|e-?mail|permalink|copy link|edit|top|↑|↩|¶|#|🔗|\d{1,3}\]|note \d+\])\]?\s*$/i.test(text)
  );
}

function addText(text: string, linked: boolean, walk: Walk): void {
  const plain = text.replace(/[ \t\r\n\f]+/g, " ");
  walk.line.push(plain);
  if (linked) walk.linked += plain.trim().length;
}

function addRow(row: HtmlNode, kind: ZoneKind | null, walk: Walk): void {
  flush(walk, kind);
  const cells: string[] = [];
  for (const cell of row.childNodes) {
    if (cell.nodeType !== 1 || isHidden(cell)) continue;
    const inner: Walk = { blocks: [], line: [], linked: 0 };
    for (const child of cell.childNodes) visit(child, null, false, inner);
    const text = inner.line.join("").replace(/\s+/g, " ").trim();
    if (text !== "") cells.push(text);
  }
  if (cells.length > 0) walk.blocks.push({ text: cells.join(" | "), kind });
}

function hasBlocks(row: HtmlNode): boolean {
  return row.querySelector("p,div,table,ul,ol,h1,h2,h3,h4") !== null;
}

function flush(walk: Walk, kind: ZoneKind | null): void {
  const text = walk.line
    .join("")
    .replace(/[ \u00a0]*\n[ \u00a0]*/g, "\n")
    .replace(/ {2,}/g, " ")
    .trim();
  const menu =
    text.length > 0 &&
    text.length < 80 &&
    walk.linked >= text.replace(/\s/g, "").length * 0.9 &&
    !/[.!?]["”’]?$/.test(text);
  const soft = kind === null || kind === "paragraph";
  if (text !== "") walk.blocks.push({ text, kind: soft && menu ? "furniture" : kind });
  walk.line = [];
  walk.linked = 0;
}

function kindOf(node: HtmlNode, name: string): ZoneKind | null {
  if (FURNITURE.test(name) || FURNITURE_ROLE.test(node.getAttribute?.("role") ?? "")) return "furniture";
  if (/^h[1-6]$|^caption$/.test(name)) return "heading";
  if (name === "li" || name === "figcaption") return "paragraph";
  const named = `${node.getAttribute?.("class") ?? ""} ${node.getAttribute?.("id") ?? ""}`.slice(0, 300);
  if (/\b(by-?line|author-?(name|bio|box|info)?)\b/i.test(named)) return "byline";
  if (
    /\b(share|sharing|social|related|comments?|breadcrumbs?|cookie|newsletter|subscribe|sidebar|advert\w*|site-?(header|footer|nav)|share\S*-icons?|toc)\b/i.test(
      named,
    )
  )
    return "furniture";
  return null;
}

function isHidden(node: HtmlNode): boolean {
  if (node.nodeType !== 1) return false;
  if (node.getAttribute("hidden") !== null || node.getAttribute("aria-hidden") === "true") return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(node.getAttribute("style") ?? "");
}
