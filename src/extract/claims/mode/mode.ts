import type { Status } from "../../../document/vocabulary.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, isInfinitive } from "../../syntax/walk.ts";
import { conditionOf } from "./conditions.ts";
import { handling, nounHedges, ownHedges, predicateRow, verbRow } from "./hedges.ts";
import type { Hedge, Modes } from "./modes.ts";
import { embedding, equated, fateOf, overNoun, withNoun } from "./over.ts";
import { hedge, rowOf } from "./rows.ts";
import { isDone, isPlanned } from "./status.ts";
import { isPrior, isTemporal, type Tense, tenseOf } from "./tense.ts";
import { join, settle, weakest } from "./weigh.ts";

/** How sure the text is of an act. */
export interface Mode {
  readonly status: Status | null;
  readonly tense: Tense;
  /** All that was found; the status is the weakest of them. */
  readonly hedges: readonly Hedge[];
}

const CLAUSAL = ["xcomp", "ccomp", "csubj", "csubj:pass", "acl", "advcl", "conj", "nmod", "obl", "dep", "parataxis"];
const DEPTH = 8;

/** The mode of an act told by a verb: its own forms, then what stands over it, up to the clause that is free of both. */
export function modeOfVerb(tree: Tree, verb: number, modes: Modes): Mode {
  const said = equated(tree, verb, modes) ?? bidden(tree, verb);
  const hedges: Hedge[] = [...ownHedges(tree, verb, modes), ...conditionOf(tree, verb, modes), ...(said ? [said] : [])];
  const own = tenseOf(tree, verb, modes);
  let tense = isTemporal(tree, verb, own, modes) ? null : own;
  let at = verb;
  for (let depth = 0; depth < DEPTH; depth++) {
    const up = tree.head(at);
    if (up === null || !isA(tree, at, ...CLAUSAL)) break;
    if (at !== verb && isA(tree, at, "advcl")) hedges.push(...conditionOf(tree, at, modes));
    // "one month after becoming premier": what another act follows has happened.
    if (isPrior(tree, at)) {
      // "would be his first trip since he took office": a past of its own stands, whatever it is told after.
      if (tense === "past") return settle(tree, verb, tense, hedges);
      const main = modeOfVerb(tree, up, modes).status;
      return settle(
        tree,
        verb,
        main === null || isDone(main) ? "past" : "future",
        main === null || isDone(main) ? hedges : [...hedges, hedge(main, "after", at)],
      );
    }
    const free = tense !== null && !isA(tree, at, "xcomp", "ccomp", "csubj", "csubj:pass", "acl");
    if (free && !isA(tree, at, "conj")) break;
    // "looks forward to it when he visits": the temporal clause is as sure as what it times.
    const timed = at === verb && isTemporal(tree, verb, own, modes) ? verbRow(tree, up, modes) : null;
    // "looks forward to the summit, | to be held in May": what is told of the summit itself
    if (at === verb && isToBe(tree, at, up)) {
      hedges.push(hedge("announced", "to be", at));
      break;
    }
    const over = embedding(tree, at, up, modes) ?? timed;
    if (over) hedges.push(...withNoun(over, overNoun(tree, up, at, modes)));
    // "to meet him": a purpose is a plan, whatever the tense of the main clause.
    if (!over && !isRanked(tree, up)) hedges.push(...untold(tree, at, up));
    if (tense === null) {
      // "until they sign, nobody will go": what the main clause denies is not what it waits for
      const timing = at === verb && isTemporal(tree, verb, own, modes);
      hedges.push(...ownHedges(tree, up, modes).filter((h) => !timing || h.row !== "negation"));
      tense = tenseOf(tree, up, modes);
    } else if (over) hedges.push(...ownHedges(tree, up, modes).filter((h) => h.row !== "negation"));
    at = up;
  }
  return settle(tree, verb, tense, hedges);
}

