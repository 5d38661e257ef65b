import { isTimeName } from "../../dates/words.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA } from "../../syntax/walk.ts";
import { ownHedges } from "./hedges.ts";
import type { Hedge, Modes } from "./modes.ts";
import { isUnconfirmed, UNTOLD } from "./over.ts";
import { hedge, rowOf } from "./rows.ts";
import { phrasalRow, verbRow } from "./verb-row.ts";

/** "was moved to the autumn", "has been put off until June": to another time, not to another place. */
function isMovedInTime(tree: Tree, verb: number): boolean {
  if (!/^(move|shift|push|put)$/.test(tree.word(verb).lemma)) return false;
  return childrenAs(tree, verb, "obl").some(
    (c) => /^(to|into|until|till)$/.test(tree.caseOf(c)) && (isTimeName(tree.text(c)) || /^date$/i.test(tree.text(c))),
  );
}

/** "cancelled the visit", "the possibility of a visit", "plans for a summit". */
export function handling(tree: Tree, noun: number, up: number, modes: Modes): Hedge | null {
  const { lemma, pos } = tree.word(up);
  if (pos === "NOUN" && isA(tree, noun, "nmod")) return rowOf(modes, "noun", lemma, up);
  if (isUnconfirmed(tree, up) && isA(tree, noun, "obj", "nsubj:pass")) return hedge("speculated", UNTOLD, up);
  const arranged = arranging(tree, noun, up);
  if (arranged) return arranged;
  // "the visit | has had to be put back"
  const passive = isA(tree, noun, "nsubj:pass") || (tree.isPassive(up) && isA(tree, noun, "nsubj"));
  if (passive && isMovedInTime(tree, up)) return hedge("postponed", "moved to", up);
  if (pos === "VERB" && (passive || isA(tree, noun, "obj"))) return verbRow(tree, up, modes, "handle");
  if (pos === "VERB" && isA(tree, noun, "nsubj")) return fateRow(tree, up, modes);
  // "is open to a summit", "is keen on talks"
  if (pos === "ADJ" && isA(tree, noun, "obl", "nmod") && /^(to|for|on|about|in|of)$/.test(tree.caseOf(noun)))
    return rowOf(modes, "adjective", lemma, up);
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
  // "came | to nothing", "never got | off the ground"
  const phrases = childrenAs(tree, verb, "obl").map(
    (c) => ` ${tree.caseOf(c).replace(/ the$/, "")} ${tree.word(c).lemma}`,
  );
  const cues = [...next, ...phrases, ""].map((more) => `${denied ? "not " : ""}${lemma}${more}`);
  return cues.map((cue) => rowOf(modes, "fate", cue, verb)).find((row) => row !== null) ?? null;
}

/** "has been convened for Monday", "is organising a summit", "is being organised": it is to be held yet. */
function arranging(tree: Tree, noun: number, up: number): Hedge | null {
  const { lemma, tag } = tree.word(up);
  if (!/^(convene|summon|call|organise|organize)$/.test(lemma) || !isA(tree, noun, "obj", "nsubj:pass")) return null;
  const ahead = childrenAs(tree, up, "obl").some(
    (c) => c > up && tree.caseOf(c) === "for" && /day$|^(week|month|year|\d+)$|tomorrow/i.test(tree.text(c)),
  );
  const auxiliaries = childrenAs(tree, up, "aux", "aux:pass").map((c) => tree.text(c).toLowerCase());
  const now = auxiliaries.some((word) => /^(is|are|being)$/.test(word));
  const isUnderWay = /^organi[sz]e$/.test(lemma) && now && (tag === "VBG" || auxiliaries.includes("being"));
  if (ahead) return hedge("scheduled", "convened for", up);
  return isUnderWay ? hedge("announced", "organising", up) : null;
}
