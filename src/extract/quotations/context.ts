import type { Quotation } from "../../document/layers.ts";
import { contains, type Span } from "../../document/span.ts";
import type { Tree } from "../syntax/tree.ts";
import { isA } from "../syntax/walk.ts";
import type { Hearing } from "./hearing.ts";
import { isPerson } from "./nominal-speaker.ts";
import type { Quotable } from "./quotations.ts";
import type { Voiced } from "./reported.ts";
import { holdsClause, range, spanOfWords } from "./spans.ts";
import type { Speaker } from "./speakers.ts";

/** What the sentences before leave to the next: who spoke last, and what was told. */
export interface Context {
  /** The last who spoke in his own right, not in the words of another. */
  readonly voice: Speaker | null;
  /** What the sentence before tells: the words said in it, else all of it. */
  readonly told: Span | null;
  /** Who holds the floor in a transcript: "MR. SMITH: …". */
  readonly floor: Speaker | null;
  /** The sentence before is in the words of `voice`. */
  readonly speaking: boolean;
}

export const NOTHING: Context = { voice: null, told: null, floor: null, speaking: false };

/** The context after a sentence: its last outermost voice goes on unless somebody else has become its subject; what it tells is now the last told. */
export function contextAfter(hearing: Hearing, said: readonly Voiced[], others: readonly Quotation[]): Context {
  const { doc, tree, context } = hearing;
  const outer = said.filter((q) => !said.some((other) => other !== q && holds(other, q.cue) && !holds(q, other.cue)));
  const last = outer.reduce<Voiced | null>((a, b) => (a && a.cue.start > b.cue.start ? a : b), null);
  const words = withoutLabel(tree);
  const free = others.some(({ cue }) => /^(nor|neither|would)$/i.test(cue.exact));
  // "… declined to comment": what was asked before is still what was told
  const silent = last === null && others.some(({ kind }) => kind === "no comment" || kind === "denial");
  const tellers = [
    ...(last && isWhole(doc, last) ? [last] : []),
    ...others.filter((q) => isReport(doc, q) && !(last && holds(last, q.cue))),
  ];
  tellers.sort((a, b) => a.cue.start - b.cue.start);
  const asks = context.told !== null && isMereQuestion(tree, words);
  const told = asks ? context.told : words.length > 0 ? saidWithin(spanOfWords(hearing, words), tellers) : context.told;
  return {
    ...context,
    voice: last ? (isTakenOver(hearing, last) ? null : last.by) : (ofRoot(hearing, others) ?? stays(hearing)),
    told: silent ? (unconfirmed(hearing, others) ?? context.told ?? told) : told,
    speaking: last !== null || free,
  };
}

/** "Neither confirmed a report | that envoys had met": what nobody confirms is told all the same. */
function unconfirmed({ doc, tree }: Hearing, others: readonly Quotation[]): Span | null {
  const own = others.find((q) => {
    const words = range(tree.first, tree.last).filter((i) => contains(q, doc.tokens[i]!));
    return q.kind === "no comment" && words.length > 0 && holdsClause(tree, words[0]!, words.at(-1)! + 1);
  });
  return own === undefined ? null : { start: own.start, end: own.end };
}

/** "Can you confirm?", "Is that so?": of what was told before. */
function isMereQuestion(tree: Tree, words: readonly number[]): boolean {
  return (
    words.length < 9 &&
    tree.text(words.at(-1) ?? tree.first) === "?" &&
    words.some((w) => /^(you|true|correct|right|so|comment|reaction|response)$/i.test(tree.text(w))) &&
    !words.some((w) => tree.word(w).pos === "PROPN")
  );
}

/** "The envoy declined to comment.", "Rama urged both to stop.": who spoke by the verb of the sentence, though not in words. */
function ofRoot({ doc, tree }: Hearing, others: readonly Quotation[]): Speaker | null {
  const { start } = doc.tokens[tree.root]!;
  const own = others.find(({ cue, kind }) => cue.start <= start && start < cue.end && kind !== "author");
  if (own === undefined || /^(impersonal|unnamed)$/.test(own.speakerText)) return null;
  const anonymous = own.hedge === "anonymous" || / \(unnamed\)$/.test(own.speakerText);
  return {
    mention: own.speaker,
    text: own.speakerText.replace(/ \(unnamed\)$/, ""),
    anonymous,
    analyst: own.hedge === "forecast",
  };
}