/** The mode of an act told by a noun: its modifiers, the verb or noun that handles it, else the clause it stands in. */
export function modeOfNoun(tree: Tree, noun: number, light: number | null, modes: Modes): Mode {
  const own = nounHedges(tree, noun, modes);
  const top = tree.head(noun);
  if (top !== null && light !== null && isGoingOn(tree, noun, top))
    return join(own, { status: "ongoing", tense: "progressive", hedges: [hedge("ongoing", "under way", top)] });
  // "put off a trip | planned for Thursday": the verb over it, not the participle behind it
  const lost = light !== null && tree.head(light) === noun && top !== null ? handling(tree, noun, top, modes) : null;
  if (lost && /^(cancelled|postponed|denied)$/.test(lost.status))
    return joinHandled(own, lost, modeOfVerb(tree, top!, modes));
  if (light !== null) {
    const { subject, between } = subjectUnder(tree, noun, light, modes);
    own.push(...between);
    const predicate = top === null ? null : predicateRow(tree, noun, top, modes);
    // "the visit is over", "deliveries are nearly complete"
    if (top !== null && predicate?.status === "occurred") return join(own, ended(tree, top, predicate));
    const handled = handling(tree, subject, light, modes) ?? predicate ?? wishedFor(tree, noun, light, modes);
    const clause = modeOfVerb(tree, light, modes);
    // "a visit that had not been announced": it was made all the same
    const promise = isA(tree, light, "acl:relcl") ? verbRow(tree, light, modes, "handle") : null;
    if (promise && isPlanned(promise.status) && clause.status === "denied") return modeOfNoun(tree, noun, null, modes);
    const isTimeless = clause.tense === "present" && TIMELESS.test(tree.word(light).lemma);
    return joinHandled(own, handled, isTimeless ? { ...clause, status: null, hedges: [] } : clause);
  }
  const up = tree.head(noun);
  if (up === null) return { status: weakest(own), tense: null, hedges: own };
  const before = prepositionRow(tree, noun, modes);
  if (before) return ahead(own, before);
  const handled = handling(tree, noun, up, modes) ?? predicateRow(tree, noun, up, modes);
  if (handled) own.push(handled);
  // "accepted an offer of talks": what was only offered is promised now
  const offer = tree.head(up);
  if (handled && offer !== null && isA(tree, up, "obj", "nsubj:pass") && tree.word(offer).lemma === "accept")
    return join([hedge("announced", "accepted", offer)], modeOfVerb(tree, offer, modes));
  const preposition = tree.caseOf(noun);
  if (tree.word(up).pos === "NOUN" && handled) {
    // "reports of a meeting proved unfounded"
    const fate = fateOf(tree, up, noun, modes);
    return fate ? join([fate], modeOfNoun(tree, up, null, modes)) : join(own, modeOfNoun(tree, up, null, modes));
  }
  if (isA(tree, noun, "nmod") && preposition === "of" && MEASURES.test(tree.word(up).lemma) && tree.head(up) !== null)
    return join(own, modeOfNoun(tree, up, null, modes));
  // "preparations for the visit", "photos of the visit": what the noun over it names tells nothing of the act.
  if (isA(tree, noun, "nmod") && tree.word(up).pos === "NOUN" && !TIMES.test(tree.word(up).lemma))
    return { status: weakest(own), tense: null, hedges: own };
  const wished = wishedFor(tree, noun, up, modes);
  if (wished !== null) return join([...own, wished], modeOfVerb(tree, up, modes));
  // "spoke of the visit", "asked about the talks": what is spoken of may be past or not.
  if (isA(tree, noun, "obl") && /^(of|about|for|to|towards|against|over|regarding|concerning)$/.test(preposition))
    return { status: weakest(own), tense: null, hedges: own };
  const clause = modeOfClause(tree, up, modes);
  if (/^(after|following|since)$/.test(preposition))
    // "after the talks he is weighing a visit": what goes on now follows what is done
    return {
      ...clause,
      status: clause.status === null || isDone(clause.status) ? "occurred" : clause.status,
      hedges: own.concat(clause.hedges),
    };
  if (isGoingOn(tree, noun, up))
    return join(own, { status: "ongoing", tense: clause.tense, hedges: [hedge("ongoing", "under way", up)] });
  // "the visit is seen as": the present of the clause tells nothing of the time of the act.
  const timeless = clause.tense === "present" || clause.tense === "progressive";
  return join(own, timeless ? { ...clause, status: null, hedges: [] } : affirmed(clause));
}

