/** A part of a long sentence that is read by itself: words `first` to `last` (exclusive). */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** What the model was taught on: longer sentences are read in parts. */
const MOST_WORDS = 120;
const MOST_PIECES = 250;

const STRONG = /^[;:]$/;
const WEAK = /^[,)–—]$/;

/** The parts of a sentence: one mostly; a longer one is cut behind the last ";" or ":" that fits, else ",", else anywhere. */
export function windowsOf(words: readonly string[], piecesIn: (word: number) => number): readonly Window[] {
  const out: Window[] = [];
  let first = 0;
  while (first < words.length) {
    let last = first;
    for (let pieces = 0; last < words.length && last - first < MOST_WORDS; last++) {
      pieces += piecesIn(last);
      if (pieces > MOST_PIECES) break;
    }
    if (last < words.length) last = cutBefore(words, first, last);
    out.push({ first, last });
    first = last;
  }
  return out;
}

function cutBefore(words: readonly string[], first: number, last: number): number {
  const middle = first + (last - first) / 3;
  for (const sign of [STRONG, WEAK]) for (let i = last - 1; i > middle; i--) if (sign.test(words[i]!)) return i + 1;
  return Math.max(last, first + 1);
}
