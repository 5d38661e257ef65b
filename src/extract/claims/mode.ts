import type { Status } from "../../document/layers.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, isInfinitive } from "../syntax/walk.ts";
import type { Hedge, ModeKind, Modes } from "./modes.ts";
import { weaker } from "./status.ts";

/** Time of a finite verb as its forms tell; null for infinitives, gerunds and bare participles. */
export type Tense = "past" | "present" | "progressive" | "future" | null;

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
    if (over) hedges.push(over);
    // "to meet him": a purpose is a plan, whatever the tense of the main clause.
    if (isA(tree, at, "advcl") && isInfinitive(tree, at) && !over) hedges.push(hedge("announced", "purpose", at));
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
  const clause = modeOfClause(tree, up, modes);
  if (/^(after|following|since)$/.test(preposition))
    return { ...clause, status: clause.status ?? "occurred", hedges: own.concat(clause.hedges) };
  if (/^(ahead of|before|prior to)$/.test(preposition) && own.length === 0)
    return { status: "scheduled", tense: "future", hedges: [hedge("scheduled", `preposition ${preposition}`, noun)] };
  // "the visit is seen as": the present of the clause tells nothing of the time of the act.
  const timeless = clause.tense === "present" || clause.tense === "progressive";
  return join(own, timeless ? { ...clause, status: null, hedges: [] } : clause);
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
  const found: Hedge[] = [];
  for (const c of tree.children(verb)) {
    const { lemma, relation } = tree.word(c);
    const word = tree.text(c).toLowerCase();
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

/** "supplied no vessels", "neither side signed". */
function isNone(tree: Tree, noun: number): boolean {
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

/** "looks forward to it when he visits": the present of a temporal clause has the time of its main clause. */
function isTemporal(tree: Tree, clause: number, tense: Tense): boolean {
  const present = tense === "present" || tense === "progressive";
  return (
    present &&
    isA(tree, clause, "advcl") &&
    tree.children(clause).some((c) => /^(when|once|while|as|before|until)$/i.test(tree.text(c)))
  );
}

/** "after signing", "following his visit", "since joining". */
function isPrior(tree: Tree, clause: number): boolean {
  if (tree.word(clause).tag !== "VBG" && tree.word(clause).tag !== "VBD") return false;
  return childrenAs(tree, clause, "mark", "case").some((c) => /^(after|since|following|upon)$/i.test(tree.text(c)));
}

/** What the governor makes of a clause: "plans to", "is expected to", "likely to", "on the verge of". */
function embedding(tree: Tree, clause: number, up: number, modes: Modes): Hedge | null {
  const { lemma, pos } = tree.word(up);
  if (isA(tree, clause, "conj", "parataxis")) return null;
  if (pos === "NOUN") return rowOf(modes, "noun", lemma, up);
  if (pos === "ADJ") return rowOf(modes, "adjective", lemma, up);
  if (lemma === "be" && isInfinitive(tree, clause)) return hedge("scheduled", "is to", up);
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

/** "plans to", and with a particle "looks forward to". */
function verbRow(tree: Tree, verb: number, modes: Modes): Hedge | null {
  const { lemma } = tree.word(verb);
  const phrasal = childrenAs(tree, verb, "advmod", "compound:prt").map((c) =>
    rowOf(modes, "verb", `${lemma} ${tree.text(c).toLowerCase()}`, verb),
  );
  return phrasal.find((found) => found !== null) ?? rowOf(modes, "verb", lemma, verb);
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

/** "upcoming visit", "no agreement". */
function nounHedges(tree: Tree, noun: number, modes: Modes): Hedge[] {
  const found: Hedge[] = [];
  for (const c of tree.children(noun)) {
    const { lemma, relation } = tree.word(c);
    const word = tree.text(c).toLowerCase();
    if (relation === "amod") pushRow(found, modes, "modifier", modes.modifier.has(word) ? word : lemma, c);
    if (relation === "det" && word === "no") found.push(hedge("denied", "negation", c));
  }
  return found;
}

/** "cancelled the visit", "the possibility of a visit", "plans for a summit". */
function handling(tree: Tree, noun: number, up: number, modes: Modes): Hedge | null {
  const { lemma, pos } = tree.word(up);
  if (pos === "NOUN" && isA(tree, noun, "nmod")) return rowOf(modes, "noun", lemma, up);
  const passive = isA(tree, noun, "nsubj:pass");
  if (pos === "VERB" && (passive || isA(tree, noun, "obj"))) return rowOf(modes, "handle", lemma, up);
  return null;
}

/** The time a verb tells by its own forms and auxiliaries. */
export function tenseOf(tree: Tree, verb: number, modes: Modes): Tense {
  const auxiliaries = childrenAs(tree, verb, "aux", "aux:pass", "cop");
  const words = auxiliaries.map((c) => tree.text(c).toLowerCase());
  const tags = auxiliaries.map((c) => tree.word(c).tag);
  if (words.some((word) => modes.modal.has(word))) return "future";
  if (isInfinitive(tree, verb)) return null;
  const { tag } = tree.word(verb);
  if (words.some((word) => /^(had|was|were|did)$/.test(word))) return "past";
  if (words.some((word) => /^(have|has|'ve|’ve)$/.test(word))) return tag === "VBG" ? "progressive" : "past";
  if (tag === "VBG") return auxiliaries.length > 0 ? "progressive" : null;
  if (tag === "VBD") return "past";
  if (tag === "VBN")
    return tags.includes("VBZ") || tags.includes("VBP")
      ? "present"
      : auxiliaries.length > 0
        ? null
        : participleTense(tree, verb);
  if (tag === "VBZ" || tag === "VBP") return "present";
  return tags.includes("VBZ") || tags.includes("VBP") ? "present" : null;
}

/** "the pact signed in Oslo": a bare participle tells a finished act; after a conj it shares the auxiliaries. */
function participleTense(tree: Tree, verb: number): Tense {
  return isA(tree, verb, "acl", "amod", "root") ? "past" : null;
}
