import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Tokenizer } from "@huggingface/tokenizers";

/** Cuts a word into the numbers of its word pieces (at least one). */
export type Pieces = (word: string) => readonly number[];

const MOST_REMEMBERED = 200_000;
/** A longer part of a text keeps the whole text in memory (V8 copies only short ones): it is cut each time. */
const LONGEST_REMEMBERED = 12;

/** The word pieces of the model in `folder` (tokenizer.json), at most `most` of a word. */
export function openPieces(folder: string, most: number): Pieces {
  const tokenizer = new Tokenizer(JSON.parse(readFileSync(join(folder, "tokenizer.json"), "utf8")), {});
  return remembered((word) => {
    const { ids } = tokenizer.encode(word, { add_special_tokens: false });
    return ids.length === 0 ? [UNKNOWN] : ids.slice(0, most);
  });
}

/** [CLS], [SEP] and [UNK] of the vocabulary of BERT. */
export const START = 101;
export const END = 102;
const UNKNOWN = 100;

function remembered(cut: Pieces): Pieces {
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const old = known.get(word);
    if (old) return old;
    const made = cut(word);
    if (known.size < MOST_REMEMBERED && word.length <= LONGEST_REMEMBERED) known.set(word, made);
    return made;
  };
}

/**
 * How a word is written, as the model was taught it (`case_of` in train/reader/data.py): 1 lower, 2 Title, 3 UPPER, 4 miXed,
 * 5 with a digit, 6 without letters, 7 a single capital.
 */
export function caseOf(word: string): number {
  if (/\p{Nd}/u.test(word)) return 5;
  const letters = word.match(/\p{L}/gu);
  if (!letters) return 6;
  const upper = letters.filter((letter) => letter !== letter.toLowerCase()).length;
  if (upper === 0) return 1;
  if (letters.length === 1) return 7;
  if (upper === letters.length) return 3;
  return upper === 1 && letters[0] !== letters[0]!.toLowerCase() ? 2 : 4;
}
