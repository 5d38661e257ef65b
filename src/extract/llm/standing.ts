import type { Sentence } from "../../document/layers.ts";
import { contains, overlaps, type Span } from "../../document/span.ts";
import type { Piece } from "./pieces.ts";

/** Where the parts of a claim may stand, the nearest first. */
export type Around = readonly Span[];

/** Where to look for the parts of a claim: what stands far from its quotation may be of another act. */
export interface Surroundings {
  /** The quotation, then its sentences. */
  readonly sentence: Around;
  /** Then its paragraph: for a speaker, who may be named before. */
  readonly paragraph: Around;
}

/** Where `words` stand in `text` inside one of the stretches: character for character, and not inside longer words ("Iran" in "Iranian"). */
export function standings(text: string, words: string, stretches: readonly Span[]): readonly Span[] {
  return found(text, words, stretches).filter((span) => !isInsideWord(text, span));
}

/** Where `words` stand, inside longer words too; words that begin or end with a space are none. */
export function found(text: string, words: string, stretches: readonly Span[]): readonly Span[] {
  if (words === "" || words !== words.trim()) return [];
  return stretches.flatMap(({ start, end }) => {
    const spans: Span[] = [];
    const stretch = text.slice(start, end);
    for (let at = stretch.indexOf(words); at >= 0; at = stretch.indexOf(words, at + 1))
      spans.push({ start: start + at, end: start + at + words.length });
    return spans;
  });
}

/** Where `words` stand in the nearest that holds them. */
export function nearest(text: string, words: string, around: Around): readonly Span[] {
  for (const stretch of around) {
    const spans = standings(text, words, [stretch]);
    if (spans.length > 0) return spans;
  }
  return [];
}

/** Around a quotation that stands in `sentences`. */
export function aroundQuotation(quotation: Span, sentences: readonly Sentence[], piece: Piece): Surroundings {
  const own = sentences.filter((sentence) => overlaps(sentence, quotation));
  const whole = { start: own[0]?.start ?? quotation.start, end: own.at(-1)?.end ?? quotation.end };
  const stretch = piece.stretches.find((one) => contains(one, quotation)) ?? quotation;
  const inside = { start: Math.max(whole.start, stretch.start), end: Math.min(whole.end, stretch.end) };
  return { sentence: [quotation, inside], paragraph: [quotation, inside, stretch] };
}

function isInsideWord(text: string, { start, end }: Span): boolean {
  return joins(text, start) || joins(text, end);
}

/** Whether letters or digits stand on both sides of an offset, or it cuts a character in two. */
function joins(text: string, offset: number): boolean {
  const [before, after] = [text.slice(Math.max(0, offset - 2), offset), text.slice(offset, offset + 2)];
  return (/[\p{L}\p{N}\p{M}]$/u.test(before) && /^[\p{L}\p{N}\p{M}]/u.test(after)) || /^[\uDC00-\uDFFF]/.test(after);
}
