import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, isNegated } from "../../syntax/walk.ts";
import type { Hedge, Modes } from "./modes.ts";
import { rowOf } from "./rows.ts";

/** "is on hold", "remains possible": what the predicate of a nominal act makes of it. */
export function predicateRow(tree: Tree, noun: number, up: number, modes: Modes): Hedge | null {
  if (!isA(tree, noun, "nsubj", "nsubj:pass")) return null;
  const seems = isSeeming(tree.word(up).lemma) ? ["xcomp", "obl"] : ["obl"];
  const heads = tree.word(up).pos === "VERB" ? childrenAs(tree, up, ...seems) : [up];
  for (const at of heads) {
    const row = rowOf(modes, "predicate", predicateCue(tree, at), at);
    // "a visit is not on the cards", but "the visit is not over"
    if (row && /^(expected|scheduled|announced|speculated)$/.test(row.status) && isNegated(tree, at))
      return { ...row, status: "denied" };
    if (row) return row;
  }
  return null;
}

/** Verbs that only lead from a subject to its predicate: "looks set to", "remains possible". */
export function isSeeming(lemma: string): boolean {
  return /^(look|seem|appear|remain|stay|become|prove)$/.test(lemma);
}

/** "on hold", "possible": the words of a predicate as modes.tsv has them. */
export function predicateCue(tree: Tree, at: number): string {
  return `${tree.caseOf(at)} ${tree.word(at).lemma}`.trim();
}
