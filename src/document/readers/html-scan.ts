/** A tag, comment or the like of raw HTML or XML, and where it stands. `name` is lower case, "" for comments and declarations. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly start: number;
  readonly end: number;
}

const RAW_TEXT = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "textarea",
  "svg",
  "iframe",
  "title",
  "w:instrtext",
  "w:deltext",
]);
const BLOCKS =
  /^(address|article|aside|blockquote|body|br|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|li|main|nav|ol|option|p|pre|section|select|table|tbody|td|tfoot|th|thead|tr|ul|w:p|w:br|w:tr)$/;
/** Elements that are never closed, or whose end may be left out: they do not nest for long. */
const FLAT =
  /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|rt|rp|!doctype)$/;

/** Calls `visit` with each tag of `html`: one pass, linear in its length however broken it is. */
function scanTags(html: string, visit: (tag: Tag) => void): void {
  let at = html.indexOf("<");
  while (at >= 0) {
    const tag = html.startsWith("<!--", at) ? comment(html, at) : tagAt(html, at);
    if (tag === null) return;
    visit(tag);
    at = html.indexOf("<", tag.end);
  }
}

function comment(html: string, start: number): Tag {
  const close = html.indexOf("-->", start + 4);
  return { name: "", closing: false, start, end: close < 0 ? html.length : close + 3 };
}

function tagAt(html: string, start: number): Tag | null {
  const pattern = /<(\/?)([a-z!?][a-z0-9:-]{0,63})?/iy;
  pattern.lastIndex = start;
  const match = pattern.exec(html);
  if (!match?.[2]) return { name: "", closing: false, start, end: start + 1 };
  const close = html.indexOf(">", pattern.lastIndex);
  if (close < 0) return null;
  return { name: match[2].toLowerCase(), closing: match[1] === "/", start, end: close + 1 };
}

/** How deep elements nest at most, and how many tags (and other "<") there are. */
export function measure(markup: string): { readonly depth: number; readonly tags: number } {
  let depth = 0;
  let deepest = 0;
  let tags = 0;
  scanTags(markup, (tag) => {
    tags++;
    if (tag.name === "" || FLAT.test(tag.name)) return;
    if (tag.closing) depth = Math.max(0, depth - 1);
    else if (markup.charCodeAt(tag.end - 2) !== SLASH) depth++;
    if (depth > deepest) deepest = depth;
  });
  return { depth: deepest, tags };
}

const SLASH = 47;

/** The text of `html` without its tags, a blank line at each block; for pages too deep or too large to build a tree of. */
export function stripTags(html: string): string {
  const pieces: string[] = [];
  let from = 0;
  let skip = "";
  const keep = (to: number) => {
    if (to > from) pieces.push(html.slice(from, to).replace(/\s+/g, " "));
  };
  scanTags(html, (tag) => {
    if (tag.end === tag.start + 1) return;
    if (skip === "") {
      keep(tag.start);
      if (BLOCKS.test(tag.name) && pieces.at(-1) !== "\n\n") pieces.push("\n\n");
      if (!tag.closing && RAW_TEXT.has(tag.name)) skip = tag.name;
    } else if (tag.closing && tag.name === skip) skip = "";
    from = tag.end;
  });
  if (skip === "") keep(html.length);
  return decodeEntities(pieces.join(""));
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
};

/** The common named and all numeric character references. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (all, decimal, hex, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? all;
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
  });
}
