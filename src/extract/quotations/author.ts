import type { Quotation } from "../../document/layers.ts";
import { evidence } from "../../document/span.ts";
import type { Tree } from "../syntax/tree.ts";
import { isA, isNegated, subtree } from "../syntax/walk.ts";
import { antecedent, type Context } from "./context.ts";
import type { Cues } from "./cues.ts";
import type { Quotable } from "./quotations.ts";
import { holdsClause, range, spanOfWords } from "./spans.ts";

/** Where the writer vouches himself: "there is no denying that …", "in our view, …", "I doubt that …". The speaker is the author, where the document names one. */
export function author(doc: Quotable, tree: Tree, cues: Cues, context: Context): readonly Quotation[] {
  return [...byPhrase(doc, tree, cues), ...inFirstPerson(doc, tree, context)];
}

function own(doc: Quotable, span: { start: number; end: number }, from: number, to: number): Quotation {
  return {
    start: span.start,
    end: span.end,
    speaker: null,
    speakerText: doc.author ?? "author",
    cue: evidence(doc.text, { start: doc.tokens[from]!.start, end: doc.tokens[to]!.end }),
    kind: "author",
    hedge: null,
    within: null,
  };
}

function byPhrase(doc: Quotable, tree: Tree, cues: Cues): readonly Quotation[] {
  for (const [phrase, cue] of cues.author) {
    const words = phrase.split(" ");
    const first = startOf(tree, words);
    if (first === null || isBetweenMarks(tree, first)) continue;
    const content = contentAfter(tree, first + words.length) ?? contentBefore(tree, first);
    if (content === null) return [];
    return [{ ...own(doc, spanOfWords(doc, tree, content), first, first + words.length - 1), hedge: cue.hedge }];
  }
  return [];
}

const OPINION =
  /^(think|believe|doubt|expect|suspect|consider|fear|guess|reckon|judge|hope|suppose|agree|disagree|imagine|conclude|predict|argue|contend|maintain|assess|understand)$/;

/** "We expect | a pact by June", "… runs, we think, ahead of the facts", "I do not believe it": a view of him who writes, outside quotation marks. */
function inFirstPerson(doc: Quotable, tree: Tree, context: Context): readonly Quotation[] {
  const found: Quotation[] = [];
  for (let v = tree.first; v < tree.last; v++) {
    const subject = tree.word(v).pos === "VERB" && OPINION.test(tree.word(v).lemma) ? tree.child(v, "nsubj") : null;
    if (subject === null || !/^(i|we)$/i.test(tree.text(subject)) || isBetweenMarks(tree, subject)) continue;
    const span = viewOf(doc, tree, v, context);
    if (span !== null && !tree.isPassive(v)) found.push(own(doc, span, subject, v));
  }
  return found;
}

function viewOf(doc: Quotable, tree: Tree, v: number, context: Context): { start: number; end: number } | null {
  const object = tree.child(v, "obj");
  if (object !== null && /^(it|this|that|so)$/i.test(tree.text(object))) return antecedent(doc, tree, v, context);
  const up = tree.head(v);
  if (up !== null && isA(tree, v, "parataxis"))
    return spanOfWords(
      doc,
      tree,
      subtree(tree, tree.root, (c) => c === v),
    );
  const below = tree
    .children(v)
    .filter(
      (c) => c > v && isA(tree, c, "ccomp", "xcomp", "obj", "obl") && (isNegated(tree, v) || !isA(tree, c, "obl")),
    );
  const words = below.flatMap((c) => subtree(tree, c)).filter((w) => w > v && !/^that$/i.test(tree.text(w)));
  return words.length < 3 ? null : spanOfWords(doc, tree, words);
}

/** Whether an odd number of quotation marks stands before in the sentence: then another speaks. */
function isBetweenMarks(tree: Tree, at: number): boolean {
  let marks = 0;
  for (let i = tree.first; i < at; i++) if (/^["“”«»]$/.test(tree.text(i))) marks++;
  return marks % 2 === 1;
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
  while (i < tree.last && /^(of|about|the|a|fact|that|,|:|is|no)$/i.test(tree.text(i))) i++;
  return hasVerb(tree, i, tree.last)
    ? range(i > from && /^(the|a|no)$/i.test(tree.text(i - 1)) ? i - 1 : i, tree.last)
    : null;
}

/** "C, in our view." */
function contentBefore(tree: Tree, cue: number): readonly number[] | null {
  let end = cue;
  while (end > tree.first && /^(in|by|,)$/i.test(tree.text(end - 1))) end--;
  return hasVerb(tree, tree.first, end) && holdsClause(tree, tree.first, end) ? range(tree.first, end) : null;
}

function hasVerb(tree: Tree, from: number, to: number): boolean {
  return range(from, to).some((i) => /^(VERB|AUX)$/.test(tree.word(i).pos));
}
