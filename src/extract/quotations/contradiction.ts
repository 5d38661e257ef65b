import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isNegated } from "../syntax/walk.ts";
import { headOf } from "./flat-denial.ts";
import type { Hearing } from "./hearing.ts";

/** Longer words tell more than that something is not so. */
const LONGEST = 16;

/** Words that contradict a fact that others told: "nobody had promised anything", "no such talks took place", "insists that it has not paid". */
export function isContradiction({ tree, cues }: Hearing, verb: number, said: readonly number[]): boolean {
  const colon = said.findIndex((w) => /^[:;]$/.test(tree.text(w)));
  const words = colon < 0 ? said : said.slice(0, colon);
  const head = headOf(tree, words);
  if (head === undefined || cues.wish.has(tree.word(verb).lemma) || words.length > LONGEST || !isOfThePast(tree, head))
    return false;
  if (isFlatlyNegated(tree, head, words)) return true;
  return cues.contrary.has(tree.word(verb).lemma) && (isNegated(tree, head) || hasNo(tree, head));
}

/** "has promised", "did not sign", "took": no refusal of what may come. */
function isOfThePast(tree: Tree, head: number): boolean {
  // "had no such information" is no denial
  if (tree.word(head).lemma === "have") return false;
  const helpers = childrenAs(tree, head, "aux", "aux:pass", "cop");
  if (helpers.some((c) => tree.word(c).tag === "MD" || /^(do|does)$/i.test(tree.text(c)))) return false;
  return tree.word(head).tag === "VBD" || helpers.some((c) => /^(had|has|have|'ve|did|was|were)$/i.test(tree.text(c)));
}

const OF_THE_KIND = /^(kind|sort)$/i;

/** "never", "nobody", "no such", "nothing of the kind". */
function isFlatlyNegated(tree: Tree, head: number, words: readonly number[]): boolean {
  if (tree.children(head).some((c) => /^(never|nobody|none)$/i.test(tree.text(c)))) return true;
  if (words.some((w) => /^nothing$/i.test(tree.text(w)) && OF_THE_KIND.test(tree.text(tree.span(w).last - 1))))
    return true;
  const such = words.some((w) => /^such$/i.test(tree.text(w)));
  return such && (isNegated(tree, head) || hasNo(tree, head));
}

function hasNo(tree: Tree, head: number): boolean {
  return childrenAs(tree, head, "nsubj", "nsubj:pass", "obj").some((c) =>
    [c, ...tree.children(c)].some((w) => /^(no|nobody|nothing)$/i.test(tree.text(w))),
  );
}
