import type { Tree } from "../syntax/tree.ts";
import { childrenAs, subtree } from "../syntax/walk.ts";
import type { Content } from "./content.ts";
import { range } from "./spans.ts";

/** "thought it prudent | to engage Tokyo": what is judged of "it". */
export function judged(tree: Tree, verb: number): number | null {
  const judgement = tree.child(verb, "xcomp");
  const it = judgement === null ? null : (tree.child(verb, "obj", "expl") ?? tree.child(judgement, "expl", "nsubj"));
  if (judgement === null || it === null) return null;
  if (!/^it$/i.test(tree.text(it))) return null;
  const clauses = [
    ...childrenAs(tree, judgement, "advcl", "xcomp", "ccomp", "csubj"),
    ...childrenAs(tree, verb, "advcl"),
  ];
  return clauses.find((c) => c > judgement) ?? (tree.word(judgement).pos === "VERB" ? judgement : null);
}

/** "thought | a new date unlikely": a thing and what is thought of it. */
export function smallClause(tree: Tree, verb: number): Content | null {
  if (!/^(think|believe|consider|find|deem)$/.test(tree.word(verb).lemma)) return null;
  const thing = tree.child(verb, "obj");
  const judgement = tree.child(verb, "xcomp");
  if (thing === null || judgement === null || thing < verb || judgement < thing || tree.word(thing).pos === "PRON")
    return null;
  const words = [...subtree(tree, thing), ...subtree(tree, judgement)];
  return { head: judgement, words: range(Math.min(...words), Math.max(...words) + 1) };
}
