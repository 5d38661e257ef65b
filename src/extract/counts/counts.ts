import type { Annotated, DateExpression, Sentence, Word } from "../../document/layers.ts";
import { contains, type Evidence, overlaps, type Span } from "../../document/span.ts";
import { type Clause, clauseAround } from "../particulars/clause.ts";
import { LONGEST, topOf } from "../particulars/particulars.ts";
import { bareAt } from "./bare.ts";
import { type Bound, boundIn } from "./bound.ts";
import { isClockLength, minutesIn } from "./duration.ts";
import { nounOver } from "./measured.ts";
import { moneyAt } from "./money.ts";
import { numberIn } from "./number.ts";
import { endOfNumber, isNumber } from "./number-at.ts";
import { rankAt } from "./ranked.ts";
import { sourceOver } from "./source.ts";

/** What a sentence counts: so many of a thing. */
export interface Count extends Span {
  /** The words, number and noun: "twelve patrol boats". */
  readonly exact: string;
  readonly number: number;
  /** Whether the words give a bound or a round figure. */
  readonly bound: Bound | null;
  /** Lemma of the noun counted, "dollar", "EUR" and the like for money; hours are told in minutes; BARE where the number stands alone. */
  readonly thing: string;
  /** Lemmas of the words before the noun: "patrol"; whose money it is: "us". */
  readonly of: readonly string[];
  /** Lemma of the noun whose measure it is: the lease in "a 25-year lease", "a lease of 30 years"; the loan in "a loan worth $2 billion". */
  readonly on: string | null;
  /** Lemma of the verb that governs it. */
  readonly verb: string | null;
  /** Who gives the number, as the clause says: "the embassy" of "the embassy speaks of 15,000"; null where it does not. */
  readonly by: string | null;
  /** What the clause tells in which it stands. */
  readonly clause: Clause | null;
  /** EDTF of the time of its clause, where that tells one. */
  readonly when: string | null;
  readonly sentence: Evidence;
}

/** A count without what is the same for any in its sentence. */
export type Bare = Omit<Count, "sentence" | "clause" | "when">;

export type Source = Annotated<"tokens" | "sentences" | "syntax" | "dates">;

/** The numbers of things, sums of money and lengths of time that the sentences of a text tell, the shares too, and which of a series a thing is, in order; no dates, other ordinals or ages. */
export function countsIn(doc: Source): readonly Count[] {
  const lengths = lengthsIn(doc);
  const taken = [...doc.dates.expressions.filter(isDate(doc)), ...lengths];
  return doc.sentences.flatMap((sentence) => {
    const { first, last, start, end } = sentence;
    const evidence = { start, end, exact: doc.text.slice(start, end) };
    const found: Bare[] = lengths
      .filter((one) => start <= one.start && one.end <= end)
      .map((one) => lengthAt(doc, one, sentence));
    for (let i = first; i < last; i++) {
      const next = isNumber(doc, i) ? endOfNumber(doc, i, last) : i + 1;
      if (isNumber(doc, i) && isOfModel(doc, i)) continue;
      const count = isNumber(doc, i) ? countAt(doc, i, next, { first, last }) : rankAt(doc, i, { first, last });
      const inDate = taken.some((date) => overlaps(date, doc.tokens[i]!));
      if (count !== null && !inDate) found.push(count);
      i = next - 1;
    }
    return found
      .sort((a, b) => a.start - b.start)
      .map((count) => ({
        ...count,
        clause: clauseAt(doc, count, sentence),
        when: timeOf(doc, count, sentence),
        sentence: evidence,
      }));
  });
}

/** "an Il-76 plane", "two C-17 transports": what the model is called. */
function isOfModel({ text, tokens }: Source, i: number): boolean {
  const { start } = tokens[i]!;
  return /\p{L}[-–]$/u.test(text.slice(Math.max(0, start - 2), start)) && /^\d/.test(tokens[i]!.text);
}

function clauseAt(doc: Source, count: Span, sentence: Sentence): Clause | null {
  const at = sentence.last - sentence.first <= LONGEST ? topOf(doc, count) : null;
  return at === null ? null : clauseAround(doc, at, sentence);
}

