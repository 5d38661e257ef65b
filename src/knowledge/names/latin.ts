import anyAscii from "any-ascii";

/** Scripts that are compared in other ways than letter by letter in Latin. "bare": vowels are not, or not all, written. */
export type Script = "latin" | "other" | "bare" | "kana" | "hangul" | "han";

/** The script of a word, by its first letter that tells. Cyrillic, Greek, Georgian and Armenian are "other": they become Latin letter by letter. */
export function scriptOf(word: string): Script {
  if (/\p{Script=Han}/u.test(word)) return "han";
  if (/\p{Script=Hangul}/u.test(word)) return "hangul";
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) return "kana";
  if (/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Georgian}\p{Script=Armenian}]/u.test(word)) return "other";
  return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(word) ? "bare" : "latin";
}

/** The word in Latin letters, lower case, without signs. Han becomes Mandarin: readings in other languages are known by lists of aliases alone. */
export function latin(word: string): string {
  const script = scriptOf(word);
  const ascii = anyAscii(script === "bare" ? word.replace(/^ال(?=..)/, "") : word).toLowerCase();
  return withoutDigits(ascii.replace(/[^a-z0-9]/g, ""));
}

const SHAPES: Readonly<Record<string, string>> = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t", 8: "b", 9: "g" };

/** "ig0r": a digit among letters stands for the letter that it looks like. */
function withoutDigits(word: string): string {
  return /[a-z]/.test(word) ? word.replace(/[0-9]/g, (digit) => SHAPES[digit] ?? "") : word;
}

/** Characters that are read in another way as family names. */
export const SURNAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    解: "xie",
    單: "shan",
    单: "shan",
    曾: "zeng",
    翟: "zhai",
    仇: "qiu",
    區: "ou",
    区: "ou",
    查: "zha",
    盖: "ge",
    蓋: "ge",
    朴: "piao",
  }),
);

/** Consonants alone, those alike in one class: what a script without vowels tells of "barack" and "mohammed". */
export function bones(word: string): string {
  const classed = CLASSES.reduce((form, [from, to]) => form.replace(from, to), word);
  return classed.replace(/[aeiouywh]/g, "").replace(/(.)\1+/g, "$1");
}

const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/sch|tsch|sh|tch|ch|zh|z/g, "s"],
  [/dh/g, "d"],
  [/th|ty/g, "t"],
  [/ck|kh|gh|[qcg]/g, "k"],
  [/ph|[vfp]/g, "b"],
  [/x/g, "ks"],
];

/** The same for Japanese syllables: "puchin" and "putin", "baraku" and "barack". */
export function kanaBones(word: string): string {
  const classed = KANA.reduce((form, [from, to]) => form.replace(from, to), word);
  return classed.replace(/[aeiouyw]/g, "").replace(/(.)\1+/g, "$1");
}

const KANA: readonly (readonly [RegExp, string])[] = [
  [/^v(?=[lr])/g, ""],
  [/ck|q|c(?!h)/g, "k"],
  [/x/g, "ks"],
  [/th|ts|shi|sh|sch/g, "s"],
  [/t[iy]|ch[iu]?/g, "C"],
  [/d[iy]|j[iu]?|zh/g, "j"],
  [/z/g, "s"],
  [/l/g, "r"],
  [/v/g, "b"],
  [/ph|f/g, "h"],
  [/m(?=[bp])/g, "n"],
];
