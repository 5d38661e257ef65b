import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, isInfinitive, isNegated } from "../../syntax/walk.ts";
import { handling, isSeeming, nounHedges, ownHedges, verbRow } from "./hedges.ts";
import type { Hedge, Modes } from "./modes.ts";
import { hedge, rowOf } from "./rows.ts";
import { tenseOf } from "./tense.ts";

/** What the governor makes of a clause: "plans to", "is expected to", "likely to", "on the verge of". */
export function embedding(tree: Tree, clause: number, up: number, modes: Modes): Hedge | null {
  const { lemma, pos } = tree.word(up);
  if (isA(tree, clause, "conj", "parataxis")) return null;
  // "neither confirmed nor denied that": nothing was said of it.
  if (/^(confirm|deny)$/.test(lemma) && up > tree.first && /^(neither|nor)$/i.test(tree.text(up - 1)))
    return hedge("speculated", "neither confirmed nor denied", up);
  if (isToldAsDone(tree, clause, up, modes)) return null;
  // "looks set to sign": the adjective tells it
  if (pos === "VERB" && tree.word(clause).pos === "ADJ" && isSeeming(lemma)) return null;
  // "the agreement signed in May": a participle tells of its noun, and the noun makes no plan of it.
  const participle = isA(tree, clause, "acl") && tree.word(clause).tag === "VBN" && !isInfinitive(tree, clause);
  if (pos === "NOUN" && participle && !hasThat(tree, clause)) return null;
  // "that they signed is pure invention"
  if (isA(tree, clause, "csubj", "csubj:pass")) {
    const fate = judged(tree, up, modes);
    if (fate) return fate;
  }
  if (isReport(tree, up, modes)) return nounOver(tree, clause, up, modes);
  if (pos === "ADJ" || pos === "ADV") return predicated(tree, clause, up, modes);
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
  const unmet = isInfinitive(tree, clause) ? unmetRow(tree, up, modes) : null;
  if (tree.isPassive(up))
    return (
      unmet ??
      rowOf(modes, "passive", lemma, up) ??
      (isInfinitive(tree, clause) ? rowOf(modes, "adjective", lemma, up) : null)
    );
  return (
    unmet ??
    spread(tree, clause, up, modes) ??
    believed(tree, clause, up) ??
    byObject(tree, clause, up, modes) ??
    (isA(tree, clause, "xcomp", "ccomp", "advcl") ? verbRow(tree, up, modes) : null)
  );
}

/** "reports emerged that they had met", "hopes are high that …", "speculation is growing that …": the noun before the verb tells what the clause is. */
function spread(tree: Tree, clause: number, up: number, modes: Modes): Hedge | null {
  const noun = tree.child(up, "nsubj");
  if (noun === null || noun > up || tree.word(noun).pos !== "NOUN" || !hasThat(tree, clause)) return null;
  const emerges = /^(ADJ|ADV)$/.test(tree.word(up).pos) || EMERGING.test(tree.word(up).lemma);
  return emerges && clause > up ? nounOver(tree, clause, noun, modes) : null;
}

const EMERGING =
  /^(emerge|spread|circulate|mount|grow|rise|abound|surface|swirl|persist|arise|appear|go|do|leak|exist|fade|dwindle|recede)$/;

/** "the rumour is that they met", "their hope is to sign": the noun that the clause is said to be. */
export function equated(tree: Tree, clause: number, modes: Modes): Hedge | null {
  const noun = childrenAs(tree, clause, "nsubj")[0];
  const copula = tree.children(clause).find((c) => isA(tree, c, "cop") && tree.word(c).lemma === "be");
  if (noun === undefined || copula === undefined || noun > copula || tree.word(noun).pos !== "NOUN") return null;
  const mark = tree.children(clause).find((c) => c > copula && /^(that|to|for)$/i.test(tree.text(c)));
  // "the call is to take place on Friday": the noun tells the act itself
  if (
    mark !== undefined &&
    /^to$/i.test(tree.text(mark)) &&
    /^(talk|discussion|negotiation|call)$/.test(tree.word(noun).lemma)
  )
    return null;
  return mark === undefined || mark > clause ? null : nounOver(tree, clause, noun, modes);
}

/** "likely to sign", "it is not true that they signed", "stopped short of signing". */
function predicated(tree: Tree, clause: number, up: number, modes: Modes): Hedge | null {
  const { lemma } = tree.word(up);
  const told = spread(tree, clause, up, modes);
  if (told) return told;
  // "is it true that they met?"
  if (/^(true|correct|right)$/.test(lemma) && tree.text(tree.last - 1) === "?")
    return hedge("hypothetical", "inversion", up);
  const denied = isNegated(tree, up) ? rowOf(modes, "adjective", `not ${lemma}`, up) : null;
  return (
    denied ?? (isInfinitive(tree, clause) ? unmetRow(tree, up, modes) : null) ?? rowOf(modes, "adjective", lemma, up)
  );
}

/** "had been due to meet", "was supposed to visit": it was so planned, and did not come. */
function unmetRow(tree: Tree, up: number, modes: Modes): Hedge | null {
  const { lemma } = tree.word(up);
  const forms = childrenAs(tree, up, "aux", "aux:pass", "cop").map((c) => tree.text(c).toLowerCase());
  const then = forms.includes("had") ? "had" : /^(was|were)$/.test(forms[0] ?? "") ? "was" : null;
  const row = then === null ? null : rowOf(modes, "unmet", `${then} ${lemma}`, up);
  // "had been due in May, but was put off"
  return row && isPutOff(tree, up, modes) ? { ...row, status: "postponed" } : row;
}

