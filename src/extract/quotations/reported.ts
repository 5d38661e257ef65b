import type { AttributionKind, Quotation } from "../../document/layers.ts";
import { evidence, type Span } from "../../document/span.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, isNegated, subtree } from "../syntax/walk.ts";
import type { Cue, Cues } from "./cues.ts";
import type { Quotable } from "./quotations.ts";
import type { Speaker, Speakers } from "./speakers.ts";
import { trailing } from "./trailing.ts";

/** Reported speech: a verb of saying with a speaker and a clause ("the minister said that talks had begun"). */
export function reported(doc: Quotable, tree: Tree, speakers: Speakers, cues: Cues): readonly Quotation[] {
  const found: Quotation[] = [];
  for (let v = tree.first; v < tree.last; v++) {
    const cue = tree.word(v).pos === "VERB" ? cues.say.get(tree.word(v).lemma) : undefined;
    if (!cue || isUnsaid(tree, v, cue)) continue;
    const closing = trailing(tree, v, cue.attribution === "denial");
    if (tree.isPassive(v) && closing === null) continue;
    const content = closing ? { head: -1, words: range(closing.first, closing.last) } : contentOf(tree, v, cue, cues);
    const subject = tree.subjectOf(v);
    // "the privilege, it is clear, is absolute": where the parser hangs all of it on the cue, nothing is left
    if (content === null || content.words.length === 0 || content.head === subject) continue;
    const own = subject === null || content.words.includes(subject) ? null : speakers.at(tree, subject);
    const speaker = own ?? speakers.before(tree, v) ?? (content.head < v ? speakers.after(tree, v) : null);
    if (speaker) found.push(quotationOf(doc, tree, v, cue, speaker, content.words));
  }
  return found;
}

/** "did not say that", "neither confirmed nor denied that": nobody's words. */
function isUnsaid(tree: Tree, verb: number, cue: Cue): boolean {
  const before = verb > tree.first ? tree.text(verb - 1) : "";
  if (cue.attribution === "denial") return /^nor$/i.test(before);
  return isNegated(tree, verb) || /^neither$/i.test(before);
}

function range(first: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
}

/** The clause that is said: a complement, or the sentence into which "X said" is put. */
function contentOf(tree: Tree, verb: number, cue: Cue, cues: Cues): { head: number; words: readonly number[] } | null {
  const accused = tree.word(verb).lemma === "accuse" ? accusation(tree, verb) : null;
  if (accused !== null)
    return {
      head: accused,
      words: subtree(tree, accused, (c) => /^of$/i.test(tree.text(c)) || isA(tree, c, "conj", "cc")),
    };
  const clause =
    (cue.attribution === "denial" ? deniedUnder(tree, verb) : null) ??
    tree.child(verb, "ccomp") ??
    (cue.attribution === "confirmation" ? tree.child(verb, "obj") : null) ??
    childrenAs(tree, verb, "parataxis").find((c) => isFullClause(tree, c) && !isCut(tree, c, verb)) ??
    thatClause(tree, verb) ??
    clauseOfCarrier(tree, verb, cues) ??
    objectClause(tree, verb) ??
    judged(tree, verb) ??
    viewed(tree, verb, cues);
  if (clause !== null) return { head: clause, words: afterThat(tree, verb, clause) };
  const up = tree.head(verb);
  if (up === null || !isA(tree, verb, "parataxis")) return null;
  if (isCut(tree, up, verb)) return null;
  return { head: up, words: subtree(tree, up, (c) => c === verb) };
}

/** "concluded the talks; it has not been signed": behind a semicolon stands another sentence. */
function isCut(tree: Tree, a: number, b: number): boolean {
  return range(Math.min(a, b), Math.max(a, b)).some((i) => tree.text(i) === ";");
}

/** "rejected the accusation | that it plans a war"; the accusation itself where no clause tells it. */
function deniedUnder(tree: Tree, verb: number): number | null {
  const object = tree.child(verb, "obj");
  if (object === null || !TOLD.test(tree.word(object).lemma)) return null;
  const clause = childrenAs(tree, object, "acl", "acl:relcl", "ccomp", "advcl").find((c) =>
    tree.children(c).some((m) => /^that$/i.test(tree.text(m))),
  );
  return clause ?? object;
}

