import type { Tree } from "../../syntax/tree.ts";
import { isA } from "../../syntax/walk.ts";

/** "A contract, | signed in May, | may be dropped": a participle between commas on a noun before it tells of that alone. */
export function isParticipleBeside(tree: Tree, verb: number): boolean {
  if (!isOnNoun(tree, verb)) return false;
  const { first, last } = tree.span(verb);
  const opens = tree.text(first) === "," || (first > tree.first && tree.text(first - 1) === ",");
  return opens && [last - 1, last].some((t) => t < tree.last && /^[,;]$/.test(tree.text(t)));
}

/** The parser may hang it on the verb behind it, whose subject is the noun. */
function isOnNoun(tree: Tree, verb: number): boolean {
  if (tree.word(verb).tag !== "VBN" || tree.child(verb, "mark", "aux", "aux:pass", "nsubj") !== null) return false;
  const up = tree.head(verb);
  const subject = up === null ? null : tree.child(up, "nsubj", "nsubj:pass");
  return isA(tree, verb, "acl") || (isA(tree, verb, "advcl") && subject !== null && subject < verb && verb < up!);
}
