import { join } from "node:path";
import type { ReadInput } from "../src/document/read.ts";
import { readDocuments } from "../src/document/read.ts";
import { ENGINE_VERSION, openPipeline } from "../src/extract/pipelines.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import type { Testimony } from "../src/merge/merged.ts";
import { addDocument } from "../src/record/add.ts";
import { mergerWith } from "../src/record/merger.ts";
import { openStore } from "../src/record/open.ts";
import { bringTogether } from "../src/record/together.ts";
import { recordObject } from "../src/views/export/json.ts";
import type { ScoredRecord } from "./scorer-types.ts";
import { ROOT } from "./shared.ts";

/** Makes a record of files, in their order, and gives its export; with the texts of the documents when told to. */
export type RecordMaker = <R extends ScoredRecord = ScoredRecord>(
  files: readonly ReadInput[],
  options?: MakerOptions,
) => Promise<R>;

export interface MakerOptions {
  readonly text: boolean;
  /** Given what the record keeps of the documents, and the knowledge that they were read with. */
  readonly look?: (testimonies: readonly Testimony[], knowledge: Knowledge) => void;
}

/**
 * A maker of records by one pipeline: each call is a record of its own, kept in memory alone.
 * The maker throws at a file that cannot be read.
 */
export async function recordMaker(name: string): Promise<RecordMaker> {
  const knowledge = loadKnowledge(join(ROOT, "data"));
  const pipeline = await openPipeline(name, knowledge, { models: join(ROOT, "models") });
  const maker = { engine: ENGINE_VERSION, pipeline: `${name}@${pipeline.version}`, knowledge: knowledge.version };
  return async <R extends ScoredRecord>(
    files: readonly ReadInput[],
    { text, look }: MakerOptions = { text: false },
  ) => {
    const store = await openStore(":memory:");
    try {
      for (const file of files)
        for (const read of await documentsOf(file)) await addDocument(store, pipeline, maker, read);
      await bringTogether(store, async () => mergerWith(knowledge));
      look?.(await store.testimonies(), knowledge);
      return (await recordObject(store, { text })) as unknown as R;
    } finally {
      await store.close();
    }
  };
}

async function documentsOf(file: ReadInput) {
  const { documents, problems } = await readDocuments(file);
  if (documents.length > 0) return documents;
  throw new Error(`${file.name}: wanted ${problems[0]?.wanted}; found ${problems[0]?.found}`);
}
