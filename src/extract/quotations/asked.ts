import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, subtree } from "../syntax/walk.ts";

/** "Asked | whether they would stay, he declined": the question, without "whether". */
export function askedBeside(tree: Tree, verb: number): readonly number[] | null {
  for (let i = tree.first; i < tree.last; i++) {
    if (!/^(ask|press|question|quiz|challenge|query)$/.test(tree.word(i).lemma) || !/^VB[ND]$/.test(tree.word(i).tag))
      continue;
    const opens = i === tree.first || /^[,;:]$/.test(tree.text(i - 1));
    if (!opens || tree.child(i, "nsubj", "aux", "aux:pass") !== null) continue;
    const matter = childrenAs(tree, i, "ccomp", "xcomp", "advcl", "obl", "obj").find((c) => c > i && c !== verb);
    if (matter === undefined || /^(it|this|that)$/i.test(tree.text(matter))) continue;
    return subtree(tree, matter, (c) => (isA(tree, c, "case") && tree.head(c) === matter) || c === verb).filter(
      (w) => w > i,
    );
  }
  return null;
}
