import type { Status } from "../../../document/vocabulary.ts";
import type { Hedge, ModeKind, Modes } from "./modes.ts";

/** A reason for a status. */
export function hedge(status: Status, row: string, token: number): Hedge {
  return { status, row, token };
}

/** The row of modes.tsv for a cue, as found at a token. */
export function rowOf(modes: Modes, kind: ModeKind, cue: string, token: number): Hedge | null {
  const status = modes[kind].get(cue);
  return status ? hedge(status, `${kind} ${cue}`, token) : null;
}

/** Adds the row for a cue, if there is one. */
export function pushRow(found: Hedge[], modes: Modes, kind: ModeKind, cue: string, token: number): void {
  const row = rowOf(modes, kind, cue, token);
  if (row) found.push(row);
}
