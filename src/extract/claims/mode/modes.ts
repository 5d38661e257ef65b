import type { Status } from "../../../document/vocabulary.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import { alternatives } from "../classes.ts";

/** Kinds of rows in modes.tsv. */
export type ModeKind =
  | "modal"
  | "passive"
  | "verb"
  | "handle"
  | "predicate"
  | "preposition"
  | "fate"
  | "rebuttal"
  | "unmet"
  | "adjective"
  | "modifier"
  | "noun"
  | "adverb"
  | "mark";

/** For each kind: lemma → status. */
export type Modes = Readonly<Record<ModeKind, ReadonlyMap<string, Status>>>;

/** Reads modes.tsv. */
export function modesOf(knowledge: Knowledge): Modes {
  const modes: Record<ModeKind, Map<string, Status>> = {
    modal: new Map(),
    passive: new Map(),
    verb: new Map(),
    handle: new Map(),
    predicate: new Map(),
    preposition: new Map(),
    fate: new Map(),
    rebuttal: new Map(),
    unmet: new Map(),
    adjective: new Map(),
    modifier: new Map(),
    noun: new Map(),
    adverb: new Map(),
    mark: new Map(),
  };
  for (const row of knowledge.tables.modes ?? [])
    for (const cue of alternatives(row.cue)) modes[row.kind as ModeKind].set(cue, row.status as Status);
  return modes;
}

/** One reason for a status: the row that matched, and the token it matched. */
export interface Hedge {
  readonly status: Status;
  /** "modal will", "noun verge": the row of modes.tsv, or the tense. */
  readonly row: string;
  readonly token: number;
}
