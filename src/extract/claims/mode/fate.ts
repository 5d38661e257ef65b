import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, isNegated } from "../../syntax/walk.ts";
import type { Hedge, Modes } from "./modes.ts";
import { nounHedges } from "./noun-hedges.ts";
import { isSeeming } from "./predicate.ts";
import { hedge, rowOf } from "./rows.ts";
import { verbRow } from "./verb-row.ts";

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
export function judged(tree: Tree, verb: number, modes: Modes): Hedge | null {
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
