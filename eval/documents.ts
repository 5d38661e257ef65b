import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PIPELINE_NAMES } from "../src/extract/pipelines.ts";
import { type RecordMaker, recordMaker } from "./fresh-record.ts";
import { readGoldFolder } from "./gold-documents.ts";
import { figuresOf, printMisses, printTotals, type RecordScores } from "./record-report.ts";
import { scoreRecord } from "./scorer.ts";
import { isOwnTest, MACHINE, ROOT } from "./shared.ts";

/** Adds all texts of a folder to one fresh record and scores it against their gold. */
export async function evaluateDocuments(
  make: RecordMaker,
  { documents, gold }: { readonly documents: string; readonly gold: string },
): Promise<ReturnType<typeof scoreRecord>> {
  const { files, golds, without } = readGoldFolder(documents, gold);
  if (without.length > 0) console.error(`eval record: no text in ${documents} for ${without.join(", ")}`);
  return scoreRecord(await make(files), golds);
}

/** Scores a folder of the user's own and prints the figures. */
export async function evaluateRecordOf(
  folders: { readonly documents: string; readonly gold: string },
  { pipeline, misses }: { readonly pipeline: string; readonly misses: boolean },
): Promise<void> {
  const scored = await evaluateDocuments(await recordMaker(pipeline), folders);
  for (const row of figuresOf(scored).documents) console.log(JSON.stringify(row));
  if (misses && !isOwnTest(folders.documents)) printMisses(scored);
  printTotals(`${pipeline}: ${folders.documents}`, scored.total);
}

const HALVES = ["dev", "test"] as const;

/** Scores the project's own documents, each half a record; writes eval/results/documents.json. What was missed is shown of dev alone. */
export async function evaluateOwnDocuments({ misses }: { readonly misses: boolean }): Promise<void> {
  const folder = (half: string) => join(ROOT, "eval/gold/documents", half);
  const halves = HALVES.filter((half) => existsSync(folder(half)));
  if (halves.length === 0) return void console.error("eval record: skipped, eval/gold/documents is not there");
  const results: Record<string, Record<string, RecordScores>> = {};
  for (const pipeline of PIPELINE_NAMES) {
    const make = await recordMaker(pipeline);
    results[pipeline] = {};
    for (const half of halves) {
      const scored = await evaluateDocuments(make, { documents: folder(half), gold: folder(half) });
      results[pipeline][half] = figuresOf(scored);
      printTotals(`${pipeline}: own documents, ${half}`, scored.total);
      if (misses && half === "dev") printMisses(scored);
    }
  }
  const what = {
    what: "documents written and coded by hand for the project, each half one record, scored by eval/scorer.ts",
    machine: MACHINE,
    ...results,
  };
  writeFileSync(join(ROOT, "eval/results/documents.json"), `${JSON.stringify(what, null, 1)}\n`);
}
