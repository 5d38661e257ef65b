import { readFileSync } from "node:fs";
import { rowsOfLines } from "./jsonl.ts";
import { typeFor } from "./scorer-events.ts";
import { alike, place } from "./scorer-text.ts";
import type { ScoredClaim } from "./scorer-types.ts";
import type { Passage, PassageEvent } from "./suite-cases.ts";
import { matchEvents, type StatusPair, type StatusScores, scoreStatuses } from "./suite-status.ts";

/** How far a second coder agrees with the first, scored as the program is: what it could reach at best. */
export type Agreement = Omit<StatusScores, "confusion"> & {
  /** Events that the second coder has. */
  readonly second: number;
};

/** What a second coder, who saw the passages alone, made of one of them. */
interface SecondCoding {
  readonly id: string;
  readonly events: readonly PassageEvent[];
}

/** Scores the codes of a second coder (one JSON a line: id, events) against those of the first. Throws when a passage has none. */
export function agreementOf(passages: readonly Passage[], file: string): Agreement {
  const rows = rowsOfLines<SecondCoding>(readFileSync(file, "utf8"), file, ({ id, events }) =>
    id && Array.isArray(events) ? null : `wanted "id" and "events"; found ${JSON.stringify(id)}`,
  );
  const byId = new Map(rows.map((row) => [row.id, row.events ?? []]));
  const pairs = passages.flatMap((passage) => {
    const events = byId.get(passage.id);
    if (events === undefined) throw new Error(`${file}: wanted the codes of ${passage.id}, found none`);
    return pairsOf(passage, events);
  });
  const { confusion: _, ...scores } = scoreStatuses(pairs);
  return { second: passages.reduce((sum, { id }) => sum + byId.get(id)!.length, 0), ...scores };
}

function pairsOf({ text, events }: Passage, second: readonly PassageEvent[]): readonly StatusPair[] {
  const told = alike(text);
  const claims = second.map(asClaim);
  const spot = ({ evidence }: ScoredClaim) => place(told, evidence.exact);
  const found = matchEvents({ text: told, claims, spot }, events);
  return events.map(({ status }, i) => ({ gold: status, found: (found[i]?.status ?? "none") as StatusPair["found"] }));
}

function asClaim({ quote, type, status }: PassageEvent): ScoredClaim {
  return { kind: "event", type: typeFor(type), status, evidence: { exact: quote } } as ScoredClaim;
}
