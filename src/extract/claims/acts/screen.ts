import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, isInfinitive } from "../../syntax/walk.ts";
import type { Act } from "./acts.ts";

/** Whether an act of a sentence is told for itself: not as the topic, purpose, outcome or name of another, nor by a verb that only carries a noun. */
export function isToldItself(tree: Tree, act: Act, found: readonly Act[]): boolean {
  // "held talks": the noun tells the act, its verb none of its own.
  return (
    found.every((other) => other.light !== act.trigger || tellsMore(act, other)) &&
    !found.some((other) => other.trigger === act.light && tellsMore(other, act)) &&
    !isTopicOf(tree, act, found) &&
    !isPurposeOf(tree, act, found) &&
    !isAgreeing(act, found) &&
    !isAgreed(act, found) &&
    !isProvided(tree, act, found) &&
    !isMeasureOf(tree, act, found) &&
    !isEffectOf(tree, act, found) &&
    !isModifierOf(tree, act, found)
  );
}

/** "invited Modi for a visit": a verb that gives both sides of the act that its noun names tells it better. */
function tellsMore({ filled }: Act, noun: Act): boolean {
  return (
    filled.frame.type === noun.filled.frame.type &&
    filled.matter === noun.trigger &&
    filled.fillers.length > noun.filled.fillers.length
  );
}

/** The verbs over an act of which it is a complement: "offered to host", "announced the visit". */
export function chainOver(tree: Tree, at: number): readonly number[] {
  const up = tree.head(at);
  // "cancelled plans to meet"
  const planned = up !== null && isA(tree, at, "acl") && isInfinitive(tree, at) && tree.word(up).pos === "NOUN";
  if (up === null || !(planned || isA(tree, at, "xcomp", "ccomp", "obj", "csubj", "csubj:pass", "nsubj:pass")))
    return [];
  return [up, ...chainOver(tree, up)];
}

/** "asked Niger to withdraw its troops": the act that is asked for tells more than that it was asked for. */
export function isAskingFor(tree: Tree, act: Act, others: readonly Act[]): boolean {
  const { type, words } = act.filled.frame;
  if (type !== "other" || !ASKING.test(words[0]!)) return false;
  // "an official said, asking for anonymity"
  if (tree.word(act.trigger).tag === "VBG" && isA(tree, act.trigger, "advcl")) return true;
  return others.some((other) => other !== act && chainOver(tree, other.light ?? other.trigger).includes(act.trigger));
}

const ASKING = /^(ask|request|urge|beg|implore|press|beseech|promise|appeal|petition)$/;

/** "discuss the signing": what is only talked about is the topic of the talks. */
function isTopicOf(tree: Tree, act: Act, others: readonly Act[]): boolean {
  return others.some(
    (other) =>
      other !== act &&
      other.trigger !== act.light &&
      other.filled.topics.some((t) => tree.conjuncts(t).includes(act.trigger)),
  );
}

/** "agreed to hold talks": the talks tell the agreement; but "came to see Modi" is a journey too. */
function isAgreeing(act: Act, others: readonly Act[]): boolean {
  if (!act.filled.frame.obliques.has("clause") || act.filled.frame.type === "visit") return false;
  return others.some((other) => isOutcome(act, other) && other.filled.frame.type !== "other");
}

/** What two parties agree to do, where it is no act of a kind of its own, is their agreement. */
function isAgreed(act: Act, others: readonly Act[]): boolean {
  if (act.filled.frame.type !== "other") return false;
  return others.some((other) => other.filled.frame.obliques.has("clause") && isOutcome(other, act));
}

/** "sign an agreement to allow | the export of arms to Vietnam": what the agreement is for is told with it. */
function isProvided(tree: Tree, act: Act, others: readonly Act[]): boolean {
  if (act.light !== null || act.filled.frame.pos !== "NOUN" || act.filled.fillers.length > 1) return false;
  const over = tree.ancestors(act.trigger);
  return others.some(
    ({ filled }) =>
      /^(agreement|negotiation)$/.test(filled.frame.type) && filled.matter !== null && over.includes(filled.matter),
  );
}