/** The first date that hangs on the verb on which the count hangs. */
function timeOf(doc: Source, count: Span, sentence: Sentence): string | null {
  const verb = verbAt(doc, count);
  const own = doc.dates.expressions.filter(
    (one) => one.kind === "date" && one.edtf !== null && contains(sentence, one) && !overlaps(one, count),
  );
  return own.find((one) => verb !== null && verbAt(doc, one) === verb)?.edtf ?? null;
}

function verbAt(doc: Source, span: Span): number | null {
  const at = topOf(doc, span);
  return at === null ? null : verbTokenOver(doc, at);
}

/** "in 12 years" is a date only where it lies ahead; else it tells how long. */
function isDate({ text }: Source) {
  return ({ kind, edtf, start, end }: DateExpression): boolean =>
    kind !== "duration" &&
    !(edtf === null && /\b(?:in|for)\b.*\b(?:years|decades)\b|\bwithin\b/i.test(text.slice(start, end)));
}

interface Length extends Span {
  readonly minutes: number;
}

/** Lengths of talks, in minutes: "almost an hour", "an hour and three quarters". */
function lengthsIn({ dates, text }: Source): readonly Length[] {
  return dates.expressions.flatMap(({ kind, start, end: own }) => {
    const end = own + (/^ and three[ -]quarters\b/.exec(text.slice(own, own + 20))?.[0].length ?? 0);
    const words = text.slice(start, end);
    const minutes =
      kind === "duration" && isClockLength(words) && !TELLS_WHEN.test(text.slice(end)) ? minutesIn(words) : null;
    return minutes === null ? [] : [{ start, end, minutes }];
  });
}

function lengthAt(doc: Source, { start, end, minutes }: Length, { first, last }: Bounds): Bare {
  const own = doc.tokens.findIndex((token, i) => i >= first && token.end > start);
  const noun = doc.tokens.findIndex((token, i) => i >= own && i < last && isClockLength(token.text));
  const at = noun < 0 || doc.tokens[noun]!.start >= end ? own : noun;
  const words = doc.text.slice(doc.tokens[Math.max(first, own - 4)]!.start, start);
  return {
    ...{
      start,
      end,
      exact: doc.text.slice(start, end),
      number: minutes,
      bound: boundIn(words, doc.text.slice(start, end)),
    },
    ...{ thing: "minute", of: [], on: nounOver(doc, at), verb: verbOver(doc, at), by: sourceOver(doc, at) },
  };
}

export interface Bounds {
  readonly first: number;
  readonly last: number;
}

function countAt(doc: Source, from: number, to: number, bounds: Bounds): Bare | null {
  const { tokens, syntax, text } = doc;
  const number = numberIn(tokens.slice(from, to).map((token) => token.text));
  if (number === null) return null;
  const money = moneyAt(doc, from, to);
  if (money === null && isShare(doc, to)) return shareAt(doc, { from, to, number }, bounds);
  const noun = money === null ? (nounOf(doc, from, to, bounds) ?? nounBehind(doc, to, bounds)) : money.at;
  if (noun === null) return bareAt(doc, from, to, number, bounds);
  const between = Array.from({ length: Math.max(0, noun - to) }, (_, i) => to + i);
  const before = between.filter((i) => syntax[i]!.head === noun);
  const others = [from - 1, ...before].map((i) => syntax[i]?.lemma.toLowerCase() ?? "");
  if (
    others.some((lemma) => PARTIAL.has(lemma)) ||
    /^-?olds?$/i.test(tokens[noun + 1]?.text ?? "") ||
    /^-olds?$/.test(text.slice(tokens[noun]!.end, tokens[noun]!.end + 4))
  )
    return null;
  const thing = money?.currency ?? nameOf(syntax[noun]!);
  // "four years after it was signed" tells when, not how long
  if (TIME.has(thing) && TELLS_WHEN.test(text.slice(tokens[noun]!.end))) return null;
  const start = tokens[Math.min(from, noun)]!.start;
  const end = tokens[Math.max(to - 1, noun)]!.end;
  return {
    ...{
      start,
      end,
      exact: text.slice(start, end),
      number,
      bound: boundOf(doc, Math.min(from, noun), bounds, TIME.has(thing)),
    },
    thing,
    of:
      money === null
        ? before
            .filter((i) => isPart(doc, i))
            .map((i) => syntax[i]!.lemma.toLowerCase())
            .sort()
        : money.whose === null
          ? []
          : [money.whose],
    on: nounOver(doc, noun),
    verb: verbOver(doc, noun),
    by: sourceOver(doc, noun),
  };
}

