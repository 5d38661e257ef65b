import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA } from "../../syntax/walk.ts";
import { isCondition, isInverted } from "./conditions.ts";
import type { Hedge, ModeKind, Modes } from "./modes.ts";
import { hedge, pushRow, rowOf } from "./rows.ts";

/** Modals, negation and adverbs of the verb itself. */
export function ownHedges(tree: Tree, verb: number, modes: Modes): Hedge[] {
  const found: Hedge[] = isInverted(tree, verb) ? [hedge("hypothetical", "inversion", verb)] : [];
  for (const c of tree.children(verb)) {
    const { lemma, relation } = tree.word(c);
    const word = tree.text(c).toLowerCase();
    if (isDestined(tree, verb, c)) found.push(destined(tree, verb, c));
    if (relation === "aux" && isUnfulfilled(tree, verb, word)) found.push(hedge("hypothetical", "would have", c));
    else if (relation === "aux" && isFutureInPast(tree, verb, word))
      found.push(hedge("announced", "future in the past", c));
    // "would like to sign": a wish
    else if (relation === "aux" && !(/^(would|'d|’d)$/.test(word) && WISHING.test(tree.word(verb).lemma)))
      pushRow(found, modes, "modal", word, c);
    if (isCondition(tree, verb, c)) found.push(hedge("hypothetical", "condition", c));
    if (/^(obj|nsubj|nsubj:pass)$/.test(relation) && isNone(tree, c)) found.push(hedge("denied", "negation", c));
    // "under no circumstances will they sign", "at no point did they"
    if (relation === "obl" && NEVER.test(tree.text(c)) && isNone(tree, c)) found.push(hedge("denied", "negation", c));
    if (relation === "advmod" && /^(not|n't|never|n’t)$/.test(word)) {
      // "not only his first trip" denies nothing, nor does "did not sign until May".
      if ((c + 1 >= tree.last || !/^(only|just|merely)$/i.test(tree.text(c + 1))) && !isNotUntil(tree, verb))
        found.push(hedge(isUnsure(tree, verb) ? "speculated" : "denied", "negation", c));
    } else if (word === "longer" && c > tree.first && /^no$/i.test(tree.text(c - 1))) {
      found.push(hedge(isAhead(tree, verb) ? "cancelled" : "denied", "no longer", c));
    } else if (relation === "advmod") pushRow(found, modes, "adverb", lemma, c);
  }
  return found;
}

const WISHING = /^(like|love|prefer|welcome|wish)$/;

/** "did not sign until May": it did then. */
function isNotUntil(tree: Tree, verb: number): boolean {
  const isPast = childrenAs(tree, verb, "aux").some((c) => /^(did|had|was|were)$/i.test(tree.text(c)));
  return (
    isPast && childrenAs(tree, verb, "obl", "advcl").some((c) => c > verb && /^(until|till)$/.test(tree.caseOf(c)))
  );
}

/** "will no longer visit", "is no longer going": what was planned. */
function isAhead(tree: Tree, verb: number): boolean {
  const aux = childrenAs(tree, verb, "aux").map((c) => tree.text(c).toLowerCase());
  return aux.some(
    (word) => /^(will|'ll|’ll|shall)$/.test(word) || (/^(is|are)$/.test(word) && tree.word(verb).tag === "VBG"),
  );
}

const NEVER = /^(circumstances?|conditions?|point|time|account|event|case|way|stage|moment)$/i;

/** "is to sign" is planned; "was to have signed" was, and did not come. */
function destined(tree: Tree, verb: number, c: number): Hedge {
  const fallen = tree.children(verb).some((have) => have > c && have < verb && /^have$/i.test(tree.text(have)));
  return fallen ? hedge("cancelled", "was to have", c) : hedge("announced", "is to", c);
}

/** "might not come": that it fails is no surer than that it comes. */
function isUnsure(tree: Tree, verb: number): boolean {
  return childrenAs(tree, verb, "aux").some((c) => /^(may|might)$/i.test(tree.text(c)));
}

/** "is to arrive": the parser may take the verb for the head of its "is". */
function isDestined(tree: Tree, verb: number, c: number): boolean {
  if (tree.word(c).lemma !== "be" || !isA(tree, c, "cop", "aux", "aux:pass")) return false;
  // "has been to Oslo" is no plan
  return tree
    .children(verb)
    .some((to) => to > c && to < verb && /^to$/i.test(tree.text(to)) && tree.word(verb).pos !== "PROPN");
}

/** "supplied no vessels", "neither side signed", "none of them met". */
function isNone(tree: Tree, noun: number): boolean {
  if (/^(none|nobody|neither|nothing)$/i.test(tree.text(noun))) return true;
  // "neither Ruto nor Abiy signed"
  return tree
    .children(noun)
    .some((c) => /^neither$/i.test(tree.text(c)) || (tree.word(c).relation === "det" && /^no$/i.test(tree.text(c))));
}

/** "would have sent aircraft": what did not come. */
function isUnfulfilled(tree: Tree, verb: number, word: string): boolean {
  return /^(would|'d)$/.test(word) && childrenAs(tree, verb, "aux").some((c) => /^have$/i.test(tree.text(c)));
}

/** "she said that Chad would sign": will, told later; no condition. */
function isFutureInPast(tree: Tree, verb: number, word: string): boolean {
  // "would have sent aircraft": what did not come
  if (!/^(would|'d)$/.test(word) || childrenAs(tree, verb, "aux").some((c) => /^have$/i.test(tree.text(c))))
    return false;
  if (isA(tree, verb, "acl:relcl") && isUnderWhich(tree, verb)) return true;
  return isReported(tree, verb) || childrenAs(tree, verb, "parataxis").some((c) => isPastSaying(tree, c));
}

/** "a pact under which they would withdraw": what an agreement provides. */
function isUnderWhich(tree: Tree, verb: number): boolean {
  return childrenAs(tree, verb, "obl").some(
    (c) => /^which$/i.test(tree.text(c)) && /^(under|by|whereby)$/.test(tree.caseOf(c)),
  );
}

/** Under a verb of the past, itself or with the clause it goes on from: "said that A would go | and would sign". */
export function isReported(tree: Tree, verb: number): boolean {
  const up = tree.head(verb);
  if (up === null) return false;
  if (isA(tree, verb, "conj")) return isReported(tree, up);
  return isA(tree, verb, "ccomp", "csubj", "csubj:pass") && /^VB[DN]$/.test(tree.word(up).tag);
}

/** "…, the ministry said": put into the sentence. */
function isPastSaying(tree: Tree, c: number): boolean {
  return tree.word(c).tag === "VBD" && tree.child(c, "nsubj") !== null && tree.child(c, "obj") === null;
}

/** "plans to", "cancelled", and with a particle "looks forward to", "called off". */
export function verbRow(tree: Tree, verb: number, modes: Modes, kind: ModeKind = "verb"): Hedge | null {
  const phrasal = phrasalRow(tree, verb, modes, kind);
  // "set off a riot" is no setting
  return (
    phrasal ?? (tree.child(verb, "compound:prt") === null ? rowOf(modes, kind, tree.word(verb).lemma, verb) : null)
  );
}

/** "looks forward", "called off": the row of a verb with its particle. */
function phrasalRow(tree: Tree, verb: number, modes: Modes, kind: ModeKind): Hedge | null {
  const { lemma } = tree.word(verb);
  for (const c of childrenAs(tree, verb, "advmod", "compound:prt")) {
    const row = rowOf(modes, kind, `${lemma} ${tree.text(c).toLowerCase()}`, verb);
    if (row) return row;
  }
  // "put the talks | on hold"
  for (const c of childrenAs(tree, verb, "obl")) {
    const row = rowOf(modes, kind, `${lemma} ${tree.caseOf(c)} ${tree.word(c).lemma}`, verb);
    if (row) return row;
  }
  // "put | off a trip": the parser may take the particle for a preposition of the object
  const next = verb + 1;
  const isParticle = next < tree.last && isA(tree, next, "case") && /^(off|back|out|over|up)$/i.test(tree.text(next));
  return isParticle ? rowOf(modes, kind, `${lemma} ${tree.text(next).toLowerCase()}`, verb) : null;
}

/** "upcoming visit", "no agreement", "the visit, which had to be put off". */
export function nounHedges(tree: Tree, noun: number, modes: Modes): Hedge[] {
  const found: Hedge[] = [];
  for (const c of tree.children(noun)) {
    const { lemma, relation } = tree.word(c);
    const word = tree.text(c).toLowerCase();
    if (relation === "amod") pushRow(found, modes, "modifier", modes.modifier.has(word) ? word : lemma, c);
    // "no | further meeting": the parser may hang it on the adjective
    if ((relation === "det" && word === "no") || (relation === "amod" && /^no$/i.test(tree.text(c - 1))))
      found.push(hedge("denied", "negation", c));
    // "exercises planned for next month"
    if (relation === "acl" && isParticiple(tree, c)) pushRow(found, modes, "passive", lemma, c);
    if (relation === "acl:relcl" || (relation === "acl" && tree.isPassive(c))) found.push(...fallen(tree, c, modes));
  }
  return found;
}

/** "planned" beside a noun, which the tagger may take for a past tense. */
function isParticiple(tree: Tree, verb: number): boolean {
  return tree.isPassive(verb) || (tree.word(verb).tag === "VBD" && tree.child(verb, "nsubj", "obj") === null);
}

/** A clause on the noun that tells that it was cancelled or postponed. */
function fallen(tree: Tree, clause: number, modes: Modes): readonly Hedge[] {
  return [clause, ...childrenAs(tree, clause, "xcomp")]
    .map((verb) => (tree.isPassive(verb) ? verbRow(tree, verb, modes, "handle") : null))
    .filter((h) => h !== null && /^(cancelled|postponed)$/.test(h.status)) as Hedge[];
}

/** "was moved to the autumn", "has been put off until June": to another time, not to another place. */
function isMovedInTime(tree: Tree, verb: number): boolean {
  if (!/^(move|shift|push|put)$/.test(tree.word(verb).lemma)) return false;
  return childrenAs(tree, verb, "obl").some(
    (c) => /^(to|into|until|till)$/.test(tree.caseOf(c)) && SEASON.test(tree.text(c)),
  );
}

const SEASON =
  /^(week|month|year|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|(mon|tues|wednes|thurs|fri|satur|sun)day|date)$/i;

/** "is on hold", "remains possible": what the predicate of a nominal act makes of it. */
export function predicateRow(tree: Tree, noun: number, up: number, modes: Modes): Hedge | null {
  if (!isA(tree, noun, "nsubj", "nsubj:pass")) return null;
  const seems = isSeeming(tree.word(up).lemma) ? ["xcomp", "obl"] : ["obl"];
  const heads = tree.word(up).pos === "VERB" ? childrenAs(tree, up, ...seems) : [up];
  for (const at of heads) {
    const row = rowOf(modes, "predicate", predicateCue(tree, at), at);
    if (row) return row;
  }
  return null;
}

/** Verbs that only lead from a subject to its predicate: "looks set to", "remains possible". */
export function isSeeming(lemma: string): boolean {
  return /^(look|seem|appear|remain|stay|become|prove)$/.test(lemma);
}

/** "on hold", "possible": the words of a predicate as modes.tsv has them. */
export function predicateCue(tree: Tree, at: number): string {
  return `${tree.caseOf(at)} ${tree.word(at).lemma}`.trim();
}

/** "cancelled the visit", "the possibility of a visit", "plans for a summit". */
export function handling(tree: Tree, noun: number, up: number, modes: Modes): Hedge | null {
  const { lemma, pos } = tree.word(up);
  if (pos === "NOUN" && isA(tree, noun, "nmod")) return rowOf(modes, "noun", lemma, up);
  // "the visit | has had to be put back"
  const passive = isA(tree, noun, "nsubj:pass") || (tree.isPassive(up) && isA(tree, noun, "nsubj"));
  if (passive && isMovedInTime(tree, up)) return hedge("postponed", "moved to", up);
  if (pos === "VERB" && (passive || isA(tree, noun, "obj"))) return verbRow(tree, up, modes, "handle");
  if (pos === "VERB" && isA(tree, noun, "nsubj")) return fateRow(tree, up, modes);
  // "pulled out of the summit"; "looked forward to his visit"
  return pos === "VERB" && isA(tree, noun, "obl")
    ? (rowOf(modes, "handle", `${lemma} ${tree.caseOf(noun)}`, up) ?? phrasalRow(tree, up, modes, "verb"))
    : null;
}

/** "the visit fell through", "will not go ahead", "never materialised": what the verb of which it is the subject makes of it. */
function fateRow(tree: Tree, verb: number, modes: Modes): Hedge | null {
  const { lemma } = tree.word(verb);
  const denied = ownHedges(tree, verb, modes).some(({ row }) => /^(negation|no longer)$/.test(row));
  const next = verb + 1 < tree.last ? [` ${tree.text(verb + 1).toLowerCase()}`] : [];
  const cues = [...next, ""].map((more) => `${denied ? "not " : ""}${lemma}${more}`);
  return cues.map((cue) => rowOf(modes, "fate", cue, verb)).find((row) => row !== null) ?? null;
}
