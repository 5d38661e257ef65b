import type { Tree } from "../../syntax/tree.ts";
import { agentOf, childrenAs, isA, isInfinitive, type Oblique, obliquesOf } from "../../syntax/walk.ts";
import type { Reading } from "../reading.ts";

/** What stands around a trigger: heads of nominals (first conjuncts), by the place they have. */
export interface Arguments {
  readonly subject: readonly number[];
  readonly object: readonly number[];
  readonly obliques: readonly Oblique[];
  /** "become president": predicates of the object or subject. */
  readonly predicate: readonly number[];
  /** The verb itself, or null for a noun. */
  readonly verb: number | null;
  /** "sworn in", "put forward". */
  readonly particles: ReadonlySet<string>;
  /** The verb that carries a noun ("hold talks"), or null. */
  readonly light: number | null;
  /** The light verb whose subject takes part, or null. */
  readonly by: number | null;
  /** The trigger itself. */
  readonly at: number;
}

/** The arguments of a verb; a passive has its agent for subject and its subject for object. */
export function argumentsOfVerb(reading: Reading, tree: Tree, verb: number): Arguments {
  if (isA(tree, verb, "cop")) return argumentsOfCopula(tree, verb);
  const passive = tree.isPassive(verb) || isBareParticiple(tree, verb);
  const subject = passive
    ? (agentOf(tree, verb) ?? strayAgentOf(reading, tree, verb))
    : activeSubject(reading, tree, verb);
  const objects = tree.children(verb).filter((c) => isObject(tree, c));
  const double = !passive && objects.length === 2 && objects[0]! > verb && !isParted(tree, objects[0]!, objects[1]!);
  // "sold Cambodia two ships": the parser may take the recipient for a second object.
  // "was handed two boats": what stands behind a passive is what is given, its subject who gets it
  const kept = tree.isPassive(verb) ? (objects.find((o) => o > verb) ?? null) : null;
  const indirect = tree.child(verb, "iobj") ?? (double ? objects[0]! : kept === null ? null : tree.patientOf(verb));
  const around = relatives(tree, verb, obliquesOf(tree, verb)).concat(
    cased(tree, verb),
    fromObject(tree, verb),
    fromHost(tree, verb).filter(({ preposition }) => !hasOwn(tree, verb, preposition)),
    clauseUnder(tree, verb),
    // "flew home from Riyadh"
    childrenAs(tree, verb, "advmod").flatMap((c) => obliquesOf(tree, c)),
  );
  return {
    subject: asList(subject).map((s) => core(tree, s)),
    // "told | him that …": whom the parser takes for indirect is the only object
    object: asList(
      double
        ? objects[1]!
        : (kept ??
            tree.patientOf(verb) ??
            timeGiven(tree, verb) ??
            (passive ? null : (tree.child(verb, "iobj") ?? strayObject(tree, verb)))),
    ).map((o) => core(tree, o)),
    obliques: indirect === null ? around : [...around, { preposition: "to", head: indirect }],
    predicate: childrenAs(tree, verb, "xcomp", "obj", "advcl"),
    verb,
    particles: particlesOf(tree, verb),
    light: null,
    by: null,
    at: verb,
  };
}

/** "was hosted at a banquet | by Premier Li", "was discussed in May | by the ministers": the parser may hang who does it on the noun before. */
function strayAgentOf(reading: Reading, tree: Tree, verb: number): number | null {
  if (!tree.isPassive(verb)) return null;
  const under = obliquesOf(tree, verb).flatMap(({ head }) => obliquesOf(tree, head));
  const by = under.find(({ preposition, head }) => preposition === "by" && isActing(reading, head));
  return by?.head ?? null;
}

function isActing(reading: Reading, head: number): boolean {
  const m = reading.mentionAt(head);
  return m !== null && /^(person|state|body|organisation|group)$/.test(reading.doc.mentions.mentions[m]!.kind);
}

/** "is in Oslo for talks": the subject and the predicate, with what hangs on it. */
function argumentsOfCopula(tree: Tree, copula: number): Arguments {
  const predicate = tree.head(copula)!;
  const preposition = tree.caseOf(predicate);
  const named = preposition === "" && predicate > copula;
  return {
    subject: asList(tree.subjectOf(predicate) ?? strayedSubject(tree, predicate)),
    object: named ? [predicate] : [],
    obliques: [
      ...(named || predicate < copula ? [] : [{ preposition, head: predicate }]),
      ...(UNDER_WAY.test(tree.word(predicate).lemma) ? obliquesOf(tree, predicate) : []),
    ],
    predicate: [predicate],
    verb: copula,
    particles: particlesOf(tree, predicate),
    light: null,
    by: null,
    at: copula,
  };
}

/** "he was due in Oslo": the parser may hang the subject on a word before the place. */
function strayedSubject(tree: Tree, predicate: number): number | null {
  const words = childrenAs(tree, predicate, "case", "advmod");
  return words.map((c) => tree.child(c, "nsubj")).find((subject) => subject !== null) ?? null;
}

