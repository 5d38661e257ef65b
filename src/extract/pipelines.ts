import { join } from "node:path";
import type { Document } from "../document/document.ts";
import { contentId } from "../document/ids.ts";
import type { Annotated, LayerName } from "../document/layers.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Annotator } from "./annotator.ts";
import { claims } from "./claims/claims.ts";
import { dates } from "./dates/dates.ts";
import type { Model } from "./llm/model.ts";
import { PROMPT_VERSION } from "./llm/prompt.ts";
import { askerOf, llm } from "./llm.ts";
import { mentions } from "./mentions/mentions.ts";
import { manifestIn } from "./onnx.ts";
import { quotations } from "./quotations/quotations.ts";
import { openReader, syntaxByReader } from "./reader/reader.ts";
import { sentences } from "./sentences/sentences.ts";
import { loadSyntax } from "./syntax/load.ts";
import { tokens } from "./tokens/tokens.ts";

/** Part of what the record is a function of: raised when the rules or the code of a layer change what they write. */
export const ENGINE_VERSION = "0.1.0";

/** The layers in order; each reads what stands above it. */
export interface Pipeline {
  readonly name: string;
  readonly version: string;
  annotate(doc: Document): Promise<Annotated & Lacking>;
}

/** What a reading of one document had to do without: "all answers of NAME"; not there when it had all. */
export interface Lacking {
  readonly lacks?: string;
}

/** What pipelines are opened with. */
export interface PipelineOptions {
  /** The folder with the trained weights. */
  readonly models: string;
  /** A language model that reads after the rules; without it none is asked. */
  readonly model?: Model | undefined;
}

/** How a pipeline reads syntax, and the folder of the weights that it does so with. */
interface Way {
  readonly model: string;
  syntax(folder: string): Promise<Annotator<"tokens" | "sentences", "syntax">>;
}

const WAYS: Readonly<Record<string, Way>> = {
  reader: { model: "reader-en", syntax: async (folder) => syntaxByReader(await openReader(folder)) },
  rules: { model: "syntax-en", syntax: async (folder) => loadSyntax(folder) },
};

/** Names of all pipelines; the first is the default. */
export const PIPELINE_NAMES: readonly string[] = Object.keys(WAYS);

/**
 * The annotators of a pipeline, in order.
 * Throws when there is no such pipeline or its weights are missing.
 */
export async function pipelineSteps(
  name: string,
  knowledge: Knowledge,
  options: PipelineOptions,
): Promise<readonly Annotator<never, LayerName>[]> {
  const way = wayOf(name);
  return [
    tokens,
    sentences,
    await way.syntax(join(options.models, way.model)),
    mentions(knowledge),
    dates(knowledge), // after mentions: "Le Thi Thu Hang" holds no Thursday
    quotations(knowledge),
    claims(knowledge),
    ...(options.model ? [llm(knowledge, options.model)] : []), // after claims: what the rules told it only confirms
  ] as readonly Annotator<never, LayerName>[];
}

function wayOf(name: string): Way {
  const way = WAYS[name];
  if (!way) throw new Error(`pipeline: wanted one of ${PIPELINE_NAMES.join(", ")}; found "${name}"`);
  return way;
}

/** Whether the layers are made for the language of a document: so far English alone. */
export function isCoded(doc: Document): boolean {
  return doc.language === "en";
}

/** Opens a pipeline by name, as one function over documents; throws as `pipelineSteps`. */
export async function openPipeline(name: string, knowledge: Knowledge, options: PipelineOptions): Promise<Pipeline> {
  const { model } = options;
  const unanswered = new Set<string>();
  const steps = await pipelineSteps(name, knowledge, { ...options, model: model && watched(model, unanswered) });
  const weights = manifestIn(join(options.models, wayOf(name).model)).sha256;
  const asked = model ? [askerOf(model)] : [];
  return {
    name: model ? `${name}+${model.name}/prompt-${PROMPT_VERSION}` : name,
    version: contentId("engine", ENGINE_VERSION, name, knowledge.version, weights, ...asked),
    async annotate(doc) {
      // a text in another language is kept and found by search, but rules for English would make nonsense of it
      let annotated: Record<string, unknown> = isCoded(doc) ? { ...doc } : { ...doc, zones: [] };
      for (const step of steps) annotated = { ...annotated, [step.writes]: await step.annotate(annotated as never) };
      if (model && unanswered.delete(doc.id)) annotated.lacks = `all answers of ${model.name}`;
      return annotated as unknown as Annotated & Lacking;
    },
  };
}

/** The model, telling which documents it did not answer in whole. */
function watched(model: Model, unanswered: Set<string>): Model {
  return {
    ...model,
    told: (reading) => {
      if (reading.failures.length > 0) unanswered.add(reading.document);
      model.told?.(reading);
    },
  };
}
