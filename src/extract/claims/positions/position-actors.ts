import type { Tree } from "../../syntax/tree.ts";
import { agentOf, isA, isInfinitive, obliquesOf } from "../../syntax/walk.ts";
import type { WordClasses } from "../classes.ts";
import type { Reading } from "../reading.ts";
import { besideName, introduces, nounOf } from "./beside.ts";
import type { Stance } from "./stances.ts";

/** Who takes the stand that the trigger `i` names, or null. */
export function actorOf(reading: Reading, tree: Tree, i: number, stance: Stance): number | null {
  const actor =
    (stance.actor === "between" ? pairBefore(reading, tree, i)?.[0] : null) ?? grammatical(reading, tree, i, stance);
  return actor === null ? null : behindRelative(tree, i, actor);
}

/** "the India-France strategic partnership": the two states joined by a dash before the noun, or null. */
export function pairBefore(reading: Reading, tree: Tree, noun: number): readonly [number, number] | null {
  for (let i = noun - 1; i > tree.first + 1 && i > noun - PAIR; i--) {
    if (!/^[-–—/]$/.test(tree.text(i - 1))) continue;
    return isState(reading, i) && isState(reading, i - 2) ? [i - 2, i] : null;
  }
  return null;
}

/** How far before the noun the second state may stand: "Vietnam–Japan extensive strategic economic partnership". */
const PAIR = 6;

/** A state, also inside the name of an instrument ("the U.S.–Vietnam Partnership"). */
function isState(reading: Reading, token: number): boolean {
  const m = reading.mentionAt(token);
  if (m !== null && reading.doc.mentions.mentions[m]!.kind === "state") return true;
  const { text } = reading.doc.tokens[token]!;
  return reading.doc.mentions.entities.some(({ kind, names }) => kind === "state" && names.includes(text));
}

function grammatical(reading: Reading, tree: Tree, i: number, stance: Stance): number | null {
  if (stance.pos === "VERB") return verbal(reading, tree, i, stance);
  if (stance.pos === "ADP") return tree.child(tree.head(i)!, "nsubj");
  if (stance.actor === "holder") return holderOf(reading, tree, i, stance);
  const of = (word: string) => obliquesOf(tree, i).find((o) => o.preposition === word)?.head ?? null;
  if (stance.actor === "of") return of("of");
  if (stance.actor === "between")
    return of("between") ?? lightSubject(tree, i, stance.classes) ?? tree.child(i, "nmod:poss");
  const noun = nounOf(tree, i);
  const possessor = stance.object.includes("poss") ? null : tree.child(i, "nmod:poss");
  return (
    tree.child(noun, "nsubj", "nsubj:pass") ??
    (tree.word(noun).pos === "VERB" ? tree.subjectOf(noun) : null) ??
    introduces(reading, tree, noun) ??
    apposedAbove(tree, noun) ??
    predicateSubject(tree, noun, stance.classes) ??
    possessor ??
    described(reading, tree, noun)
  );
}

/** "Chad, home to a mine and | host to a base": of whom the first of the list is said, which the parser may hang deeper. */
export function apposedAbove(tree: Tree, noun: number): number | null {
  if (!isA(tree, noun, "conj")) return null;
  const above = tree.ancestors(noun).find((at) => !isA(tree, at, "conj", "nmod"));
  return above !== undefined && isA(tree, above, "appos") ? tree.head(above) : null;
}

/** Who does it; whom it befalls, where the row says so; "Georgia's bid | to join": whose bid it is. */
function verbal(reading: Reading, tree: Tree, i: number, stance: Stance): number | null {
  if (stance.actor === "patient") return tree.isPassive(i) ? tree.patientOf(i) : null;
  if (tree.isPassive(i)) return agentOf(tree, i);
  // "Poland, an advocate of | sending tanks," sends none; who has an interest in joining wants to
  const over = tree.head(i);
  if (over !== null && tree.word(i).tag === "VBG" && isA(tree, i, "nmod", "acl") && isA(tree, over, "appos"))
    return null;
  const wish = isA(tree, i, "acl") && isInfinitive(tree, i) && tree.word(tree.head(i)!).pos === "NOUN";
  return tree.subjectOf(i) ?? (wish ? holderOf(reading, tree, tree.head(i)!, stance) : null);
}

/**
 * Who holds what the noun names: "Egypt's support", "Egypt voiced (its) support", "the support of Egypt for", "Egyptian support", "calls from Egypt".
 */
function holderOf(reading: Reading, tree: Tree, noun: number, stance: Stance): number | null {
  const possessor = tree.child(noun, "nmod:poss");
  const m = possessor === null ? null : reading.mentionAt(possessor);
  const isNamed = possessor !== null && (m === null || reading.doc.mentions.mentions[m]!.form !== "pronoun");
  if (isNamed) return possessor;
  return (
    ofParty(reading, tree, noun, stance) ??
    besideName(reading, tree, noun) ??
    lightSubject(tree, noun, stance.classes) ??
    possessor
  );
}

