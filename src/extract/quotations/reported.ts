import type { AttributionKind, Quotation } from "../../document/layers.ts";
import { evidence, type Span } from "../../document/span.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, subtree } from "../syntax/walk.ts";
import type { Cue, Cues } from "./cues.ts";
import type { Quotable } from "./quotations.ts";
import type { Speaker, Speakers } from "./speakers.ts";

/** Reported speech: a verb of saying with a speaker and a clause ("the minister said that talks had begun"). */
export function reported(doc: Quotable, tree: Tree, speakers: Speakers, cues: Cues): readonly Quotation[] {
  const found: Quotation[] = [];
  for (let v = tree.first; v < tree.last; v++) {
    const cue = tree.word(v).pos === "VERB" ? cues.say.get(tree.word(v).lemma) : undefined;
    if (!cue || tree.isPassive(v)) continue;
    const content = contentOf(tree, v);
    const subject = tree.subjectOf(v);
    if (content === null || subject === null || content.head === subject) continue;
    const speaker = speakers.at(tree, subject);
    if (speaker) found.push(quotationOf(doc, tree, v, cue, speaker, content.words));
  }
  return found;
}

/** The clause that is said: a complement, or the sentence into which "X said" is put. */
function contentOf(tree: Tree, verb: number): { head: number; words: readonly number[] } | null {
  const clause =
    tree.child(verb, "ccomp") ??
    childrenAs(tree, verb, "parataxis").find((c) => isFullClause(tree, c)) ??
    thatClause(tree, verb) ??
    objectClause(tree, verb);
  if (clause !== null) return { head: clause, words: afterThat(tree, verb, clause) };
  const up = tree.head(verb);
  if (up === null || !isA(tree, verb, "parataxis")) return null;
  return { head: up, words: subtree(tree, up, (c) => c === verb) };
}

/**
 * The words of the clause behind its "that" ("added in a letter that …": the letter is not what is said). What follows
 * the verb goes on to the end of the sentence ("said that A, and that B"), or to a contrast with a subject of its own (", but the envoy …").
 */
function afterThat(tree: Tree, verb: number, clause: number): readonly number[] {
  const that = childrenAs(tree, clause, "mark").find((c) => /^that$/i.test(tree.text(c))) ?? -1;
  const words = subtree(tree, clause).filter((w) => w > that);
  const first = Math.min(...words);
  if (first < verb) return words;
  const contrast = (c: number): boolean =>
    childrenAs(tree, c, "cc", "mark").some((m) => /^(but|while|whereas|though|although|yet)$/i.test(tree.text(m)));
  const beside = tree
    .children(verb)
    .filter(
      (c) =>
        c > clause && isA(tree, c, "conj", "parataxis", "advcl") && isFullClause(tree, c) && (that < 0 || contrast(c)),
    );
  const end = Math.min(tree.last, ...beside.map((c) => tree.span(c).first));
  return Array.from({ length: end - first }, (_, i) => first + i);
}

/** "saying only that …": the parser may take the clause for another dependent. */
function thatClause(tree: Tree, verb: number): number | null {
  const clause = childrenAs(tree, verb, "advcl", "xcomp", "acl", "dep").find((c) =>
    tree.children(c).some((m) => isA(tree, m, "mark") && /^(that|whether)$/i.test(tree.text(m))),
  );
  return clause ?? null;
}

/** "says Japan is on the verge of it": a predicate that the parser took for an object. */
function objectClause(tree: Tree, verb: number): number | null {
  return (
    childrenAs(tree, verb, "obj", "obl").find(
      (c) => c > verb && tree.child(c, "cop") !== null && isFullClause(tree, c),
    ) ?? null
  );
}

function isFullClause(tree: Tree, clause: number): boolean {
  return tree.child(clause, "nsubj", "nsubj:pass", "expl") !== null;
}

function quotationOf(
  doc: Quotable,
  tree: Tree,
  verb: number,
  cue: Cue,
  speaker: Speaker,
  words: readonly number[],
): Quotation {
  const span = spanOfWords(doc, tree, words);
  return {
    ...span,
    speaker: speaker.mention,
    speakerText: speaker.text,
    cue: evidence(doc.text, doc.tokens[verb]!),
    kind: kindOf(cue, speaker),
    hedge: speaker.anonymous ? "anonymous" : speaker.analyst ? "forecast" : cue.hedge,
    within: null,
  };
}

/** Nobody named makes a rumour of any report. */
export function kindOf(cue: Cue, speaker: Speaker): AttributionKind {
  return speaker.anonymous ? "rumour" : (cue.attribution ?? "indirect");
}

/** From the first to the last word, punctuation at the ends left out. */
export function spanOfWords(doc: Quotable, tree: Tree, words: readonly number[]): Span {
  const kept = words.filter((w) => tree.word(w).pos !== "PUNCT");
  const all = kept.length > 0 ? kept : words;
  return { start: doc.tokens[Math.min(...all)]!.start, end: doc.tokens[Math.max(...all)]!.end };
}
