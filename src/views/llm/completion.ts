import type { Answer } from "../../extract/llm/asking.ts";

/**
 * The answer in the body of a chat completion: one JSON object, or the events of a stream, from a server that streams though it was asked not to.
 * Throws when it is neither, or holds no words.
 */
export function completionIn(body: string): Answer {
  const parts = /^\s*(data|event|id|retry)?:/.test(body) ? events(body) : [object(body)];
  const choices = parts.map(choiceIn).filter((choice) => choice !== null);
  if (choices.length === 0) throw new Error(`wanted a chat completion with a choice, found ${shown(body)}`);
  const content = choices.map(({ words }) => words).join("");
  return { content, isWhole: choices.every(({ end }) => end !== "length") };
}

/** The beginning of what a server sent, as one line. */
export function shown(body: string): string {
  const line = body
    .slice(0, 400)
    .replaceAll(/[\s\p{C}]+/gu, " ")
    .trim();
  return line === "" ? "nothing" : `"${line.length > 160 ? `${line.slice(0, 160)}…` : line}"`;
}

function object(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Error(`wanted a chat completion in JSON, found ${shown(body)}`);
  }
}

function events(body: string): readonly unknown[] {
  const lines = body.split(/\r?\n/).filter((line) => line.startsWith("data:"));
  const data = lines.map((line) => line.slice("data:".length).trim()).filter((one) => one !== "" && one !== "[DONE]");
  return data.map(object);
}

interface Choice {
  readonly words: string;
  readonly end: unknown;
}

/** The first choice of a completion or of one of its chunks. */
function choiceIn(part: unknown): Choice | null {
  const [choice] = list(field(part, "choices"));
  if (choice === undefined) return null;
  const content = field(field(choice, "message") ?? field(choice, "delta"), "content");
  return { words: typeof content === "string" ? content : "", end: field(choice, "finish_reason") };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
