import { align } from "./align.ts";
import { conflicts, strong } from "./conflicts.ts";
import type { NameLexicon } from "./lexicon.ts";
import { partsOf } from "./parts.ts";
import { compareWords, type Manner } from "./words.ts";

/** What a word may cost that is misspelt, where office and state already fit. */
const MISSPELT = 0.4;
const SHORTEST = 4;

/**
 * The pair of words that differ when two names (as words in lower case) are equal but for one word, and that word for a slip or another
 * spelling; else null. The family name may stand first or last. "Kim Jong Un" and "Kim Jong Il" never: short words are words of
 * their own; nor "Kim Il Song" and "Kim Jong Il": other places. For names whose office and state fit.
 */
export function slip(
  a: readonly string[],
  b: readonly string[],
  lexicon: NameLexicon,
): readonly [string, string] | null {
  const alike = b.filter((word) => a.includes(word)).length;
  if (a.length !== b.length || a.length < 2 || alike !== a.length - 1) return null;
  const [x, y] = [partsOf(a.join(" ")), partsOf(b.join(" "))];
  const alignment = align(x.words, y.words, fitting(lexicon));
  const odd = alignment.pairs.filter(({ how }) => how !== "equal");
  const left = [...alignment.leftA, ...alignment.leftB];
  if (odd.length !== 1 || strong(left).length > 0 || conflicts(x, y, alignment).length > 0) return null;
  const words = [odd[0]!.a, odd[0]!.b].map(([word]) => word!.text) as [string, string];
  return odd[0]!.cost <= MISSPELT && words.every(({ length }) => length >= SHORTEST) ? words : null;
}

/** Whether one word of a name is a slip or another spelling of the other. */
export function isMisspelt(a: string, b: string, lexicon: NameLexicon): boolean {
  const [x, y] = [partsOf(a).words, partsOf(b).words];
  return x.length === 1 && y.length === 1 && compareWords(x[0]!, y[0]!, fitting(lexicon)).cost <= MISSPELT;
}

function fitting(lexicon: NameLexicon): Manner {
  return { lexicon, syllabic: "other", lenient: true, wade: false, exact: false };
}