const TOLD = /^(report|accusation|allegation|claim|charge|suggestion|rumou?r|story|account|assertion|notion|idea)$/;

/** "accused Baku of | violating the truce". */
function accusation(tree: Tree, verb: number): number | null {
  const found = childrenAs(tree, verb, "advcl", "obl", "xcomp").find(
    (c) => c > verb && tree.children(c).some((m) => /^of$/i.test(tree.text(m))),
  );
  return found ?? null;
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
  const close = range(first, tree.last).find((i) => i > clause && isClose(tree, i)) ?? tree.last;
  return range(first, Math.min(close, ...beside.map((c) => tree.span(c).first)));
}

/** "; it has not …", ", according to …", ", citing …": what stands behind is another's. */
function isClose(tree: Tree, i: number): boolean {
  if (tree.text(i) === ";") return true;
  const next = i + 1 < tree.last ? tree.text(i + 1) : "";
  return tree.text(i) === "," && /^(according|citing|quoting)$/i.test(next);
}

/** "wrote in a letter | that the pact was dead": the parser may hang the clause on the letter. */
function clauseOfCarrier(tree: Tree, verb: number, cues: Cues): number | null {
  const clauses = childrenAs(tree, verb, "obl")
    .filter((o) => cues.statement.has(tree.word(o).lemma))
    .flatMap((o) => childrenAs(tree, o, "acl", "acl:relcl", "ccomp"));
  const told = (c: number) =>
    childrenAs(tree, c, "mark", "obj").some((m) => /^that$/i.test(tree.text(m)) && m < c) &&
    tree.child(c, "nsubj", "nsubj:pass") !== null;
  return clauses.find(told) ?? null;
}

/** "saying only that …": the parser may take the clause for another dependent. */
function thatClause(tree: Tree, verb: number): number | null {
  const clause = childrenAs(tree, verb, "advcl", "xcomp", "acl", "dep").find((c) =>
    tree.children(c).some((m) => isA(tree, m, "mark") && /^(that|whether)$/i.test(tree.text(m))),
  );
  return clause ?? null;
}

/** "says Fiji is on the brink of it": a predicate that the parser took for an object. */
function objectClause(tree: Tree, verb: number): number | null {
  return (
    childrenAs(tree, verb, "obj", "obl").find(
      (c) => c > verb && tree.child(c, "cop") !== null && isFullClause(tree, c),
    ) ?? null
  );
}

/** "thought it prudent | to engage Tokyo": what is judged of "it". */
function judged(tree: Tree, verb: number): number | null {
  const judgement = tree.child(verb, "xcomp");
  const it = judgement === null ? null : (tree.child(verb, "obj", "expl") ?? tree.child(judgement, "expl", "nsubj"));
  if (judgement === null || it === null || !/^it$/i.test(tree.text(it))) return null;
  const clauses = [
    ...childrenAs(tree, judgement, "advcl", "xcomp", "ccomp", "csubj"),
    ...childrenAs(tree, verb, "advcl"),
  ];
  return clauses.find((c) => c > judgement) ?? (tree.word(judgement).pos === "VERB" ? judgement : null);
}

/** "expressed interest | in joining", "voiced concern | over the tests": what a feeling put into words is about. */
function viewed(tree: Tree, verb: number, cues: Cues): number | null {
  const view = tree.child(verb, "obj", "nsubj:pass");
  if (view === null || !cues.view.has(tree.word(view).lemma)) return null;
  const about = (c: number): boolean => c > view;
  return (
    childrenAs(tree, view, "acl", "advcl", "ccomp", "nmod").find(about) ??
    childrenAs(tree, verb, "advcl", "obl").find(about) ??
    null
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
  const kept = words.filter((w) => !/^\p{P}+$/u.test(tree.text(w)));
  const all = kept.length > 0 ? kept : words;
  const span = { start: doc.tokens[Math.min(...all)]!.start, end: doc.tokens[Math.max(...all)]!.end };
  // 'to call him "at the right time"': a mark that was opened is closed.
  const opened = (doc.text.slice(span.start, span.end).match(/["“”]/g) ?? []).length % 2 === 1;
  return opened && /["”]/.test(doc.text[span.end] ?? "") ? { ...span, end: span.end + 1 } : span;
}