/** "is back in Oslo", "is on his way to Oslo": where to is told by what hangs on the predicate. */
const UNDER_WAY = /^(here|there|back|home|way|route|due|bound|off|away)$/;

/** "Mali and Niger, | which withdrew": a relative pronoun that the parser left alone stands for the word before it. */
function byPlace(tree: Tree, subject: number | null): number | null {
  if (subject === null || !/^(which|who)$/i.test(tree.text(subject))) return subject;
  let i = subject - 1;
  while (i > tree.first && tree.text(i) === ",") i--;
  return i >= tree.first && /^(PROPN|NOUN)$/.test(tree.word(i).pos) ? i : subject;
}

/** "accuses Tehran of arming", "stopped Chad from selling": the object of the verb above does it. */
function accused(reading: Reading, tree: Tree, verb: number): number | null {
  const up = tree.head(verb);
  if (up === null || tree.word(verb).tag !== "VBG" || up > verb) return null;
  const isBlamed =
    reading.isIn("accusing", tree.word(up).lemma) &&
    childrenAs(tree, verb, "mark", "case").some((c) => /^(of|for|from)$/i.test(tree.text(c)));
  return isBlamed ? tree.patientOf(up) : null;
}

/** "it is his first trip after becoming premier": whoever the gerund is about, "it" is not he who does it. */
function activeSubject(reading: Reading, tree: Tree, verb: number): number | null {
  const subject = accused(reading, tree, verb) ?? byPlace(tree, tree.subjectOf(verb));
  // "accepted her invitation to visit": who accepts goes
  const over = tree.head(verb);
  const isInvited = over !== null && isInfinitive(tree, verb) && /^(invitation|invite)$/.test(tree.word(over).lemma);
  if (isInvited) return invitedTo(tree, over) ?? subject;
  const decider =
    over !== null && isA(tree, verb, "acl") && isInfinitive(tree, verb) ? deciderOf(reading, tree, over) : null;
  if (decider !== null) return decider;
  const empty = subject === null || /^(it|that|this|there)$/i.test(tree.text(subject));
  // "it is my pleasure to welcome you"
  const isOwn = tree.word(verb).tag === "VBG" || isInfinitive(tree, verb);
  if (!empty || !isOwn) return subject;
  const above = tree.ancestors(verb);
  const possessors = above.map((up) => tree.child(up, "nmod:poss"));
  return possessors.find((p) => p !== null) ?? subject;
}

/** "condemned the decision | of Chad | to expel them", "regretted | Chad's | refusal to sign": whose resolve it is. */
function deciderOf(reading: Reading, tree: Tree, noun: number): number | null {
  if (!RESOLVE.test(tree.word(noun).lemma)) return null;
  const whose =
    tree.child(noun, "nmod:poss") ?? obliquesOf(tree, noun).find((o) => /^(of|by)$/.test(o.preposition))?.head;
  return whose !== undefined && isActing(reading, whose) ? whose : null;
}

const RESOLVE =
  /^(decision|plan|move|refusal|threat|vow|order|attempt|bid|pledge|offer|promise|failure|intention|readiness|willingness|wish|desire|proposal|request|commitment|effort|resolve|determination|step)$/;

/** "accepted | an invitation", "an invitation | to Modi": whom an invitation is for. */
function invitedTo(tree: Tree, invitation: number): number | null {
  const over = tree.head(invitation);
  const around = [...obliquesOf(tree, invitation), ...(over === null ? [] : obliquesOf(tree, over))];
  const to = around.find(({ preposition }) => preposition === "to");
  const taken = over !== null && isA(tree, invitation, "obj") && TAKING.test(tree.word(over).lemma);
  return to?.head ?? (taken ? tree.subjectOf(over) : null);
}

const TAKING = /^(accept|receive|get|decline|have|welcome|take)$/;

/** "buy missiles, a purchase which …": behind a comma stands no second object. */
function isParted(tree: Tree, a: number, b: number): boolean {
  for (let i = a + 1; i < b; i++) if (tree.text(i) === ",") return true;
  return false;
}

/** "received at the palace | the prime minister": behind the words on place and time the parser takes the object for a second subject. */
function strayObject(tree: Tree, verb: number): number | null {
  const [first, second] = childrenAs(tree, verb, "nsubj");
  return first !== undefined && second !== undefined && first < verb && second > verb ? second : null;
}

/** An object, or what the parser took for a bare oblique ("sold Kenya | two ships"), but no time ("last week"). */
function isObject(tree: Tree, c: number): boolean {
  const direct = isA(tree, c, "obj");
  if (!direct && !isA(tree, c, "obl", "obl:unmarked")) return false;
  if (!direct && (tree.word(c).pos !== "NOUN" || tree.child(c, "nummod") === null)) return false;
  return tree.caseOf(c) === "" && (direct || !TIME.test(tree.word(c).lemma));
}

