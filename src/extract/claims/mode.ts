import type { Status } from "../../document/layers.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, isInfinitive } from "../syntax/walk.ts";
import type { Hedge, ModeKind, Modes } from "./modes.ts";
import { weaker } from "./status.ts";
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
  let tense = isTemporal(tree, verb, own) ? null : own;
  let at = verb;
  for (let depth = 0; depth < DEPTH; depth++) {
    const up = tree.head(at);
    if (up === null || !isA(tree, at, ...CLAUSAL)) break;
    if (at !== verb && isA(tree, at, "advcl")) hedges.push(...conditionOf(tree, at, modes));
    // "one month after becoming premier": what another act follows has happened.
    if (isPrior(tree, at)) return settle(tree, verb, "past", hedges);
    const free = tense !== null && !isA(tree, at, "xcomp", "ccomp", "csubj", "csubj:pass", "acl");
    if (free && !isA(tree, at, "conj")) break;
    const over = embedding(tree, at, up, modes);
    if (over) hedges.push(over, ...overNoun(tree, up, modes));
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
  if (light !== null) {
    const handled = handling(tree, noun, light, modes);
    return join(handled ? [...own, handled] : own, modeOfVerb(tree, light, modes));
  }
  const up = tree.head(noun);
  if (up === null) return { status: weakest(own), tense: null, hedges: own };
  const handled = handling(tree, noun, up, modes);
  if (handled) own.push(handled);
  const preposition = tree.caseOf(noun);
  if (tree.word(up).pos === "NOUN" && handled) return join(own, modeOfNoun(tree, up, null, modes));
  // "preparations for the visit", "photos of the visit": what the noun over it names tells nothing of the act.
  if (isA(tree, noun, "nmod") && tree.word(up).pos === "NOUN" && !TIMES.test(tree.word(up).lemma))
    return { status: weakest(own), tense: null, hedges: own };
  // "spoke of the visit", "asked about the talks": what is spoken of may be past or not.
  if (isA(tree, noun, "obl") && /^(of|about|for|to|towards|against|over|regarding|concerning)$/.test(preposition))
    return { status: weakest(own), tense: null, hedges: own };
  const clause = modeOfClause(tree, up, modes);
  if (/^(after|following|since)$/.test(preposition))
    return { ...clause, status: clause.status ?? "occurred", hedges: own.concat(clause.hedges) };
  if (/^(ahead of|before|prior to)$/.test(preposition) && own.length === 0)
    return { status: "scheduled", tense: "future", hedges: [hedge("scheduled", `preposition ${preposition}`, noun)] };
  // "the visit is seen as": the present of the clause tells nothing of the time of the act.
  const timeless = clause.tense === "present" || clause.tense === "progressive";
  return join(own, timeless ? { ...clause, status: null, hedges: [] } : clause);
}

/** "at the end of his visit": the noun over the act tells a time of it. */
const TIMES =
  /^(end|start|beginning|course|sideline|margin|day|part|occasion|conclusion|wake|leg|outcome|result|time|opening|close|midst|framework)s?$/i;

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
  const status =
    own.length === 0 ? clause.status : clause.status === null ? weakest(own) : weaker(weakest(own)!, clause.status);
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

function baseStatus(_tree: Tree, verb: number, tense: Tense): Hedge | null {
  if (tense === "past") return hedge("occurred", "past tense", verb);
  if (tense === "present") return hedge("ongoing", "present tense", verb);
  if (tense === "progressive") return hedge("ongoing", "progressive", verb);
  return null;
}

function hedge(status: Status, row: string, token: number): Hedge {
  return { status, row, token };
}

