import { join } from "node:path";
import type { Metadata } from "../../document/document.ts";
import type { ReadDocument } from "../../document/read.ts";
import type { ModelReading } from "../../extract/llm/model.ts";
import type { Pipeline } from "../../extract/pipelines.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Maker } from "../../record/kept.ts";
import { type Context, engineVersion, knowledgeOf, PACKAGE } from "./context.ts";
import { bytesOf, type InputFile, reason, sideOf } from "./inputs.ts";
import { modelOf } from "./llm-options.ts";
import type { Problem } from "./problem.ts";

/**
 * The pipeline that the options name (the default where they name none), with the knowledge files that it reads by. `told` hears what came of
 * asking a language model, where the options name one.
 */
export async function pipelineOf(
  context: Context,
  told: (reading: ModelReading) => void,
): Promise<{ pipeline: Pipeline; knowledge: Knowledge }> {
  const { openPipeline, PIPELINE_NAMES } = await import("../../extract/pipelines.ts");
  const knowledge = await knowledgeOf(context);
  const pipeline = await openPipeline(context.options.pipeline ?? PIPELINE_NAMES[0] ?? "", knowledge, {
    models: join(PACKAGE, "models"),
    model: context.options.llm ? await modelOf(context.options.llm, told) : undefined,
  });
  return { pipeline, knowledge };
}

/** The same with what tells apart the layers that it makes. */
export async function extraction(
  context: Context,
  told: (reading: ModelReading) => void,
): Promise<{ extractor: Pipeline; knowledge: Knowledge; maker: Maker }> {
  const { pipeline, knowledge } = await pipelineOf(context, told);
  const maker = {
    engine: engineVersion(),
    pipeline: `${pipeline.name}@${pipeline.version}`,
    knowledge: knowledge.version,
  };
  return { extractor: pipeline, knowledge, maker };
}

/** What one file gave. */
export interface FileRead {
  readonly documents: readonly ReadDocument[];
  readonly problems: readonly Problem[];
  /** In bytes; 0 when they could not be had. */
  readonly size: number;
}

/** The documents of a file with what its side file and `defaults` say of them. Never throws: what cannot be read is a problem. */
export async function readInput(file: InputFile, defaults: Partial<Metadata> = {}): Promise<FileRead> {
  const { readDocuments } = await import("../../document/read.ts");
  const problems: Problem[] = [];
  try {
    const { side, problem } = sideOf(file);
    if (problem !== null) problems.push(problem);
    const bytes = bytesOf(file);
    const read = await readDocuments({ name: file.name, bytes, side, defaults });
    problems.push(...read.problems.map((one) => ({ ...one, file: shownName(file) })));
    return { documents: read.documents, problems, size: bytes.length };
  } catch (error) {
    return { documents: [], problems: [...problems, unreadable(file, error)], size: 0 };
  }
}

/** The problem that `error` is, met with a document of `file`. */
export function unreadable(file: InputFile, error: unknown): Problem {
  return { file: shownName(file), wanted: "a readable document", found: reason(error) };
}

function shownName(file: InputFile): string {
  return file.path === "-" ? file.name : file.path;
}
