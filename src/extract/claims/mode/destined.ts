import type { Tree } from "../../syntax/tree.ts";
import { isA } from "../../syntax/walk.ts";
import type { Hedge } from "./modes.ts";
import { hedge } from "./rows.ts";

/** "is to sign" is planned; "was to have signed" was, and did not come. */
export function destined(tree: Tree, verb: number, c: number): Hedge {
  const fallen = tree.children(verb).some((have) => have > c && have < verb && /^have$/i.test(tree.text(have)));
  return fallen ? hedge("cancelled", "was to have", c) : hedge("announced", "is to", c);
}

/** "is to arrive": the parser may take the verb for the head of its "is". */
export function isDestined(tree: Tree, verb: number, c: number): boolean {
  if (tree.word(c).lemma !== "be" || !isA(tree, c, "cop", "aux", "aux:pass")) return false;
  // "has been to Oslo" is no plan
  return tree
    .children(verb)
    .some((to) => to > c && to < verb && /^to$/i.test(tree.text(to)) && tree.word(verb).pos !== "PROPN");
}
