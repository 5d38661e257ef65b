import type { Quotation } from "../../document/layers.ts";
import { evidence } from "../../document/span.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Cues } from "./cues.ts";
import type { Quotable } from "./quotations.ts";
import { spanOfWords } from "./reported.ts";

/** Where the writer vouches himself: "there is no denying that …", "in our view, …". The speaker is the author, where the document names one. */
export function author(doc: Quotable, tree: Tree, cues: Cues): readonly Quotation[] {
  for (const [phrase, cue] of cues.author) {
    const words = phrase.split(" ");
    const first = startOf(tree, words);
    if (first === null) continue;
    const content = contentAfter(tree, first + words.length) ?? contentBefore(tree, first);
    if (content === null) return [];
    const last = first + words.length - 1;
    return [
      {
        ...spanOfWords(doc, tree, content),
        speaker: null,
        speakerText: doc.author ?? "author",
        cue: evidence(doc.text, { start: doc.tokens[first]!.start, end: doc.tokens[last]!.end }),
        kind: cue.attribution ?? "author",
        hedge: cue.hedge,
        within: null,
      },
    ];
  }
  return [];
}

/** The first place where the lemmas or words of the phrase follow one another, or null. */
function startOf(tree: Tree, words: readonly string[]): number | null {
  for (let i = tree.first; i + words.length <= tree.last; i++)
    if (words.every((word, k) => tree.word(i + k).lemma === word || tree.text(i + k).toLowerCase() === word)) return i;
  return null;
}

/** "… denying (of) the fact that | C", "in our view, | C", to the end of the sentence. */
function contentAfter(tree: Tree, from: number): readonly number[] | null {
  let i = from;
  while (i < tree.last && /^(of|about|the|a|fact|that|,|:|is)$/i.test(tree.text(i))) i++;
  return hasVerb(tree, i, tree.last) ? range(i, tree.last) : null;
}

/** "C, in our view." */
function contentBefore(tree: Tree, cue: number): readonly number[] | null {
  let end = cue;
  while (end > tree.first && /^(in|by|,)$/i.test(tree.text(end - 1))) end--;
  return hasVerb(tree, tree.first, end) ? range(tree.first, end) : null;
}

function hasVerb(tree: Tree, from: number, to: number): boolean {
  return range(from, to).some((i) => /^(VERB|AUX)$/.test(tree.word(i).pos));
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
}
