import { readFileSync } from "node:fs";
import { STATUSES, type Status } from "../src/document/layers.ts";

/** A passage coded by hand: the acts it tells and who says so. */
export interface Passage {
  readonly id: string;
  readonly published: string | null;
  readonly text: string;
  readonly events: readonly PassageEvent[];
  readonly said: readonly Said[];
}

export interface PassageEvent {
  readonly quote: string;
  /** As in the gold of documents: "agreement_signed". */
  readonly type: string;
  readonly status: Status;
}

export interface Said {
  readonly speaker: string;
  readonly content: string;
  readonly kind: string;
  /** Speakers inside, the outer one first: Kirby said that | Austin proposed. */
  readonly chain: readonly string[];
  /** Whether the speaker is known from an earlier sentence alone. */
  readonly carried: boolean;
}

/** Reads passages, one JSON a line. Throws at the first that is not as wanted. */
export function readPassages(file: string): readonly Passage[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, i) => (line.trim() === "" ? [] : [passageOf(line, `${file}:${i + 1}`)]));
}

function passageOf(line: string, where: string): Passage {
  const one = parsed(line, where);
  const wrong = wrongIn(one);
  if (wrong !== null) throw new Error(`${where}: ${wrong}`);
  const said = one.said ?? [];
  return {
    id: one.id ?? where,
    published: one.published ?? null,
    text: one.text!,
    events: (one.events ?? []).filter(({ type }) => type !== "statement"), // these are in `said`
    said: said.map((words) => ({ ...words, chain: words.chain ?? [], carried: words.carried ?? false })),
  };
}

function parsed(line: string, where: string): Partial<Passage> {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`${where}: wanted one JSON object a line; found "${line.slice(0, 40)}"`);
  }
}

function wrongIn({ text, events = [], said = [] }: Partial<Passage>): string | null {
  if (typeof text !== "string") return `wanted "text"; found ${JSON.stringify(text)}`;
  for (const { quote, status } of events) {
    if (!quote || !text.includes(quote)) return `wanted a quote of the text; found "${quote}"`;
    if (!STATUSES.includes(status)) return `wanted a status of ${STATUSES.join(", ")}; found "${status}"`;
  }
  for (const { content } of said)
    if (!content || !text.includes(content)) return `wanted content of the text; found "${content}"`;
  return null;
}
