import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { ReadInput } from "../src/document/read.ts";
import { PIPELINE_NAMES } from "../src/extract/pipelines.ts";
import { type InputFile, inputFiles, sideOf } from "../src/views/cli/inputs.ts";
import { recordMaker } from "./fresh-record.ts";
import { readGold } from "./gold-documents.ts";
import { figuresOf, printMisses, printTotals, type RecordScores } from "./record-report.ts";
import { scoreRecord } from "./scorer.ts";
import { MACHINE, ROOT, sharedFolder } from "./shared.ts";

interface Set {
  readonly name: string;
  readonly items: readonly { readonly gold: string; readonly text: string }[];
}

/** The two seeds; and the releases that have gold too. Each set is one record. */
const SETS: readonly Set[] = [
  {
    name: "seeds",
    items: [
      { gold: "gold/seed-000.json", text: "seeds/000_edf40b7e4bb46fc4.txt" },
      { gold: "gold/seed-004.json", text: "seeds/004_65ad9e860136e7a2.txt" },
    ],
  },
  {
    name: "releases",
    items: ["005", "008", "012"].map((n) => ({ gold: `gold/${n}.json`, text: `documents/${n}.txt` })),
  },
];

/** Adds each set to a fresh record, exports it and scores it; writes eval/results/. */
export async function evaluateRecord({ misses }: { readonly misses: boolean }): Promise<void> {
  const shared = sharedFolder();
  if (shared === null)
    return void console.error("eval seeds: skipped, it needs the folder ../shared (or set CHANCERY_SHARED)");
  const results: Record<string, Record<string, RecordScores>> = {};
  for (const pipeline of PIPELINE_NAMES) {
    const make = await recordMaker(pipeline);
    results[pipeline] = {};
    for (const { name, items } of SETS) {
      const texts = items.map((item) => inputOf(join(shared, item.text)));
      const golds = items.map(({ text, gold }) => ({
        file: basename(text),
        text: readFileSync(join(shared, text), "utf8"),
        gold: readGold(join(shared, gold)),
      }));
      const scored = scoreRecord(await make(texts), golds);
      results[pipeline][name] = figuresOf(scored);
      printTotals(`${pipeline}: ${name}`, scored.total);
      if (misses) printMisses(scored);
    }
  }
  const out = join(ROOT, "eval", "results");
  mkdirSync(out, { recursive: true });
  const what = {
    what: "the record of the seeds, and of the releases with gold, scored by eval/scorer.ts (as ../shared/tools/score_record.py)",
    machine: MACHINE,
    ...results,
  };
  writeFileSync(join(out, "record.json"), `${JSON.stringify(what, null, 1)}\n`);
}

function inputOf(path: string): ReadInput {
  const [file] = inputFiles([path]).files as [InputFile];
  return { name: file.name, bytes: readFileSync(path), side: sideOf(file).side };
}
