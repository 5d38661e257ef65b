import type { Tree } from "../../syntax/tree.ts";
import { isA } from "../../syntax/walk.ts";

/** A light verb may have two words: "take place", "carry out". */
export function carries(tree: Tree, verb: number, lightVerbs: ReadonlySet<string>): boolean {
  const { lemma } = tree.word(verb);
  if (lightVerbs.has(lemma)) return true;
  // "put | off a trip": the parser may take the particle for a preposition of the noun
  const next = verb + 1;
  if (next < tree.last && isA(tree, next, "case") && lightVerbs.has(`${lemma} ${tree.text(next)}`)) return true;
  return tree.children(verb).some((c) => lightVerbs.has(`${lemma} ${tree.word(c).lemma}`));
}
