import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, subtree } from "../syntax/walk.ts";
import type { Quotable } from "./quotations.ts";
import type { Speaker } from "./speakers.ts";

/**
 * A nominal that no name settles, by its words: "the US embassy in Suva", "Ruto's office", "delegates"; a pronoun before it
 * gives the one meant ("her office" → "Susana Malcorra's office"). Persons of whom only the kind is told are nobody's names.
 */
export function nominalSpeaker(
  doc: Quotable,
  tree: Tree,
  head: number,
  nameAt: (token: number) => string | null,
): Speaker | null {
  const { pos, lemma } = tree.word(head);
  if (pos !== "NOUN" && pos !== "PROPN") return null;
  const words = subtree(tree, head, (c) => isOutside(tree, head, c));
  const named = ownerName(tree, head, nameAt);
  const first = Math.min(...words);
  const text = doc.text.slice(doc.tokens[first]!.start, doc.tokens[Math.max(...words)]!.end);
  return {
    mention: null,
    text: (named === null ? text : `${named}'s ${text.replace(/^.*?(['’]s|s['’])\s+/u, "")}`).replace(
      /^(the|an?)\s+/i,
      "",
    ),
    anonymous: pos === "NOUN" && isPerson(lemma) && !/^spokes/.test(lemma) && isIndefinite(tree, head),
    analyst: false,
  };
}

/** "one of his advisers", "several of them": the word that stands for the rest; null for any other nominal. */
export function partitive(tree: Tree, head: number): number | null {
  if (!/^(one|some|several|many|others?|another|two|three|third|second|few|most)$/i.test(tree.text(head))) return null;
  const of = childrenAs(tree, head, "nmod", "obl").find((c) => tree.caseOf(c) === "of");
  if (of !== undefined) return of;
  if (/^(few|most|many)$/i.test(tree.text(head))) return null;
  return /^(NUM|ADJ|DET|PRON)$/.test(tree.word(head).pos) || /^(some|others?|another)$/i.test(tree.text(head))
    ? head
    : null;
}

/** Clauses, appositions and what stands behind them are no part of what one is called. */
function isOutside(tree: Tree, head: number, c: number): boolean {
  if (tree.head(c) === head && isA(tree, c, "case")) return true;
  if (c > head && isA(tree, c, "nmod")) return !isPlaceOf(tree, c);
  if (isA(tree, c, "nmod:poss") && tree.word(c).pos === "PRON") return true;
  return !isA(tree, c, "amod", "compound", "nmod:poss", "case", "flat", "nummod", "nmod");
}

/** "the embassy | in Suva", "the Bank | of Spain". */
function isPlaceOf(tree: Tree, c: number): boolean {
  return /^(of|in|to|at|for|on)$/.test(tree.caseOf(c)) && /^(PROPN|NOUN|ADJ)$/.test(tree.word(c).pos);
}

/** "her office", "Mr Lee's office": the full name of the one meant. */
function ownerName(tree: Tree, head: number, nameAt: (token: number) => string | null): string | null {
  const owner = tree.child(head, "nmod:poss");
  return owner === null ? null : nameAt(owner);
}

/** Whether a noun names a kind of person: "spokesman", "official". */
export function isPerson(lemma: string): boolean {
  if (THING.test(lemma)) return false;
  if (/^spokes/.test(lemma)) return true;
  return (
    /(er|or|ist|ian|man|woman|yst|ee|ive|ate|crat|mat|agent|resident|dissident|militant|correspondent)$/.test(lemma) ||
    /^(official|aide|source|guest|friend|colleague|people|head|chief|secretary|envoy|expert|pundit|king|prince|queen|boss|judge|veteran|consul|insider)$/.test(
      lemma,
    )
  );
}

/** "a delegate", "two planners", "delegates", "her aides": the noun names no one of them. */
function isIndefinite(tree: Tree, head: number): boolean {
  const determiner = tree.child(head, "det");
  if (determiner !== null) return /^(an?|some|several|another|one)$/i.test(tree.text(determiner));
  return tree.word(head).tag === "NNS";
}

/** Nouns that only end like those of persons. */
const THING =
  /^(paper|newspaper|newsletter|broadcaster|letter|order|power|number|chamber|centre|center|state|senate|date|debate|climate|mandate|estimate|rate|offer|transfer|border|matter|answer|corridor|sector|error|factor|reactor|charter|tower|quarter|winter|summer|manner|remainder|encounter|committee|guarantee|decree|fee|initiative|objective|perspective|incentive|archive|offensive|directive|alternative|tanker|helicopter|carrier|fighter|bomber|harbor|terror|disaster|river|water|weather|list|interest|request|arrest|protest|waiver|barrier|cover|disorder|surrender|takeover|handover|stopover|chapter|register|theater)$/;
