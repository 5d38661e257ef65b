import type { Status } from "../../../document/vocabulary.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, isInfinitive } from "../../syntax/walk.ts";
import {
  conditionOf,
  handling,
  hedge,
  isReported,
  nounHedges,
  ownHedges,
  predicateRow,
  rowOf,
  verbRow,
} from "./hedges.ts";
import type { Hedge, Modes } from "./modes.ts";
import { isDone, weaker } from "./status.ts";
import { isPrior, isTemporal, type Tense, tenseOf } from "./tense.ts";

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

function join(own: readonly Hedge[], clause: Mode): Mode {
  const hedges = [...own, ...clause.hedges];
  const told = weakest(own);
  // "reportedly put off his trip": that it was put off is itself only rumoured
  const unsure = /^(postponed|cancelled)$/.test(told ?? "") && /^(rumoured|speculated)$/.test(clause.status ?? "");
  const status = told === null || unsure ? clause.status : clause.status === null ? told : weaker(told, clause.status);
  return { status, tense: clause.tense, hedges };
}

function weakest(hedges: readonly Hedge[]): Status | null {
  return hedges.reduce<Status | null>((status, h) => (status === null ? h.status : weaker(status, h.status)), null);
}

/** Weighs tense and hedges: two denials are none ("did not rule out"). */
function settle(tree: Tree, verb: number, tense: Tense, hedges: readonly Hedge[]): Mode {
  const denials = hedges.filter((h) => h.status === "denied");
  const counted = denials.length === 2 ? hedges.filter((h) => h.status !== "denied") : hedges;
  const doubled = denials.length === 2 ? [hedge("speculated", "double denial", denials[0]!.token)] : [];
  const base = baseStatus(tree, verb, tense);
  const all = [...counted, ...doubled];
  const status = weakest(base ? [...all, base] : all);
  return { status, tense, hedges: base ? [base, ...all] : all };
}

function baseStatus(tree: Tree, verb: number, tense: Tense): Hedge | null {
  // "said that talks were continuing": what was going on when it was said
  const forms = childrenAs(tree, verb, "aux", "aux:pass").map((c) => tree.text(c).toLowerCase());
  const continuous = tree.word(verb).tag === "VBG" || forms.includes("being");
  if (
    tense === "past" &&
    continuous &&
    isReported(tree, verb) &&
    forms.every((word) => /^(was|were|being)$/.test(word))
  )
    return hedge("ongoing", "progressive, reported", verb);
  if (tense === "past" && isLasting(tree, verb)) return hedge("ongoing", "ever since", verb);
  if (tense === "past") return hedge("occurred", "past tense", verb);
  if (tense === "present") return hedge("ongoing", "present tense", verb);
  if (tense === "progressive") return hedge("ongoing", "progressive", verb);
  return null;
}

