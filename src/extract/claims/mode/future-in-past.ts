import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA } from "../../syntax/walk.ts";

/** "would have sent aircraft": what did not come. */
export function isUnfulfilled(tree: Tree, verb: number, word: string): boolean {
  return /^(would|'d)$/.test(word) && childrenAs(tree, verb, "aux").some((c) => /^have$/i.test(tree.text(c)));
}

/** "she said that Chad would sign": will, told later; no condition. */
export function isFutureInPast(tree: Tree, verb: number, word: string): boolean {
  // "would have sent aircraft": what did not come
  if (!/^(would|'d)$/.test(word) || childrenAs(tree, verb, "aux").some((c) => /^have$/i.test(tree.text(c))))
    return false;
  if (isA(tree, verb, "acl:relcl") && isUnderWhich(tree, verb)) return true;
  return isReported(tree, verb) || childrenAs(tree, verb, "parataxis").some((c) => isPastSaying(tree, c));
}

/** "a pact under which they would withdraw": what an agreement provides. */
function isUnderWhich(tree: Tree, verb: number): boolean {
  return childrenAs(tree, verb, "obl").some(
    (c) => /^which$/i.test(tree.text(c)) && /^(under|by|whereby)$/.test(tree.caseOf(c)),
  );
}

/** Under a verb of the past, itself or with the clause it goes on from: "said that A would go | and would sign". */
export function isReported(tree: Tree, verb: number): boolean {
  const up = tree.head(verb);
  if (up === null) return false;
  if (isA(tree, verb, "conj")) return isReported(tree, up);
  return isA(tree, verb, "ccomp", "csubj", "csubj:pass") && /^VB[DN]$/.test(tree.word(up).tag);
}

/** "…, the ministry said": put into the sentence. */
function isPastSaying(tree: Tree, c: number): boolean {
  return tree.word(c).tag === "VBD" && tree.child(c, "nsubj") !== null && tree.child(c, "obj") === null;
}
