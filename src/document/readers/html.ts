import { decode } from "../text/encoding.ts";
import { blocksOf, type HtmlNode } from "./html-blocks.ts";
import { isAuthor, pageMetadata } from "./html-metadata.ts";
import { measure, stripTags } from "./html-scan.ts";
import { type Block, type Found, MEGABYTE, type RawDocument, type Reader, single } from "./reader.ts";

/** Deeper or larger pages are read without a tree: recursion and memory grow with these. */
const MAX_DEPTH = 400;
const MAX_TAGS = 120_000;

/** Readability's time grows with the square of the number of an element's children. */
const MAX_TAGS_ARTICLE = 30_000;

/** HTML: the article that Readability finds, else the body; menus, footers and hidden parts are furniture or left out. */
export const htmlReader: Reader = {
  format: "HTML",
  mediaType: "text/html",
  limit: 20 * MEGABYTE,
  extensions: ["html", "htm", "xhtml", "shtml"],
  claimsContent: (head) =>
    /^\s*(<\?xml[^>]{0,200}\?>\s*)?(<!--[^>]{0,500}-->\s*)*<(!doctype html|html|head|body)\b/i.test(head),
  read: async (bytes) => {
    const declared = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(
      Buffer.from(bytes.subarray(0, 4096)).toString("latin1"),
    );
    const { text } = await decode(bytes, declared?.[1] ?? null);
    return single(await readHtml(text));
  },
};

/** A page as text: its article or body as blocks, its metadata. */
export async function readHtml(html: string): Promise<RawDocument> {
  const size = measure(html);
  if (size.depth > MAX_DEPTH || size.tags > MAX_TAGS) return { blocks: stripped(html), found: [], titled: true };
  const document = await parseTree(html);
  const found = pageMetadata(document);
  const body = blocksOf(document.querySelector("body") ?? document);
  const article = size.tags > MAX_TAGS_ARTICLE ? { blocks: body, byline: {} } : await articleOf(document, body);
  return { blocks: article.blocks, found: [{ ...found, ...(found.author ? {} : article.byline) }], titled: true };
}

/** The blocks of an HTML fragment that is all content (from DOCX, mail, JSON); deep or huge ones with their tags stripped. */
export async function fragmentBlocks(html: string): Promise<readonly Block[]> {
  const size = measure(html);
  if (size.depth > MAX_DEPTH || size.tags > MAX_TAGS) return stripped(html);
  const document = await parseTree(html);
  return blocksOf(document.querySelector("body") ?? document);
}

function stripped(html: string): readonly Block[] {
  return [{ text: stripTags(html), kind: null }];
}

/** What Readability takes for the article, unless that is less than half of what the page says. Readability eats the tree. */
async function articleOf(
  tree: HtmlNode,
  body: readonly Block[],
): Promise<{ blocks: readonly Block[]; byline: Partial<Found> }> {
  const { Readability } = await import("@mozilla/readability");
  try {
    const serializer = (node: unknown) => node as HtmlNode;
    const article = new Readability(tree as never, { serializer, charThreshold: 250 }).parse();
    const blocks = article?.content ? blocksOf(article.content) : [];
    const name = article?.byline?.replace(/^\s*by\s+/i, "").trim() ?? "";
    const byline = name !== "" && isAuthor(name) ? { author: name } : {};
    if (weight(blocks) >= weight(body) * 0.5) return { blocks, byline };
  } catch {
    // Readability gives up on some trees; the body is there.
  }
  return { blocks: body, byline: {} };
}

function weight(blocks: readonly Block[]): number {
  return blocks
    .filter((block) => block.kind !== "furniture" && block.text.length > 60)
    .reduce((sum, block) => sum + block.text.length, 0);
}

async function parseTree(html: string): Promise<HtmlNode> {
  const { parseHTML } = await import("linkedom");
  // linkedom makes no body of its own for a fragment.
  const whole = /<body[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as HtmlNode;
}
