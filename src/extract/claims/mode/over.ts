import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, isInfinitive } from "../../syntax/walk.ts";
import { handling, nounHedges, ownHedges, verbRow } from "./hedges.ts";
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
export function withNoun(over: Hedge, noun: readonly Hedge[]): readonly Hedge[] {
  return noun.some(({ row }) => row === "accepted") ? noun : [over, ...noun];
}

/** "rejected the accusation that they attacked", "has no plans to visit": what becomes of the noun over the clause. */
export function overNoun(tree: Tree, noun: number, modes: Modes): readonly Hedge[] {
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