/** "thanked Chad for accepting | the return of its nationals": what somebody is thanked or blamed for is told with that. */
export function isGroundOf(tree: Tree, act: Act, others: readonly Act[]): boolean {
  const verb = act.light ?? act.trigger;
  if (isMatterOfProtest(tree, act, others)) return true;
  if (act.filled.frame.type !== "other" || tree.word(verb).tag !== "VBG" || !isA(tree, verb, "advcl")) return false;
  const isFor = tree.children(verb).some((c) => isA(tree, c, "mark", "case") && /^for$/i.test(tree.text(c)));
  return (
    isFor && others.some(({ filled, trigger }) => filled.frame.type === "statement" && trigger === tree.head(verb))
  );
}

/** "lodged a protest over flares | fired at a plane": what is protested against is told with the protest. */
function isMatterOfProtest(tree: Tree, { filled, trigger }: Act, others: readonly Act[]): boolean {
  if (filled.frame.type !== "other" || !isA(tree, trigger, "acl", "advcl") || tree.word(trigger).tag !== "VBN")
    return false;
  const noun = tree.head(trigger);
  const marks = childrenAs(tree, trigger, "mark").map((c) => tree.text(c).toLowerCase());
  const isMatter = [...marks, noun === null ? "" : tree.caseOf(noun)].some((by) =>
    /^(over|against|about|at)$/.test(by),
  );
  return isMatter && others.some((other) => other.filled.frame.type === "protest");
}

function isOutcome(agreeing: Act, act: Act): boolean {
  return act !== agreeing && [act.trigger, act.light].includes(agreeing.filled.matter);
}

/** "the fourth round | of negotiations": the noun behind it is the act. */
function isMeasureOf(tree: Tree, act: Act, others: readonly Act[]): boolean {
  return (
    act.filled.frame.words[0] === "round" &&
    others.some(({ trigger }) => tree.head(trigger) === act.trigger && tree.caseOf(trigger) === "of")
  );
}

/** "signed a treaty, | ending a dispute": what the agreement brings about is told with it. */
function isEffectOf(tree: Tree, act: Act, others: readonly Act[]): boolean {
  if (act.filled.frame.type !== "agreement" || tree.word(act.trigger).tag !== "VBG" || !isA(tree, act.trigger, "advcl"))
    return false;
  return others.some(({ filled, trigger }) => filled.frame.type === "agreement" && trigger === tree.head(act.trigger));
}

/** "a summit meeting": the last noun is the act. */
function isModifierOf(tree: Tree, act: Act, others: readonly Act[]): boolean {
  return others.some((other) => isA(tree, act.trigger, "compound") && tree.head(act.trigger) === other.trigger);
}

/** "met to discuss trade": one talk, told with its purpose; "visited Oslo to deepen ties": what an act is for is told with it. */
function isPurposeOf(tree: Tree, act: Act, others: readonly Act[]): boolean {
  const { type } = act.filled.frame;
  // "supports health, by helping Laos"
  if (type === "other" && tree.word(act.trigger).tag === "VBG" && isManner(tree, act.trigger)) return true;
  // "met to prepare a declaration"
  const isDrafting = type === "negotiation" && DRAFTING.test(act.filled.frame.words[0]!);
  if (!(isDrafting || /^(meeting|other)$/.test(type)) || !isInfinitive(tree, act.trigger)) return false;
  // "signed a deal under which Chad is | to withdraw": no purpose has a subject of its own
  if (tree.child(act.trigger, "nsubj", "nsubj:pass") !== null) return false;
  if (type === "other" && !isA(tree, tree.conjuncts(act.trigger)[0]!, "advcl", "acl")) return false;
  const above = new Set(clauseAbove(tree, act.trigger));
  return others.some(
    (other) =>
      (type === "other" || /^(meeting|summit)$/.test(other.filled.frame.type)) &&
      (above.has(other.trigger) || (other.light !== null && above.has(other.light))),
  );
}

const DRAFTING = /^(prepare|draft|draw|write)$/;

/** The words over an infinitive within its own sentence part: "he met A; | he hoped to meet B" are two. */
function clauseAbove(tree: Tree, at: number): readonly number[] {
  const up = tree.head(at);
  const apart = isA(tree, at, "parataxis") || (isA(tree, at, "conj") && tree.child(at, "nsubj", "nsubj:pass") !== null);
  return up === null || apart ? [] : [up, ...clauseAbove(tree, up)];
}

function isManner(tree: Tree, verb: number): boolean {
  return tree
    .children(verb)
    .some((c) => isA(tree, c, "mark", "case") && /^(by|through|in|while|via|when|for)$/i.test(tree.text(c)));
}
