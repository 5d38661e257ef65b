import type { Tree } from "../../syntax/tree.ts";
import { isA } from "../../syntax/walk.ts";

/**
 * The papers that a list goes on with behind the first: "signed an accord on water, a | memorandum on trade and an | extradition treaty", "five agreements,
 * among them a | treaty on water". The parser hangs them here and there. A list that neither "and" nor "including" marks may be an apposition.
 */
export function papersAfter(tree: Tree, first: number, papers: ReadonlySet<string>): readonly number[] {
  const found: number[] = [];
  let isList = false;
  for (let t = first + 1; t < tree.last && !isEnd(tree, t); t++) {
    if (/^(including|among|notably|namely)$/i.test(tree.text(t))) isList = true;
    if (!opensMember(tree, t)) continue;
    const head = paperFrom(tree, t, papers);
    if (head === null) continue;
    found.push(head);
    if (/^and$/i.test(tree.text(t - 1))) isList = true;
  }
  return isList ? found : [];
}

/** A finite verb, or a mark that closes the list. */
function isEnd(tree: Tree, t: number): boolean {
  const { tag, pos } = tree.word(t);
  return (
    tag === "MD" || /^VB[DZP]$/.test(tag) || pos === "SCONJ" || /^[:;.—]$/.test(tree.text(t)) || tag.startsWith("W")
  );
}

/** "a memorandum" behind a comma, "and", "including" or "among them". */
function opensMember(tree: Tree, t: number): boolean {
  if (!/^(an?|another|two|three|four|the)$/i.test(tree.text(t))) return false;
  return /^(,|and|including|them|which|notably|namely|with|as)$/i.test(tree.text(t - 1));
}

/** The paper that a nominal calls: "an extradition | treaty". */
function paperFrom(tree: Tree, from: number, papers: ReadonlySet<string>): number | null {
  for (let t = from + 1; t < tree.last && t < from + NOMINAL; t++) {
    const { pos, lemma } = tree.word(t);
    if (papers.has(lemma) && !isA(tree, t, "compound")) return t;
    if (!/^(NOUN|PROPN|ADJ|NUM|VERB|PUNCT)$/.test(pos) || /^[,;]$/.test(tree.text(t))) return null;
  }
  return null;
}

/** Words before the head of a nominal. */
const NOMINAL = 8;
