import type { Span } from "../../src/document/span.ts";
import type { CatDocument } from "./cat.ts";

/** Words written together again: title and date are paragraphs, the rest is one. */
export function plainText(tokens: CatDocument["tokens"]): string {
  return tokens.reduce((text, { text: word, sentence }, i) => {
    const last = tokens[i - 1];
    if (last === undefined) return word;
    if (last.sentence !== sentence) return `${text}${last.sentence < 2 ? "\n\n" : " "}${word}`;
    return `${text}${/^([.,;:!?%)\]]|['’](s|re|ve|ll|d|m|t)?$|n['’]t$)/i.test(word) || /[([$£€]$/.test(last.text) ? "" : " "}${word}`;
  }, "");
}

/** Where each word stands in a text that has them in order; null for one that it does not have. */
export function spansOf(tokens: CatDocument["tokens"], text: string): readonly (Span | null)[] {
  let from = 0;
  return tokens.map(({ text: word }) => {
    const start = text.indexOf(word, from);
    if (start < 0 || start > from + 40) return null;
    from = start + word.length;
    return { start, end: from };
  });
}
