import type { Status } from "../../../document/vocabulary.ts";
import type { Tree } from "../../syntax/tree.ts";
import { isA, isInfinitive } from "../../syntax/walk.ts";
import { conditionOf } from "./conditions.ts";
import { handling, nounHedges, ownHedges, predicateRow, verbRow } from "./hedges.ts";
import type { Hedge, Modes } from "./modes.ts";
import { embedding, overNoun, withNoun } from "./over.ts";
import { hedge } from "./rows.ts";
import { isDone } from "./status.ts";
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
  const hedges: Hedge[] = [...ownHedges(tree, verb, modes), ...conditionOf(tree, verb, modes)];
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
    const over = embedding(tree, at, up, modes) ?? timed;
    if (over) hedges.push(...withNoun(over, overNoun(tree, up, modes)));
    // "to meet him": a purpose is a plan, whatever the tense of the main clause.
    if (isA(tree, at, "advcl") && isInfinitive(tree, at) && !over && !isRanked(tree, up))
      hedges.push(hedge("announced", "purpose", at));
    if (tense === null) {
      hedges.push(...ownHedges(tree, up, modes));
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
  if (light !== null) {
    const predicate = top === null ? null : predicateRow(tree, noun, top, modes);
    const handled = handling(tree, noun, light, modes) ?? predicate ?? wishedFor(tree, noun, light, modes);
    return join(handled ? [...own, handled] : own, modeOfVerb(tree, light, modes));
  }
  const up = tree.head(noun);
  if (up === null) return { status: weakest(own), tense: null, hedges: own };
  const handled = handling(tree, noun, up, modes) ?? predicateRow(tree, noun, up, modes);
  if (handled) own.push(handled);
  // "accepted an offer of talks": what was only offered is promised now
  const offer = tree.head(up);
  if (handled && offer !== null && isA(tree, up, "obj", "nsubj:pass") && tree.word(offer).lemma === "accept")
    return join([hedge("announced", "accepted", offer)], modeOfVerb(tree, offer, modes));
  const preposition = tree.caseOf(noun);
  if (tree.word(up).pos === "NOUN" && handled) return join(own, modeOfNoun(tree, up, null, modes));
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
    return { ...clause, status: clause.status ?? "occurred", hedges: own.concat(clause.hedges) };
  if (/^(ahead of|before|prior to)$/.test(preposition) && own.length === 0)
    return { status: "scheduled", tense: "future", hedges: [hedge("scheduled", `preposition ${preposition}`, noun)] };
  if (isGoingOn(tree, noun, up))
    return join(own, { status: "ongoing", tense: clause.tense, hedges: [hedge("ongoing", "under way", up)] });
  // "the visit is seen as": the present of the clause tells nothing of the time of the act.
  const timeless = clause.tense === "present" || clause.tense === "progressive";
  return join(own, timeless ? { ...clause, status: null, hedges: [] } : affirmed(clause));
}

/** "at the end of his visit": the noun over the act tells a time of it. */
const TIMES =
  /^(end|start|beginning|course|sideline|margin|day|part|occasion|conclusion|wake|leg|outcome|result|time|opening|close|midst|framework)s?$/i;

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
