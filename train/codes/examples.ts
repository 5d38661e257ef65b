import { readFileSync } from "node:fs";
import { featuresOf } from "../../src/extract/codes/features.ts";
import { type Parsed, readScene } from "../../src/extract/codes/relation.ts";
import { amongFifteen, FIFTEEN, type Root } from "../../src/extract/codes/roots.ts";
import type { CodeTable } from "../../src/extract/codes/table.ts";
import { pipelineSteps } from "../../src/extract/pipelines.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import type { Example } from "./regression.ts";

/** A line of sentences.jsonl: source and target are spans of the sentence. */
export interface Line {
  readonly sentence: string;
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
  readonly root: Root;
}

/** The sentences written for this model. */
export function readLines(file: string): readonly Line[] {
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

/** The examples of codes.tsv: Chile acts, Peru is acted upon. */
export function linesOfTable(knowledge: Knowledge): readonly Line[] {
  return (knowledge.tables.codes ?? [])
    .filter((row) => row.plover !== "" && row.over !== "same" && !row.with!.includes("type="))
    .map(({ example, plover }) => {
      const [s, t] = [example!.indexOf("Chile"), example!.indexOf("Peru")];
      return { sentence: example!, source: [s, s + 5], target: [t, t + 4], root: plover as Root };
    });
}

/** Reads the lines with a pipeline as far as their trees, and gives the features of each. */
export async function examplesOf(
  lines: readonly Line[],
  pipeline: string,
  knowledge: Knowledge,
  options: { readonly models: string; readonly table: CodeTable },
): Promise<readonly Example[]> {
  const steps = (await pipelineSteps(pipeline, knowledge, options)).slice(0, 3);
  const out: Example[] = [];
  for (const { sentence, source, target, root } of lines) {
    let doc: object = { text: sentence, zones: [{ kind: "paragraph", start: 0, end: sentence.length }] };
    for (const step of steps) doc = { ...doc, [step.writes]: await step.annotate(doc as never) };
    const spans = [source, target].map(([start, end]) => ({ start, end }));
    const scene = readScene(doc as Parsed, spans[0]!, spans[1]!, options.table);
    out.push({ features: featuresOf(scene, options.table), root: FIFTEEN.indexOf(amongFifteen(root)) });
  }
  return out;
}
