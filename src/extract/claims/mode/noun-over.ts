import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA } from "../../syntax/walk.ts";
import { fateOf } from "./fate.ts";
import { handling } from "./handling.ts";
import { ownHedges } from "./hedges.ts";
import type { Hedge, Modes } from "./modes.ts";
import { nounHedges } from "./noun-hedges.ts";
import { hedge, rowOf } from "./rows.ts";

/** "reports emerged that they had met", "hopes are high that …", "speculation is growing that …": the noun before the verb tells what the clause is. */
export function spread(tree: Tree, clause: number, up: number, modes: Modes): Hedge | null {
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

/** A noun over a clause; "Reports that …" at the head of a sentence the tagger may take for a verb. */
export function isReport(tree: Tree, up: number, modes: Modes): boolean {
  const { pos, tag, lemma } = tree.word(up);
  if (pos === "NOUN") return true;
  return tag === "VBZ" && up === tree.first && /^that$/i.test(tree.text(up + 1)) && modes.noun.has(lemma);
}

/** "plans to visit"; "talk that they had met" is another row than "talks to buy". */
export function nounOver(tree: Tree, clause: number, noun: number, modes: Modes): Hedge | null {
  const { lemma } = tree.word(noun);
  const mark = childrenAs(tree, clause, "mark", "case").find((c) => /^(that|to|towards?)$/i.test(tree.text(c)));
  const told = mark === undefined ? null : rowOf(modes, "noun", `${lemma} ${tree.text(mark).toLowerCase()}`, noun);
  return told ?? rowOf(modes, "noun", lemma, noun);
}

/** "talk that they had met". */
export function hasThat(tree: Tree, clause: number): boolean {
  return childrenAs(tree, clause, "mark").some((c) => /^that$/i.test(tree.text(c)));
}

/** "expressed interest in joining", "has plans to join": the noun between verb and clause hedges. */
export function byObject(tree: Tree, clause: number, up: number, modes: Modes): Hedge | null {
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
