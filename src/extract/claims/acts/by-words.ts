import type { Tree } from "../../syntax/tree.ts";
import { headsClause, isA, type Oblique } from "../../syntax/walk.ts";
import type { Reading } from "../reading.ts";
import { type Arguments, asList, isMatterBetween } from "./arguments.ts";
import type { Frame } from "./frames.ts";
import { nameAfter, subjectByWords } from "./subject-by-words.ts";

/** A title before the name may hide the object from the parser; and of papers a past tense is a participle ("the deal reached in May is …"). */
export function objectByWords(reading: Reading, tree: Tree, { verb }: Arguments, isPaper: boolean): readonly number[] {
  if (verb === null) return [];
  // "the importance of the pact, | signed in May": a participle tells of the noun right before it
  const isParticiple = tree.word(verb).tag === "VBN" && tree.child(verb, "aux", "nsubj", "obj") === null;
  if (tree.isPassive(verb) || (isParticiple && isA(tree, verb, "advcl")))
    return isA(tree, verb, "acl", "advcl") ? [...nounBefore(tree, verb), ...asList(besideClause(tree, verb))] : [];
  if (isStrayParticiple(tree, verb) && (isPaper || tree.child(verb, "nsubj") === null))
    return nounsBefore(reading, tree, verb);
  const after = nameAfter(reading, tree, verb);
  // "welcomed | the United States' commitment to ASEAN": whose it is, not whom they welcomed
  const name = after === null ? null : reading.mentionAt(after);
  const owns = name !== null && isA(tree, reading.doc.mentions.mentions[name]!.head, "nmod:poss");
  return after === null || owns ? [] : [after];
}

/** "Chad's premier was in Lima, | received by the king", "| Signed in Lima, the treaty is …": a participle apart by a comma may tell of the subject of its clause. */
function besideClause(tree: Tree, verb: number): number | null {
  const isApart = tree.text(verb - 1) === "," || verb === tree.first;
  const clause = tree.ancestors(verb).find((up) => headsClause(tree, up));
  const subject = isApart && clause !== undefined ? tree.subjectOf(clause) : null;
  return subject === verb ? null : subject;
}

/** "the pact between Chad and Niger on the border, | signed in Lima, is …": a participle that the parser takes for a past tense, its noun for who does it. */
function isStrayParticiple(tree: Tree, verb: number): boolean {
  const { tag } = tree.word(verb);
  return /^VB[ND]$/.test(tag) && tree.child(verb, "aux", "obj", "ccomp", "xcomp", "cc") === null;
}

/** Things over which a participle may stand: its subject, the noun right before it, and those on which that one hangs. */
function nounsBefore(reading: Reading, tree: Tree, verb: number): readonly number[] {
  const subject = tree.child(verb, "nsubj");
  const [near] = nounBefore(tree, verb);
  if (near === undefined || (subject !== null && subject > verb)) return [];
  const over = tree.ancestors(near).filter((up) => up < verb && /^(NOUN|PROPN)$/.test(tree.word(up).pos));
  const nouns = [near, ...over.slice(0, 3)].filter((n) => isThing(reading, n));
  // "the thaw dates from the deal | reached a year ago": no thing reaches one
  return subject === null || isThing(reading, subject) ? nouns : [];
}

/** No person, state or body, of whom the past tense tells what they did. */
function isThing(reading: Reading, noun: number): boolean {
  const m = reading.mentionAt(noun);
  return m === null || /^(instrument|equipment)$/.test(reading.doc.mentions.mentions[m]!.kind);
}

function nounBefore(tree: Tree, verb: number): readonly number[] {
  const i = tree.text(verb - 1) === "," ? verb - 2 : verb - 1;
  return i >= tree.first && /^(NOUN|PROPN)$/.test(tree.word(i).pos) ? [i] : [];
}

/** "with the king and | with the queen", "…; and | with the ministers": the parser may hang the second elsewhere. */
export function repeated(tree: Tree, preposition: string, head: number): readonly number[] {
  const found: number[] = [];
  for (let i = head + 1; i + 1 < tree.last && !/^(VERB|AUX)$/.test(tree.word(i).pos); i++) {
    const again = /^and$/i.test(tree.text(i)) && tree.text(i + 1).toLowerCase() === preposition;
    const governor = again ? tree.head(i + 1) : null;
    if (governor !== null && governor > i) found.push(governor);
  }
  return found;
}

/** "talks | with Kyrgyz President Japarov": the name behind "with", which the parser may have hung elsewhere. */
export function partnerByWords(reading: Reading, tree: Tree, frame: Frame, trigger: number): Oblique | null {
  for (let i = trigger + 1; i < tree.last && i <= trigger + PARTNER; i++) {
    const preposition = tree.text(i).toLowerCase();
    if (/^(with|between)$/.test(preposition) && frame.obliques.has(preposition)) {
      if (isMatterBetween(tree, trigger, i - 1)) return null;
      const head = nameAfter(reading, tree, i);
      return head === null ? null : { preposition, head };
    }
    if (!/^(ADJ|ADV|NOUN|DET|NUM|PART)$/.test(tree.word(i).pos)) return null;
  }
  return null;
}

/** Words that may stand between the act and "with whom". */
const PARTNER = 4;

/** Subject and object of a verb, where the names before it tell more than the tree. */
export function byWords(reading: Reading, tree: Tree, args: Arguments): Arguments {
  const { verb, by } = args;
  // "Biden had been due to come but | cancelled the trip": the same for the verb that carries a noun.
  if (by !== null) {
    const told = tree.subjectOf(by);
    return {
      ...args,
      subject: [...args.subject.filter((s) => s !== told), ...subjectByWords(reading, tree, by)],
      object: args.object,
    };
  }
  if (verb === null || args.object.includes(verb)) return args;
  const passive = tree.isPassive(verb);
  const grammatical = tree.subjectOf(verb);
  if (passive ? args.object[0] !== grammatical : (args.subject[0] ?? null) !== grammatical) return args;
  const words = subjectByWords(reading, tree, verb);
  return passive ? { ...args, subject: args.subject, object: words } : { ...args, subject: words, object: args.object };
}
