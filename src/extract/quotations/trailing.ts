import type { Tree } from "../syntax/tree.ts";

/** Where a sentence is put into someone's mouth at its end: "…, the army said on Monday." */
export interface Trailing {
  /** Tokens of the words said: half-open. */
  readonly first: number;
  readonly last: number;
  /** Tokens of the speaker's nominal: half-open. */
  readonly from: number;
  readonly to: number;
}

/** Words that may follow the verb of saying: "told the daily Blic on Friday", "said in a statement". */
const TAIL = 9;

/**
 * The sentence before ", X said": by its words, since the parser often hangs only a part of a long sentence on the verb.
 * Null when the verb does not close the sentence so.
 */
export function trailing(tree: Tree, verb: number, denies: boolean): Trailing | null {
  if (tree.last - verb > TAIL || !/^VB[DZ]$/.test(tree.word(verb).tag)) return null;
  for (let i = verb + 1; i < tree.last; i++)
    if (tree.word(i).pos === "VERB" || /^(that|whether|how|why|if|[“"'‘;:])$/i.test(tree.text(i))) return null;
  const comma = openingComma(tree, verb);
  if (comma === null || !isSentence(tree, comma)) return null;
  // ", an allegation that Tehran | denies": a relative clause speaks of the sentence only when it denies it.
  for (let i = comma + 1; i < verb; i++) if (!denies && /^(that|which|who|whom)$/i.test(tree.text(i))) return null;
  return { first: tree.first, last: comma, from: comma + 1, to: verb };
}

/** The comma before the speaker; a name between commas is his apposition ("its minister, Ann Lee, said"). */
function openingComma(tree: Tree, verb: number): number | null {
  let commas = verb > tree.first && tree.text(verb - 1) === "," ? 3 : 1;
  for (let i = verb - 1; i > tree.first; i--) {
    if (tree.word(i).pos === "VERB" || /^[;:“”"]$/.test(tree.text(i))) return null;
    if (tree.text(i) === "," && --commas === 0) return i + 1 < verb ? i : null;
  }
  return null;
}

/** "When he arrived", "Asked about it", "In Doha": these are no sentences. */
function isSentence(tree: Tree, end: number): boolean {
  const subjects = [];
  let commas = 0;
  for (let i = tree.first; i < end; i++) {
    if (/^(nsubj|nsubj:pass|expl)$/.test(tree.word(i).relation)) subjects.push(i);
    if (tree.text(i) === ",") commas++;
  }
  const opens = /^(when|if|as|after|before|while|because|although|though|since|once|asked)$/i;
  return subjects.length > 0 && (commas > 0 || !opens.test(tree.text(tree.first)));
}
