import type { Tree } from "../../syntax/tree.ts";
import { isTitleWord, nameBehindTitle, type Reading, TITLE } from "../reading.ts";
import { inList, isAnd, kindOf } from "./lists.ts";

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
  while (i >= tree.first && (/^(AUX|ADV)$/.test(tree.word(i).pos) || /^(not|to)$/i.test(tree.text(i)))) i--;
  const apposed = i > tree.first && tree.text(i) === ",";
  const last = nameEndingAt(reading, tree, apposed ? i - 1 : i);
  // "Ann Lee, Minister of Trade of | Morocco, | came": whose minister she is
  if (last === null || (apposed && /^(of|for)$/i.test(tree.text(beforeArticle(tree, last))))) return [];
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

/** The token before a name and its article. */
function beforeArticle(tree: Tree, name: number): number {
  const i = name - 1;
  return i > tree.first && /^the$/i.test(tree.text(i)) ? i - 1 : Math.max(i, tree.first);
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

/** "KINGSTOWN, Feb 8 – | Presidents …": the place from which a text reports does nothing in it. */
function isDateline(reading: Reading, tree: Tree, subject: number): boolean {
  const m = reading.mentionAt(subject);
  if (m === null || reading.doc.mentions.mentions[m]!.kind !== "place" || subject > tree.first + 2) return false;
  for (let i = subject + 1; i < tree.last && i < subject + 8; i++) if (/^[-–—]+$/.test(tree.text(i))) return true;
  return false;
}

/** A word of a title, or the name of the state or body that a title begins with ("Kosovo Prime Minister", "Russia's"). */
function isTitled(reading: Reading, tree: Tree, i: number): boolean {
  if (isTitleWord(reading, tree, i) || /^['’]s$/.test(tree.text(i))) return true;
  const m = reading.mentionAt(i);
  const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  if (!mention || !/^(state|organisation|body)$/.test(mention.kind)) return false;
  const after = reading.tokenAt(mention.end);
  // "the parliament of | Chad" is no Chad with a title
  if (/^of$/i.test(tree.text(after))) return false;
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
    // "the lawmakers of | Chad | met": they did, not Chad
    if (names.length === 0 || names.every((n) => tree.head(n) === subject && tree.caseOf(n) === "of")) continue;
    const listed = subject === null || isDateline(reading, tree, subject) ? [] : inList(reading, tree, subject);
    return listed.some((c) => names.includes(c)) ? [...new Set([...listed, ...names])].sort((a, b) => a - b) : names;
  }
  return subject === null ? [] : [subject];
}
