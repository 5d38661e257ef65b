import type { HtmlNode } from "./html-blocks.ts";
import type { Found } from "./reader.ts";

type Field = "title" | "publisher" | "author" | "published" | "url";

/** Names of <meta name|property|itemprop>, best first. */
const META: Readonly<Record<Exclude<Field, "url">, readonly string[]>> = {
  title: ["og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title"],
  publisher: [
    "og:site_name",
    "citation_publisher",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "application-name",
  ],
  author: ["author", "article:author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author", "byl"],
  published: [
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "citation_publication_date",
    "citation_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "date",
    "dc.date.created",
  ],
};

/** What a page says of itself: <meta>, JSON-LD, <time>, canonical link, <title>. */
export function pageMetadata(document: HtmlNode): Found {
  const meta = metaTable(document);
  const linked = linkedData(document);
  const pick = (field: Exclude<Field, "url">) =>
    META[field].map((name) => meta.get(name)).find((value) => value) ?? null;
  const publisher = pick("publisher") ?? linked.publisher ?? null;
  const author = [pick("author"), linked.author ?? null, authorElement(document)].find(
    (name) => name && isAuthor(name),
  );
  const title = pick("title") ?? linked.title ?? onlyHeading(document) ?? text(document.querySelector("title"));
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta.get("og:url") ?? linked.url;
  return compact({
    title: title && (headingIn(document, title) ?? withoutSite(title, publisher)),
    publisher,
    author,
    published: pick("published") ?? linked.published ?? timeElement(document),
    url: url && /^https?:/.test(url) ? url : null,
  });
}

/** "Title | Site" → "Title": the last part goes when it is the publisher, or short beside the rest. */
function withoutSite(title: string, publisher: string | null): string {
  const match = /^(.{10,}\S)\s+[|–—»·-]\s+([^|–—»·]{2,40})$/.exec(title.replace(/\s+/g, " ").trim());
  if (!match) return title;
  const [, head, site] = match;
  const isPublisher = publisher !== null && site!.toLowerCase().includes(publisher.toLowerCase());
  return isPublisher || / \| /.test(title) || site!.split(" ").length <= 3 ? head! : title;
}

function metaTable(document: HtmlNode): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const name = element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop");
    const content = element.getAttribute("content")?.trim();
    if (name && content && !table.has(name.toLowerCase())) table.set(name.toLowerCase(), content.slice(0, 1000));
  }
  return table;
}

function linkedData(document: HtmlNode): Partial<Record<Field, string>> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parse(script.textContent ?? ""), 0);
    if (article !== null) {
      return {
        title: line(article.headline ?? article.name),
        publisher: line(article.publisher),
        author: line(article.author),
        published: line(article.datePublished ?? article.dateCreated),
        url: line(article.url),
      } as Partial<Record<Field, string>>;
    }
  }
  return {};
}

/** The first object of a type …Article, Report or WebPage with a headline or date; graphs and lists are looked through. */
function findArticle(data: unknown, depth: number): Record<string, unknown> | null {
  if (typeof data !== "object" || data === null || depth > 5) return null;
  const object = data as Record<string, unknown>;
  if (
    !Array.isArray(data) &&
    /Article|Posting|Report|WebPage|PressRelease/.test(String(object["@type"])) &&
    (object.headline || object.datePublished)
  )
    return object;
  for (const value of Array.isArray(data) ? data.slice(0, 50) : [object["@graph"], object.mainEntity]) {
    const found = findArticle(value, depth + 1);
    if (found) return found;
  }
  return null;
}

function line(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() || undefined;
  if (Array.isArray(value)) return value.slice(0, 10).map(line).filter(Boolean).join(", ") || undefined;
  if (typeof value === "object" && value !== null) return line((value as Record<string, unknown>).name);
  return undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function onlyHeading(document: HtmlNode): string | null {
  const headings = [...document.querySelectorAll("h1")];
  return headings.length === 1 ? text(headings[0]!) : null;
}

function timeElement(document: HtmlNode): string | null {
  const marked =
    document.querySelector('time[pubdate],time[itemprop="datePublished"],[itemprop="datePublished"]') ??
    document.querySelector("article time, main time, header time, time");
  return marked && (marked.getAttribute("datetime") ?? marked.getAttribute("content") ?? text(marked));
}

function authorElement(document: HtmlNode): string | null {
  const selectors = [
    'a[rel="author"]',
    '[itemprop="author"] [itemprop="name"]',
    '[itemprop="author"]',
    ".byline a",
    ".author a",
    ".author-name",
    ".author",
    ".byline",
  ];
  const named = selectors.map(
    (selector) => text(document.querySelector(selector))?.replace(/^(written )?by:?\s+/i, "") ?? null,
  );
  return named.find((name) => name !== null && isAuthor(name)) ?? null;
}

/** Whether this can be who wrote a page: no address, no handle, no sentence. */
export function isAuthor(name: string): boolean {
  return name.length <= 120 && !/^https?:|^@|^\W*$|\d{3}|\b(is|was|has|by)\b/.test(name);
}

/** A heading of the page that stands whole in its title: "MFA: Visit to Suva" over "Visit to Suva". */
function headingIn(document: HtmlNode, title: string): string | null {
  const plain = title.replace(/\s+/g, " ").trim();
  for (const element of document.querySelectorAll("h1,h2,h3")) {
    const heading = text(element);
    if (heading && heading.length >= 12 && heading.length >= plain.length * 0.4 && plain.includes(heading))
      return heading;
  }
  return null;
}

function text(node: HtmlNode | null): string | null {
  const plain = node?.textContent?.replace(/\s+/g, " ").trim();
  return plain && plain.length < 400 ? plain : null;
}

function compact(fields: Readonly<Record<Field, string | null | undefined>>): Found {
  const kept = Object.entries(fields).filter(([, value]) => value);
  return { basis: "page", ...Object.fromEntries(kept) };
}
