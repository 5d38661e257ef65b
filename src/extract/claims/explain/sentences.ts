import type { Annotated } from "../../../document/layers.ts";
import { evidence, overlaps, type Span } from "../../../document/span.ts";
import type { Reading } from "../reading.ts";
import type { ExplainedSentence, ExplainedWord } from "./explanation.ts";

/** Words with what they are to the claim. */
export interface Mark {
  readonly span: Span;
  readonly mark: string;
  /** Whether the sentence of these words is drawn. */
  readonly draws: boolean;
}

/** The sentences of a claim, with the tree of those that tell it, and the one before and behind them. */
export function sentencesOf(
  doc: Annotated,
  reading: Reading,
  own: Span,
  marks: readonly Mark[],
): readonly ExplainedSentence[] {
  const touched = touchedBy(doc, [own, ...marks.filter(({ draws }) => draws).map(({ span }) => span)]);
  const telling = touchedBy(
    doc,
    marks.filter(({ draws }) => draws).map(({ span }) => span),
  );
  const drawn = new Set(telling.length > 0 ? telling : touched);
  const shown = new Set([Math.min(...touched) - 1, ...touched, Math.max(...touched) + 1]);
  return [...shown]
    .filter((s) => s >= 0 && s < doc.sentences.length)
    .sort((a, b) => a - b)
    .map((s) => ({
      ...evidence(doc.text, doc.sentences[s]!),
      words: drawn.has(s) ? wordsOf(doc, reading, s, marks) : null,
    }));
}

function touchedBy(doc: Annotated, spans: readonly Span[]): readonly number[] {
  return doc.sentences.flatMap((sentence, s) => (spans.some((span) => overlaps(sentence, span)) ? [s] : []));
}

function wordsOf(doc: Annotated, reading: Reading, s: number, marks: readonly Mark[]): readonly ExplainedWord[] {
  const tree = reading.trees[s]!;
  return Array.from({ length: tree.last - tree.first }, (_, i) => {
    const token = doc.tokens[tree.first + i]!;
    const { lemma, pos, tag, relation } = tree.word(tree.first + i);
    const head = tree.head(tree.first + i);
    return {
      ...{ n: i + 1, start: token.start, end: token.end, text: token.text, lemma, pos, tag, relation },
      head: head === null ? 0 : head - tree.first + 1,
      marks: marks.filter(({ span }) => overlaps(token, span)).map(({ mark }) => mark),
    };
  });
}
