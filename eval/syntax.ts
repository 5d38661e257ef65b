import type { Sentence, Token } from "../src/document/layers.ts";
import type { Span } from "../src/document/span.ts";
import { splitSentences } from "../src/extract/sentences/sentences.ts";
import { loadModel } from "../src/extract/syntax/load.ts";
import { mapRelation } from "../src/extract/syntax/relations.ts";
import { sentenceReader } from "../src/extract/syntax/syntax.ts";
import { tokenise } from "../src/extract/tokens/tokens.ts";
import { type GoldSentence, readConllu } from "../train/conllu.ts";

/** Shares, 0 to 1. Tags, heads and relations with gold words and sentences, punctuation counted; words and sentences from raw paragraphs. */
export interface SyntaxScores {
  readonly words: number;
  readonly upos: number;
  readonly xpos: number;
  readonly uas: number;
  readonly las: number;
  readonly wordsF1: number;
  readonly sentencesF1: number;
}

/** Scores models/syntax-en (or the model in `folder`) on a CoNLL-U text; relations are compared as mapped by `mapRelation`. */
export function evaluateSyntax(
  conlluText: string,
  folder = `${import.meta.dirname}/../models/syntax-en`,
): SyntaxScores {
  const gold = readConllu(conlluText);
  const read = sentenceReader(loadModel(folder));
  const right = { upos: 0, xpos: 0, uas: 0, las: 0 };
  let words = 0;
  for (const sentence of gold) {
    const found = read(sentence.forms, 1);
    found.forEach((word, i) => {
      words++;
      if (word.pos === sentence.upos[i]) right.upos++;
      if (word.tag === sentence.xpos[i]) right.xpos++;
      const head = word.head === i + 1 ? 0 : word.head;
      if (head !== sentence.heads[i]) return;
      right.uas++;
      if (word.relation === mapRelation(sentence.relations[i]!)) right.las++;
    });
  }
  const share = (n: number) => (words === 0 ? 0 : n / words);
  return {
    words,
    upos: share(right.upos),
    xpos: share(right.xpos),
    uas: share(right.uas),
    las: share(right.las),
    ...segmentation(gold),
  };
}

function segmentation(gold: readonly GoldSentence[]): { wordsF1: number; sentencesF1: number } {
  const raw = rawText(gold);
  const tokens = tokenise(raw.text, raw.paragraphs);
  const sentences: readonly Sentence[] = splitSentences(raw.text, tokens, raw.paragraphs);
  return { wordsF1: f1(raw.words, tokens), sentencesF1: f1(raw.sentences, sentences) };
}

interface RawText {
  readonly text: string;
  readonly paragraphs: readonly (Span & { readonly kind: "paragraph" })[];
  readonly words: readonly Span[];
  readonly sentences: readonly Span[];
}

/** The text that the sentences came from, one line a paragraph, and where its words and sentences lie. */
function rawText(gold: readonly GoldSentence[]): RawText {
  const paragraphs: (Span & { kind: "paragraph" })[] = [];
  const words: Span[] = [];
  const sentences: Span[] = [];
  let text = "";
  let paragraph = 0;
  const close = () => {
    if (text.length > paragraph) paragraphs.push({ start: paragraph, end: text.length, kind: "paragraph" });
    text += "\n";
    paragraph = text.length;
  };
  for (const sentence of gold) {
    if (sentence.newParagraph) close();
    const start = text.length;
    let end = start;
    for (const surface of sentence.surface) {
      let at = text.length;
      text += surface.form;
      end = text.length;
      for (const word of surface.words) {
        const last = surface.words.length === 1 ? end : at + word.length;
        words.push({ start: at, end: last });
        at = last;
      }
      if (surface.spaceAfter) text += " ";
    }
    sentences.push({ start, end });
  }
  close();
  return { text, paragraphs, words, sentences };
}

function f1(gold: readonly Span[], found: readonly (Span | Token)[]): number {
  const keys = new Set(gold.map((span) => `${span.start} ${span.end}`));
  const both = found.filter((span) => keys.has(`${span.start} ${span.end}`)).length;
  return gold.length + found.length === 0 ? 0 : (2 * both) / (gold.length + found.length);
}