/** "has been stationed there since January": what lasts until now. */
function isLasting(tree: Tree, verb: number): boolean {
  const words = childrenAs(tree, verb, "aux", "aux:pass").map((c) => tree.text(c).toLowerCase());
  const perfect = words.includes("been") && words.some((word) => /^(has|have|'ve|’ve)$/.test(word));
  return perfect && childrenAs(tree, verb, "obl", "advcl").some((c) => tree.caseOf(c) === "since");
}

/** What the governor makes of a clause: "plans to", "is expected to", "likely to", "on the verge of". */
function embedding(tree: Tree, clause: number, up: number, modes: Modes): Hedge | null {
  const { lemma, pos } = tree.word(up);
  if (isA(tree, clause, "conj", "parataxis")) return null;
  // "neither confirmed nor denied that": nothing was said of it.
  if (/^(confirm|deny)$/.test(lemma) && up > tree.first && /^(neither|nor)$/i.test(tree.text(up - 1)))
    return hedge("speculated", "neither confirmed nor denied", up);
  if (isToldAsDone(tree, clause, up, modes)) return null;
  // "the agreement signed in May": a participle tells of its noun, and the noun makes no plan of it.
  const participle = isA(tree, clause, "acl") && tree.word(clause).tag === "VBN" && !isInfinitive(tree, clause);
  if (pos === "NOUN" && participle && !hasThat(tree, clause)) return null;
  if (pos === "NOUN") return nounOver(tree, clause, up, modes);
  if (pos === "ADJ") return rowOf(modes, "adjective", lemma, up);
  if (/^(be|have)$/.test(lemma) && isInfinitive(tree, clause)) {
    if (isYet(tree, up, clause)) return hedge("expected", "yet to", up);
    if (/^were$/i.test(tree.text(up)) && up === tree.first) return hedge("hypothetical", "inversion", up);
  }
  if (lemma === "be" && isInfinitive(tree, clause))
    return isPerfect(tree, clause) ? hedge("cancelled", "was to have", up) : hedge("announced", "is to", up);
  if (lemma === "go" && tree.word(up).tag === "VBG" && isInfinitive(tree, clause))
    return hedge("announced", "going to", up);
  if (isA(tree, clause, "advcl") && !isInfinitive(tree, clause) && tree.child(clause, "mark") === null)
    return isAdjacent(tree, up, clause) ? verbRow(tree, up, modes) : null;
  if (tree.isPassive(up))
    return (
      rowOf(modes, "passive", lemma, up) ?? (isInfinitive(tree, clause) ? rowOf(modes, "adjective", lemma, up) : null)
    );
  return (
    believed(tree, clause, up) ??
    byObject(tree, clause, up, modes) ??
    (isA(tree, clause, "xcomp", "ccomp", "advcl") ? verbRow(tree, up, modes) : null)
  );
}

/** "Ankara believes that Cairo will open a consulate": a belief about what is to come expects it. */
function believed(tree: Tree, clause: number, up: number): Hedge | null {
  const ahead = childrenAs(tree, clause, "aux").some((c) => /^(will|shall|'ll|’ll)$/i.test(tree.text(c)));
  const believes = /^(believe|think|suppose|reckon)$/.test(tree.word(up).lemma) && !tree.isPassive(up);
  return ahead && believes && isA(tree, clause, "ccomp") ? hedge("expected", "belief", up) : null;
}

/** "plans to visit"; "talk that they had met" is another row than "talks to buy". */
function nounOver(tree: Tree, clause: number, noun: number, modes: Modes): Hedge | null {
  const { lemma } = tree.word(noun);
  const told = hasThat(tree, clause) ? rowOf(modes, "noun", `${lemma} that`, noun) : null;
  return told ?? rowOf(modes, "noun", lemma, noun);
}

/** "talk that they had met". */
function hasThat(tree: Tree, clause: number): boolean {
  return childrenAs(tree, clause, "mark").some((c) => /^that$/i.test(tree.text(c)));
}

/** "announced that they had signed", "let it be known that he is there": what a clause of its own tense tells is no plan of the verb over it. */
function isToldAsDone(tree: Tree, clause: number, up: number, modes: Modes): boolean {
  if (!isA(tree, clause, "ccomp", "parataxis") || tree.word(up).pos !== "VERB") return false;
  const status = modes.verb.get(tree.word(up).lemma);
  return /^(announced|hypothetical)$/.test(status ?? "") && tenseOf(tree, clause, modes) !== null;
}

/** "ruled out | joining": nothing but a particle between them. */
function isAdjacent(tree: Tree, up: number, clause: number): boolean {
  if (tree.word(clause).tag !== "VBG" || clause < up) return false;
  for (let i = up + 1; i < clause; i++) if (!isA(tree, i, "compound:prt", "advmod", "aux")) return false;
  return true;
}

/** "has yet to sign". */
function isYet(tree: Tree, up: number, clause: number): boolean {
  for (let i = up + 1; i < clause; i++) if (/^yet$/i.test(tree.text(i))) return true;
  return false;
}

/** "were to have met": it was so planned, and did not come. */
function isPerfect(tree: Tree, clause: number): boolean {
  return childrenAs(tree, clause, "aux").some((c) => /^have$/i.test(tree.text(c)));
}

/** "expressed interest in joining", "has plans to join": the noun between verb and clause hedges. */
function byObject(tree: Tree, clause: number, up: number, modes: Modes): Hedge | null {
  const object = tree.child(up, "obj");
  // "welcomed the commitment, | as seen at the summit": a clause of circumstance hangs on the verb
  const hangs = childrenAs(tree, clause, "mark", "case").some((c) => !CIRCUMSTANCE.test(tree.text(c)));
  return object !== null && object < clause && hangs ? rowOf(modes, "noun", tree.word(object).lemma, object) : null;
}

const CIRCUMSTANCE = /^(as|when|while|whilst|because|since|after|before|until|although|though|where|once)$/i;

/** The hedge of a clause with what becomes of the noun over it; an invitation that is accepted hedges no more. */
function withNoun(over: Hedge, noun: readonly Hedge[]): readonly Hedge[] {
  return noun.some(({ row }) => row === "accepted") ? noun : [over, ...noun];
}

/** "rejected the accusation that they attacked", "has no plans to visit": what becomes of the noun over the clause. */
function overNoun(tree: Tree, noun: number, modes: Modes): readonly Hedge[] {
  const up = tree.head(noun);
  if (tree.word(noun).pos !== "NOUN" || up === null) return [];
  const handled = handling(tree, noun, up, modes);
  // "accepted an invitation to visit": what was only offered is promised now
  if (/^accept$/.test(tree.word(up).lemma) && isA(tree, noun, "obj", "nsubj:pass"))
    return [hedge("announced", "accepted", up)];
  const negated = isA(tree, noun, "obj") ? ownHedges(tree, up, modes).filter((h) => h.row === "negation") : [];
  const own = nounHedges(tree, noun, modes);
  return own.some((h) => h.row === "negation") ? own : [...own, ...negated, ...(handled ? [handled] : [])];
}
