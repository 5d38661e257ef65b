import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { openPipeline } from "../src/extract/pipelines.ts";
import { openReader } from "../src/extract/reader/reader.ts";
import { loadModel } from "../src/extract/syntax/load.ts";
import { sentenceReader } from "../src/extract/syntax/syntax.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { readRe3d } from "../train/reader/names-corpora.ts";
import { evaluateNames, type GoldNames, mentionNames, readerNames } from "./names.ts";
import { fromInline, fromRe3dDocuments, namesAlone } from "./names-files.ts";
import { ROOT, sharedFolder } from "./shared.ts";
import { evaluateSyntax, type SentenceReader } from "./syntax.ts";

const MODELS = join(ROOT, "models");

/** The reader of each pipeline. */
export const READERS: Readonly<Record<string, () => Promise<SentenceReader>>> = {
  reader: () => openReader(join(MODELS, "reader-en")),
  rules: async () => sentenceReader(loadModel(join(MODELS, "syntax-en"))),
};

/** Every figure of the reader beside that of the rules, on the development files at hand; writes eval/results/reader.json. */
export async function evaluateReader(): Promise<void> {
  const shared = sharedFolder();
  const bench = shared && join(shared, "bench");
  if (!bench) console.error("eval reader: without ../shared only our own names are measured");
  const treebanks = bench
    ? {
        "EWT dev": join(bench, "syntax/en_ewt-ud-dev.conllu"),
        "GUM open dev": join(bench, "syntax/en_gum_open-dev.conllu"),
      }
    : {};
  const re3d = bench ? fromRe3dDocuments(readRe3d(join(bench, "names/re3d")).dev) : [];
  const texts: Readonly<Record<string, readonly GoldNames[]>> = {
    "own test": fromInline(join(ROOT, "train/data/names/test.txt")),
    "own dev": fromInline(join(ROOT, "train/data/names/dev.txt")),
    ...(bench ? { "re3d dev": re3d, "re3d dev, names alone": namesAlone(re3d) } : {}),
  };
  const results: Record<string, unknown> = {};
  for (const [name, open] of Object.entries(READERS)) {
    const read = await open();
    const syntax: Record<string, unknown> = {};
    for (const [set, file] of Object.entries(treebanks))
      syntax[set] = await evaluateSyntax(readFileSync(file, "utf8"), read);
    results[name] = { syntax, names: await namesOf(name, texts) };
  }
  const what = {
    what: "syntax (UD English EWT dev; GUM dev of the open genres) and names (train/data/names; re3d, every fourth document of each source, kept out of training)",
    machine: `${cpus().length} cores, Node ${process.versions.node}`,
    ...results,
  };
  const rounded = JSON.stringify(what, (_, value) => (typeof value === "number" ? Number(value.toFixed(4)) : value), 1);
  writeFileSync(join(ROOT, "eval/results/reader.json"), `${rounded}\n`);
  console.log(rounded);
}

async function namesOf(name: string, texts: Readonly<Record<string, readonly GoldNames[]>>): Promise<unknown> {
  const pipeline = await openPipeline(name, loadKnowledge(join(ROOT, "data")), { models: MODELS });
  const out: Record<string, unknown> = {};
  for (const [set, gold] of Object.entries(texts))
    out[set] = {
      ...(name === "reader" ? { "by the model alone": await evaluateNames(gold, pipeline, readerNames) } : {}),
      mentions: await evaluateNames(gold, pipeline, mentionNames),
    };
  return out;
}
