import type { Tree } from "../../syntax/tree.ts";
import { agentOf, childrenAs, isA, isInfinitive, obliquesOf } from "../../syntax/walk.ts";
import type { Reading } from "../reading.ts";
import type { Stance } from "./stances.ts";

/** Who takes the stand that the trigger `i` names, or null. */
export function actorOf(reading: Reading, tree: Tree, i: number, stance: Stance): number | null {
  const actor = (stance.actor === "between" ? pairBefore(reading, tree, i)?.[0] : null) ?? grammatical(tree, i, stance);
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

function grammatical(tree: Tree, i: number, stance: Stance): number | null {
  if (stance.pos === "VERB") return tree.isPassive(i) ? agentOf(tree, i) : tree.subjectOf(i);
  const possessor = tree.child(i, "nmod:poss");
  if (stance.actor === "poss") return possessor;
  if (stance.actor === "of") return obliquesOf(tree, i).find((o) => o.preposition === "of")?.head ?? null;
  if (stance.actor === "between")
    return obliquesOf(tree, i).find((o) => o.preposition === "between")?.head ?? possessor;
  return tree.child(i, "nsubj", "nsubj:pass") ?? predicateSubject(tree, i) ?? possessor;
}

/** "is seen as a candidate", "is in favour of", "has a stake in", "is one of the sources of": the subject of what stands over the noun. */
function predicateSubject(tree: Tree, noun: number): number | null {
  const up = tree.head(noun);
  if (up === null) return null;
  const part =
    isA(tree, noun, "nmod") && tree.caseOf(noun) === "of" && /^(one|some|two|three|part)$/i.test(tree.text(up));
  if (part) return tree.child(up, "nsubj", "nsubj:pass") ?? predicateSubject(tree, up);
  if (isA(tree, noun, "obl", "xcomp", "advcl", "obj") && /^(as|in|for|)$/.test(tree.caseOf(noun)))
    return tree.isPassive(up) ? tree.child(up, "nsubj:pass") : tree.subjectOf(up);
  return null;
}

/** "is seen as a power | which requires support": the relative pronoun stands for the power, and the power for who is seen so. */
function behindRelative(tree: Tree, i: number, actor: number): number {
  const relative = /^(which|that|who)$/i.test(tree.text(actor)) ? antecedentOf(tree, i) : actor;
  if (relative === null) return actor;
  const isPredicate =
    isA(tree, relative, "obl", "xcomp", "root") &&
    (tree.caseOf(relative) === "as" || tree.child(relative, "cop") !== null);
  if (relative === actor || !isPredicate) return relative;
  return tree.child(relative, "nsubj", "nsubj:pass") ?? predicateSubject(tree, relative) ?? relative;
}

/** The nominal on which the relative clause around a word hangs, or null. */
function antecedentOf(tree: Tree, i: number): number | null {
  const clause = [i, ...tree.ancestors(i)].find((at) => isA(tree, at, "acl:relcl"));
  return clause === undefined ? null : tree.head(clause);
}

/** What the stand is about: the first of the places of the row that has something. */
export function objectsOf(reading: Reading, tree: Tree, i: number, stance: Stance): readonly number[] {
  for (const place of stance.object) {
    const found = place === "compound" ? (pairBefore(reading, tree, i)?.[1] ?? null) : objectAt(tree, i, place);
    const head = found === null ? null : behindPronoun(tree, i, found);
    // "wants Sudan | to withdraw": the wish is the clause
    if (place === "object" && stance.object.includes("complement") && tree.child(i, "xcomp") !== null) continue;
    // "called for the first | time"
    if (head !== null && /^(time|moment|now|while)$/.test(tree.word(head).lemma)) continue;
    if (head !== null && !isBorrowed(reading, tree, i, place, head)) return [head];
  }
  return stance.pos === "NOUN" ? described(tree, i) : [];
}

function objectAt(tree: Tree, i: number, place: string): number | null {
  if (place === "object") return tree.patientOf(i);
  if (place === "complement") return clauseOf(tree, i) ?? infinitive(tree, i);
  if (place === "poss") return tree.child(i, "nmod:poss");
  if (place === "apposed") return apposed(tree, i);
  if (place === "compound")
    return childrenAs(tree, i, "compound", "amod").filter((c) => /^NNP/.test(tree.word(c).tag))[1] ?? null;
  return obliquesOf(tree, i).find((o) => o.preposition.split(" ").at(-1) === place)?.head ?? gerund(tree, i, place);
}

/** "the Squad, the | grouping of A and B", "the Squad | is a grouping of A and B": the name that the noun explains. */
function apposed(tree: Tree, i: number): number | null {
  if (isA(tree, i, "appos")) return tree.head(i);
  return tree.child(i, "appos", "nsubj") ?? null;
}

/** A clause of its own verb: "calls that | absurd" gives it a name. */
function clauseOf(tree: Tree, i: number): number | null {
  const clause = tree.child(i, "xcomp", "ccomp");
  return clause !== null && tree.word(clause).pos === "VERB" ? clause : null;
}

/** "called on Sudan | to withdraw": the parser may hang the clause otherwise. */
function infinitive(tree: Tree, i: number): number | null {
  const clauses = childrenAs(tree, i, "advcl").concat(
    obliquesOf(tree, i).flatMap(({ head }) => childrenAs(tree, head, "acl")),
  );
  return clauses.find((c) => c > i && isInfinitive(tree, c)) ?? null;
}

/** "looking for | developing its ports", "insistent on | engaging them". */
function gerund(tree: Tree, i: number, preposition: string): number | null {
  const found = childrenAs(tree, i, "advcl", "xcomp", "acl", "ccomp").find((c) =>
    childrenAs(tree, c, "mark", "case").some((m) => tree.text(m).toLowerCase() === preposition),
  );
  return found ?? null;
}

/** "the areas that it is looking for | are A and B": what the relative pronoun stands for, or what that is said to be. */
function behindPronoun(tree: Tree, i: number, found: number): number {
  const antecedent = /^(that|which|what)$/i.test(tree.text(found)) ? antecedentOf(tree, i) : null;
  return antecedent === null ? found : (calledOf(tree, antecedent) ?? antecedent);
}

/** "One of the areas … is | the development": the predicate of a subject, or null. */
function calledOf(tree: Tree, nominal: number): number | null {
  const up = tree.head(nominal);
  if (up === null) return null;
  if (isA(tree, nominal, "nmod") && /^one$/i.test(tree.text(up))) return calledOf(tree, up);
  return isA(tree, nominal, "nsubj") && tree.child(up, "cop") !== null ? up : null;
}

/** "the bloc of which they are members", "a forum where they are members is X". */
function described(tree: Tree, i: number): readonly number[] {
  const antecedent = isA(tree, i, "acl:relcl") ? tree.head(i) : null;
  return antecedent === null ? [] : [calledOf(tree, antecedent) ?? antecedent];
}

/** "a report that China had offered to sell ships", "tanks, which Kyiv seeks": no object of the verb's own. */
function isBorrowed(reading: Reading, tree: Tree, i: number, place: string, head: number): boolean {
  const pronoun = /^(which|that|who|whom|what|it|them|this)$/i.test(tree.text(head));
  if (pronoun && reading.mentionAt(head) === null) return true;
  return place === "object" && !tree.isPassive(i) && head < i && tree.child(i, "xcomp", "ccomp", "advcl") !== null;
}
