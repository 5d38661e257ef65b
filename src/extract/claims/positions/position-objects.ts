import { overlaps } from "../../../document/span.ts";
import type { Tree } from "../../syntax/tree.ts";
import { agentOf, childrenAs, isA, isInfinitive, isNegated, obliquesOf } from "../../syntax/walk.ts";
import type { Reading } from "../reading.ts";
import { nameBefore } from "./beside.ts";
import { antecedentOf, pairBefore } from "./position-actors.ts";
import type { Stance } from "./stances.ts";

/** What the stand is about: the first of the places of the row that has something. */
export function objectsOf(reading: Reading, tree: Tree, i: number, stance: Stance): readonly number[] {
  for (const place of stance.object) {
    const found = objectAt(reading, tree, i, place, stance);
    const head = found === null ? null : behindPronoun(tree, i, found);
    // "wants Sudan | to withdraw": the wish is the clause
    if (place === "object" && stance.object.includes("complement") && tree.child(i, "xcomp") !== null) continue;
    // "called for the first | time"
    if (head !== null && (/^(time|moment|now|while)$/.test(tree.word(head).lemma) || isDate(reading, head))) continue;
    if (head !== null && !isBorrowed(reading, tree, i, place, head))
      return [acquired(tree, i, named(tree, head), stance)];
  }
  return stance.pos === "NOUN" && !stance.object.includes("complement") ? described(tree, i) : [];
}

/** "called elections for | 12 April". */
function isDate(reading: Reading, head: number): boolean {
  return reading.datesOf(reading.sentenceOf(head)).some((date) => overlaps(date, reading.doc.tokens[head]!));
}

function objectAt(reading: Reading, tree: Tree, i: number, place: string, stance: Stance): number | null {
  if (stance.pos === "ADP") return tree.head(i);
  if (place === "object") return secondObject(reading, tree, i, stance) ?? tree.patientOf(i);
  if (place === "blamed") return blamed(tree, i, stance);
  if (place === "agent") return agentOf(tree, i);
  if (place === "complement") return clauseOf(tree, i, stance) ?? infinitive(tree, i);
  if (place === "subjunctive") return subjunctive(tree, i);
  if (place === "poss") return ownerOf(reading, tree, i);
  if (place === "apposed") return apposed(tree, i);
  if (place === "named") return nameBefore(reading, tree, i);
  if (place === "before") return childrenAs(tree, i, "compound").findLast((c) => c === i - 1) ?? null;
  if (place === "own") return ownOf(tree, i);
  if (place === "membership") return membershipAt(reading, tree, i, stance);
  if (place === "compound") return pairBefore(reading, tree, i)?.[1] ?? secondName(tree, i);
  return under(tree, i, place, stance.pos) ?? gerund(tree, i, place);
}

/** "offered Kabul | technical help": not whom it is given to. */
function secondObject(reading: Reading, tree: Tree, i: number, { relation }: Stance): number | null {
  const objects = relation === "provides" ? childrenAs(tree, i, "obj", "iobj") : [];
  const isParty = (c: number) => {
    const m = reading.mentionAt(c);
    return m !== null && /^(state|person|organisation|body|place)$/.test(reading.doc.mentions.mentions[m]!.kind);
  };
  return objects.length > 1 ? (objects.findLast((c) => !isParty(c)) ?? null) : null;
}

/** "looking for developing | skills", "aims to acquire | submarines": what is sought is what one gets. */
function acquired(tree: Tree, i: number, head: number, { relation, classes }: Stance): number {
  const over = tree.child(i, "obj", "iobj");
  // "asked | India to buy jets"; "looking for | developing skills" the parser may hang on the verb over it
  if (relation !== "seeks" || tree.word(head).pos !== "VERB" || (over !== null && over < head)) return head;
  const got = tree.child(head, "obj") ?? over;
  if (got === null) return head;
  const isGain = classes.get("gaining")!.has(tree.word(head).lemma);
  const isSkill =
    classes.get("training")!.has(tree.word(head).lemma) && classes.get("ability")!.has(tree.word(got).lemma);
  return isGain || isSkill ? got : head;
}

/** "calls the pact | null and void", "described it | as a provocation", "holds that it | is void": what is said of it is a rejection. */
function blamed(tree: Tree, i: number, { classes }: Stance): number | null {
  const said = [
    ...childrenAs(tree, i, "xcomp", "obj", "advmod"),
    ...obliquesOf(tree, i)
      .filter(({ preposition }) => preposition === "as")
      .map(({ head }) => head),
  ];
  const isBlame = (at: number) => classes.get("blame")!.has(tree.word(at).lemma.toLowerCase());
  if (said.some(isBlame)) return tree.patientOf(i);
  const clause = tree.child(i, "ccomp");
  const isHeld = clause !== null && tree.child(clause, "cop") !== null && isBlame(clause) && !isNegated(tree, clause);
  return isHeld ? tree.child(clause, "nsubj") : null;
}

function secondName(tree: Tree, i: number): number | null {
  return childrenAs(tree, i, "compound", "amod").filter((c) => /^NNP/.test(tree.word(c).tag))[1] ?? null;
}

