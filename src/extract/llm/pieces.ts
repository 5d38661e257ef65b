import type { Annotated } from "../../document/layers.ts";
import { firstEndingAfter, type Span } from "../../document/span.ts";

/** A part of a document that a model is asked about: stretches of its text, none across two zones. */
export interface Piece {
  readonly stretches: readonly Span[];
  /** The stretches as the model is given them. */
  readonly text: string;
}

/** Letters in a piece: with the prompt some 2,500 word pieces of a model, and as many for its answer. */
export const PIECE = 6000;

/** The sentences of a document in pieces of at most `size` letters; what is not coded (bylines, furniture) is in none. */
export function piecesOf(doc: Annotated<"sentences">, size = PIECE): readonly Piece[] {
  const pieces: Span[][] = [];
  let letters = size;
  let zone = -1;
  for (const sentence of doc.sentences.flatMap((one) => cut(one, size))) {
    const length = sentence.end - sentence.start;
    const here = firstEndingAfter(doc.zones, sentence.start);
    const last = pieces.at(-1)?.at(-1);
    if (last === undefined || letters + length > size) {
      pieces.push([sentence]);
      letters = 0;
    } else if (here === zone) pieces.at(-1)!.splice(-1, 1, { start: last.start, end: sentence.end });
    else pieces.at(-1)!.push(sentence);
    letters += length + 1;
    zone = here;
  }
  return pieces.map((stretches) => ({ stretches, text: textOf(doc.text, stretches) }));
}

/** A table without a full stop may be one "sentence" of any length. */
function cut({ start, end }: Span, size: number): readonly Span[] {
  const count = Math.ceil((end - start) / size);
  return Array.from({ length: count }, (_, i) => ({
    start: start + i * size,
    end: Math.min(end, start + (i + 1) * size),
  }));
}

function textOf(text: string, stretches: readonly Span[]): string {
  return stretches.map(({ start, end }) => text.slice(start, end)).join("\n\n");
}
