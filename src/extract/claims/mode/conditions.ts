import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, isNegated } from "../../syntax/walk.ts";
import type { Hedge, Modes } from "./modes.ts";
import { pushRow } from "./rows.ts";
import { tenseOf } from "./tense.ts";

/** "will sign if Washington agrees", "would go should they ask", "as long as they agree": the act hangs on what the clause tells. */
export function isCondition(tree: Tree, verb: number, c: number): boolean {
  return (isIf(tree, c) || isProviso(tree, c)) && isOpen(tree, verb);
}

function isIf(tree: Tree, c: number): boolean {
  if (!isA(tree, c, "advcl")) return false;
  const marks = childrenAs(tree, c, "mark");
  const even = marks.some((m) => m > tree.first && /^even$/i.test(tree.text(m - 1)));
  return !even && [c, ...marks].some((m) => IF.test(tree.text(m)));
}

const IF = /^(if|unless|provided|providing|assuming|supposing)$/i;

/** "as long as they agree", "on condition that they agree". */
function isProviso(tree: Tree, c: number): boolean {
  const told = childrenAs(tree, c, "advcl", "acl").length > 0;
  if (isA(tree, c, "advmod")) return told && /^long$/i.test(tree.text(c)) && /^(as|so)$/i.test(tree.text(c - 1));
  return told && isA(tree, c, "obl") && /^(condition|proviso|understanding)$/i.test(tree.text(c));
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
  if (tree.text(tree.last - 1) === "?" && (subject === null || first < subject)) return !isPresumed(tree, verb, first);
  return (
    subject !== null && first < subject && isA(tree, verb, "advcl") && /^(should|were|had)$/i.test(tree.text(first))
  );
}

/** "Why did they sign?", "When were they received?": that it was done is taken for granted. */
function isPresumed(tree: Tree, verb: number, first: number): boolean {
  const asks = tree.children(verb).some((c) => c < first && /^(why|when|where|how)$/i.test(tree.text(c)));
  return asks && /^(did|was|were)$/i.test(tree.text(first)) && !isNegated(tree, verb);
}

/** The first comma of a sentence; its first token when there is none. */
function firstComma(tree: Tree): number {
  for (let i = tree.first; i < tree.last; i++) if (tree.text(i) === ",") return i;
  return tree.first;
}

/** "if they sign", "unless they meet": a condition reaches its own clause only. */
export function conditionOf(tree: Tree, clause: number, modes: Modes): readonly Hedge[] {
  const found: Hedge[] = [];
  for (const c of childrenAs(tree, clause, "mark", "cc")) {
    // "until he visited Peru he had met nobody": he did
    const isPast = /^(until|till)$/i.test(tree.text(c)) && tenseOf(tree, clause, modes) === "past";
    if (!isPast) pushRow(found, modes, "mark", tree.word(c).lemma, c);
  }
  return found;
}
