import { readFileSync } from "node:fs";
import { STATUSES, type Status } from "../src/document/vocabulary.ts";
import { rowsOfLines } from "./jsonl.ts";

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
  const rows = rowsOfLines<Passage>(readFileSync(file, "utf8"), file, wrongIn);
  return rows.map((row, i) => ({
    id: row.id ?? `${i + 1}`,
    published: row.published ?? null,
    text: row.text,
    events: (row.events ?? []).filter(({ type }) => type !== "statement"), // these are in `said`
    said: (row.said ?? []).map((one) => ({ ...one, chain: one.chain ?? [], carried: one.carried ?? false })),
  }));
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
