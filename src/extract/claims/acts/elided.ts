import { opensEntry } from "../../../document/zones-entry.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, isInfinitive } from "../../syntax/walk.ts";
import type { Reading } from "../reading.ts";

const SUBJECTS = ["nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl"];
const JOURNEY = /^(visit|trip|stop|stopover|tour|vacation)$/i;

/** Whether the sentence from token `from` on leaves out who does it: "Met with …", "Official visit.", but not "Read more" nor "The minister met …". */
export function isElliptical(reading: Reading, from: number): boolean {
  const tree = reading.trees[reading.sentenceOf(from)]!;
  const { text, tokens } = reading.doc;
  if (isAhead(reading, from)) return true;
  if (opensEntry(text.slice(tokens[from]!.start, tokens[tree.last - 1]!.end))) return true;
  // behind "14 March: Jakarta." in one sentence the root may be of the heading
  const top = tree.root >= from ? tree.root : topAfter(tree, from);
  if (top === null || hasSubject(tree, top) || tree.child(top, "cop") !== null) return false;
  const { pos, tag, lemma } = tree.word(top);
  // "Visit to the front.", "Stop in Oslo.": a noun that the parser takes for a bare verb
  if (tag === "VB") return JOURNEY.test(lemma);
  if (pos === "VERB") return /^(VBD|VBN|VBG)$/.test(tag) && tree.child(top, "aux:pass", "aux") === null;
  return /^(NOUN|PROPN|ADJ|ADV)$/.test(pos);
}

/** "Will meet the king.", "To visit the port.": an entry of a programme. */
export function isAhead({ doc }: Reading, from: number): boolean {
  const verb = /^not$/i.test(doc.tokens[from + 1]?.text ?? "") ? from + 2 : from + 1;
  return /^(will|to)$/i.test(doc.tokens[from]!.text) && doc.syntax[verb]?.tag === "VB";
}

function topAfter(tree: Tree, from: number): number | null {
  for (let i = from; i < tree.last; i++) {
    const up = tree.head(i);
    if ((up === null || up < from) && tree.word(i).pos !== "PUNCT") return i;
  }
  return null;
}

/** A subject of the clause; "Official visit; toured the port": a bare noun of a journey is an entry of its own. */
function hasSubject(tree: Tree, at: number): boolean {
  return childrenAs(tree, at, ...SUBJECTS).some((c) => !isOblique(tree, at, c) && !isBareEntry(tree, at, c));
}

/** "Official visit", "Summit meeting with the king;": a noun without an article that tells an act of its own. */
function isBareEntry(tree: Tree, at: number, c: number): boolean {
  if (tree.child(c, "det", "nmod:poss") !== null || c > at) return false;
  if (JOURNEY.test(tree.word(c).lemma)) return true;
  let i = c;
  while (i < at && tree.text(i) !== ";") i++;
  return i < at && tree.word(c).pos === "NOUN";
}

/** "Met with the king and | with the queen": a nominal behind a verb that opens the sentence, or with a preposition, is no subject, whatever the parser says. */
export function isOblique(tree: Tree, at: number, c: number): boolean {
  return c > at && (tree.caseOf(c) !== "" || at === tree.first);
}

/** Whether the verb at `verb` has no subject of its own, nor one over it to share: "Arrived and | met with …". */
export function lacksSubject(tree: Tree, verb: number): boolean {
  // "Briefed the king": the parser may take the participle that opens an entry for a passive
  const opens = verb === tree.first && tree.child(verb, "aux:pass", "obl:agent") === null;
  if (tree.isPassive(verb) && !opens) return false;
  for (const at of [verb, ...tree.ancestors(verb)]) {
    if (hasSubject(tree, at) || isA(tree, at, "acl:relcl", "amod")) return false;
    if (isA(tree, at, "acl") && !isInfinitive(tree, at)) return false;
  }
  return true;
}

/** Whether an act told by a noun is done by whom the entry leaves out: "Informal meeting with …", "Accompanied the king to | talks with …". */
export function standsAlone(tree: Tree, noun: number): boolean {
  if (childrenAs(tree, noun, "nmod:poss").length > 0) return false;
  const up = tree.head(noun);
  if (up === null) return true;
  if (isA(tree, noun, "conj", "parataxis", "list", "appos", "dep")) return standsAlone(tree, up);
  if (isA(tree, noun, "obj")) return tree.word(up).pos === "VERB" && lacksSubject(tree, up);
  return isA(tree, noun, "obl") && /^(to|for|at|in|during)$/.test(tree.caseOf(noun)) && lacksSubject(tree, up);
}
