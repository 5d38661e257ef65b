import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA } from "../../syntax/walk.ts";
import type { Hedge, ModeKind, Modes } from "./modes.ts";
import { rowOf } from "./rows.ts";

/** "plans to", "cancelled", and with a particle "looks forward to", "called off". */
export function verbRow(tree: Tree, verb: number, modes: Modes, kind: ModeKind = "verb"): Hedge | null {
  const phrasal = phrasalRow(tree, verb, modes, kind);
  // "set off a riot" is no setting
  return (
    phrasal ?? (tree.child(verb, "compound:prt") === null ? rowOf(modes, kind, tree.word(verb).lemma, verb) : null)
  );
}

/** "looks forward", "called off": the row of a verb with its particle. */
export function phrasalRow(tree: Tree, verb: number, modes: Modes, kind: ModeKind): Hedge | null {
  const { lemma } = tree.word(verb);
  for (const c of childrenAs(tree, verb, "advmod", "compound:prt")) {
    const row = rowOf(modes, kind, `${lemma} ${tree.text(c).toLowerCase()}`, verb);
    if (row) return row;
  }
  // "put the talks | on hold"
  for (const c of childrenAs(tree, verb, "obl")) {
    const row = rowOf(modes, kind, `${lemma} ${tree.caseOf(c)} ${tree.word(c).lemma}`, verb);
    if (row) return row;
  }
  // "put | off a trip": the parser may take the particle for a preposition of the object
  const next = verb + 1;
  const isParticle = next < tree.last && isA(tree, next, "case") && /^(off|back|out|over|up)$/i.test(tree.text(next));
  return isParticle ? rowOf(modes, kind, `${lemma} ${tree.text(next).toLowerCase()}`, verb) : null;
}