/** "a round of talks | was delayed", "the plan for a visit | was shelved": the noun that the verb handles, and what those between make of the act. */
function subjectUnder(
  tree: Tree,
  noun: number,
  light: number,
  modes: Modes,
): { readonly subject: number; readonly between: readonly Hedge[] } {
  const between: Hedge[] = [];
  let at = noun;
  for (let up = tree.head(at); up !== null && up !== light && isA(tree, at, "nmod"); up = tree.head(at)) {
    const row = handling(tree, at, up, modes);
    if (row) between.push(row);
    at = up;
  }
  return tree.head(at) === light ? { subject: at, between } : { subject: noun, between: [] };
}

/** "ahead of the visit", "in the absence of an agreement", "flew to Oslo for talks": what the preposition makes of the act. */
function prepositionRow(tree: Tree, noun: number, modes: Modes): Hedge | null {
  const preposition = tree.caseOf(noun).replace(/ (the|a|an) /g, " ");
  const up = tree.head(noun)!;
  if (preposition === "for" && isA(tree, noun, "obl", "nmod")) {
    // "for the summit", "for next week's summit": held whoever goes there
    if (isGiven(tree, noun)) return null;
    // "is due for talks" is told by the predicate, "is in Oslo for talks" by its copula
    const told = rowOf(modes, "preposition", `${tree.word(up).lemma} for`, noun);
    return told ?? (tree.child(up, "cop") === null ? null : rowOf(modes, "preposition", "be for", noun));
  }
  return rowOf(modes, "preposition", preposition, noun);
}

function isGiven(tree: Tree, noun: number): boolean {
  return tree.children(noun).some((c) => isA(tree, c, "nmod:poss") || /^(the|this|these)$/i.test(tree.text(c)));
}

/** What is ahead is so whatever its clause tells; its own words may make it less. */
function ahead(own: readonly Hedge[], before: Hedge): Mode {
  const hedges = before.status === "scheduled" && own.length > 0 ? own : [...own, before];
  return { status: weakest(hedges), tense: "future", hedges };
}

/** "does not rule out a visit": what is not denied may be. */
function joinHandled(own: readonly Hedge[], handled: Hedge | null, clause: Mode): Mode {
  const negation = clause.hedges.find(({ row }) => row === "negation");
  if (handled?.status !== "denied" || !negation) return join(handled ? [...own, handled] : own, clause);
  return join([...own, hedge("speculated", "double denial", handled.token)], { ...clause, status: null });
}

/** "is over" tells an act as done, "is nearly over" as going on. */
function ended(tree: Tree, predicate: number, over: Hedge): Mode {
  const isNearly = childrenAs(tree, predicate, "advmod").some((c) =>
    /^(nearly|almost|not|virtually)$/i.test(tree.text(c)),
  );
  const told = isNearly ? { ...over, status: "ongoing" as const } : over;
  return { status: told.status, tense: isNearly ? "progressive" : "past", hedges: [told] };
}

/** "the visit comes amid a dispute": whether it lies ahead, the verb does not tell. */
const TIMELESS = /^(come|follow)$/;

/** "at the end of his visit": the noun over the act tells a time of it. */
const TIMES =
  /^(end|start|beginning|course|sideline|margin|day|part|occasion|conclusion|wake|leg|outcome|result|time|opening|close|midst|framework)s?$/i;

/** "after sixteen hours of talks": the noun over the act only measures it. */
const MEASURES = /^(hour|day|week|month|round|series|night|session|bout)s?$/i;

