/** Words that stand in both texts, or in this one alone. */
export interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

/** `text` with the words marked that `other` does not have, by the longest common run of words in order. */
export function differing(text: string, other: string): readonly Piece[] {
  const [own, others] = [wordsOf(text), wordsOf(other)];
  const common = inBoth(own.map(folded), others.map(folded));
  return joined(own.map((word, index) => ({ text: word, differs: /[\p{L}\p{N}]/u.test(word) && !common.has(index) })));
}

/** Words, and what lies between them. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function folded(word: string): string {
  return word.toLowerCase();
}

/** Indices of `own` in a longest common subsequence. */
function inBoth(own: readonly string[], others: readonly string[]): ReadonlySet<number> {
  const lengths = Array.from({ length: own.length + 1 }, () => new Uint16Array(others.length + 1));
  for (let i = own.length - 1; i >= 0; i--)
    for (let j = others.length - 1; j >= 0; j--) {
      const skip = Math.max(lengths[i + 1]?.[j] ?? 0, lengths[i]?.[j + 1] ?? 0);
      lengths[i]![j] = own[i] === others[j] ? (lengths[i + 1]?.[j + 1] ?? 0) + 1 : skip;
    }
  const common = new Set<number>();
  for (let i = 0, j = 0; i < own.length && j < others.length; ) {
    if (own[i] === others[j]) {
      common.add(i);
      i++;
      j++;
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i++;
    else j++;
  }
  return common;
}

/** Marked words with only spaces between them are one mark. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  pieces.forEach((piece, index) => {
    const last = result.at(-1);
    const between = /^\s+$/.test(piece.text) && last?.differs === true && pieces[index + 1]?.differs === true;
    const differs = piece.differs || between;
    if (last !== undefined && last.differs === differs)
      result[result.length - 1] = { text: last.text + piece.text, differs };
    else result.push({ text: piece.text, differs });
  });
  return result;
}
