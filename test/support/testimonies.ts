import type { Document } from "../../src/document/document.ts";
import type { Testimony } from "../../src/merge/merged.ts";
import { copyOf } from "../../src/record/effective.ts";
import type { Maker } from "../../src/record/kept.ts";
import type { Store } from "../../src/record/store.ts";

/** Who made what the tests keep. */
export const MAKER: Maker = { engine: "test", pipeline: "test", knowledge: "test" };

/** Keeps a testimony with a document of which it may have been given: its text is its id. Whether it is kept (see Store.keepDocument). */
export function keep(store: Store, testimony: Testimony): Promise<boolean> {
  const { id, file, language, title, publisher, author, published, publishedBasis, url } = testimony;
  const metadata = { title, publisher, author, published, publishedBasis, url };
  const doc: Document = { id, file, language, ...metadata, sha256: id, mediaType: "text/plain", text: id, zones: [] };
  const copy = { copy: copyOf(doc), bytes: new TextEncoder().encode(id) };
  return store.keepDocument({ copies: [copy], doc, testimony, sentences: [], maker: MAKER });
}
