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
  for (let i = head + 1; i < tree.last; i++) {
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
  for (let i = from; i < tree.last && tree.text(i) !== ";"; i++) if (/^(VERB|AUX)$/.test(tree.word(i).pos)) return true;
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

function isAnd(tree: Tree, i: number): boolean {
  return /^(and|&|as)$/i.test(tree.text(i)) && (!/^as$/i.test(tree.text(i)) || /^well$/i.test(tree.text(i + 1)));
}

/** States, organisations and their bodies stand in one list ("the EU, Canada and the Foreign Office"). */
function kindOf(mention: Mention): string {
  return /^(state|organisation|forum|body)$/.test(mention.kind) ? "actor" : mention.kind;
}

/** "will meet | Vietnamese Prime Minister | Phuc": the name that follows the verb with nothing but a title between. */
export function nameAfter(reading: Reading, tree: Tree, verb: number): number | null {
  for (let k = verb + 1; k < tree.last && k <= verb + TITLE + 2; k++) {
    const m = reading.mentionAt(k);
    if (m !== null && reading.doc.mentions.mentions[m]!.form === "name") return nameBehindTitle(reading, tree, k) ?? k;
    if (!isTitleWord(reading, tree, k)) return null;
  }
  return null;
}

/** The names that stand right before a verb, its auxiliaries and adverbs: "NAIROBI — President Ruto and Premier Abiy | have met". */
function namesBefore(reading: Reading, tree: Tree, verb: number): readonly number[] {
  let i = verb - 1;
  while (i >= tree.first && (/^(AUX|ADV)$/.test(tree.word(i).pos) || /^not$/i.test(tree.text(i)))) i--;
  const apposed = i > tree.first && tree.text(i) === ",";
  const last = nameEndingAt(reading, tree, apposed ? i - 1 : i);
  if (last === null) return [];
  const found = [last];
  for (let before = startOf(reading, tree, last); before > tree.first; ) {
    // "Lavrov and the Kazakh minister, Tileuberdi, met": the comma opens an apposition to a title.
    const link = /^,$/.test(tree.text(before)) && isTitled(reading, tree, before - 1) ? before - 1 : before;
    const at = link === before ? before : skipTitle(reading, tree, link);
    if (at < tree.first || !(isAnd(tree, at) || (found.length > 1 && tree.text(at) === ",")))
      return opens(reading, tree, at, apposed) ? found : [];
    const other = nameEndingAt(reading, tree, at - 1);
    if (other === null || !sameKind(reading, other, last)) return isAnd(tree, at) ? [] : found;
    found.unshift(other);
    before = startOf(reading, tree, other);
  }
  return found;
}

function sameKind(reading: Reading, a: number, b: number): boolean {
  const [x, y] = [a, b].map((t) => reading.doc.mentions.mentions[reading.mentionAt(t)!]!);
  return kindOf(x!) === kindOf(y!);
}

/** The first token of the name that ends at token `i` of the sentence. */
function nameEndingAt(reading: Reading, tree: Tree, i: number): number | null {
  const m = i < tree.first ? null : reading.mentionAt(i);
  const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  if (mention?.form !== "name" || reading.doc.tokens[i]!.end !== mention.end) return null;
  return /^(person|state|organisation|body|forum)$/.test(mention.kind) ? reading.tokenAt(mention.start) : null;
}

/** The token before a name and its title. */
function startOf(reading: Reading, tree: Tree, name: number): number {
  return skipTitle(reading, tree, name - 1);
}

function skipTitle(reading: Reading, tree: Tree, from: number): number {
  let i = from;
  while (i >= tree.first && i > from - 2 * TITLE && isTitled(reading, tree, i) && !isAnd(tree, i)) i--;
  return i;
}

/** A word of a title, or the name of the state or body that a title begins with ("Kosovo Prime Minister", "Russia's"). */
function isTitled(reading: Reading, tree: Tree, i: number): boolean {
  if (isTitleWord(reading, tree, i) || /^['’]s$/.test(tree.text(i))) return true;
  const m = reading.mentionAt(i);
  const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  if (!mention || !/^(state|organisation|body)$/.test(mention.kind)) return false;
  const after = reading.tokenAt(mention.end);
  return after < tree.last && (/^['’]s$/.test(tree.text(after)) || isTitleWord(reading, tree, after));
}

/** What may stand before a subject; one that a comma closes must open with one ("the minister, Ann Lee, said"). */
function opens(reading: Reading, tree: Tree, i: number, apposed: boolean): boolean {
  if (i < tree.first) return !apposed;
  if (apposed) return tree.text(i) === ",";
  // "On 28 June | Chad", "In Lima | Boluarte": a time or place before the subject.
  if (reading.datesOf(reading.sentenceOf(i)).some((d) => d.end === reading.doc.tokens[i]!.end)) return true;
  const m = reading.mentionAt(i);
  if (m !== null && reading.doc.mentions.mentions[m]!.kind === "place") return true;
  return /^(CCONJ|SCONJ|PUNCT|SYM)$/.test(tree.word(i).pos) || OPENING.test(tree.text(i));
}

const OPENING = /^(that|where|when|after|before|as|said|says|say|reported|announced|confirmed|claimed|believe|hope)$/i;

/** Who does it (or, of a passive, suffers it), by the tree and by the names that stand right before the verb or the verbs over it. */
export function subjectByWords(reading: Reading, tree: Tree, verb: number): readonly number[] {
  const subject = tree.subjectOf(verb);
  for (const at of [verb, ...tree.ancestors(verb).slice(0, 3)]) {
    if (tree.word(at).pos !== "VERB" && tree.child(at, "cop") === null) break;
    if (tree.subjectOf(at) !== subject || tree.isPassive(at) !== tree.isPassive(verb)) break;
    const names = namesBefore(reading, tree, at);
    if (names.length === 0) continue;
    const listed = subject === null ? [] : inList(reading, tree, subject);
    return listed.some((c) => names.includes(c)) ? [...new Set([...listed, ...names])].sort((a, b) => a - b) : names;
  }
  return subject === null ? [] : [subject];
}