/** "the accession of Fiji to the pact", "calls from Chad for a truce": not what a stand is taken on. */
function ofParty(reading: Reading, tree: Tree, noun: number, stance: Stance): number | null {
  const obliques = obliquesOf(tree, noun);
  const isFree = obliques.some(({ preposition }) => preposition !== "of" && stance.object.includes(preposition));
  const named = obliques.find(
    ({ preposition, head }) =>
      (/^(from|by)$/.test(preposition) || (preposition === "of" && (isFree || !stance.object.includes("of")))) &&
      reading.mentionAt(head) !== null,
  );
  return named?.head ?? null;
}

/** "Egypt voiced | support", "support was voiced by Egypt": a verb that adds nothing to the noun. */
function lightSubject(tree: Tree, noun: number, classes: WordClasses): number | null {
  const [first] = tree.conjuncts(noun) as [number, ...number[]];
  const up = tree.head(first);
  if (up === null || tree.word(up).pos !== "VERB" || !classes.get("stance_light")!.has(tree.word(up).lemma))
    return null;
  if (isA(tree, first, "nsubj:pass")) return agentOf(tree, up);
  return isA(tree, first, "obj", "xcomp") && !tree.isPassive(up) ? tree.subjectOf(up) : null;
}

/** "is seen as a candidate", "is in favour of", "has a stake in", "is one of the sources of": the subject of what stands over the noun. */
function predicateSubject(tree: Tree, noun: number, classes: WordClasses): number | null {
  const up = tree.head(noun);
  if (up === null) return null;
  // "is a friend of the plan and an | opponent of the deal"
  if (isA(tree, noun, "conj")) {
    const predicate = tree.ancestors(noun).find((at) => tree.child(at, "cop") !== null || tree.word(at).pos === "VERB");
    const isSaid =
      predicate !== undefined && (tree.child(noun, "cop") !== null || tree.child(predicate, "cop") !== null);
    return isSaid ? tree.subjectOf(predicate) : null;
  }
  const part =
    isA(tree, noun, "nmod") && tree.caseOf(noun) === "of" && /^(one|some|two|three|part)$/i.test(tree.text(up));
  if (part) return tree.child(up, "nsubj", "nsubj:pass") ?? predicateSubject(tree, up, classes);
  // "a country | in search of a port"
  if (isA(tree, noun, "nmod") && tree.caseOf(noun) === "in") return up;
  // "powers hostile | to the plan"
  if (isA(tree, noun, "amod", "acl") && tree.word(noun).pos !== "NOUN") return up;
  if (isA(tree, noun, "obj") && !isPredicative(tree, up, classes)) return null;
  if (isA(tree, noun, "obl", "xcomp", "advcl", "obj") && /^(as|in|)$/.test(tree.caseOf(noun)))
    return tree.isPassive(up) ? tree.child(up, "nsubj:pass") : tree.subjectOf(up);
  return null;
}

/** "became a member", "has a stake": the object is said of the subject. */
function isPredicative(tree: Tree, verb: number, classes: WordClasses): boolean {
  const { lemma } = tree.word(verb);
  return /^(become|remain|form|constitute|represent|be)$/.test(lemma) || classes.get("stance_light")!.has(lemma);
}

/** "the ally of Chad" that the text spoke of: whom the words mean. */
function described(reading: Reading, tree: Tree, noun: number): number | null {
  const m = reading.mentionAt(noun);
  const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  const isOwn = mention?.form === "description" && mention.head === noun && mention.entities.length > 0;
  return isOwn && !isA(tree, noun, "conj") ? noun : null;
}

/** "is seen as a power | which requires support": the relative pronoun stands for the power, and the power for who is seen so. */
function behindRelative(tree: Tree, i: number, actor: number): number {
  const antecedent = antecedentOf(tree, i);
  if (antecedent === null || (actor !== antecedent && !/^(which|that|who)$/i.test(tree.text(actor)))) return actor;
  const isPredicate =
    isA(tree, antecedent, "obl", "xcomp", "root") &&
    (tree.caseOf(antecedent) === "as" || tree.child(antecedent, "cop") !== null);
  if (!isPredicate) return antecedent;
  return tree.child(antecedent, "nsubj", "nsubj:pass") ?? asSubject(tree, antecedent) ?? antecedent;
}

function asSubject(tree: Tree, nominal: number): number | null {
  const up = tree.head(nominal);
  if (up === null) return null;
  return tree.isPassive(up) ? tree.child(up, "nsubj:pass") : tree.subjectOf(up);
}

/** The nominal on which the relative clause around a word hangs, or null. */
export function antecedentOf(tree: Tree, i: number): number | null {
  const clause = [i, ...tree.ancestors(i)].find((at) => isA(tree, at, "acl:relcl"));
  return clause === undefined ? null : tree.head(clause);
}

/** Whether a verb only carries the noun under it: "voiced | support". */
export function isLight(tree: Tree, verb: number, { classes }: Stance): boolean {
  return classes.get("stance_light")!.has(tree.word(verb).lemma);
}