/** "Kerry saw Rodríguez, with | whom he had talked": the relative pronoun stands for the word before its clause. */
function relatives(tree: Tree, verb: number, obliques: readonly Oblique[]): readonly Oblique[] {
  const over = isA(tree, verb, "acl:relcl") ? tree.head(verb) : null;
  if (over === null) return obliques;
  return obliques.map((o) => (/^(whom|which|who)$/i.test(tree.text(o.head)) ? { ...o, head: over } : o));
}

/** "gave Modi | two hours": beside whom it is given to, a time is what is given. */
function timeGiven(tree: Tree, verb: number): number | null {
  if (tree.child(verb, "iobj") === null) return null;
  return childrenAs(tree, verb, "obl", "obl:unmarked").find((c) => tree.caseOf(c) === "" && isHours(tree, c)) ?? null;
}

function isHours(tree: Tree, c: number): boolean {
  return tree.child(c, "nummod", "det") !== null && /^(minute|hour|day|week)$/.test(tree.word(c).lemma);
}

export const TIME = /^(second|minute|hour|day|week|month|year|time|decade)$/;

/** "agreed | with Niger": an object with a preposition is none. */
function cased(tree: Tree, verb: number): readonly Oblique[] {
  return childrenAs(tree, verb, "obj")
    .filter((c) => tree.caseOf(c) !== "")
    .map((c) => ({ preposition: tree.caseOf(c), head: c }));
}

/** "agreed to reopen the post": the clause that tells what was agreed. */
function clauseUnder(tree: Tree, verb: number): readonly Oblique[] {
  const clause =
    childrenAs(tree, verb, "xcomp", "ccomp", "advcl").find((c) => !isA(tree, c, "advcl") || isInfinitive(tree, c)) ??
    null;
  return clause === null || clause < verb ? [] : [{ preposition: "clause", head: clause }];
}

/** "most of its sanctions", "a round of talks": the nominal that a word of quantity only measures. */
export function core(tree: Tree, head: number): number {
  const of = QUANTITY.test(tree.word(head).lemma)
    ? obliquesOf(tree, head).find((o) => /\bof$/.test(o.preposition))
    : undefined;
  return of === undefined ? head : core(tree, of.head);
}

const QUANTITY =
  /^(most|some|all|part|half|many|several|both|one|two|number|round|series|set|package|batch|raft|pair|dozens?|hundreds?|thousands?|rest|majority|each|couple|range|lot|host|deal|wealth|string|flurry|terms?|consignment|shipment|load|tranche|instalment|installment)$/i;

function isBareParticiple(tree: Tree, verb: number): boolean {
  return tree.word(verb).tag === "VBN" && isA(tree, verb, "acl", "advcl") && tree.child(verb, "aux", "nsubj") === null;
}

/** "provide aid to Chad": the parser may hang "to Chad" on the object. */
function fromObject(tree: Tree, verb: number): readonly Oblique[] {
  const object = tree.child(verb, "obj", "nsubj:pass");
  if (object === null) return [];
  const noun = core(tree, object);
  const isOfTopic = isMatterBetween(tree, verb, noun);
  return obliquesOf(tree, noun).filter(
    ({ preposition }) => preposition !== "of" && preposition !== "" && !(isOfTopic && preposition === "with"),
  );
}

/** "discussed | relations with Chad": what is discussed, not with whom. */
export function isMatterBetween(tree: Tree, verb: number, noun: number): boolean {
  return DISCUSSING.test(tree.word(verb).lemma) && BETWEEN.test(tree.word(noun).lemma);
}

const DISCUSSING = /^(discuss|review|assess|examine|consider|debate|weigh)$/;
const BETWEEN =
  /^(relation|relations|relationship|tie|ties|war|conflict|dispute|border|frontier|quarrel|tension|rift)$/;

/** "the ministers met and held talks with X": what follows the last verb of a chain holds for all. */
function fromHost(tree: Tree, verb: number): readonly Oblique[] {
  const next = childrenAs(tree, verb, "conj").find((c) => tree.word(c).pos === "VERB");
  return next === undefined || tree.child(next, "nsubj", "nsubj:pass") !== null ? [] : obliquesOf(tree, next);
}

/** "signed pacts with Chad and held talks | with Niger": a verb that says itself with whom borrows nobody. */
function hasOwn(tree: Tree, verb: number, preposition: string): boolean {
  return [...obliquesOf(tree, verb), ...fromObject(tree, verb)].some((own) => own.preposition === preposition);
}

/** Particles and bare adverbs of a verb, lower case. */
function particlesOf(tree: Tree, verb: number): ReadonlySet<string> {
  return new Set(
    childrenAs(tree, verb, "compound:prt", "advmod", "mark")
      .filter((c) => tree.word(c).tag !== "TO")
      .map((c) => tree.text(c).toLowerCase()),
  );
}

export function asList(head: number | null): readonly number[] {
  return head === null ? [] : [head];
}
