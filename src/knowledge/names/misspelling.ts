import { letterDistance } from "./letters.ts";
import type { NameLexicon } from "./lexicon.ts";

/** More letters than this are no slip, nor more than this part of the word. */
const MOST_LETTERS = 1.6;
const MOST_OF_WORD = 0.27;
/** A slip that makes another name that people bear is less likely one. */
const TO_A_NAME = 1.75;
/** A slip seldom makes a word longer by two letters. */
const LONGER = 0.4;
/** "Tom" and "Tim", "Ivanov" and "Ivanova": other names, or a slip. */
const PERHAPS = 0.4;
/** A quick look before letters are counted. */
const MOST_LONGER = 3;
const MOST_LACKING = 3;

/** What it costs (0 to 1) to take one word for a slip of the other; 1 when they are two words. */
export function slipCost(a: string, b: string, lexicon: NameLexicon): number {
  if (Math.abs(a.length - b.length) > MOST_LONGER || lacking(a, b) > MOST_LACKING) return 1;
  const [short, length] = [a, b].map((word) => [...word].length).toSorted((x, y) => x - y) as [number, number];
  const letters = isJumbled(a, b) ? 1 : letterDistance(a, b) + LONGER * Math.max(0, length - short - 1);
  if (length < 3 || letters > MOST_LETTERS || letters / length > MOST_OF_WORD) return 1;
  const names = isName(a, lexicon) && isName(b, lexicon);
  if ((names && short < 4) || isOfWoman(a, b) || isOfWoman(b, a)) return PERHAPS;
  return Math.min(1, (letters / length) * (names ? TO_A_NAME : 1));
}

/** How many letters of `a` are not in `b`: a quick look before the distance is counted. */
function lacking(a: string, b: string): number {
  let count = 0;
  for (const letter of a) if (!b.includes(letter)) count++;
  return count;
}

function isName(word: string, { rows, bearers }: NameLexicon): boolean {
  return rows.has(word) || bearers.has(word);
}

/** "Ivanova" beside "Ivanov", "Kovalskaya" beside "Kovalsky". */
function isOfWoman(a: string, b: string): boolean {
  return a === `${b}a`
    ? /(ov|ev|in)$/.test(b)
    : /sk(y|iy|i|ij)$/.test(b) && a.replace(/sk(aya|aia|a)$/, "") === b.replace(/sk(y|iy|i|ij)$/, "");
}

/** The same letters in disorder: "nitpu" for "putin". */
export function isJumbled(a: string, b: string): boolean {
  const sorted = (word: string) => [...word].toSorted().join("");
  return a.length > 4 && a.length === b.length && sorted(a) === sorted(b);
}
