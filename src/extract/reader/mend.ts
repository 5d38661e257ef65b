import type { Word } from "../../document/layers.ts";
import { lemmaOf } from "../syntax/lemma.ts";

/**
 * What grammar excludes and the scores of single arcs may still give. `words` are those of one sentence, heads counted from its first:
 * "to" in "according to" hangs on the word before it; "which" is never said of a person ("the visit of Emmanuel Macron to Kenya, which was put off");
 * in "In Lima Mr Ayala was received" the person is no part of the name of the place, but the subject;
 * the infinitive in "flew to Manama and is due to visit Doha" hangs on "due"; the participle in "the visit, promised for May, never came about" on its noun.
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
  words.forEach((_, i) => {
    relations[i] = passiveRelation(words, forms, heads, i, relations[i]!);
  });
  const aside = new Set(words.flatMap((_, i) => partParticiple(words, forms, i, heads, relations)));
  return words.map((word, i) => {
    const tag = aside.has(i) ? "VBN" : word.tag;
    if (word.head === heads[i] && word.relation === relations[i] && tag === word.tag) return word;
    return { ...word, tag, head: heads[i]!, relation: relations[i]! };
  });
}

/**
 * "The visit, | promised for May, | never came about", "a contract with Peru, | signed in May, | may be dropped": a participle between commas tells of the
 * subject before it, and that subject is the one of the verb behind it. The participle, where it was so mended.
 */
function partParticiple(
  words: readonly Word[],
  forms: readonly string[],
  i: number,
  heads: number[],
  relations: string[],
): readonly number[] {
  const { tag, relation } = words[i]!;
  const verb = heads[i]!;
  if (!/^VB[DN]$/.test(tag) || relation !== "advcl" || verb <= i || forms[i - 1] !== ",") return [];
  const hangs = (at: number, governor: number, kind: RegExp): boolean =>
    heads[at] === governor && kind.test(relations[at]!);
  const below = words.map((_, at) => at).filter((at) => heads[at] === i && at !== i);
  if (below.some((at) => /^(aux|aux:pass|mark|cop|advmod|obj|cc)$/.test(relations[at]!))) return [];
  if (!forms.slice(i + 1, verb).includes(",")) return [];
  const own = below.find((at) => at < i - 1 && SUBJECT.test(relations[at]!));
  const subject = words.findIndex((_, at) => hangs(at, verb, SUBJECT));
  if (own !== undefined && subject < 0) {
    const isPassive = words.some((_, at) => hangs(at, verb, /^aux:pass$/));
    heads[own] = verb;
    relations[own] = isPassive ? "nsubj:pass" : "nsubj";
    heads[i] = own;
  } else if (own === undefined && tag === "VBN" && subject >= 0 && subject < i) heads[i] = subject;
  else return [];
  relations[i] = "acl";
  return [i];
}

const SUBJECT = /^nsubj(:pass)?$/;

/** "A visit | is foreseen for May": the "is" of a participle is no copula, and its subject suffers what it tells. */
function passiveRelation(
  words: readonly Word[],
  forms: readonly string[],
  heads: readonly number[],
  i: number,
  relation: string,
): string {
  const at = heads[i]!;
  const verb = words[at]!;
  if (!/^(cop|nsubj)$/.test(relation) || verb.tag !== "VBN" || verb.pos !== "VERB" || INTRANSITIVE.test(verb.lemma))
    return relation;
  // "was tight-lipped"
  if (forms[at - 1] === "-") return relation;
  if (relation === "cop") return words[i]!.lemma === "be" ? "aux:pass" : relation;
  const isBe = (word: Word, w: number): boolean => heads[w] === at && word.relation === "cop" && word.lemma === "be";
  return words.some(isBe) ? "nsubj:pass" : relation;
}

/** "the irritant is gone": with these "is" tells the perfect. */
const INTRANSITIVE = /^(go|come|do|become|be|arrive|return|depart|rise|fall|grow|set|due)$/;

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
  const stray = relation === "flat" ? ofSubject(words, i) : null;
  if (stray !== null) return stray;
  const told = relation === "nsubj" ? verbOfSaid(words, forms, i) : null;
  if (told !== null) return { head: told, relation };
  const over = relation === "compound" ? verbOverPlace(words, i) : null;
  if (over !== null) return { head: over, relation: "obl" };
  const isOff = relation === "acl:relcl" && isPerson(words[head]!) && hasWhich(words, forms, i);
  const owner = isOff ? ownerOf(words, head) : null;
  return owner === null ? null : { head: owner, relation };
}

/** "In Lima | Mr Ayala | was received": a person behind the place with which a clause opens, where the verb has no subject else. */
function ofSubject(words: readonly Word[], i: number): Arc | null {
  const place = words[i]!.head;
  const { relation, head: verb } = words[place]!;
  const person = words.findIndex((word, k) => k > place && word.head === place && word.name === "B-person");
  if (relation !== "obl" || person < 0 || person > verb) return null;
  const hang = (kind: RegExp): boolean => words.some((word) => word.head === verb && kind.test(word.relation));
  if (hang(SUBJECT)) return null;
  if (i === person) return { head: verb, relation: hang(/^aux:pass$/) ? "nsubj:pass" : "nsubj" };
  // the rest of the name of the place
  if (i < person) return words[i]!.name === "O" ? { head: person, relation: "nmod" } : null;
  return { head: person, relation: "flat" };
}

/** "Clinton, whose plane was late, spoke with both, an official said": of two subjects the first is that of what is said before the verb of saying. */
function verbOfSaid(words: readonly Word[], forms: readonly string[], i: number): number | null {
  const saying = words[i]!.head;
  const hangs = (at: number, kind: RegExp) =>
    words.flatMap(({ head, relation }, k) => (head === at && kind.test(relation) ? [k] : []));
  const [said] = hangs(saying, /^ccomp$/).filter((k) => k > i && k < saying);
  if (said === undefined || hangs(said, /^(nsubj|nsubj:pass|csubj|mark)$/).some((k) => forms[k] !== "to")) return null;
  return hangs(saying, /^nsubj$/).some((k) => k > said) ? said : null;
}

/** "In Oslo | President Ruto met": what has a preposition of its own is no part of the title behind it, but tells where its verb happens. */
function verbOverPlace(words: readonly Word[], i: number): number | null {
  if (!words.some(({ head, relation }, k) => k < i && head === i && relation === "case")) return null;
  let up = words[i]!.head;
  while (/^(nmod|compound|flat|amod)$/.test(words[up]!.relation)) up = words[up]!.head;
  return up > i && SUBJECT.test(words[up]!.relation) ? words[up]!.head : null;
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