/** Whether a verb after this word in its sentence tells of a delay. */
function isPutOff(tree: Tree, word: number, modes: Modes): boolean {
  for (let i = word + 1; i < tree.last; i++)
    if (tree.word(i).pos === "VERB" && verbRow(tree, i, modes, "handle")?.status === "postponed") return true;
  return false;
}

/** A noun over a clause; "Reports that …" at the head of a sentence the tagger may take for a verb. */
function isReport(tree: Tree, up: number, modes: Modes): boolean {
  const { pos, tag, lemma } = tree.word(up);
  if (pos === "NOUN") return true;
  return tag === "VBZ" && up === tree.first && /^that$/i.test(tree.text(up + 1)) && modes.noun.has(lemma);
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
  const mark = childrenAs(tree, clause, "mark", "case").find((c) => /^(that|to|towards?)$/i.test(tree.text(c)));
  const told = mark === undefined ? null : rowOf(modes, "noun", `${lemma} ${tree.text(mark).toLowerCase()}`, noun);
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

/** The hedge of a clause with what becomes of the noun over it; an invitation that is accepted, a report that is confirmed, hedges no more. */
export function withNoun(over: Hedge, noun: readonly Hedge[]): readonly Hedge[] {
  return noun.some(({ row }) => /^(accepted|confirmed)$/.test(row)) ? noun : [over, ...noun];
}

/** "rejected the accusation that they attacked", "has no plans to visit": what becomes of the noun over the clause. */
export function overNoun(tree: Tree, noun: number, clause: number, modes: Modes): readonly Hedge[] {
  if (!isReport(tree, noun, modes)) return [];
  const fate = fateOf(tree, noun, clause, modes);
  const up = tree.head(noun);
  if (up === null || fate) return fate ? [fate] : [];
  const handled = handling(tree, noun, up, modes);
  // "accepted an invitation to visit": what was only offered is promised now
  if (/^accept$/.test(tree.word(up).lemma) && isA(tree, noun, "obj", "nsubj:pass"))
    return [hedge("announced", "accepted", up)];
  const negated = isA(tree, noun, "obj") ? ownHedges(tree, up, modes).filter((h) => h.row === "negation") : [];
  const own = nounHedges(tree, noun, modes);
  return own.some((h) => h.row === "negation") ? own : [...own, ...negated, ...(handled ? [handled] : [])];
}

/** "reports that they had met | are false", "| were confirmed": what the text makes of a report. */
export function fateOf(tree: Tree, noun: number, clause: number, modes: Modes): Hedge | null {
  if (!REPORTED.test(modes.noun.get(tree.word(noun).lemma) ?? "")) return null;
  const up = tree.head(noun);
  // "there is no truth in reports that they met"
  if (up !== null && isA(tree, noun, "nmod", "obl") && modes.rebuttal.has(`no ${tree.word(up).lemma}`)) {
    const none = nounHedges(tree, up, modes).find(({ row }) => row === "negation");
    if (none) return hedge("denied", `rebuttal no ${tree.word(up).lemma}`, up);
  }
  const over = up !== null && isA(tree, noun, "nsubj", "nsubj:pass", "obj") ? [up] : [];
  // the parser may hang the predicate on its noun, beside the clause
  const stray = [noun, clause]
    .flatMap((at) => childrenAs(tree, at, "ccomp", "parataxis", "acl"))
    .filter((c) => c > clause && tree.child(c, "cop", "aux:pass") !== null && tree.child(c, "nsubj") === null);
  return [...over, ...stray].map((verb) => judged(tree, verb, modes)).find((row) => row !== null) ?? null;
}

/** "called the report untrue", "said that the report is false": what rejects the noun of a report or a word for it; null when nothing does. */
export function rejection(tree: Tree, noun: number, up: number, modes: Modes): Hedge | null {
  // "that was denied" may be anything; "dismissed them", "that is false" are of what was told
  const isOpen = tree.word(noun).pos !== "NOUN" && tree.isPassive(up);
  // "it denies delivering them": who denies is not what is denied
  const denies = isA(tree, noun, "nsubj") && tree.word(up).pos === "VERB" && !isSeeming(tree.word(up).lemma);
  const row = isOpen || denies ? null : judged(tree, up, modes);
  return row?.status === "denied" ? row : null;
}

/** "is false", "called it untrue", "was described as false". */
function judged(tree: Tree, verb: number, modes: Modes): Hedge | null {
  const as = childrenAs(tree, verb, "obl").filter((c) => tree.caseOf(c) === "as");
  const at = [verb, ...childrenAs(tree, verb, "xcomp"), ...as];
  return at.map((word) => rebuttal(tree, word, modes)).find((row) => row !== null) ?? null;
}

const REPORTED = /^(rumoured|speculated|expected)$/;

function rebuttal(tree: Tree, word: number, modes: Modes): Hedge | null {
  const { lemma, pos } = tree.word(word);
  const isDenied = isNegated(tree, word);
  if (/^confirm$/.test(lemma)) return isDenied ? null : hedge("occurred", "confirmed", word);
  if (pos === "VERB") return isDenied ? null : verbRow(tree, word, modes, "rebuttal");
  return rowOf(modes, "rebuttal", isDenied ? `not ${lemma}` : lemma, word);
}
