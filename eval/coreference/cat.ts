import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseHTML } from "linkedom";

/** A gold mention: its name, its words as indices of tokens, and the cluster that it is in, over all documents. */
export interface GoldMention {
  readonly id: string;
  readonly tokens: readonly number[];
  readonly cluster: string;
}

/** A document of MEANTIME: words by sentence, mentions of events. */
export interface CatDocument {
  readonly id: string;
  /** ISO date of its creation. */
  readonly published: string | null;
  readonly tokens: readonly { readonly text: string; readonly sentence: number }[];
  readonly mentions: readonly GoldMention[];
}

/** All documents of a folder in the XML of CAT and CROMER, in the order of their names. Throws when there are none, or one is no such file. */
export function readCatFolder(folder: string): readonly CatDocument[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".xml"));
  if (files.length === 0) throw new Error(`wanted files of CAT (.xml) in ${folder}, found none`);
  return files.sort().map((name) => readCat(readFileSync(join(folder, name), "utf8"), basename(name)));
}

/**
 * One document. A mention is in the instance that its REFERS_TO points to, by `instance_id` over all documents, else of this document alone;
 * in none: alone. Where it points to several, the first counts. Mentions without words (they only describe instances) are left out.
 */
export function readCat(xml: string, file: string): CatDocument {
  const { document } = parseHTML(xml.replace(/^\s*<\?xml[^>]*\?>/, "").replace(/<(\w+)([^<>]*)\/>/g, "<$1$2></$1>"));
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const root = document.querySelector("Document");
  const words = all("token");
  if (root === null || words.length === 0) throw new Error(`${file}: wanted <Document> with <token>s, found none`);
  const id = root.getAttribute("doc_id") ?? file;
  const index = new Map(words.map((word, i) => [word.getAttribute("t_id"), i]));
  const clusters = clustersOf(all, id);
  const mentions = all("EVENT_MENTION").flatMap((mention) => {
    const anchors = [...mention.querySelectorAll("token_anchor")].map((anchor) =>
      index.get(anchor.getAttribute("t_id")),
    );
    const name = mention.getAttribute("m_id") ?? "";
    const tokens = anchors.filter((token) => token !== undefined);
    return tokens.length === 0 ? [] : [{ id: `${id} ${name}`, tokens, cluster: clusters.get(name) ?? `${id} ${name}` }];
  });
  const created = all("TIMEX3").find((time) => time.getAttribute("functionInDocument") === "CREATION_TIME");
  return {
    id,
    published: /^\d{4}-\d\d-\d\d/.exec(created?.getAttribute("value") ?? "")?.[0] ?? null,
    tokens: words.map((word) => ({ text: word.textContent ?? "", sentence: Number(word.getAttribute("sentence")) })),
    mentions,
  };
}

type Select = (selector: string) => readonly ReturnType<typeof parseHTML>["document"]["documentElement"][];

/** Mention → cluster, by the links to instances of events. */
function clustersOf(all: Select, doc: string): ReadonlyMap<string, string> {
  const instances = new Map(
    all("EVENT").map((event) => {
      const name = event.getAttribute("m_id") ?? "";
      return [name, event.getAttribute("instance_id") || `${doc}#${name}`] as const;
    }),
  );
  const clusters = new Map<string, string>();
  for (const link of all("REFERS_TO")) {
    const cluster = instances.get(link.querySelector("target")?.getAttribute("m_id") ?? "");
    if (cluster === undefined) continue;
    for (const source of link.querySelectorAll("source")) {
      const mention = source.getAttribute("m_id") ?? "";
      if (!clusters.has(mention)) clusters.set(mention, cluster);
    }
  }
  return clusters;
}
