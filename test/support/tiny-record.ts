import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { addDocument } from "../../src/record/add.ts";
import { type Merger, mergerWith } from "../../src/record/merger.ts";
import type { Store } from "../../src/record/store.ts";
import { bringTogether } from "../../src/record/together.ts";
import { recordJson } from "../../src/views/export/json.ts";
import { TINY_MAKER, tinyDocument, tinyExtractor } from "./tiny-extractor.ts";
import { TINY_TEXTS, type TinyText } from "./tiny-texts.ts";

let knowledge: Knowledge | undefined;

/** The knowledge files of the project. */
export function realKnowledge(): Knowledge {
  knowledge ??= loadKnowledge(join(fileURLToPath(new URL("../../", import.meta.url)), "data"));
  return knowledge;
}

/** Adds tiny texts and brings them together with the real merge. */
export async function addTiny(store: Store, texts: readonly TinyText[] = TINY_TEXTS): Promise<void> {
  for (const tiny of texts) await addDocument(store, tinyExtractor(texts), TINY_MAKER, tinyDocument(tiny));
  await together(store);
}

/** The real merge with the knowledge files of the project. */
export const tinyMerger: Merger = {
  all: (testimonies, judgements) => mergerWith(realKnowledge()).all(testimonies, judgements),
  near: (news, around) => mergerWith(realKnowledge()).near(news, around),
};

/** Brings the record together with the real merge. */
export function together(store: Store): Promise<boolean> {
  return bringTogether(store, async () => tinyMerger);
}

/** The export, with the texts: what must be the same bytes. */
export function exported(store: Store): Promise<string> {
  return recordJson(store, { text: true });
}