/** Modals, negation and adverbs of the verb itself. */
function ownHedges(tree: Tree, verb: number, modes: Modes): Hedge[] {
  const found: Hedge[] = isInverted(tree, verb) ? [hedge("hypothetical", "inversion", verb)] : [];
  for (const c of tree.children(verb)) {
    const { lemma, relation } = tree.word(c);
    const word = tree.text(c).toLowerCase();
    if (isDestined(tree, verb, c)) found.push(hedge("scheduled", "is to", c));
    if (relation === "aux" && isFutureInPast(tree, verb, word)) found.push(hedge("announced", "future in the past", c));
    else if (relation === "aux") pushRow(found, modes, "modal", word, c);
    if (/^(obj|nsubj|nsubj:pass)$/.test(relation) && isNone(tree, c)) found.push(hedge("denied", "negation", c));
    if (relation === "advmod" && /^(not|n't|never|n’t)$/.test(word)) {
      // "not only his first trip" denies nothing.
      if (c + 1 >= tree.last || !/^(only|just|merely)$/i.test(tree.text(c + 1)))
        found.push(hedge("denied", "negation", c));
    } else if (relation === "advmod") pushRow(found, modes, "adverb", lemma, c);
  }
  return found;
}

/** "is to arrive": the parser may take the verb for the head of its "is". */
function isDestined(tree: Tree, verb: number, c: number): boolean {
  if (tree.word(c).lemma !== "be" || !isA(tree, c, "cop", "aux", "aux:pass")) return false;
  return tree.children(verb).some((to) => to > c && to < verb && /^to$/i.test(tree.text(to)));
}

/** "Should they attack, …", "Were Chile to sign", "Will they meet?": a condition or a question, that tells nothing. */
function isInverted(tree: Tree, verb: number): boolean {
  const subject = tree.child(verb, "nsubj", "nsubj:pass");
  const first = childrenAs(tree, verb, "aux", "cop", "aux:pass")[0] ?? verb;
  if (tree.text(tree.last - 1) === "?" && (subject === null || first < subject)) return true;
  const early = subject !== null && first < subject && /^(should|were|had)$/i.test(tree.text(first));
  return early && (first === tree.first || isA(tree, verb, "advcl"));
}

/** "supplied no vessels", "neither side signed", "none of them met". */
function isNone(tree: Tree, noun: number): boolean {
  if (/^(none|nobody|neither|nothing)$/i.test(tree.text(noun))) return true;
  return tree.children(noun).some((c) => tree.word(c).relation === "det" && /^(no|neither)$/i.test(tree.text(c)));
}

/** "she said that Chad would sign": will, told later; no condition. */
function isFutureInPast(tree: Tree, verb: number, word: string): boolean {
  const up = tree.head(verb);
  return /^(would|'d)$/.test(word) && up !== null && isA(tree, verb, "ccomp") && /^VB[DN]$/.test(tree.word(up).tag);
}

function pushRow(found: Hedge[], modes: Modes, kind: ModeKind, cue: string, token: number): void {
  const status = modes[kind].get(cue);
  if (status) found.push(hedge(status, `${kind} ${cue}`, token));
}

/** "if they sign", "unless they meet": a condition reaches its own clause only. */
function conditionOf(tree: Tree, clause: number, modes: Modes): readonly Hedge[] {
  const found: Hedge[] = [];
  for (const c of childrenAs(tree, clause, "mark")) pushRow(found, modes, "mark", tree.word(c).lemma, c);
  return found;
}

/** What the governor makes of a clause: "plans to", "is expected to", "likely to", "on the verge of". */
function embedding(tree: Tree, clause: number, up: number, modes: Modes): Hedge | null {
  const { lemma, pos } = tree.word(up);
  if (isA(tree, clause, "conj", "parataxis")) return null;
  // "the agreement signed in May": a participle tells of its noun, and the noun makes no plan of it.
  if (pos === "NOUN" && tree.word(clause).tag === "VBN" && !isInfinitive(tree, clause) && isA(tree, clause, "acl"))
    return null;
  if (pos === "NOUN") return rowOf(modes, "noun", lemma, up);
  if (pos === "ADJ") return rowOf(modes, "adjective", lemma, up);
  if (/^(be|have)$/.test(lemma) && isInfinitive(tree, clause)) {
    if (isYet(tree, up, clause)) return hedge("denied", "yet to", up);
    if (/^were$/i.test(tree.text(up)) && up === tree.first) return hedge("hypothetical", "inversion", up);
  }
  if (lemma === "be" && isInfinitive(tree, clause))
    return isPerfect(tree, clause) ? hedge("hypothetical", "was to have", up) : hedge("scheduled", "is to", up);
  // "neither confirmed nor denied that": nothing was said of it.
  if (lemma === "deny" && up > tree.first && /^nor$/i.test(tree.text(up - 1)))
    return hedge("speculated", "neither confirmed nor denied", up);
  if (lemma === "go" && tree.word(up).tag === "VBG" && isInfinitive(tree, clause))
    return hedge("announced", "going to", up);
  if (isA(tree, clause, "advcl") && !isInfinitive(tree, clause) && tree.child(clause, "mark") === null) return null;
  if (tree.isPassive(up))
    return (
      rowOf(modes, "passive", lemma, up) ?? (isInfinitive(tree, clause) ? rowOf(modes, "adjective", lemma, up) : null)
    );
  return (
    byObject(tree, clause, up, modes) ??
    (isA(tree, clause, "xcomp", "ccomp", "advcl") ? verbRow(tree, up, modes) : null)
  );
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

/** "plans to", "cancelled", and with a particle "looks forward to", "called off". */
function verbRow(tree: Tree, verb: number, modes: Modes, kind: ModeKind = "verb"): Hedge | null {
  const { lemma } = tree.word(verb);
  const phrasal = childrenAs(tree, verb, "advmod", "compound:prt").map((c) =>
    rowOf(modes, kind, `${lemma} ${tree.text(c).toLowerCase()}`, verb),
  );
  return phrasal.find((found) => found !== null) ?? rowOf(modes, kind, lemma, verb);
}

/** "expressed interest in joining", "has plans to join": the noun between verb and clause hedges. */
function byObject(tree: Tree, clause: number, up: number, modes: Modes): Hedge | null {
  const object = tree.child(up, "obj");
  const hangs = object !== null && object < clause && tree.child(clause, "mark", "case") !== null;
  return hangs ? rowOf(modes, "noun", tree.word(object).lemma, object) : null;
}

function rowOf(modes: Modes, kind: ModeKind, cue: string, token: number): Hedge | null {
  const status = modes[kind].get(cue);
  return status ? hedge(status, `${kind} ${cue}`, token) : null;
}

/** "rejected the accusation that they attacked", "has no plans to visit": what becomes of the noun over the clause. */
function overNoun(tree: Tree, noun: number, modes: Modes): readonly Hedge[] {
  const up = tree.head(noun);
  if (tree.word(noun).pos !== "NOUN" || up === null) return [];
  const handled = handling(tree, noun, up, modes);
  const negated = isA(tree, noun, "obj") ? ownHedges(tree, up, modes).filter((h) => h.row === "negation") : [];
  const own = nounHedges(tree, noun, modes);
  return own.some((h) => h.row === "negation") ? own : [...own, ...negated, ...(handled ? [handled] : [])];
}

/** "upcoming visit", "no agreement", "the visit, which had to be put off". */
function nounHedges(tree: Tree, noun: number, modes: Modes): Hedge[] {
  const found: Hedge[] = [];
  for (const c of tree.children(noun)) {
    const { lemma, relation } = tree.word(c);
    const word = tree.text(c).toLowerCase();
    if (relation === "amod") pushRow(found, modes, "modifier", modes.modifier.has(word) ? word : lemma, c);
    if (relation === "det" && word === "no") found.push(hedge("denied", "negation", c));
    if (relation === "acl:relcl" || (relation === "acl" && tree.isPassive(c))) found.push(...fallen(tree, c, modes));
  }
  return found;
}

/** A clause on the noun that tells that it was cancelled or postponed. */
function fallen(tree: Tree, clause: number, modes: Modes): readonly Hedge[] {
  return [clause, ...childrenAs(tree, clause, "xcomp")]
    .map((verb) => (tree.isPassive(verb) ? verbRow(tree, verb, modes, "handle") : null))
    .filter((h) => h !== null && /^(cancelled|postponed)$/.test(h.status)) as Hedge[];
}

/** "cancelled the visit", "the possibility of a visit", "plans for a summit". */
function handling(tree: Tree, noun: number, up: number, modes: Modes): Hedge | null {
  const { lemma, pos } = tree.word(up);
  if (pos === "NOUN" && isA(tree, noun, "nmod")) return rowOf(modes, "noun", lemma, up);
  const passive = isA(tree, noun, "nsubj:pass");
  if (pos === "VERB" && (passive || isA(tree, noun, "obj"))) return verbRow(tree, up, modes, "handle");
  return null;
}
