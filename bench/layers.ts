import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join, resolve } from "node:path";
import { ROOT } from "../eval/shared.ts";
import { readDocuments } from "../src/document/read.ts";
import { PIPELINE_NAMES, pipelineSteps } from "../src/extract/pipelines.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { merge } from "../src/merge/merge.ts";
import type { Testimony } from "../src/merge/merged.ts";
import { examine } from "../src/record/testimony.ts";

/** Time of each layer over all texts of `folder`, in one process; writes bench/results/layers.json. */
export async function benchLayers(folder: string): Promise<void> {
  const files = readdirSync(folder).sort();
  const knowledge = loadKnowledge(join(ROOT, "data"));
  const steps = await pipelineSteps(PIPELINE_NAMES[0]!, knowledge, { models: join(ROOT, "models") });
  const spent = new Map<string, number>();
  const testimonies: Testimony[] = [];
  let words = 0;
  const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
    return result;
  };

  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    const { documents } = await timed("read", () => readDocuments({ name: file, bytes }));
    for (const { doc } of documents) {
      let annotated: Record<string, unknown> = { ...doc };
      for (const step of steps)
        annotated = { ...annotated, [step.writes]: await timed(step.writes, () => step.annotate(annotated as never)) };
      words += (annotated.tokens as unknown[]).length;
      testimonies.push(examine(annotated as never).testimony);
    }
  }
  await timed("merge", () => merge(testimonies, knowledge, []));

  const total = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
  const layers = [...spent].map(([layer, ms]) => ({
    layer,
    seconds: round(ms / 1000),
    share: round(ms / total),
    documentsPerSecond: Math.round((files.length / ms) * 1000),
    wordsPerSecond: Math.round((words / ms) * 1000),
  }));
  const result = {
    what: "each layer over ../shared/bench/scale/prose; syntax on two threads, the rest on one",
    machine: `${cpus().length} cores, Node ${process.versions.node}`,
    documents: files.length,
    words,
    seconds: round(total / 1000),
    wordsPerSecond: Math.round((words / total) * 1000),
    memoryMB: Math.round(process.resourceUsage().maxRSS / 1000),
    layers,
  };
  writeResult("layers.json", result);
  console.table(layers);
  console.log(
    `${files.length} documents, ${words} words in ${result.seconds} s: ${result.wordsPerSecond} words/s; ${result.memoryMB} MB`,
  );
}

/** The file of a result: in bench/results/, or elsewhere where the name is an absolute path. */
export function resultFile(name: string): string {
  return resolve(ROOT, "bench/results", name);
}

/** Writes a result to its file. */
export function writeResult(name: string, result: unknown): void {
  const file = resultFile(name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 1)}\n`);
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
