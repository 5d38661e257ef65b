import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA } from "../syntax/walk.ts";
import type { Hearing } from "./hearing.ts";
import type { Voiced } from "./reported.ts";

/** Who a verb of saying has for its subject, also where the parser hung the name elsewhere; a token, or null. */
export function sayerOf(hearing: Pick<Hearing, "tree" | "cues">, verb: number): number | null {
  const { tree } = hearing;
  const quoted = quotedOne(tree, verb) ?? outerSayer(hearing, verb);
  if (quoted !== null) return quoted;
  const own = tree.child(verb, "nsubj", "nsubj:pass");
  const beside = own === null ? nameBefore(tree, verb) : null;
  return beside ?? tree.subjectOf(verb);
}

/** "quotes the president | as having told the cabinet": he speaks who is quoted. */
function quotedOne(tree: Tree, verb: number): number | null {
  const head = tree.head(verb);
  if (head === null || !isA(tree, verb, "advcl", "xcomp", "obl")) return null;
  if (!tree.children(verb).some((c) => /^as$/i.test(tree.text(c)))) return null;
  return /^(quote|cite|report|describe|recall)$/.test(tree.word(head).lemma) ? tree.child(head, "obj") : null;
}

/** "…; Ankara | believes", "and López Obrador | has vowed": a subject of another verb by the tree, right before this one by the words. */
function nameBefore(tree: Tree, verb: number): number | null {
  if (verb === tree.first) return null;
  let i = verb - 1;
  while (i > tree.first && /^(AUX|ADV)$/.test(tree.word(i).pos)) i--;
  while (i > tree.first && isA(tree, i, "flat")) i = tree.head(i)!;
  if (i < tree.first || i >= verb || !isA(tree, i, "nsubj", "nsubj:pass")) return null;
  return /^(PROPN|NOUN|PRON)$/.test(tree.word(i).pos) ? i : null;
}

/**
 * "Rome confirmed that they had met, | but would not say where": a verb of speech or silence that the parser joined to what is said,
 * though its finite form cannot stand under the auxiliary there. Its subject is who said that; null for any other verb.
 */
export function outerSayer({ tree, cues }: Pick<Hearing, "tree" | "cues">, verb: number): number | null {
  const clause =
    isA(tree, verb, "conj") && tree.child(verb, "nsubj", "nsubj:pass", "mark") === null ? tree.head(verb) : null;
  if (clause === null || !isA(tree, clause, "ccomp")) return null;
  const outer = tree.head(clause)!;
  if (outer > clause || !cues.say.has(tree.word(outer).lemma)) return null;
  const turns = childrenAs(tree, verb, "cc").some((c) => /^but$/i.test(tree.text(c)));
  const finite = /^VB[DZP]$/.test(tree.word(verb).tag) && /^(VBN|VB|VBG)$/.test(tree.word(clause).tag);
  return turns || finite ? tree.subjectOf(outer) : null;
}

/**
 * "…, adding that", "…, saying": a participle goes on with him in whose words the clause before it stands, else with the subject of that clause.
 * Null for any other verb.
 */
export function participleSayer({ doc, tree }: Hearing, verb: number, said: readonly Voiced[]): Voiced | number | null {
  if (tree.word(verb).tag !== "VBG" || tree.child(verb, "aux", "nsubj") !== null) return null;
  if (
    verb === tree.first ||
    !/^[,–—-]$/.test(tree.text(verb - 1)) ||
    /^(tell|urge|promise|assure|inform)$/.test(tree.word(verb).lemma)
  )
    return null;
  for (let i = verb - 2; i >= tree.first; i--) {
    if (!/^(VERB|AUX)$/.test(tree.word(i).pos) || tree.child(i, "nsubj", "nsubj:pass") === null) continue;
    const at = doc.tokens[i]!.start;
    const voice = said.find((q) => q.cue.start === at) ?? said.find((q) => q.start <= at && at < q.end);
    return voice ?? tree.child(i, "nsubj", "nsubj:pass");
  }
  return null;
}
