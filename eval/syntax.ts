import type { Sentence, Word } from "../src/document/layers.ts";
import type { Span } from "../src/document/span.ts";
import { splitSentences } from "../src/extract/sentences/sentences.ts";
import { mapRelation } from "../src/extract/syntax/relations.ts";
import { tokenise } from "../src/extract/tokens/tokens.ts";
import { type GoldSentence, readConllu } from "../train/conllu.ts";

/** Reads the words of one sentence; heads are counted from `offset`. */
export type SentenceReader = (words: readonly string[], offset: number) => readonly Word[] | Promise<readonly Word[]>;

/** Shares, 0 to 1, punctuation counted; relations are compared as mapped by `mapRelation`. */
export interface SyntaxScores {
  readonly words: number;
  /** With the gold words and sentences. */
  readonly upos: number;
  readonly xpos: number;
  readonly uas: number;
  readonly las: number;
  /** From raw paragraphs: F1 of words and sentences by their ends, and of words with the right tag, head, head and relation (as in the CoNLL 2018 shared task). */
  readonly raw: {
    readonly words: number;
    readonly sentences: number;
    readonly upos: number;
    readonly uas: number;
    readonly las: number;
  };
}

/** Scores a reader on a CoNLL-U text. */
export async function evaluateSyntax(conlluText: string, read: SentenceReader): Promise<SyntaxScores> {
  const gold = readConllu(conlluText);
  const right = { upos: 0, xpos: 0, uas: 0, las: 0 };
  let words = 0;
  for (const sentence of gold) {
    const found = await read(sentence.forms, 1);
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
  const { upos, xpos, uas, las } = right;
  return {
    words,
    upos: share(upos),
    xpos: share(xpos),
    uas: share(uas),
    las: share(las),
    raw: await fromRawText(gold, read),
  };
}

async function fromRawText(gold: readonly GoldSentence[], read: SentenceReader): Promise<SyntaxScores["raw"]> {
  const raw = rawText(gold);
  const tokens = tokenise(raw.text, raw.paragraphs);
  const sentences: readonly Sentence[] = splitSentences(raw.text, tokens, raw.paragraphs);
  const found: Word[] = [];
  for (const { first, last } of sentences)
    found.push(
      ...(await read(
        tokens.slice(first, last).map((token) => token.text),
        first,
      )),
    );
  const place = (span: Span) => `${span.start} ${span.end}`;
  const at = new Map(tokens.map((token, i) => [place(token), i]));
  const headPlace = (i: number) => (found[i]!.head === i ? "root" : place(tokens[found[i]!.head]!));
  const both = { words: 0, upos: 0, uas: 0, las: 0 };
  for (const word of raw.words) {
    const i = at.get(place(word));
    if (i === undefined) continue;
    both.words++;
    if (found[i]!.pos === word.upos) both.upos++;
    if (headPlace(i) !== (word.head === 0 ? "root" : place(raw.words[word.head - 1]!))) continue;
    both.uas++;
    if (found[i]!.relation === word.relation) both.las++;
  }
  const f = (n: number) => f1(n, raw.words.length, tokens.length);
  const ends = new Set(raw.sentences.map(place));
  const whole = sentences.filter((sentence) => ends.has(place(sentence))).length;
  return {
    words: f(both.words),
    sentences: f1(whole, raw.sentences.length, sentences.length),
    upos: f(both.upos),
    uas: f(both.uas),
    las: f(both.las),
  };
}

function f1(both: number, gold: number, found: number): number {
  return gold + found === 0 ? 0 : (2 * both) / (gold + found);
}

interface RawWord extends Span {
  readonly upos: string;
  /** Number of the head among all words of the text, from 1; 0 for a root. */
  readonly head: number;
  readonly relation: string;
}

interface RawText {
  readonly text: string;
  readonly paragraphs: readonly (Span & { readonly kind: "paragraph" })[];
  readonly words: readonly RawWord[];
  readonly sentences: readonly Span[];
}

/** The text that the sentences came from, one line a paragraph, and where its words and sentences lie. */
function rawText(gold: readonly GoldSentence[]): RawText {
  const paragraphs: (Span & { kind: "paragraph" })[] = [];
  const words: RawWord[] = [];
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
    const before = words.length;
    let end = start;
    for (const surface of sentence.surface) {
      let at = text.length;
      text += surface.form;
      end = text.length;
      for (const word of surface.words) {
        const last = surface.words.length === 1 ? end : at + word.length;
        const i = words.length - before;
        const head = sentence.heads[i]! === 0 ? 0 : before + sentence.heads[i]!;
        words.push({
          start: at,
          end: last,
          upos: sentence.upos[i]!,
          head,
          relation: mapRelation(sentence.relations[i]!),
        });
        at = last;
      }
      if (surface.spaceAfter) text += " ";
    }
    sentences.push({ start, end });
  }
  close();
  return { text, paragraphs, words, sentences };
}
