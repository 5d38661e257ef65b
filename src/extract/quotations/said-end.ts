import type { Tree } from "../syntax/tree.ts";
import { isA } from "../syntax/walk.ts";
import type { Cues } from "./cues.ts";

/** "concluded the talks; it has not been signed": behind a semicolon stands another sentence, and words before a colon are not said behind it. */
export function isCut(tree: Tree, a: number, b: number): boolean {
  for (let i = Math.min(a, b); i < Math.max(a, b); i++)
    if (tree.text(i) === ";" || (tree.text(i) === ":" && a < b)) return true;
  return false;
}

/** "that the contract was safe, | he went on": the outer speaker, told behind. */
function isAddedBehind(tree: Tree, comma: number, cues: Cues): boolean {
  const [who, verb] = [comma + 1, comma + 2];
  if (verb >= tree.last || !/^(he|she|they|it)$/i.test(tree.text(who)) || tree.word(verb).pos !== "VERB") return false;
  const says = cues.say.has(tree.word(verb).lemma) || tree.word(verb).lemma === "go";
  return says && tree.last - verb < 5 && !/^(that|to)$/i.test(tree.text(Math.min(verb + 1, tree.last - 1)));
}

/** "said that it "violates the treaty" | and summoned the envoy": a past tense behind the quoted words goes on from "said". */
function goesOn(tree: Tree, i: number): boolean {
  if (!/^(and|but)$/i.test(tree.text(i)) || i === tree.first || !/^["”’'»]$/.test(tree.text(i - 1))) return false;
  const next = [i + 1, i + 2].find((t) => t < tree.last && tree.word(t).pos !== "ADV");
  return next !== undefined && tree.word(next).tag === "VBD" && isA(tree, next, "conj");
}

/** "; it has not …", ", according to …", ", citing …", ", adding that …": what stands behind is another's, or said anew. */
export function isClose(tree: Tree, i: number, cues: Cues): boolean {
  if (tree.text(i) === ";" || goesOn(tree, i)) return true;
  const next = i + 1 < tree.last ? tree.text(i + 1) : "";
  if (tree.text(i) === ",")
    return (
      isAddedBehind(tree, i, cues) ||
      // "…, an allegation that Rome denies"
      (/^an?$/i.test(next) && isA(tree, i + 1, "det") && cues.tale.has(tree.word(tree.head(i + 1) ?? i).lemma)) ||
      /^(according|citing|quoting|calling|describing)$/i.test(next) ||
      (i + 1 < tree.last && tree.word(i + 1).tag === "VBG" && cues.say.has(tree.word(i + 1).lemma))
    );
  return false;
}
