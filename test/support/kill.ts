import type { Document } from "../../src/document/document.ts";
import { contentId } from "../../src/document/ids.ts";
import { addDocument } from "../../src/record/add.ts";
import { mergerWith } from "../../src/record/merger.ts";
import type { Store } from "../../src/record/store.ts";
import { bringTogether } from "../../src/record/together.ts";
import { noKnowledge } from "./no-knowledge.ts";
import { TINY_MAKER, tinyDocument, tinyExtractor } from "./tiny-extractor.ts";
import { TINY_TEXTS, type TinyText } from "./tiny-texts.ts";

/** A text to add, and what is told about it. */
export interface Reading {
  readonly tiny: TinyText;
  readonly changes: Partial<Document>;
}

/** The tiny texts eight times with other line ends, and each also as a copy without date. */
export function manyTexts(): readonly Reading[] {
  const all: Reading[] = [];
  for (let turn = 0; turn < 8; turn += 1) {
    for (const one of TINY_TEXTS) {
      const tiny = { ...one, file: `${turn}-${one.file}`, text: `${one.text}${"\n".repeat(turn)}` };
      all.push(
        { tiny, changes: {} },
        { tiny, changes: { file: `copy-${tiny.file}`, published: null, publishedBasis: null } },
      );
    }
  }
  return all;
}

/** Adds the readings in their order and brings them together, without knowledge files, which would take most of the time. */
export async function addTiny(store: Store, readings: readonly Reading[]): Promise<void> {
  const extractor = tinyExtractor(readings.map((reading) => reading.tiny));
  for (const { tiny, changes } of readings) {
    const read = tinyDocument(tiny, changes);
    await addDocument(store, extractor, TINY_MAKER, { ...read, doc: { ...read.doc, id: contentId("doc", tiny.text) } });
  }
  await bringTogether(store, async () => mergerWith(noKnowledge()));
}
