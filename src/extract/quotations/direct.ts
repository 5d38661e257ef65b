import type { Quotation } from "../../document/layers.ts";
import { firstEndingAfter, type Span } from "../../document/span.ts";
import { quotedSpans } from "./marks.ts";
import type { Quotable } from "./quotations.ts";

/** Fewer words than this between marks are a term, not speech. */
const WORDS = 5;

/**
 * Words between quotation marks. The speaker is the one who is reported in the same sentence, else who spoke last
 * in the paragraph ("He added" carries over); without either the words are nobody's and are left out.
 */
export function directQuotations(doc: Quotable, reported: readonly Quotation[]): readonly Quotation[] {
  const voices = reported
    .filter((q) => q.speakerText !== "impersonal" && q.kind !== "no comment")
    .sort((a, b) => a.start - b.start);
  const sentenceOf = (span: Span): number => firstEndingAfter(doc.sentences, span.start);
  const bySentence = new Map(voices.map((q) => [sentenceOf(q), q]));
  const found: Quotation[] = [];
  for (const zone of doc.zones) {
    if (zone.kind !== "paragraph") continue;
    for (const span of quotedSpans(doc.text, zone)) {
      if (doc.text.slice(span.start, span.end).split(/\s+/).length < WORDS) continue;
      const voice = bySentence.get(sentenceOf(span)) ?? lastBefore(voices, zone, span);
      if (voice && !isAll(voice, span)) found.push({ ...voice, ...span, kind: "direct", hedge: null });
    }
  }
  return found;
}

/** Who spoke last in the paragraph before the quotation. */
function lastBefore(voices: readonly Quotation[], zone: Span, span: Span): Quotation | undefined {
  let low = 0;
  let high = voices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (voices[middle]!.start <= span.start) low = middle + 1;
    else high = middle;
  }
  const voice = voices[low - 1];
  return voice && voice.start >= zone.start ? voice : undefined;
}

/** The reported content is the quotation itself, marks aside. */
function isAll(voice: Quotation, span: Span): boolean {
  return Math.abs(voice.start - span.start) <= 2 && Math.abs(voice.end - span.end) <= 2;
}