/** "called for a summit", "asked the council for a session", "agreed to a meeting": what the verb makes of it. */
function wishedFor(tree: Tree, noun: number, up: number, modes: Modes): Hedge | null {
  const under =
    tree.head(noun) === up && isA(tree, noun, "obl") && /^(for|to|on|toward|towards)$/.test(tree.caseOf(noun));
  return under ? verbRow(tree, up, modes) : null;
}

/** "deliveries are under way", "talks are in progress". */
function isGoingOn(tree: Tree, noun: number, up: number): boolean {
  if (!isA(tree, noun, "nsubj") || tree.child(up, "cop") === null) return false;
  return /^(way|progress|course|swing)$/.test(tree.word(up).lemma)
    ? /^(under|in)$/.test(tree.caseOf(up))
    : /^(ongoing|underway)$/.test(tree.word(up).lemma);
}

/** "the visit did not improve ties": what is denied of an act does not deny it. */
function affirmed(clause: Mode): Mode {
  const hedges = clause.hedges.filter(({ row }) => row !== "negation");
  return hedges.length === clause.hedges.length ? clause : { ...clause, hedges, status: weakest(hedges) };
}

/** "Sign the pact with Niger!", "| Sign the pact now, | the opposition said": what is bidden. */
function bidden(tree: Tree, verb: number): Hedge | null {
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

/** "to be held in May" beside a noun, which the parser may hang on the verb. */
function isToBe(tree: Tree, at: number, up: number): boolean {
  if (!isInfinitive(tree, at) || !tree.isPassive(at)) return false;
  if (isA(tree, at, "acl")) return !/^(ADJ|VERB)$/.test(tree.word(up).pos) && !isRanked(tree, up);
  const to = tree.children(at).find((c) => tree.word(c).tag === "TO");
  return isA(tree, at, "advcl") && to !== undefined && to > up && tree.text(to - 1) === ",";
}

/**
 * What an infinitive or a gerund tells under a word that no row names: "to meet him", a purpose, is a plan, whatever the tense of the main
 * clause; "a deal to buy jets", "races to sign", "the risk of joining" are none done.
 */
function untold(tree: Tree, at: number, up: number): readonly Hedge[] {
  const { pos } = tree.word(up);
  if (isInfinitive(tree, at)) {
    if (isA(tree, at, "advcl")) return [hedge("announced", "purpose", at)];
    if (isA(tree, at, "acl") && pos === "NOUN") return [hedge("announced", "infinitive", at)];
    // "it is too early for them to sign"
    if (isA(tree, at, "csubj", "csubj:pass", "ccomp") && pos === "ADJ") return [hedge("proposed", "infinitive", at)];
    const bound = tree.word(up).lemma === "have" && /^VB[DN]$/.test(tree.word(up).tag);
    return isA(tree, at, "xcomp") && /^(VERB|ADJ)$/.test(pos) && !bound ? [hedge("proposed", "infinitive", at)] : [];
  }
  if (tree.word(at).tag !== "VBG") return [];
  const marks = childrenAs(tree, at, "mark", "case").map((c) => tree.text(c).toLowerCase());
  const isOfNoun = isA(tree, at, "acl") && pos === "NOUN";
  const unreal = isOfNoun ? /^(of|for|to|towards?|on|about|against)$/ : /^(of|towards?|about|against|on)$/;
  const isUnder = isOfNoun || (isA(tree, at, "advcl", "xcomp", "ccomp") && pos === "VERB");
  return isUnder && marks.some((mark) => unreal.test(mark)) ? [hedge("hypothetical", "gerund", at)] : [];
}

/** "was the first to ratify it". */
function isRanked(tree: Tree, up: number): boolean {
  return /^(first|second|third|last|latest|only|next)$/i.test(tree.text(up));
}

/** The mode of the clause around a word that is not itself the act: its tense alone, its plans, no more. */
function modeOfClause(tree: Tree, word: number, modes: Modes): Mode {
  let at: number | null = word;
  while (at !== null && tree.word(at).pos !== "VERB" && tree.child(at, "cop") === null) at = tree.head(at);
  if (at === null) return { status: null, tense: null, hedges: [] };
  return modeOfVerb(tree, at, modes);
}
