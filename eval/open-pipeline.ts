import { join } from "node:path";
import { openPipeline, type Pipeline } from "../src/extract/pipelines.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { ROOT } from "./shared.ts";

/** A pipeline with the knowledge and the models of the checkout. */
export function openDefault(name: string): Promise<Pipeline> {
  return openPipeline(name, loadKnowledge(join(ROOT, "data")), { models: join(ROOT, "models") });
}