/** "60 per cent", "45%". */
function isShare({ text, tokens }: Source, to: number): boolean {
  return /^\s*(?:%|per\s?cent\b)/i.test(text.slice(tokens[to - 1]!.end, tokens[to - 1]!.end + 12));
}

interface Figure {
  readonly from: number;
  readonly to: number;
  readonly number: number;
}

/** Of what it is a share: the noun behind "of". */
function shareAt(doc: Source, { from, to, number }: Figure, bounds: Bounds): Bare {
  const { tokens, syntax, text } = doc;
  const at = /^per$/i.test(tokens[to]!.text) && to + 1 < bounds.last ? to + 1 : to;
  const [start, end] = [tokens[from]!.start, tokens[at]!.end];
  const isOf = (i: number) => syntax[i]!.head === at && syntax[i]!.relation.startsWith("nmod") && i > at;
  const whole = tokens.findIndex((_, i) => i > at && i < bounds.last && isOf(i));
  return {
    ...{ start, end, exact: text.slice(start, end), number, bound: boundOf(doc, from, bounds, false) },
    ...{ thing: "percent", of: [], on: whole < 0 ? null : nameOf(syntax[whole]!) },
    ...{ verb: verbOver(doc, at), by: sourceOver(doc, at) },
  };
}

const TELLS_WHEN = /^\s+(?:after|before|since|ago|later|earlier)\b/i;
const TIME: ReadonlySet<string> = new Set(["year", "month", "week", "day", "hour", "minute"]);

function isPart({ syntax, tokens }: Source, i: number): boolean {
  return /^(NOUN|ADJ|PROPN)$/.test(syntax[i]!.pos) && tokens[i]!.text.length > 1;
}

/** Some of a number told elsewhere, or more than it: "the first two", "another three". */
const PARTIAL: ReadonlySet<string> = new Set(
  "first second third last another other further additional more remaining initial extra previous earlier next per".split(
    " ",
  ),
);

/** The noun that the number counts, right behind it but for words of its own. */
function nounOf({ syntax }: Source, from: number, to: number, { first, last }: Bounds): number | null {
  for (let at = from, steps = 0; steps < 3; steps++) {
    const { head, relation } = syntax[at]!;
    if (!/^(nummod|compound|advmod|nmod|amod)/.test(relation) || head === at || head < first || head >= last)
      return null;
    at = head;
    if (at >= to && at - to < 5 && isCounted(syntax[at]!)) return at;
  }
  return null;
}

/** "met virtually and nine memoranda were concluded": the plural right behind the number, where the tree joins them to other words. */
function nounBehind({ syntax }: Source, to: number, { last }: Bounds): number | null {
  for (let at = to; at < Math.min(last, to + 3); at++) {
    const { pos, tag } = syntax[at]!;
    if (pos === "NOUN" && tag === "NNS") return at;
    if (pos !== "ADJ" && pos !== "NOUN") return null;
  }
  return null;
}

/** "Russians" is no noun to the reader: its lemma keeps the plural. */
function nameOf({ lemma, tag }: Word): string {
  return tag === "NNPS" ? lemma.toLowerCase().replace(/s$/, "") : lemma.toLowerCase();
}

/** A noun, or people of a state: "twelve Russians". */
function isCounted({ pos, tag }: Word): boolean {
  return pos === "NOUN" || (pos === "PROPN" && tag === "NNPS");
}

export function verbOver(doc: Source, noun: number): string | null {
  const at = verbTokenOver(doc, noun);
  return at === null ? null : doc.syntax[at]!.lemma.toLowerCase();
}

function verbTokenOver({ syntax }: Source, noun: number): number | null {
  for (let at = noun, steps = 0; steps < 5; steps++) {
    const { head } = syntax[at]!;
    if (syntax[head]?.pos === "VERB") return head;
    if (head === at) return null;
    at = head;
  }
  return null;
}

/** "over ten years" is no bound. */
export function boundOf({ tokens, text }: Source, from: number, { first }: Bounds, isTime: boolean): Bound | null {
  const before = text.slice(tokens[Math.max(first, from - 4)]!.start, tokens[from]!.start);
  return isTime && /\bover\s*$/i.test(before) ? null : boundIn(before);
}
