import type { Span } from "../../document/span.ts";
import type { AttributionKind } from "../../document/vocabulary.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Hearing } from "./hearing.ts";
import type { Quotable } from "./quotations.ts";

/** The whole numbers from `first` up to `end`. */
export function range(first: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
}

/** From the first to the last word, punctuation at the ends left out. */
export function spanOfWords({ doc, tree }: Pick<Hearing, "doc" | "tree">, words: readonly number[]): Span {
  const kept = words.filter((w) => !/^\p{P}+$/u.test(tree.text(w)));
  const all = kept.length > 0 ? kept : words;
  const span = { start: doc.tokens[Math.min(...all)]!.start, end: doc.tokens[Math.max(...all)]!.end };
  // 'to call him "at the right time"': a mark that was opened is closed.
  const opened = (doc.text.slice(span.start, span.end).match(/["“”]/g) ?? []).length % 2 === 1;
  return opened && /["”]/.test(doc.text[span.end] ?? "") ? { ...span, end: span.end + 1 } : span;
}

/** Words in quotation marks alone are direct speech, words with such inside are mixed; else the kind of the cue holds. */
export function kindBetweenMarks(doc: Quotable, span: Span, kind: AttributionKind): AttributionKind {
  if (kind !== "indirect") return kind;
  const before = doc.text[span.start - 1] ?? "";
  const inside = doc.text.slice(span.start, span.end);
  if (/["“«„‘]/.test(before) && !/["“«„]/.test(inside.slice(0, -1))) return "direct";
  if (/^["“«„]/.test(inside) && /["”»“]$/.test(inside) && !/["”»]/.test(inside.slice(1, -1))) return "direct";
  return /["“«„]/.test(inside) ? "mixed" : kind;
}

/** Whether a verb with its subject stands among the tokens. */
export function holdsClause(tree: Tree, first: number, end: number): boolean {
  let subject = false;
  let verb = false;
  for (let i = first; i < end; i++) {
    subject ||= /^(nsubj|nsubj:pass|expl|csubj)$/.test(tree.word(i).relation);
    verb ||= /^(VERB|AUX)$/.test(tree.word(i).pos);
  }
  return subject && verb;
}
