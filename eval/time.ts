import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { PEERS } from "./date-peers.ts";
import { ownFinder } from "./date-sources.ts";
import { evaluateSpecs, readSpecs, type SpecScores, specReader } from "./date-specs.ts";
import { type DateScores, evaluateDates, type TimexFinder } from "./dates.ts";
import { ROOT, sharedFolder } from "./shared.ts";
import { readTimexFolder } from "./timex-files.ts";

const MODELS = join(ROOT, "models");
const SPECS = [
  "DateParser",
  "DatePeriodParser",
  "HolidayParser",
  "DateExtractor",
  "DatePeriodExtractor",
  "DateTimeModel",
];

/** Folders with texts that bear TIMEX tags: our own halves, and WikiWars where the shared folder is there. */
function folders(): Readonly<Record<string, string>> {
  const own = join(ROOT, "eval/gold/dates");
  const shared = sharedFolder();
  const wikiwars = shared && join(shared, "bench/time/wikiwars/keyinline");
  return {
    "own dev": join(own, "dev"),
    "own test": join(own, "test"),
    ...(wikiwars && existsSync(wikiwars) ? { WikiWars: wikiwars } : {}),
  };
}

/** Scores both pipelines on all texts with TIMEX tags and on the cases of Recognizers; writes eval/results/dates.json. */
export async function evaluateTime(knowledge: Knowledge): Promise<void> {
  const readers = {
    reader: await ownFinder("reader", knowledge, MODELS),
    rules: await ownFinder("rules", knowledge, MODELS),
  };
  write(
    "dates.json",
    "expressions of time as in TempEval-3 task A, and cases of Microsoft Recognizers that speak of calendar dates and ranges",
    {
      ...(await scoreAll(readers)),
      specs: await scoreSpecs(knowledge),
    },
  );
}

/** The same texts read by other programs; writes eval/results/date-peers.json. Recognizers takes minutes. */
export async function evaluateTimePeers(): Promise<void> {
  write(
    "date-peers.json",
    "the same texts read by chrono-node and by Microsoft Recognizers (JavaScript)",
    await scoreAll(PEERS),
  );
}

async function scoreAll(
  finders: Readonly<Record<string, TimexFinder>>,
): Promise<Record<string, Record<string, DateScores>>> {
  const results: Record<string, Record<string, DateScores>> = {};
  for (const [name, folder] of Object.entries(folders())) {
    const texts = readTimexFolder(folder);
    results[name] = {};
    for (const [reader, find] of Object.entries(finders)) {
      const scores = await evaluateDates(texts, find);
      results[name][reader] = scores;
      console.log(`${name}, ${reader}: relaxed F1 ${percent(scores.relaxed.f1)}, value F1 ${percent(scores.value.f1)}`);
    }
  }
  return results;
}

async function scoreSpecs(knowledge: Knowledge): Promise<Record<string, SpecScores>> {
  const shared = sharedFolder();
  if (shared === null) return {};
  const read = await specReader("reader", knowledge, MODELS);
  const results: Record<string, SpecScores> = {};
  for (const name of SPECS) {
    results[name] = await evaluateSpecs(readSpecs(join(shared, "bench/time/recognizers-specs", `${name}.json`)), read);
    console.log(`${name}: ${results[name].right} of ${results[name].cases} cases right`);
  }
  return results;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function write(file: string, what: string, results: object): void {
  const out = join(ROOT, "eval", "results");
  mkdirSync(out, { recursive: true });
  const machine = `${cpus().length} cores, Node ${process.versions.node}`;
  writeFileSync(join(out, file), `${JSON.stringify({ what, machine, ...results }, null, 1)}\n`);
}
