import type { Tree } from "../../syntax/tree.ts";
import { childrenAs } from "../../syntax/walk.ts";
import type { Hedge, Modes } from "./modes.ts";
import { hedge, pushRow } from "./rows.ts";
import { verbRow } from "./verb-row.ts";

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
export function fallen(tree: Tree, clause: number, modes: Modes): readonly Hedge[] {
  return [clause, ...childrenAs(tree, clause, "xcomp")]
    .map((verb) => (tree.isPassive(verb) ? verbRow(tree, verb, modes, "handle") : null))
    .filter((h) => h !== null && /^(cancelled|postponed)$/.test(h.status)) as Hedge[];
}
