import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Document } from "../document/document.ts";
import { LAYER_NAMES, type LayerName } from "../document/layers.ts";
import { readDocuments } from "../document/read.ts";
import type { Span } from "../document/span.ts";
import { loadKnowledge } from "../knowledge/load.ts";
import type { Annotator } from "./annotator.ts";
import { dinner, loan, stand, TEXT } from "./llm/answers-for-tests.ts";
import type { Model } from "./llm/model.ts";
import { PIPELINE_NAMES, pipelineSteps } from "./pipelines.ts";

/** One contract for all annotators, those of rules, of neural models and of a language model. */
const ROOT = join(import.meta.dirname, "../..");
const knowledge = loadKnowledge(join(ROOT, "data"));
const content = JSON.stringify({ claims: [dinner(), loan(), stand(), stand({ quote: "nowhere" })] });
const model: Model = { name: "tester", settings: {}, ask: async () => ({ content, isWhole: true }) };

const TEXTS: Readonly<Record<string, string>> = {
  "a text": TEXT,
  "a text with characters of two code units": "Kenya 🇰🇪 thanked “Norway” 𝒳.\u00a0It will visit Peru on 3 May 2024.",
  "a text of one word": "Kenya",
  "a text without words": "…\n\n—",
  "no text": "",
};

/** The document that the reader makes of a text; of one that it refuses, that of another with its words taken out. */
async function documentOf(text: string): Promise<Document> {
  const hasWords = /\p{L}/u.test(text);
  const bytes = new TextEncoder().encode(hasWords ? text : "Kenya");
  const [read] = (await readDocuments({ name: "case.txt", bytes, defaults: { published: "2024-06-01" } })).documents;
  const zones = text === "" ? [] : [{ start: 0, end: text.length, kind: "paragraph" as const }];
  return hasWords ? read!.doc : { ...read!.doc, text, zones };
}

const pipelines = await Promise.all(
  PIPELINE_NAMES.map(async (name) => {
    const steps = await pipelineSteps(name, knowledge, { models: join(ROOT, "models"), model });
    return { name, steps: steps as readonly Annotator<LayerName, LayerName>[] };
  }),
);

/** The document with only the layers that an annotator says it reads. */
function given(doc: Readonly<Record<string, unknown>>, reads: readonly LayerName[]): never {
  const hidden = (key: string) => LAYER_NAMES.some((name) => name === key) && !reads.some((name) => name === key);
  return frozen(Object.fromEntries(Object.entries(doc).filter(([key]) => !hidden(key)))) as never;
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

/** All spans in a layer, however deep. */
function spansIn(value: unknown): readonly (Span & { readonly exact?: string })[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "start" in value && "end" in value ? [value as Span] : [];
  return [...own, ...Object.values(value).flatMap(spansIn)];
}

describe.each(pipelines)("annotators of the pipeline $name", ({ steps }) => {
  it("end with the language model, and write every layer", () => {
    expect(steps.at(-1)!.name).toBe("llm");
    expect([...new Set(steps.map(({ writes }) => writes))]).toEqual(LAYER_NAMES);
  });

  it.each(Object.entries(TEXTS))(
    "%s: each reads what it says, changes nothing, says the same twice, of words that are there",
    async (_, text) => {
      let doc: Record<string, unknown> = { ...(await documentOf(text)) };
      for (const step of steps) {
        const layer = await step.annotate(given(doc, step.reads));
        expect(await step.annotate(given(doc, step.reads)), step.name).toEqual(layer);
        for (const { start, end, exact } of spansIn(layer)) {
          expect(start >= 0 && start <= end && end <= text.length, `${step.name}: ${start} to ${end}`).toBe(true);
          if (exact !== undefined) expect(text.slice(start, end), step.name).toBe(exact);
        }
        doc = { ...doc, [step.writes]: layer };
      }
    },
  );
});
