import type { Sentence, Token, Word } from "../../document/layers.ts";
import type { Annotator } from "../annotator.ts";
import { encode } from "./encode.ts";
import type { ModelParts } from "./format.ts";
import { cliticLemma, lemmaOf } from "./lemma.ts";
import { parseSentence, withGuide } from "./parser.ts";
import { parserInput, partsOf } from "./parser-input.ts";
import { tagSentence } from "./tagger.ts";

/** Lemma, part of speech, head and relation of every token; each sentence is one tree. Pure, given the weights. */
export function syntaxWith(model: ModelParts): Annotator<"tokens" | "sentences", "syntax"> {
  const reader = sentenceReader(model);
  return {
    name: "syntax",
    reads: ["tokens", "sentences"],
    writes: "syntax",
    annotate: (doc) => readSentences(reader, doc.tokens, doc.sentences),
  };
}

function readSentences(
  read: SentenceReader,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): readonly Word[] {
  const out: Word[] = [];
  for (const { first, last } of sentences) {
    const forms: string[] = [];
    for (let i = first; i < last; i++) forms.push(tokens[i]!.text);
    for (const word of read(forms, first)) out.push(word);
  }
  return out;
}

/** Reads the words of one sentence; heads are counted from `offset`. */
export type SentenceReader = (forms: readonly string[], offset: number) => readonly Word[];

/** Tagger, parser and lemmas of `model` as one function. */
export function sentenceReader(model: ModelParts): SentenceReader {
  const upos = model.tags.map((tag) => tag.split(" ")[0]!);
  const xpos = model.tags.map((tag) => tag.split(" ")[1]!);
  const parts = partsOf(model.tags);
  return (forms, offset) => {
    const n = forms.length;
    const words = encode(forms, model);
    const tags = tagSentence(words, n, model.tagger, model.tags.length);
    const labelCount = model.relations.length;
    const input = withGuide(parserInput(words, tags, parts), model.guide, labelCount);
    const { heads, labels } = parseSentence(input, model.parser, labelCount);
    return forms.map((form, i): Word => {
      const pos = upos[tags[i]!]!;
      const tag = xpos[tags[i]!]!;
      const head = heads[i + 1]!;
      const relation = model.relations[labels[i + 1]!]!;
      const clitic = pos === "AUX" && head > 0 ? cliticLemma(form, relation, xpos[tags[head - 1]!]!) : null;
      return {
        lemma: clitic ?? lemmaOf(form, pos, tag),
        pos,
        tag,
        features: null,
        head: offset + (head === 0 ? i : head - 1),
        relation,
        name: null,
      };
    });
  };
}
