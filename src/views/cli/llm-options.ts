import process from "node:process";
import type { Model, ModelReading } from "../../extract/llm/model.ts";

/** What the user says of a language model. */
export interface LlmOptions {
  readonly url: string;
  readonly model: string;
  /** The folder where its answers are kept. */
  readonly answers: string;
}

/** The model that --llm and --llm-model name, or null when neither is given. Throws when one is given without the other. */
export function llmOptions(given: Readonly<Record<string, unknown>>, record: string): LlmOptions | null {
  const { llm, llmModel, llmAnswers } = given as Partial<Record<string, string>>;
  if (llm === undefined && llmModel === undefined && llmAnswers === undefined) return null;
  if (llm === undefined || llmModel === undefined || llmModel === "")
    throw new Error(
      `wanted --llm URL and --llm-model NAME together, found ${llm === undefined ? "no --llm" : "no --llm-model"}`,
    );
  return { url: llm, model: llmModel, answers: llmAnswers ?? `${record.replace(/\.db$/, "")}.answers` };
}

/** The model as the pipeline asks it: over the network, by the key in CHANCERY_LLM_KEY, each question once. Throws when the address is none. */
export async function modelOf(
  { url, model, answers }: LlmOptions,
  told: (reading: ModelReading) => void,
): Promise<Model> {
  const { askEndpoint, SETTINGS } = await import("../llm/endpoint.ts");
  const { answersIn } = await import("../llm/answers-folder.ts");
  const ask = askEndpoint({ url, model, key: process.env.CHANCERY_LLM_KEY || null });
  return { name: model, ask, settings: SETTINGS, answers: answersIn(answers), told };
}