/** "support | for the plan", also where the parser hung it on the verb: "faces calls from Chad | for a truce". */
function under(tree: Tree, i: number, preposition: string, pos: string): number | null {
  // "partners, out | of the summit"
  const isIt = (o: { readonly preposition: string }) =>
    o.preposition === preposition ||
    (!/^(out|ahead|instead|because) /.test(o.preposition) && o.preposition.split(" ").at(-1) === preposition);
  const own = obliquesOf(tree, i).find(isIt)?.head ?? null;
  if (own !== null || pos !== "NOUN" || !isA(tree, i, "obj", "nsubj:pass")) return own;
  return obliquesOf(tree, tree.head(i)!).find((o) => isIt(o) && o.head > i)?.head ?? null;
}

/** "seeks | EU membership", "a candidate for membership of the EU": the body that is to be joined, or null. */
function membershipAt(reading: Reading, tree: Tree, i: number, stance: Stance): number | null {
  const direct = stance.pos === "VERB" ? tree.patientOf(i) : null;
  const heads = [...(direct === null ? [] : [direct]), ...obliquesOf(tree, i).map(({ head }) => head)];
  for (const head of heads) {
    if (!stance.classes.get("membership")!.has(tree.word(head).lemma)) continue;
    const of = obliquesOf(tree, head).find((o) => /^(of|in|to|into|with|on)$/.test(o.preposition))?.head ?? null;
    const body = of ?? nameBefore(reading, tree, head);
    if (body !== null) return body;
  }
  return null;
}

/** "regards the island | as part of its territory", "considers it its own", "holds that it is part of its territory": what is taken for one's own. */
function ownOf(tree: Tree, verb: number): number | null {
  const words = [
    ...obliquesOf(tree, verb)
      .filter((o) => o.preposition === "as")
      .map((o) => o.head),
    ...childrenAs(tree, verb, "xcomp", "obj", "ccomp"),
  ];
  const isOwn = words.some((at) => {
    const below = tree.span(at);
    const texts = Array.from({ length: below.last - below.first }, (_, k) => tree.text(below.first + k).toLowerCase());
    return /\b(its|their|his) (\w+ )*(own|territory|soil|land|province|waters|integral part)\b|\bpart of (its|their|his|the)\b/.test(
      texts.join(" "),
    );
  });
  if (!isOwn) return null;
  const clause = tree.child(verb, "ccomp");
  return clause === null ? tree.patientOf(verb) : tree.child(clause, "nsubj");
}

/** "Azerbaijan's | ally"; "one of my | friends" is nobody's. */
function ownerOf(reading: Reading, tree: Tree, i: number): number | null {
  const owner = tree.child(i, "nmod:poss");
  const m = owner === null ? null : reading.mentionAt(owner);
  return m !== null &&
    /^(state|organisation|forum|body|person)$/.test(reading.doc.mentions.mentions[m]!.kind) &&
    !/^my$/i.test(tree.text(owner!))
    ? owner
    : null;
}

/** "the Squad, the | grouping of A and B", "the Squad | is a grouping of A and B": the name that the noun explains. */
function apposed(tree: Tree, i: number): number | null {
  if (isA(tree, i, "appos")) return tree.head(i);
  return tree.child(i, "appos", "nsubj") ?? null;
}

/** A clause of its own verb: "calls that | absurd" gives it a name. */
function clauseOf(tree: Tree, i: number, stance: Stance): number | null {
  const clause = stance.pos === "NOUN" ? wished(tree, i) : tree.child(i, "xcomp", "ccomp");
  return clause !== null && tree.word(clause).pos === "VERB" ? clause : null;
}

/** "its wish | to obtain a seat". */
function wished(tree: Tree, noun: number): number | null {
  return childrenAs(tree, noun, "acl").find((c) => isInfinitive(tree, c)) ?? null;
}

/** "insists | that Chad withdraw": what is said to be so is no wish. */
function subjunctive(tree: Tree, i: number): number | null {
  const clause = tree.child(i, "ccomp");
  if (clause === null) return null;
  const helpers = childrenAs(tree, clause, "aux", "aux:pass", "cop");
  const isWish =
    helpers.some((c) => /^(should|must|be)$/i.test(tree.text(c))) ||
    (helpers.length === 0 && tree.word(clause).tag === "VB");
  return isWish ? clause : null;
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
  // "called its envoys back for | consultations"
  if (place === "for" && tree.word(i).lemma === "call" && tree.child(i, "obj") !== null) return true;
  return place === "object" && !tree.isPassive(i) && head < i && tree.child(i, "xcomp", "ccomp", "advcl") !== null;
}

/** "a lower cap, a | step opposed by Chad": the step is the cap. */
function named(tree: Tree, head: number): number {
  const isStep =
    isA(tree, head, "appos") && /^(step|move|idea|plan|proposal|measure|demand|notion)$/.test(tree.word(head).lemma);
  return isStep ? tree.head(head)! : head;
}
