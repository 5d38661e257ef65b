import type { Span } from "../document/span.ts";
import type { SearchTerm } from "./store.ts";

/** A word of a text as search sees it. */
export interface FoldedWord extends Span {
  readonly word: string;
}

/** Words: runs of letters, marks and digits; every Han, kana, Hangul-less-spaced or Thai-like letter stands alone. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|[\p{L}\p{N}\p{M}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\p{L}\p{N}\p{M}]|$)/gu;

const LETTERS: Readonly<Record<string, string>> = {
  đ: "d",
  ł: "l",
  ø: "o",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ð: "d",
  þ: "th",
};

const ASCII = /^[A-Za-z0-9]*$/;

/** A word without case and accents: "Phạm" → "pham", "Đà" → "da". */
export function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  const bare = word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return bare.replace(/[đłøıßæœðþ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The words of `text`, folded, with where they stand. */
export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({ word: fold(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** What the index holds of `text`: its folded words with a space between. */
export function foldedText(text: string): string {
  const words: string[] = [];
  for (const match of text.matchAll(WORD)) words.push(fold(match[0]));
  return words.join(" ");
}

/** What the user asks for: words (all must be there), "phrases in quotation marks", beginnings* . */
export function searchTerms(query: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const match of query.matchAll(/["“„]([^"“”„]*)["”“]?|[^\s"“”„]+/gu)) {
    const source = match[1] ?? match[0];
    const words = foldedWords(source).map((found) => found.word);
    if (words.length > 0) terms.push({ words, prefix: source.endsWith("*") });
  }
  return terms;
}

/** Where the terms stand in `text`, in order. */
export function findTerms(text: string, terms: readonly SearchTerm[]): Span[] {
  const words = foldedWords(text);
  const found: Span[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const term = terms.find((candidate) => standsAt(words, at, candidate));
    if (term === undefined) continue;
    const last = words[at + term.words.length - 1] as FoldedWord;
    found.push({ start: (words[at] as FoldedWord).start, end: last.end });
    at += term.words.length - 1;
  }
  return found;
}

function standsAt(words: readonly FoldedWord[], at: number, term: SearchTerm): boolean {
  return term.words.every((word, index) => {
    const here = words[at + index]?.word;
    if (here === undefined) return false;
    return term.prefix && index === term.words.length - 1 ? here.startsWith(word) : here === word;
  });
}
