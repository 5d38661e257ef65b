import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { ROOT } from "../eval/shared.ts";
import type { Document } from "../src/document/document.ts";
import { readDocuments } from "../src/document/read.ts";
import { openPipeline } from "../src/extract/pipelines.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { round, writeResult } from "./layers.ts";

/** Every so many documents one is read: enough to measure, and no more. */
const STEP = 8;

/** The whole annotate step beside the English readers of npm on the same texts in one run; writes bench/results/peers.json. */
export async function benchPeers(folder: string): Promise<void> {
  const files = readdirSync(folder)
    .sort()
    .filter((_, i) => i % STEP === 0);
  const docs: Document[] = [];
  for (const file of files) {
    const { documents } = await readDocuments({ name: file, bytes: readFileSync(join(folder, file)) });
    docs.push(...documents.map(({ doc }) => doc));
  }
  const knowledge = loadKnowledge(join(ROOT, "data"));
  const pipelines = { models: join(ROOT, "models") };
  const reader = await openPipeline("reader", knowledge, pipelines);
  const rules = await openPipeline("rules", knowledge, pipelines);
  const wink = winkNLP(model);
  const readers: Readonly<Record<string, (doc: Document) => unknown>> = {
    "chancery, reader: all layers, trees and claims among them": (doc) => reader.annotate(doc),
    "chancery, rules: all layers": (doc) => rules.annotate(doc),
    "wink-nlp: tokens, sentences, part of speech": (doc) => wink.readDoc(doc.text).tokens().out(wink.its.pos),
    "compromise: tags, people, places, organisations": (doc) => {
      const read = compromise(doc.text);
      return [read.people().json(), read.places().json(), read.organizations().json()];
    },
  };
  const words = docs.reduce((sum, doc) => sum + doc.text.split(/\s+/).length, 0);
  const rows: { reader: string; seconds: number; wordsPerSecond: number }[] = [];
  for (const [name, read] of Object.entries(readers)) {
    await read(docs[0]!); // what is made once is not counted
    const start = performance.now();
    for (const doc of docs) await read(doc);
    const seconds = (performance.now() - start) / 1000;
    rows.push({ reader: name, seconds: round(seconds), wordsPerSecond: Math.round(words / seconds) });
  }
  const first = rows[0]!.wordsPerSecond;
  const result = {
    what: `every ${STEP}th document of ../shared/bench/scale/prose, all readers in one run; words between white space`,
    machine: `${cpus().length} cores, Node ${process.versions.node}`,
    documents: docs.length,
    words,
    readers: rows.map((row) => ({ ...row, ratio: round(row.wordsPerSecond / first) })),
  };
  writeResult("peers.json", result);
  console.table(result.readers);
}
