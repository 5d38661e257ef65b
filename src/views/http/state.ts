import type { RecordState } from "../../record/kept.ts";

/** A state of the record as clients keep it: "19-12-3-0123456789abcdef". */
export function stateWords({ copies, judgements, undone, read }: RecordState): string {
  return `${copies}-${judgements}-${undone}-${read}`;
}

const STATE = /^(?:W\/)?"?(\d{1,9})-(\d{1,9})-(\d{1,9})-([0-9a-f]{16})(?:\.[0-9a-f]+)?"?$/;

/** The state in an If-Match: of the record, or of any answer of it; null where it is none. */
export function stateIn(header: string): RecordState | null {
  const [, copies, judgements, undone, read] = STATE.exec(header.trim()) ?? [];
  if (read === undefined) return null;
  return { copies: Number(copies), judgements: Number(judgements), undone: Number(undone), read };
}
