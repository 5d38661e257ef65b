import type { Sentence, Word } from "../../document/layers.ts";

/** Whether a sentence is told from the day of writing: its main verb is in the present, the perfect or the future ("officials grumble", "has promised"). */
export function isToldFromNow(sentence: Sentence, syntax: readonly Word[]): boolean {
  const words = syntax.slice(sentence.first, sentence.last);
  const root = words.findIndex(({ relation }) => relation === "root");
  if (root < 0) return false;
  const forms = words.filter(
    ({ head, relation }, i) => i === root || (head === sentence.first + root && /^(?:aux|cop)/.test(relation)),
  );
  return forms.some(({ tag, lemma }) => /^VB[ZP]$/.test(tag) || (tag === "MD" && /^(?:will|shall)$/.test(lemma)));
}

/** Whether it says what has come of a story since: "Since then it has proposed twice", "Relations have recently improved". */
export function isToldSince(sentence: Sentence, syntax: readonly Word[]): boolean {
  const words = syntax.slice(sentence.first, sentence.last);
  const root = sentence.first + words.findIndex(({ relation }) => relation === "root");
  const isPerfect = words.some(
    ({ head, lemma, tag, relation }) => head === root && relation === "aux" && lemma === "have" && /^VB[ZP]$/.test(tag),
  );
  return isPerfect && words.some(({ lemma }) => /^(?:since|now|recently|lately)$/i.test(lemma));
}
