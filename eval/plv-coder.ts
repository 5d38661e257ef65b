import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openRelationCoder } from "../src/extract/codes/load.ts";
import type { Parsed } from "../src/extract/codes/relation.ts";
import { openPipeline } from "../src/extract/pipelines.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { documentOf } from "./date-sources.ts";
import { type Classify, evaluatePlv } from "./plv.ts";
import { MACHINE, needShared, ROOT } from "./shared.ts";

/** Codes marked sentences with the shipped coder over the trees of a pipeline ("reader", "rules"). */
export async function relationClassifier(name: string): Promise<Classify> {
  const knowledge = loadKnowledge(join(ROOT, "data"));
  const models = join(ROOT, "models");
  const pipeline = await openPipeline(name, knowledge, { models });
  const code = openRelationCoder(join(models, "codes-en"), knowledge);
  return async ({ text, source, target }) => {
    const doc = await pipeline.annotate(documentOf({ file: "sentence", text, written: null }));
    return code(doc, source ?? wordAt(doc, 0), target ?? wordAt(doc, -1));
  };
}

/** The first or last word, where a party is not marked. */
function wordAt({ tokens }: Parsed, at: 0 | -1): { readonly start: number; readonly end: number } {
  const { start, end } = tokens.at(at)!;
  return { start, end };
}

/** Scores the shared table of marked sentences, from which nothing was learnt; writes eval/results/plv.json. */
export async function evaluateSharedPlv({ pipeline }: { readonly pipeline: string }): Promise<void> {
  const file = join(needShared("eval plv"), "bench/events/plv-train.tsv");
  const figures = await evaluatePlv(file, await relationClassifier(pipeline));
  const what = "PLOVER roots between a marked source and target; nothing was learnt from these sentences";
  writeFileSync(
    join(ROOT, "eval/results/plv.json"),
    `${JSON.stringify({ what, machine: MACHINE, pipeline, ...figures }, null, 1)}\n`,
  );
  const { root, quad, binary } = figures;
  console.log(`plv: roots ${root.macroF1}, quad ${quad.macroF1}, binary ${binary.macroF1}`);
}
