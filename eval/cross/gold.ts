import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Gold } from "../scorer-types.ts";

/** One telling of a listed thing: an entry of the gold of a document, or words of it. */
export interface Member {
  readonly doc: string;
  readonly event?: string;
  readonly agreement?: string;
  readonly quote?: string;
}

/** What is one thing in several documents, and what is not. */
export interface Listed {
  readonly events: readonly { readonly id: string; readonly title: string; readonly members: readonly Member[] }[];
  readonly agreements: readonly { readonly id: string; readonly title: string; readonly members: readonly Member[] }[];
  readonly entities: readonly {
    readonly canonical: string;
    readonly docs: Readonly<Record<string, readonly string[]>>;
  }[];
}

/** Two things that must stay apart: each by tellings, or by a form in a document; `never` is a name that the entity must not bear. */
export interface Apart {
  readonly what: string;
  readonly kind: "event" | "agreement" | "entity";
  readonly left: readonly (Member & { readonly form?: string })[];
  readonly right: readonly (Member & { readonly form?: string })[];
  readonly never?: string;
}

/** A telling with its words; the type where its gold has one. */
export interface Words {
  readonly doc: string;
  readonly quote: string;
  readonly type: string | null;
}

/** Finds the words of members in the gold files of a folder; null for an entry whose gold is not at hand. */
export function wordsIn(folder: string): (member: Member) => Words | null {
  const golds = new Map<string, Gold | null>();
  const goldOf = (doc: string) => {
    const file = join(folder, `${doc}.json`);
    if (!golds.has(doc)) golds.set(doc, existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);
    return golds.get(doc)!;
  };
  return ({ doc, event, agreement, quote }) => {
    if (quote !== undefined) return { doc, quote, type: null };
    const gold = goldOf(doc);
    const entry =
      gold?.events.find(({ id }) => id === event) ??
      gold?.agreements?.find((one) => (one as { readonly id?: string }).id === agreement);
    return entry === undefined ? null : { doc, quote: entry.quote, type: "type" in entry ? entry.type : null };
  };
}
