import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA } from "../../syntax/walk.ts";
import type { Hedge, Modes } from "./modes.ts";
import { pushRow } from "./rows.ts";

/** "will sign if Washington agrees", "would go should they ask": the act hangs on what the clause tells. */
export function isCondition(tree: Tree, verb: number, c: number): boolean {
  if (!isA(tree, c, "advcl")) return false;
  const marks = childrenAs(tree, c, "mark");
  const even = marks.some((m) => m > tree.first && /^even$/i.test(tree.text(m - 1)));
  return !even && marks.some((m) => /^(if|unless|provided|providing)$/i.test(tree.text(m))) && isOpen(tree, verb);
}

/** Told as neither done nor going on. */
function isOpen(tree: Tree, verb: number): boolean {
  return childrenAs(tree, verb, "aux").some((a) => !/^(has|have|had|was|were|did)$/i.test(tree.text(a)));
}

/** "Should they attack, …", "Were Chile to sign", "Will they meet?": a condition or a question, that tells nothing. */
export function isInverted(tree: Tree, verb: number): boolean {
  if (/^(should|were|had)$/i.test(tree.text(tree.first)) && verb < firstComma(tree)) return true;
  const subject = tree.child(verb, "nsubj", "nsubj:pass");
  const first = childrenAs(tree, verb, "aux", "cop", "aux:pass")[0] ?? verb;
  if (tree.text(tree.last - 1) === "?" && (subject === null || first < subject)) return true;
  return (
    subject !== null && first < subject && isA(tree, verb, "advcl") && /^(should|were|had)$/i.test(tree.text(first))
  );
}

/** The first comma of a sentence; its first token when there is none. */
function firstComma(tree: Tree): number {
  for (let i = tree.first; i < tree.last; i++) if (tree.text(i) === ",") return i;
  return tree.first;
}

/** "if they sign", "unless they meet": a condition reaches its own clause only. */
export function conditionOf(tree: Tree, clause: number, modes: Modes): readonly Hedge[] {
  const found: Hedge[] = [];
  for (const c of childrenAs(tree, clause, "mark")) pushRow(found, modes, "mark", tree.word(c).lemma, c);
  return found;
}
