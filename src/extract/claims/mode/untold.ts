import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, isInfinitive } from "../../syntax/walk.ts";
import type { Hedge, Modes } from "./modes.ts";
import { nounHedges } from "./noun-hedges.ts";
import { hedge } from "./rows.ts";

/** "Sign the pact with Niger!", "| Sign the pact now, | the opposition said": what is bidden. */
export function bidden(tree: Tree, verb: number): Hedge | null {
  const { tag, pos } = tree.word(verb);
  const isOwn = verb === tree.root || isA(tree, verb, "ccomp", "parataxis");
  const isBare = tree.child(verb, "nsubj", "nsubj:pass", "aux", "aux:pass", "cop", "mark", "csubj", "expl") === null;
  // an imperative opens its clause
  const opens =
    Math.min(
      verb,
      ...tree.children(verb).filter((c) => !isA(tree, c, "punct", "advmod", "discourse", "cc", "vocative")),
    ) === verb;
  return tag === "VB" && pos === "VERB" && isOwn && isBare && opens ? hedge("proposed", "imperative", verb) : null;
}

/** "is in no mood to sign", "has no reason to go": the noun over the infinitive is denied. */
export function denials(tree: Tree, at: number, up: number, modes: Modes): readonly Hedge[] {
  const isOver = isA(tree, at, "acl") && isInfinitive(tree, at) && tree.word(up).pos === "NOUN";
  return isOver ? nounHedges(tree, up, modes).filter(({ row }) => row === "negation") : [];
}

/** "to be held in May" beside a noun, which the parser may hang on the verb. */
export function isToBe(tree: Tree, at: number, up: number): boolean {
  if (!isInfinitive(tree, at) || !tree.isPassive(at)) return false;
  if (isA(tree, at, "acl")) return !/^(ADJ|VERB)$/.test(tree.word(up).pos) && !isRanked(tree, up);
  const to = tree.children(at).find((c) => tree.word(c).tag === "TO");
  return isA(tree, at, "advcl") && to !== undefined && to > up && tree.text(to - 1) === ",";
}

/**
 * What an infinitive or a gerund tells under a word that no row names: "to meet him", a purpose, is a plan, whatever the tense of the main
 * clause; "a deal to buy jets", "races to sign", "the risk of joining" are none done.
 */
export function untold(tree: Tree, at: number, up: number): readonly Hedge[] {
  const { pos } = tree.word(up);
  if (isInfinitive(tree, at)) {
    if (isA(tree, at, "advcl")) return [hedge("announced", "purpose", at)];
    if (isA(tree, at, "acl") && pos === "NOUN") return [hedge("announced", "infinitive", at)];
    // "it is too early for them to sign"
    if (isA(tree, at, "csubj", "csubj:pass", "ccomp") && pos === "ADJ") return [hedge("proposed", "infinitive", at)];
    // "had to sign"; not "had until Friday to sign"
    const allowed = childrenAs(tree, up, "obl").some((c) => c < at && /^(until|till)$/.test(tree.caseOf(c)));
    const bound = tree.word(up).lemma === "have" && /^VB[DN]$/.test(tree.word(up).tag) && !allowed;
    return isA(tree, at, "xcomp") && /^(VERB|ADJ)$/.test(pos) && !bound ? [hedge("proposed", "infinitive", at)] : [];
  }
  if (tree.word(at).tag !== "VBG") return [];
  const marks = childrenAs(tree, at, "mark", "case").map((c) => tree.text(c).toLowerCase());
  const isOfNoun = isA(tree, at, "acl") && pos === "NOUN";
  const unreal = isOfNoun ? /^(of|for|to|towards?|on|about|against)$/ : /^(of|towards?|about|against|on)$/;
  const isUnder = isOfNoun || (isA(tree, at, "advcl", "xcomp", "ccomp") && (pos === "VERB" || isInMind(tree, up)));
  return isUnder && marks.some((mark) => unreal.test(mark)) ? [hedge("hypothetical", "gerund", at)] : [];
}

/** "was the first to ratify it", "is the first president to visit Oslo". */
export function isRanked(tree: Tree, up: number): boolean {
  return (
    RANK.test(tree.text(up)) ||
    (tree.child(up, "cop") !== null && childrenAs(tree, up, "amod").some((c) => RANK.test(tree.text(c))))
  );
}

const RANK = /^(first|second|third|last|latest|only|next)$/i;

/** "is in two minds about joining". */
function isInMind(tree: Tree, up: number): boolean {
  return tree.child(up, "cop") !== null && /^(mind|talk|dispute|disagreement|argument)$/.test(tree.word(up).lemma);
}
