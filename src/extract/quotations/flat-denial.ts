import type { Quotation } from "../../document/layers.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isNegated } from "../syntax/walk.ts";
import type { Hearing } from "./hearing.ts";
import { range } from "./spans.ts";
import { spoken } from "./spoken.ts";

export const DENIAL = { attribution: "denial", hedge: "denial" } as const;

/** "That is not true." of him who holds the floor: what was told before is denied. */
export function flatDenials(hearing: Hearing): readonly Quotation[] {
  const { tree, context } = hearing;
  const { floor: by, told: span } = context;
  if (by === null || span === null || !isFlatDenial(hearing, range(tree.first, tree.last))) return [];
  return [spoken(hearing, { by, span, cue: [tree.root, tree.root] }, DENIAL)];
}

/** Words that do nothing but deny what was told: "this was untrue", "there is no truth in it", "the claims are baseless", "it had not". */
export function isFlatDenial(
  { tree, cues }: Pick<Hearing, "tree" | "cues">,
  words: readonly number[],
  verb: number | null = null,
): boolean {
  const head = headOf(tree, words);
  if (head === undefined || words.length > LONGEST) return false;
  // "Rome hopes that it will not" denies nothing
  if (verb !== null && cues.wish.has(tree.word(verb).lemma)) return false;
  if (isNoTruth(tree, head)) return true;
  const subject = tree.child(head, "nsubj");
  const points = (i: number): boolean =>
    /^(it|this|that|these|those|they|such)$/i.test(tree.text(i)) ||
    (cues.tale.has(tree.word(i).lemma) && isTold(tree, i));
  if (subject === null || !points(subject)) return isBareNo(tree, head);
  const { lemma } = tree.word(head);
  return isNegated(tree, head) ? TRUE.test(lemma) || isBareNo(tree, head) : cues.false.has(lemma);
}

/** Longer sentences say more than no. */
const LONGEST = 12;
const TRUE = /^(true|correct|accurate|so|case|right|truth)$/;

/** "there is no truth in that", "there is no basis for the claim". */
function isNoTruth(tree: Tree, head: number): boolean {
  const thing =
    tree.child(head, "nsubj", "obj", "expl") === null ? null : [head, ...childrenAs(tree, head, "nsubj", "obl", "obj")];
  const truth = thing?.find((i) => /^(truth|basis|substance|foundation|ground)$/.test(tree.word(i).lemma));
  return (
    truth !== undefined &&
    tree.children(truth).some((c) => /^(no|any)$/i.test(tree.text(c))) &&
    [head, truth].some((i) => childrenAs(tree, i, "expl").length > 0)
  );
}

/** "(replied that) it was not", "he had not": an auxiliary alone. */
function isBareNo(tree: Tree, head: number): boolean {
  const subject = tree.child(head, "nsubj");
  return (
    /^(be|have|do|would|will|can|could)$/.test(tree.word(head).lemma) &&
    subject !== null &&
    tree.word(subject).pos === "PRON" &&
    isNegated(tree, head) &&
    tree.children(head).every((c) => /^(nsubj|advmod|mark|punct|aux)$/.test(tree.word(c).relation))
  );
}

/** The word that governs the others. */
export function headOf(tree: Tree, words: readonly number[]): number | undefined {
  return words.find((w) => tree.word(w).pos !== "PUNCT" && (tree.head(w) === null || !words.includes(tree.head(w)!)));
}

/** "the claim", "these reports": told before, and nothing behind says what. */
export function isTold(tree: Tree, noun: number): boolean {
  return (
    tree.children(noun).some((c) => /^(the|this|that|these|those|such|both|all)$/i.test(tree.text(c))) &&
    tree.child(noun, "acl", "acl:relcl", "ccomp", "nummod") === null &&
    childrenAs(tree, noun, "amod").every((c) => /^such$/i.test(tree.text(c))) &&
    childrenAs(tree, noun, "nmod").every((c) => /^(by|from)$/.test(tree.caseOf(c)))
  );
}
