import type { Relation } from "../../../document/vocabulary.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import type { Tree } from "../../syntax/tree.ts";
import { alternatives, type WordClasses, wordClasses } from "../classes.ts";

/** One row of positions.tsv for one lemma. */
export interface Stance {
  readonly id: string;
  readonly pos: string;
  readonly relation: Relation;
  readonly actor: string;
  readonly object: readonly string[];
  readonly needs: readonly string[];
  /** Place of the row in positions.tsv, from 0. */
  readonly row: number;
  readonly classes: WordClasses;
}

export type Stances = ReadonlyMap<string, readonly Stance[]>;

/** Reads positions.tsv. */
export function stancesOf(knowledge: Knowledge): Stances {
  const index = new Map<string, Stance[]>();
  const classes = wordClasses(knowledge);
  for (const [number, row] of (knowledge.tables.positions ?? []).entries()) {
    for (const trigger of alternatives(row.trigger)) {
      const stance: Stance = {
        id: `${trigger}/${row.pos}`,
        pos: row.pos!,
        relation: row.relation as Relation,
        actor: row.actor!,
        object: alternatives(row.object, "/"),
        needs: alternatives(row.needs, "/"),
        row: number,
        classes,
      };
      const list = index.get(trigger);
      if (list) list.push(stance);
      else index.set(trigger, [stance]);
    }
  }
  return index;
}

/** The rows that a word may be read by: its lemma's, and "is opposed", "long allied with" as adjectives where the parser takes them for verbs. */
export function stancesAt(stances: Stances, tree: Tree, i: number): readonly Stance[] {
  const { lemma, pos, tag } = tree.word(i);
  const own = (stances.get(lemma.toLowerCase()) ?? []).filter((stance) => stance.pos === pos);
  const isParticiple = pos === "VERB" && /^VB[ND]$/.test(tag) && tree.child(i, "aux", "nsubj", "obj") === null;
  if (!isParticiple) return own;
  return [...own, ...(stances.get(tree.text(i).toLowerCase()) ?? []).filter((stance) => stance.pos === "ADJ")];
}
