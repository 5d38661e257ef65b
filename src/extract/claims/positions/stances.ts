import type { Relation } from "../../../document/vocabulary.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import { alternatives } from "../classes.ts";

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
}

export type Stances = ReadonlyMap<string, readonly Stance[]>;

/** Reads positions.tsv. */
export function stancesOf(knowledge: Knowledge): Stances {
  const index = new Map<string, Stance[]>();
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
      };
      const list = index.get(trigger);
      if (list) list.push(stance);
      else index.set(trigger, [stance]);
    }
  }
  return index;
}
