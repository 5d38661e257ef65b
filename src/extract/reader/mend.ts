import type { Word } from "../../document/layers.ts";
import { lemmaOf } from "../syntax/lemma.ts";

/**
 * What grammar excludes and the scores of single arcs may still give. `words` are those of one sentence, heads counted from its first:
 * "to" in "according to" hangs on the word before it; "which" is never said of a person ("the visit of Emmanuel Macron to Kenya, which was put off");
 * the infinitive in "flew to Manama and is due to visit Doha" hangs on "due".
 */
export function mended(words: readonly Word[], forms: readonly string[]): readonly Word[] {
  const heads = words.map(({ head }) => head);
  const relations = words.map(({ relation }) => relation);
  words.forEach((_, i) => {
    const better = betterArc(words, forms, i);
    if (better === null || isUnder(heads, better.head, i)) return;
    heads[i] = better.head;
    relations[i] = better.relation;
  });
  return words.map((word, i) =>
    word.head === heads[i] ? word : { ...word, head: heads[i]!, relation: relations[i]! },
  );
}

/** "The leaders gathered", which the scores may take for a present: a form in -ed of a verb that has another one is a past. */
export function mendedTag(form: string, pos: string, tag: string): string {
  if (tag !== "VBP" || !/ed$/i.test(form)) return tag;
  const lemma = lemmaOf(form, pos, "VBD");
  const isPast = lemma !== form.toLowerCase() && (!/eed$/i.test(form) || lemma.endsWith("ee"));
  return isPast ? "VBD" : tag;
}

type Arc = Pick<Word, "head" | "relation">;

/** The arc that grammar asks for, or null where the word may stay as it is. */
function betterArc(words: readonly Word[], forms: readonly string[], i: number): Arc | null {
  const { head, relation } = words[i]!;
  if (isDueTo(words, forms, i)) return { head: i + 1, relation: "mark" };
  if (relation === "fixed" && head > i && i > 0) return { head: fixedHead(words, i - 1), relation };
  if (isSecondOf(words, forms, i)) return { head: i - 2, relation: "xcomp" };
  // "and", "is" of "and is due to visit"
  if (i < head - 2 && isSecondOf(words, forms, head)) return { head: head - 2, relation };
  const isOff = relation === "acl:relcl" && isPerson(words[head]!) && hasWhich(words, forms, i);
  const owner = isOff ? ownerOf(words, head) : null;
  return owner === null ? null : { head: owner, relation };
}

/** "flew to Manama and is due | to visit Doha": an infinitive joined to the first verb, as is the word right before it. */
function isSecondOf(words: readonly Word[], forms: readonly string[], i: number): boolean {
  const before = words[i - 2];
  if (words[i]!.relation !== "conj" || before?.relation !== "conj" || before.head !== words[i]!.head) return false;
  return forms[i - 1]!.toLowerCase() === "to" && (words[i - 1]!.head === i || isDueTo(words, forms, i - 1));
}

/** "due | to visit Doha": before an infinitive it is no "due to" as in "due to rain". */
function isDueTo(words: readonly Word[], forms: readonly string[], i: number): boolean {
  const { relation, head } = words[i]!;
  const isFixed = relation === "fixed" && head === i - 1 && words[head]!.pos === "ADJ";
  return isFixed && forms[i]!.toLowerCase() === "to" && words[i + 1]?.tag === "VB";
}

/** Whether `at` hangs below `i`: a word may not be its own governor. */
function isUnder(heads: readonly number[], at: number, i: number): boolean {
  for (let up = at, n = 0; n <= heads.length; up = heads[up]!, n++) {
    if (up === i) return true;
    if (heads[up] === up) return false;
  }
  return true;
}

/** The first word of the fixed expression that word `i` stands in. */
function fixedHead(words: readonly Word[], i: number): number {
  const { relation, head } = words[i]!;
  return relation === "fixed" && head < i ? head : i;
}

function isPerson({ name }: Word): boolean {
  return name?.endsWith("-person") === true;
}

function hasWhich(words: readonly Word[], forms: readonly string[], clause: number): boolean {
  return words.some((word, i) => word.head === clause && forms[i]!.toLowerCase() === "which");
}

/** The noun, itself no person, of which the person at `i` is a complement. */
function ownerOf(words: readonly Word[], i: number): number | null {
  for (let at = i; words[at]!.relation === "nmod"; ) {
    at = words[at]!.head;
    if (!isPerson(words[at]!)) return at;
  }
  return null;
}
