import type { Quotation } from "../../document/layers.ts";
import type { Span } from "../../document/span.ts";
import type { Tree } from "../syntax/tree.ts";
import { isA, isNegated, subtree } from "../syntax/walk.ts";
import { antecedent } from "./context.ts";
import type { Cue } from "./cues.ts";
import type { Hearing } from "./hearing.ts";
import { holdsClause, range, spanOfWords } from "./spans.ts";
import { nobody, spoken } from "./spoken.ts";

/** Where the writer vouches himself: "there is no denying that …", "in our view, …", "I doubt that …". The speaker is the author, where the document names one. */
export function author(hearing: Hearing): readonly Quotation[] {
  return [...byPhrase(hearing), ...inFirstPerson(hearing)];
}

const OWN: Cue = { attribution: "author", hedge: null };

function own(hearing: Hearing, span: Span, cue: readonly [number, number], row: Cue): Quotation {
  return spoken(hearing, { by: nobody(hearing.doc.author ?? "author"), span, cue }, row);
}

function byPhrase(hearing: Hearing): readonly Quotation[] {
  const { tree, cues } = hearing;
  for (const [phrase, cue] of cues.author) {
    const words = phrase.split(" ");
    const first = startOf(tree, words);
    if (first === null || isBetweenMarks(tree, first)) continue;
    const content = contentAfter(tree, first + words.length) ?? contentBefore(tree, first);
    if (content === null) return [];
    return [own(hearing, spanOfWords(hearing, content), [first, first + words.length - 1], cue)];
  }
  return [];
}

const OPINION =
  /^(think|believe|doubt|expect|suspect|consider|fear|guess|reckon|judge|hope|suppose|agree|disagree|imagine|conclude|predict|argue|contend|maintain|assess|understand)$/;

/** "We expect | a pact by June", "… runs, we think, ahead of the facts", "I do not believe it": a view of him who writes, outside quotation marks. */
function inFirstPerson(hearing: Hearing): readonly Quotation[] {
  const { tree } = hearing;
  const found: Quotation[] = [];
  for (let v = tree.first; v < tree.last; v++) {
    const subject = tree.word(v).pos === "VERB" && OPINION.test(tree.word(v).lemma) ? tree.child(v, "nsubj") : null;
    if (subject === null || !/^(i|we)$/i.test(tree.text(subject)) || isBetweenMarks(tree, subject)) continue;
    const span = viewOf(hearing, v);
    if (span !== null && !tree.isPassive(v)) found.push(own(hearing, span, [subject, v], OWN));
  }
  return found;
}

function viewOf(hearing: Hearing, v: number): Span | null {
  const { tree } = hearing;
  const object = tree.child(v, "obj");
  if (object !== null && /^(it|this|that|so)$/i.test(tree.text(object))) return antecedent(hearing, v);
  const up = tree.head(v);
  if (up !== null && isA(tree, v, "parataxis"))
    return spanOfWords(
      hearing,
      subtree(tree, tree.root, (c) => c === v),
    );
  const below = tree
    .children(v)
    .filter(
      (c) => c > v && isA(tree, c, "ccomp", "xcomp", "obj", "obl") && (isNegated(tree, v) || !isA(tree, c, "obl")),
    );
  const words = below.flatMap((c) => subtree(tree, c)).filter((w) => w > v && !/^that$/i.test(tree.text(w)));
  return words.length < 3 ? null : spanOfWords(hearing, words);
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
