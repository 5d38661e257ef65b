import type { Tree } from "../../syntax/tree.ts";
import { isA } from "../../syntax/walk.ts";
import { dateOver, goneRow, prepositionRow, subjectUnder } from "./around-noun.ts";
import { fateOf } from "./fate.ts";
import { ended, joinHandled, wishedFor } from "./handled.ts";
import { handling } from "./handling.ts";
import { type Mode, modeOfVerb } from "./mode.ts";
import type { Hedge, Modes } from "./modes.ts";
import { nounHedges } from "./noun-hedges.ts";
import { predicateRow } from "./predicate.ts";
import { hedge } from "./rows.ts";
import { isDone, isPlanned } from "./status.ts";
import { verbRow } from "./verb-row.ts";
import { join, weakest } from "./weigh.ts";

/** The mode of an act told by a noun: its modifiers, the verb or noun that handles it, else the clause it stands in. */
export function modeOfNoun(tree: Tree, noun: number, light: number | null, modes: Modes): Mode {
  const own = nounHedges(tree, noun, modes);
  const top = tree.head(noun);
  if (top !== null && light !== null && isGoingOn(tree, noun, top))
    return join(own, { status: "ongoing", tense: "progressive", hedges: [hedge("ongoing", "under way", top)] });
  // "put off a trip | planned for Thursday": the verb over it, not the participle behind it
  const lost =
    light !== null && tree.head(light) === noun && top !== null
      ? (handling(tree, noun, top, modes) ?? goneRow(tree, noun, top))
      : null;
  if (lost && /^(cancelled|postponed|denied)$/.test(lost.status))
    return joinHandled(own, lost, modeOfVerb(tree, top!, modes));
  const fixed = dateOver(tree, noun);
  if (fixed !== null) return join(own, { status: "announced", tense: "future", hedges: [fixed] });
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
  const part = partIn(tree, noun, up);
  if (part !== null) return { status: "occurred", tense: "past", hedges: [part] };
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
  const around = modeOfClause(tree, up, modes);
  const isBehind = /^(after|following|since|in wake of|in the wake of|despite|thanks to)$/.test(preposition);
  // "since the summit nothing has been heard": what is denied is not what came before it
  const clause = isBehind ? affirmed(around) : isOccasion(tree, noun) ? unconditional(around) : around;
  if (isBehind)
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

/** What is ahead is so whatever its clause tells; its own words may make it less. */
function ahead(own: readonly Hedge[], before: Hedge): Mode {
  const hedges = before.status === "scheduled" && own.length > 0 ? own : [...own, before];
  return { status: weakest(hedges), tense: "future", hedges };
}

/** "the visit comes amid a dispute": whether it lies ahead, the verb does not tell. */
const TIMELESS = /^(come|follow)$/;

/** "at the end of his visit": the noun over the act tells a time of it. */
const TIMES =
  /^(end|start|beginning|course|sideline|margin|day|part|occasion|conclusion|wake|leg|outcome|result|time|opening|close|midst|framework|context|fringe|aftermath|height)s?$/i;

/** "after sixteen hours of talks": the noun over the act only measures it. */
const MEASURES = /^(hour|day|week|month|round|series|night|session|bout)s?$/i;

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

/** "denied any part | in the attack", "had no knowledge | of the raid": what one may have had a part in was done, whoever did it. */
function partIn(tree: Tree, noun: number, up: number): Hedge | null {
  const isNamed = tree.children(noun).some((c) => /^(?:the|this|that|these|those|last|yesterday)$/i.test(tree.text(c)));
  const isPart = isA(tree, noun, "nmod", "obl") && PART.test(`${tree.word(up).lemma} ${tree.caseOf(noun)}`);
  return isNamed && isPart ? hedge("occurred", "part in", up) : null;
}

const PART = /^(?:(?:part|role|hand|involvement|complicity|share) in|(?:knowledge) of|responsibility for)$/;

/** "will receive him, if he comes, | at the summit": held whoever comes. */
function isOccasion(tree: Tree, noun: number): boolean {
  const isNamed = tree.children(noun).some((c) => /^the$/i.test(tree.text(c)));
  return (
    isNamed && isA(tree, noun, "obl") && /^(?:at|during|on (?:the )?(?:sidelines|margins) of)$/.test(tree.caseOf(noun))
  );
}

function unconditional(clause: Mode): Mode {
  const hedges = clause.hedges.filter(({ row }) => row !== "condition");
  return hedges.length === clause.hedges.length ? clause : { ...clause, hedges, status: weakest(hedges) };
}

/** The mode of the clause around a word that is not itself the act: its tense alone, its plans, no more. */
function modeOfClause(tree: Tree, word: number, modes: Modes): Mode {
  let at: number | null = word;
  while (at !== null && tree.word(at).pos !== "VERB" && tree.child(at, "cop") === null) at = tree.head(at);
  if (at === null) return { status: null, tense: null, hedges: [] };
  return modeOfVerb(tree, at, modes);
}
