import type { Quotation } from "../../document/layers.ts";
import { firstEndingAfter, type Span } from "../../document/span.ts";
import { quotedSpans } from "../../document/text/quoted.ts";
import type { Quotable } from "./quotations.ts";

/** Fewer words than this between marks are a term, not speech, unless a comma before the closing mark shows that the words are cut. */
const WORDS = 5;

/**
 * Words between quotation marks. The speaker is the one whose words hold them, else the nearest who speaks in the same sentence, else,
 * where they stand as a sentence of their own, who spoke last in the paragraph; without any the words are nobody's and are left out.
 */
export function directQuotations(doc: Quotable, reported: readonly Quotation[]): readonly Quotation[] {
  const voices = reported
    .filter((q) => q.speakerText !== "impersonal" && q.kind !== "no comment")
    .sort((a, b) => a.cue.start - b.cue.start);
  const bySentence = Map.groupBy(voices, (q) => firstEndingAfter(doc.sentences, q.cue.start));
  const found: Quotation[] = [];
  doc.zones.forEach((zone) => {
    if (zone.kind !== "paragraph") return;
    for (const span of quotedSpans(doc.text, zone)) {
      const near = sentencesOf(doc, span).flatMap((s) => bySentence.get(s) ?? []);
      if (!isSpeech(doc, span, near) || near.some((voice) => isAll(voice, span))) continue;
      const voice = nearest(near, span) ?? (opensSentence(doc, span) ? lastBefore(voices, zone, span) : undefined);
      if (voice) found.push({ ...voice, ...span, kind: "direct", hedge: null });
    }
  });
  return found;
}

function isSpeech(doc: Quotable, span: Span, near: readonly Quotation[]): boolean {
  const text = doc.text.slice(span.start, span.end);
  return text.split(/\s+/).length >= WORDS || (near.length > 0 && /[,.!?]$/.test(text) && opensSentence(doc, span));
}

/** The sentences in which a quotation begins and ends. */
function sentencesOf(doc: Quotable, span: Span): readonly number[] {
  const first = firstEndingAfter(doc.sentences, span.start);
  const last = firstEndingAfter(doc.sentences, span.end - 1);
  return first === last ? [first] : [first, last];
}

/** The innermost whose words hold the quotation, else the one with the nearest cue. */
function nearest(near: readonly Quotation[], span: Span): Quotation | undefined {
  const holding = near.filter((q) => q.start <= span.start && span.end <= q.end);
  if (holding.length > 0) return holding.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
  const gap = (q: Quotation): number => (q.cue.start >= span.end ? q.cue.start - span.end : span.start - q.cue.end);
  const beside = near.filter((q) => gap(q) >= 0);
  return beside.length === 0 ? undefined : beside.reduce((a, b) => (gap(b) < gap(a) ? b : a));
}

/** Whether the marks open at the beginning of a sentence: words on their own, not a term in the words of another. */
function opensSentence(doc: Quotable, span: Span): boolean {
  const sentence = doc.sentences[firstEndingAfter(doc.sentences, span.start)];
  return sentence !== undefined && span.start - sentence.start <= 2;
}

/** Who spoke last in the paragraph before the quotation. */
function lastBefore(voices: readonly Quotation[], zone: Span, span: Span): Quotation | undefined {
  let low = 0;
  let high = voices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (voices[middle]!.cue.start <= span.start) low = middle + 1;
    else high = middle;
  }
  const voice = voices[low - 1];
  return voice && voice.cue.start >= zone.start ? voice : undefined;
}

/** The reported content is the quotation itself, marks and the comma before the closing one aside. */
function isAll(voice: Quotation, span: Span): boolean {
  return Math.abs(voice.start - span.start) <= 2 && Math.abs(voice.end - span.end) <= 2;
}
