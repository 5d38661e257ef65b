import type { Document } from "../../document/document.ts";
import { type Annotated, LAYER_NAMES, type LayerName } from "../../document/layers.ts";
import type { ModelReading } from "../../extract/llm/model.ts";
import type { Pipeline } from "../../extract/pipelines.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Copy } from "../../record/kept.ts";
import { modelLine, modelSummary } from "../text/model.ts";
import { oneLine } from "../text/one-line.ts";
import type { Context } from "./context.ts";
import { inputFiles, reason } from "./inputs.ts";
import { memoryKeeper } from "./memory.ts";
import type { Problem } from "./problem.ts";
import { progressBar } from "./progress.ts";
import { pipelineOf, readInput } from "./reading.ts";

/** Options of `annotate`. */
export interface AnnotateOptions {
  readonly format: "json" | "conllu" | "timeml";
  readonly layers?: string;
}

/** How documents are written, one after the other, so that never all of them stand in memory with their layers. */
interface Writer {
  readonly begin: string;
  /** One document; without layers (null) where the pipeline is not made for its language. */
  one(doc: Document, layers: Annotated | null, isFirst: boolean): string;
  end(isEmpty: boolean): string;
}

/**
 * Prints the layers of all documents that `paths` name. Gives what could not be read; the rest goes on.
 * Throws for options that are not known or do not go together, and as `openPipeline`.
 */
export async function annotatePaths(
  context: Context,
  paths: readonly string[],
  options: AnnotateOptions,
): Promise<readonly Problem[]> {
  const format = context.options.json ? "json" : options.format;
  if (format !== "json" && options.layers !== undefined)
    throw new Error(`wanted --layers with --format json, found it with ${format}`);
  const names = options.layers === undefined ? LAYER_NAMES : layerNames(options.layers);
  const readings = new Map<string, ModelReading>();
  const { pipeline, knowledge } = await pipelineOf(context, (reading) => void readings.set(reading.document, reading));
  const writer = await writerFor(format, names, knowledge);
  const { documents, problems } = await documentsIn(paths);
  const unread = await printLayers(context, pipeline, writer, documents);
  if (context.options.llm === null) return [...problems, ...unread];
  const model = modelSummary(context.options.llm.model, [...readings.values()]);
  context.notice(`${modelLine(model)}\n`);
  return [...problems, ...unread, ...model.unanswered];
}

async function writerFor(
  format: AnnotateOptions["format"],
  names: readonly LayerName[],
  knowledge: Knowledge,
): Promise<Writer> {
  if (format === "json") return (await import("../export/layers-json.ts")).layersWriter(names);
  const write =
    format === "conllu"
      ? (await import("../export/conllu.ts")).conllu
      : (await import("../export/timeml.ts")).timemlWriter(knowledge);
  return { begin: "", one: (_doc, layers) => (layers === null ? "" : write(layers)), end: () => "" };
}

/** The layers in `list`, in the order of the pipeline. Throws for one that is not known. */
function layerNames(list: string): readonly LayerName[] {
  const wanted = list.split(",").map((name) => name.trim());
  const unknown = wanted.find((name) => !LAYER_NAMES.some((known) => known === name));
  if (unknown !== undefined)
    throw new Error(`wanted --layers as a list of ${LAYER_NAMES.join(", ")}; found "${unknown}"`);
  return LAYER_NAMES.filter((name) => wanted.includes(name));
}

/** The documents in all files, in order; the same text twice is one document, as in a record. */
async function documentsIn(paths: readonly string[]): Promise<{ documents: Document[]; problems: Problem[] }> {
  const { copyOf, effectiveDocument } = await import("../../record/effective.ts");
  const { files, problems } = inputFiles(paths);
  const found = new Map<string, { text: string; copies: Copy[] }>();
  const refused = [...problems];
  for (const file of files) {
    const read = await readInput(file);
    refused.push(...read.problems);
    for (const { doc } of read.documents) {
      const known = found.get(doc.id) ?? { text: doc.text, copies: [] };
      known.copies.push(copyOf(doc));
      found.set(doc.id, known);
    }
  }
  return { documents: [...found.values()].map((one) => effectiveDocument(one.text, one.copies)), problems: refused };
}

/** Gives the documents whose layers could not be made or written. */
async function printLayers(
  context: Context,
  pipeline: Pipeline,
  writer: Writer,
  documents: readonly Document[],
): Promise<readonly Problem[]> {
  const { isCoded } = await import("../../extract/pipelines.ts");
  const problems: Problem[] = [];
  const progress = await progressBar(context.options.quiet);
  const keep = memoryKeeper();
  let written = 0;
  context.print(writer.begin);
  for (const [index, doc] of documents.entries()) {
    progress.step(index, documents.length, doc.file);
    if (!isCoded(doc)) context.notice(`${oneLine(doc.file)}: not in English (${doc.language}), so it has no layers\n`);
    try {
      context.print(writer.one(doc, isCoded(doc) ? await pipeline.annotate(doc) : null, written === 0));
      written += 1;
    } catch (error) {
      problems.push({ file: doc.file, wanted: "a document whose layers can be made", found: reason(error) });
    }
    keep(doc.text.length);
  }
  context.print(writer.end(written === 0));
  progress.stop();
  return problems;
}
