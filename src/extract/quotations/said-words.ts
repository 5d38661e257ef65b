import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, subtree } from "../syntax/walk.ts";
import type { Cues } from "./cues.ts";
import { isFullClause } from "./said-clause.ts";
import { isClose, isCut } from "./said-end.ts";
import { spokenCase } from "./said-thing.ts";
import { silentAt } from "./silent-verbs.ts";
import { range } from "./spans.ts";
import { outerSayer } from "./subjects.ts";

/**
 * The words of the clause behind its "that" ("added in a letter that …": the letter is not what is said). What follows
 * the verb goes on to the end of the sentence ("said that A, and that B"), or to a contrast with a subject of its own (", but the envoy …").
 */
export function afterThat(tree: Tree, verb: number, clause: number, cues: Cues): readonly number[] {
  const that = childrenAs(tree, clause, "mark").find((c) => /^that$/i.test(tree.text(c))) ?? -1;
  const words = subtree(tree, clause, (c) => c === verb).filter((w) => w > that);
  const first = Math.min(...words);
  if (first < verb) return words.filter((w) => !isCut(tree, w, verb));
  // "said that A, but that B": both are said
  const contrast = (c: number): boolean =>
    !childrenAs(tree, c, "mark").some((m) => /^that$/i.test(tree.text(m))) &&
    childrenAs(tree, c, "cc", "mark").some((m) => /^(but|while|whereas|though|although|yet)$/i.test(tree.text(m)));
  const beside = [...tree.children(verb), ...tree.children(clause)].filter(
    (c) =>
      c > clause &&
      isA(tree, c, "conj", "parataxis", "advcl") &&
      isFullClause(tree, c) &&
      ((that < 0 && tree.head(c) === verb) || contrast(c) || isOthersWord(tree, verb, c, cues)),
  );
  const again = childrenAs(tree, clause, "conj").filter(
    (c) => (cues.say.has(tree.word(c).lemma) || silentAt(tree, c) !== null) && outerSayer({ tree, cues }, c) !== null,
  );
  if (tree.word(clause).pos === "NOUN" && !isFullClause(tree, clause))
    return thingAlone(tree, clause).filter((w) => w !== spokenCase(tree, verb));
  const end = endOfWords(tree, verb, clause);
  const close = range(first, end).find((i) => i > clause && isClose(tree, i, cues)) ?? end;
  const others = [...beside.map((c) => tree.span(c).first), ...again.map((c) => tree.child(c, "cc") ?? c)];
  return range(first, Math.min(close, ...others));
}

/** Words said in a clause aside end with it: "who said it was over", "asked if they had said that he was dead, | he replied". */
function endOfWords(tree: Tree, verb: number, clause: number): number {
  const aside = [verb, ...tree.ancestors(verb)].find(
    (i) => isA(tree, i, "acl:relcl") || (isA(tree, i, "advcl") && tree.head(i)! > clause),
  );
  return aside === undefined ? tree.last : Math.max(clause + 1, tree.span(aside).last);
}

/** "said that it was over, and a minister declared that …": a verb of saying of its own, not under "that". */
function isOthersWord(tree: Tree, verb: number, c: number, cues: Cues): boolean {
  const subject = tree.child(c, "nsubj");
  return (
    tree.head(c) === verb &&
    cues.say.has(tree.word(c).lemma) &&
    subject !== null &&
    tree.word(subject).pos !== "PRON" &&
    !tree.children(c).some((m) => isA(tree, m, "mark"))
  );
}

/** A thing without the clauses that are only set beside it. */
function thingAlone(tree: Tree, noun: number): readonly number[] {
  return subtree(tree, noun, (c) => isA(tree, c, "conj", "cc", "parataxis") && tree.child(c, "nsubj") !== null);
}
