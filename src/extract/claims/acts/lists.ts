import type { Mention } from "../../../document/layers.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs } from "../../syntax/walk.ts";
import { isTitleWord, mentionOf, nameBehindTitle, type Reading, TITLE } from "../reading.ts";

/**
 * Heads of all members of a list, by the tree and by the words: titles before names make the parser lose the "and"
 * ("President Ruto and Prime Minister Modi met").
 */
export function inList(reading: Reading, tree: Tree, head: number): readonly number[] {
  const found = new Set(tree.conjuncts(head).filter((c) => Math.abs(c - head) < REACH && !isCut(tree, head, c)));
  for (const c of [...found]) if (c >= head) for (const member of membersAfter(reading, tree, c)) found.add(member);
  for (const member of behindSemicolons(reading, tree, head)) found.add(member);
  return [...found].sort((a, b) => a - b);
}

/** "with King Harald; the | Presidents of Chad and Niger; and the | Prime Minister of Peru": people in parts of a list without a verb. */
function behindSemicolons(reading: Reading, tree: Tree, head: number): readonly number[] {
  const found: number[] = [];
  if (listed(reading, tree, head)?.kind !== "person" || hasVerb(tree, head + 1)) return found;
  for (let i = head + 1; i < Math.min(tree.last, head + REACH); i++) {
    if (tree.text(i) !== ";") continue;
    const first = hasVerb(tree, i + 1) ? null : personIn(reading, tree, i + 1);
    if (first === null) return found;
    found.push(first, ...membersAfter(reading, tree, first));
  }
  return found;
}

/** The head of the first mention of people before the next semicolon. */
function personIn(reading: Reading, tree: Tree, from: number): number | null {
  for (let i = from; i < tree.last && tree.text(i) !== ";"; i++) {
    const m = reading.mentionAt(i);
    const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
    if (mention?.kind === "person") return mention.head;
  }
  return null;
}

/** "with Beijing; Peru followed", "to Turkey rather than India": no list goes on here. */
function isCut(tree: Tree, a: number, b: number): boolean {
  if (b > a && childrenAs(tree, b, "cc", "advmod").some((c) => /^(rather|not|instead|unlike)$/i.test(tree.text(c))))
    return true;
  // "with the king; the Presidents of Chad and Niger; and …": a list with semicolons has no verb between them
  for (let i = Math.min(a, b); i < Math.max(a, b); i++) if (tree.text(i) === ";" && hasVerb(tree, i + 1)) return true;
  return false;
}

function hasVerb(tree: Tree, from: number): boolean {
  const last = Math.min(tree.last, from + REACH);
  for (let i = from; i < last && tree.text(i) !== ";"; i++) if (/^(VERB|AUX)$/.test(tree.word(i).pos)) return true;
  return false;
}

/** The names that follow with commas up to the last one behind "and"; a list that no "and" closes may be an apposition. */
function membersAfter(reading: Reading, tree: Tree, head: number): readonly number[] {
  const found: number[] = [];
  const first = listed(reading, tree, head);
  for (let at = first; at !== null && found.length < LONGEST; ) {
    let i = afterState(reading, tree, at);
    if (i >= tree.last) return [];
    const comma = tree.text(i) === ",";
    if (comma && i + 1 < tree.last && isAnd(tree, i + 1)) i++;
    if (!comma && !isAnd(tree, i)) return [];
    const next = behind(reading, tree, i + 1, at);
    // "with the king, the queen, and | business leaders": the last member is nobody by name
    if (next === null) return isAnd(tree, i) || found.length > 1 ? found : [];
    found.push(next);
    if (isAnd(tree, i)) return found;
    at = listed(reading, tree, next);
  }
  return [];
}

/** The token behind a name, or behind the state that it is of: "President Ruto of Kenya|, …". */
function afterState(reading: Reading, tree: Tree, { end, kind }: Mention): number {
  const at = reading.tokenAt(end);
  if (kind !== "person" || at + 2 >= tree.last || !/^of$/i.test(tree.text(at))) return at;
  const m = reading.mentionAt(/^the$/i.test(tree.text(at + 1)) ? at + 2 : at + 1);
  const state = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  return state?.kind === "state" && state.start > end ? reading.tokenAt(state.end) : at;
}

/** More members than this, or farther away, are no list of parties. */
const LONGEST = 40;

const REACH = 400;

/** The token of the name of the same kind that stands at `from`, with nothing but a title before it. */
function behind(reading: Reading, tree: Tree, from: number, member: Mention): number | null {
  for (let k = from; k < tree.last && k < from + TITLE; k++) {
    const m = reading.mentionAt(k);
    const other = m === null ? undefined : reading.doc.mentions.mentions[m]!;
    if (other?.form === "name" && kindOf(other) === kindOf(member) && nameBehindTitle(reading, tree, k) === null)
      return k;
    if (!isTitleWord(reading, tree, k) && other?.form !== "name") return null;
  }
  return null;
}

function listed(reading: Reading, tree: Tree, head: number): Mention | null {
  const m = mentionOf(reading, tree, head);
  const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  return !mention || mention.form === "adjective" ? null : mention;
}

/** Whether a word is an "and" of a list. */
export function isAnd(tree: Tree, i: number): boolean {
  return /^(and|&|as)$/i.test(tree.text(i)) && (!/^as$/i.test(tree.text(i)) || /^well$/i.test(tree.text(i + 1)));
}

/** States, organisations and their bodies stand in one list ("the EU, Canada and the Foreign Office"). */
export function kindOf(mention: Mention): string {
  return /^(state|organisation|forum|body)$/.test(mention.kind) ? "actor" : mention.kind;
}
