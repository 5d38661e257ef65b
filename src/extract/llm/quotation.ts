import type { Annotated } from "../../document/layers.ts";
import { overlaps, type Span } from "../../document/span.ts";
import type { Said } from "./answer.ts";
import type { Piece } from "./pieces.ts";
import type { Reason } from "./reasons.ts";
import { aroundQuotation, found, nearest, standings } from "./standing.ts";

/** Sentences that one quotation may reach over. */
const MOST_SENTENCES = 2;

/** Where the quotation of a claim may stand in its piece: where its sentence holds all other words of the claim too; or why it is dropped. */
export function quotationsOf(doc: Annotated<"sentences">, said: Said, piece: Piece): readonly Span[] | Reason {
  const { text, sentences } = doc;
  const spans = standings(text, said.quote, piece.stretches);
  if (spans.length === 0)
    return found(text, said.quote, piece.stretches).length > 0
      ? "quotation inside a word"
      : "quotation not in the text";
  const short = spans.filter(
    (span) => sentences.filter((sentence) => overlaps(sentence, span)).length <= MOST_SENTENCES,
  );
  if (short.length === 0) return "quotation longer than two sentences";
  if (short.length === 1) return short;
  const holding = short.filter((span) => {
    const { sentence } = aroundQuotation(span, sentences, piece);
    return wordsOf(said).every((words) => nearest(text, words, sentence).length > 0);
  });
  return holding.length > 0 ? holding : "quotation stands several times";
}

/** All words of a claim but its quotation. */
function wordsOf(said: Said): readonly string[] {
  const own =
    said.kind === "event"
      ? [...said.participants.map(({ quote }) => quote), said.date, said.place]
      : [said.actor, said.object];
  return [...own, said.speaker].filter((words) => words !== null);
}
