import type { Status } from "../../../document/vocabulary.ts";
import { isTimeName } from "../../dates/words.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA } from "../../syntax/walk.ts";
import { isSeeming, predicateCue } from "../mode/predicate.ts";

/** "the pact is under negotiation", "Chile is in talks with Peru", "talks between them are under way": the copula carries the noun. */
export function predicated(tree: Tree, noun: number, predicates: ReadonlyMap<string, Status>): number | null {
  if (/^(under|in|on)$/.test(tree.caseOf(noun))) return tree.child(noun, "cop");
  const up = tree.head(noun);
  if (up === null || !isA(tree, noun, "nsubj")) return null;
  // "a session remained possible"
  const stays = isSeeming(tree.word(up).lemma) ? childrenAs(tree, up, "xcomp", "obl") : [];
  if (stays.some((c) => predicates.has(predicateCue(tree, c)))) return up;
  // "the last such visit was | in August"
  if (/^(in|on)$/.test(tree.caseOf(up)) && (isTimeName(tree.text(up)) || NUMBERED.test(tree.text(up))))
    return tree.child(up, "cop");
  return GOING_ON.test(tree.text(up)) || predicates.has(predicateCue(tree, up)) ? tree.child(up, "cop") : null;
}

const NUMBERED = /^((19|20)\d\d|\d{1,2})$/;

const GOING_ON = /^(way|underway|progress|ongoing|over|afoot|course)$/i;
