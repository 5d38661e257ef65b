import type { ModelReading } from "../../extract/llm/model.ts";
import { counted } from "./counted.ts";
import { oneLine } from "./one-line.ts";

/** What asking a language model came to, over all documents that it was asked about. */
export interface ModelSummary {
  readonly name: string;
  readonly documents: number;
  readonly pieces: number;
  /** Claims that the rules had not made. */
  readonly added: number;
  /** Claims that they had. */
  readonly agreed: number;
  /** Of its answers, by reason. */
  readonly dropped: Readonly<Record<string, number>>;
  /** Documents some pieces of which have no answer: kept as the rules read them. */
  readonly unanswered: readonly { readonly file: string; readonly wanted: string; readonly found: string }[];
}

/** Adds up what came of each document. */
export function modelSummary(name: string, readings: readonly ModelReading[]): ModelSummary {
  const sum = (of: (reading: ModelReading) => number) => readings.reduce((all, one) => all + of(one), 0);
  const reasons = [...new Set(readings.flatMap(({ dropped }) => Object.keys(dropped) as (keyof typeof dropped)[]))];
  const dropped = reasons.sort().map((reason) => [reason, sum((one) => one.dropped[reason] ?? 0)] as const);
  return {
    name,
    documents: readings.length,
    ...{ pieces: sum((one) => one.pieces), added: sum((one) => one.added), agreed: sum((one) => one.agreed) },
    dropped: Object.fromEntries(dropped),
    unanswered: readings.flatMap((one) => unanswered(name, one)),
  };
}

function unanswered(name: string, { file, pieces, failures }: ModelReading): ModelSummary["unanswered"] {
  const [first] = failures;
  const of = pieces === 1 ? "" : ` (${failures.length} of ${pieces} pieces)`;
  return first === undefined ? [] : [{ file, wanted: `an answer of the model ${name}${of}`, found: first }];
}

/** The summary as one line: what it added, and what was dropped of its answers, the most frequent reason first. */
export function modelLine({ name, added, agreed, dropped, unanswered }: ModelSummary): string {
  const reasons = Object.entries(dropped).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const all = reasons.reduce((sum, [, count]) => sum + count, 0);
  const why = all === 0 ? "" : ` (${reasons.map(([reason, count]) => `${count} ${reason}`).join(", ")})`;
  const missing = unanswered.length === 0 ? "" : `; ${counted(unanswered.length, "document")} not answered in whole`;
  return oneLine(
    `Model ${name}: ${counted(added, "claim")} added, ${agreed} as the rules have them, ${all} dropped${why}${missing}.`,
  );
}
