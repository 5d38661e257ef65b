import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA } from "../../syntax/walk.ts";
import type { Act } from "./acts.ts";
import type { Frame, FrameIndex } from "./frames.ts";

/** The rows for a word that leaves out the noun of an act just told: "another is planned", "was followed by one to Sarajevo". */
export function framesTakenUp(
  tree: Tree,
  frames: FrameIndex,
  before: Act | undefined,
  i: number,
): readonly Frame[] | undefined {
  if (before?.filled.frame.pos !== "NOUN" || !isCounted(tree, i)) return undefined;
  return frames.get(before.filled.frame.words.at(-1)!)?.filter(({ type }) => type === before.filled.frame.type);
}

const COUNTED = /^(one|another|second|third|fourth|fifth)$/i;

/** "a second round", "the next leg": a part of the acts just told. */
const PART = /^(round|edition|instalment|installment|leg|phase|tranche|batch)$/i;

/** "another", "one", "a second": a nominal without its noun. */
export function isCounted(tree: Tree, i: number): boolean {
  const isNominal = isA(tree, i, "nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "conj", "nmod", "root");
  // "one of the engines of growth in Asia" leaves out no act
  const isPartOf = childrenAs(tree, i, "nmod", "obl").some((c) => tree.caseOf(c) === "of");
  return isNominal && !isPartOf && (COUNTED.test(tree.text(i)) || PART.test(tree.text(i)));
}

/** "a second round", "further talks", "another": an act of its own beside the one told before, with no date or place in common. */
export function isAnother(tree: Tree, noun: number): boolean {
  if (COUNTED.test(tree.text(noun))) return true;
  return childrenAs(tree, noun, "amod", "det", "advmod").some((c) => FURTHER.test(tree.text(c)));
}

const FURTHER =
  /^(another|second|third|fourth|fifth|sixth|further|next|new|fresh|additional|follow-up|similar|more|return|earlier|previous)$/i;

/** "invited him to visit | again": not the visit just told. */
export function isRepeated(tree: Tree, verb: number): boolean {
  return childrenAs(tree, verb, "advmod").some((c) => /^(again|anew)$/i.test(tree.text(c)));
}
