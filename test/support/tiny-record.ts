import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { merge } from "../../src/merge/merge.ts";
import { addDocument } from "../../src/record/add.ts";
import type { Store } from "../../src/record/store.ts";
import { bringTogether, type Merger } from "../../src/record/together.ts";
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
export const tinyMerger: Merger = (testimonies, judgements) => merge(testimonies, realKnowledge(), judgements);

/** Brings the record together with the real merge. */
export function together(store: Store): Promise<boolean> {
  return bringTogether(store, async () => tinyMerger);
}

/** The export, with the texts: what must be the same bytes. */
export function exported(store: Store): Promise<string> {
  return recordJson(store, { text: true });
}
