import type { Span } from "../../document/span.ts";
import { findTerms, foldedWords, searchTerms } from "../fold.ts";
import type { DocumentRow } from "../kept.ts";
import type { SearchTerm, Store } from "../store.ts";

/** A passage with the words found; spans are offsets into the document's text. */
export interface Passage extends Span {
  readonly document: DocumentRow;
  readonly exact: string;
  readonly found: readonly Span[];
  /** How often all the words stand in the whole document: as often as the rarest of them. */
  readonly times: number;
}

const AROUND = 110;

/**
 * The best passage of each document that holds all the words, best document first. `words`: "phrases", beginnings*;
 * accents and case do not count. When nothing holds the words, whatever begins with them.
 */
export async function search(store: Store, words: string, limit = 20): Promise<readonly Passage[]> {
  const terms = searchTerms(words);
  const exactly = await passages(store, terms, limit);
  if (exactly.length > 0 || terms.length === 0) return exactly;
  return passages(
    store,
    terms.map((term) => ({ ...term, prefix: true })),
    limit,
  );
}

async function passages(store: Store, terms: readonly SearchTerm[], limit: number): Promise<Passage[]> {
  const hits = await store.search(terms, limit);
  return hits.map(({ document, text }) => {
    const all = findTerms(text, terms);
    const window = passageAround(text, bestStart(text, all, terms));
    const found = all.filter((span) => span.start >= window.start && span.end <= window.end);
    return {
      document,
      ...window,
      exact: text.slice(window.start, window.end),
      found,
      times: timesOf(text, all, terms),
    };
  });
}

/** Where the most different terms stand together. */
function bestStart(text: string, found: readonly Span[], terms: readonly SearchTerm[]): Span {
  let best: Span = { start: 0, end: 0 };
  let most = 0;
  for (const [index, first] of found.entries()) {
    const near = found.slice(index, index + 12).filter((span) => span.end - first.start <= 2 * AROUND);
    const kinds = new Set(near.map((span) => termAt(text, span, terms))).size;
    if (kinds > most) {
      most = kinds;
      best = { start: first.start, end: near.at(-1)?.end ?? first.end };
    }
  }
  return best;
}

function timesOf(text: string, found: readonly Span[], terms: readonly SearchTerm[]): number {
  const groups = [...Map.groupBy(found, (span) => termAt(text, span, terms)).values()];
  return Math.min(...groups.map(({ length }) => length), found.length);
}

function termAt(text: string, span: Span, terms: readonly SearchTerm[]): number {
  const words = foldedWords(text.slice(span.start, span.end)).map((found) => found.word);
  return terms.findIndex((term) => term.words.every((word, index) => words[index]?.startsWith(word)));
}

/** From a word's beginning to a word's end, about AROUND code units to both sides, within the line. */
function passageAround(text: string, found: Span): Span {
  const lineStart = text.lastIndexOf("\n", Math.max(0, found.start - 1)) + 1;
  const lineEnd = text.indexOf("\n", found.end);
  let start = Math.max(lineStart, found.start - AROUND);
  let end = Math.min(lineEnd < 0 ? text.length : lineEnd, found.end + AROUND);
  if (start > found.start) start = found.start;
  while (start > lineStart && start < found.start && !/\s/u.test(text[start - 1] ?? "")) start += 1;
  while (end < text.length && end > found.end && !/\s/u.test(text[end] ?? " ")) end -= 1;
  return { start, end };
}
