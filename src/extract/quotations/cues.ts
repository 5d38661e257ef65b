import type { AttributionKind } from "../../document/vocabulary.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";

/** What a cue adds: the kind of attribution and its hedge. */
export interface Cue {
  readonly attribution: AttributionKind | null;
  readonly hedge: string | null;
}

export type CueKind =
  | "say"
  | "impersonal"
  | "source"
  | "analyst"
  | "according"
  | "statement"
  | "voice"
  | "silence"
  | "seen"
  | "view"
  | "author"
  | "raise"
  | "adverb"
  | "hear"
  | "noun"
  | "object"
  | "demand"
  | "declare"
  | "promise"
  | "label"
  | "false"
  | "account"
  | "wish"
  | "contrary"
  | "free"
  | "tale"
  | "scorn";

/** cues.tsv: for each kind, lemma or phrase → cue. */
export type Cues = Readonly<Record<CueKind, ReadonlyMap<string, Cue>>>;

const KINDS: readonly CueKind[] = [
  "say",
  "impersonal",
  "source",
  "analyst",
  "according",
  "statement",
  "voice",
  "silence",
  "seen",
  "view",
  "author",
  "raise",
  "adverb",
  "hear",
  "noun",
  "object",
  "demand",
  "declare",
  "promise",
  "label",
  "false",
  "account",
  "wish",
  "contrary",
  "free",
  "tale",
  "scorn",
];

/** Reads cues.tsv; a lemma in two rows of a kind keeps the later, more special one. */
export function cuesOf(knowledge: Knowledge): Cues {
  const cues = Object.fromEntries(KINDS.map((kind) => [kind, new Map<string, Cue>()])) as Record<
    CueKind,
    Map<string, Cue>
  >;
  for (const row of knowledge.tables.cues ?? []) {
    const cue = { attribution: (row.attribution || null) as AttributionKind | null, hedge: row.hedge || null };
    for (const word of (row.cue ?? "").split("|")) cues[row.kind as CueKind]?.set(word.trim(), cue);
  }
  return cues;
}
