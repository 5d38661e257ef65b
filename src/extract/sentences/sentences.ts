import type { Zone } from "../../document/document.ts";
import type { Sentence, Token } from "../../document/layers.ts";
import type { Annotator } from "../annotator.ts";
import { isCoded } from "../tokens/tokens.ts";
import { endsSentence } from "./boundary.ts";

/** Sentences: runs of tokens that never cross a zone. Every token of a coded zone is in exactly one of them. */
export const sentences: Annotator<"tokens", "sentences"> = {
  name: "sentences",
  reads: ["tokens"],
  writes: "sentences",
  annotate: (doc) => splitSentences(doc.text, doc.tokens, doc.zones),
};

/** The sentences of `tokens`, in order. `zones` are those of the document; tokens outside coded zones are not expected. */
export function splitSentences(
  text: string,
  tokens: readonly Token[],
  zones: readonly Pick<Zone, "start" | "end" | "kind">[],
): readonly Sentence[] {
  const out: Sentence[] = [];
  let at = 0;
  for (const zone of zones) {
    if (!isCoded(zone.kind)) continue;
    let last = at;
    while (last < tokens.length && tokens[last]!.start < zone.end) last++;
    splitZone(text, tokens, at, last, zone.kind, out);
    at = last;
  }
  return out;
}

function splitZone(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  zone: Sentence["zone"],
  out: Sentence[],
): void {
  let from = first;
  for (let i = first; i < last; i++) {
    const end = i + 1 === last ? last : endsSentence(text, tokens, from, i, last);
    if (end === 0) continue;
    out.push({ start: tokens[from]!.start, end: tokens[end - 1]!.end, first: from, last: end, zone });
    from = end;
    i = end - 1;
  }
}