/** "According to Reuters, | …" */
function isReport(doc: Quotable, { kind, start }: Quotation): boolean {
  return /^(indirect|rumour|outlet)$/.test(kind) && !/^to\s/i.test(doc.text.slice(start, start + 3));
}

/** "expressed support | for the plan": what hangs on a noun is not what was told. */
function isWhole(doc: Quotable, { start, end }: Quotation): boolean {
  return !/^(for|of|about|over|against|at)\s/i.test(doc.text.slice(start, end));
}

/** "QUESTION: | Will he return?" */
function withoutLabel(tree: Tree): readonly number[] {
  const words = range(tree.first, tree.last);
  const colon = words.slice(0, 6).find((i) => tree.text(i) === ":");
  const label = colon !== undefined && words.every((i) => i >= colon || /^[\p{Lu}.]+$/u.test(tree.text(i)));
  return label ? words.filter((i) => i > colon) : words;
}

/** "Ruto said it was over, and Kagame flew home": behind the words said stands another subject. */
function isTakenOver({ doc, tree, speakers }: Hearing, last: Voiced): boolean {
  const from = Math.max(last.end, last.cue.end);
  return range(tree.first, tree.last).some(
    (i) =>
      doc.tokens[i]!.start >= from &&
      isA(tree, i, "nsubj") &&
      speakers.mentionAt(i) !== null &&
      speakers.mentionAt(i) !== last.by.mention &&
      tree.word(i).pos === "PROPN" &&
      doc.mentions.mentions[speakers.mentionAt(i)!]!.kind === "person",
  );
}

/** A sentence of somebody else's doings ends the voice before it. */
function stays({ tree, speakers, context }: Hearing): Speaker | null {
  const subject = tree.child(tree.root, "nsubj", "nsubj:pass");
  return subject !== null && tree.word(subject).pos === "PROPN" && speakers.mentionAt(subject) !== null
    ? null
    : context.voice;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * What "it", "this" and "so" mean beside a verb of saying: the clause before it in the sentence ("she came, though Rome denied it"),
 * else what was told last.
 */
export function antecedent(hearing: Hearing, verb: number): Span | null {
  const { tree, context } = hearing;
  const own = tree.span(verb).first;
  let end = Math.min(own, verb);
  for (let i = verb; i > tree.first; i--)
    if (/^[;:]$/.test(tree.text(i))) {
      end = i;
      break;
    }
  if (end - tree.first >= 3 && holdsClause(tree, tree.first, end)) return spanOfWords(hearing, range(tree.first, end));
  return context.told;
}

/** Of a clause that tells what somebody said the words said: "Reuters reported | that …". */
export function saidWithin(span: Span, said: readonly Quotation[]): Span {
  const own = said.findLast((q) => span.start <= q.cue.start && q.cue.end <= span.end);
  return own === undefined ? span : { start: own.start, end: own.end };
}

/**
 * "He added that …": the one who spoke last, where the pronoun could mean him. A pronoun that opens a new sentence of saying
 * goes on with the speaker, not with whom he spoke of. Null where it could not.
 */
export function carried({ doc, speakers, context }: Hearing, pronoun: string): Speaker | null {
  const { voice } = context;
  if (voice === null) return null;
  const spoke = voice.mention === null ? null : doc.mentions.mentions[voice.mention]!;
  const word = pronoun.toLowerCase();
  if (/^(he|she)$/.test(word)) {
    if (spoke === null) return isPerson(lastWord(voice.text)) ? voice : null;
    if (spoke.kind !== "person" || spoke.entities.length > 1) return null;
    const she = speakers.womanhood(spoke.entities[0] ?? "");
    return (word === "he" ? she > 0 : she < 0) ? null : voice;
  }
  const single = spoke === null ? isPerson(lastWord(voice.text)) : spoke.kind === "person" && spoke.entities.length < 2;
  if (word === "they") return single && !voice.anonymous ? null : voice;
  return word === "it" && !single ? voice : null;
}

function lastWord(text: string): string {
  return (text.toLowerCase().split(/\s+/).at(-1) ?? "").replace(/s$/, "");
}
