import anyAscii from "any-ascii";

const ASCII = /^[\x20-\x7e]*$/;
const LATIN = /\p{Script=Latin}/u;

/** `word` in lower case without diacritics; Latin letters only: other scripts keep their letters ("菅" is not "Jian"). */
export function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  if (!LATIN.test(word))
    return word
      .replace(/[’‘ʼ]/g, "'")
      .replace(/[‐‑–—]/g, "-")
      .toLowerCase();
  return anyAscii(word.normalize("NFC")).toLowerCase();
}

const LETTER_THEN_DIGIT = /(?<=[a-z])(?=[0-9])/;
const BORDER = /[^\p{L}\p{N}]+/u;

/**
 * The pieces by which names are compared: lower case, no diacritics, no dots, hyphens or apostrophes, digits apart from letters.
 * "Indo-Pacific" and "Indo Pacific" are alike, "COP26" and "COP- 26", "U.S." and "US".
 */
export function atomsOf(word: string): string[] {
  const plain = fold(word).replace(/\./g, "");
  if (plain === "&") return ["and"];
  return plain
    .split(BORDER)
    .flatMap((part) => (LETTER_THEN_DIGIT.test(part) ? part.split(LETTER_THEN_DIGIT) : [part]))
    .filter((part) => part !== "");
}
