import type { Annotated } from "../../document/layers.ts";
import { type Evidence, overlaps, type Span } from "../../document/span.ts";
import { numberIn } from "./number.ts";

/** What a sentence counts: so many of a thing. */
export interface Count extends Span {
  /** The words, number and noun: "twelve patrol boats". */
  readonly exact: string;
  readonly number: number;
  /** Whether the words give a bound or a round figure: "more than", "up to", "about". */
  readonly bound: "over" | "under" | "about" | null;
  /** Lemma of the noun counted, "USD" and the like for money. */
  readonly thing: string;
  /** Lemmas of the words before the noun: "patrol". */
  readonly of: readonly string[];
  /** Lemma of the noun whose measure it is: the lease in "a 25-year lease", "a lease of 30 years"; the loan in "a loan worth $2 billion". */
  readonly on: string | null;
  /** Lemma of the verb that governs it. */
  readonly verb: string | null;
  readonly sentence: Evidence;
}

type Source = Annotated<"tokens" | "sentences" | "syntax" | "dates">;

/** The numbers of things and sums of money that the sentences of a text tell, in order; no dates, ordinals, ages or shares. */
export function countsIn(doc: Source): readonly Count[] {
  const dated = doc.dates.expressions.filter(({ kind }) => kind !== "duration");
  return doc.sentences.flatMap(({ first, last, start, end }) => {
    const found: Count[] = [];
    for (let i = first; i < last; i++) {
      if (!isNumber(doc, i)) continue;
      const next = endOfNumber(doc, i, last);
      const count = countAt(doc, i, next, { first, last });
      const inDate = dated.some((date) => overlaps(date, doc.tokens[i]!));
      if (count !== null && !inDate)
        found.push({ ...count, sentence: { start, end, exact: doc.text.slice(start, end) } });
      i = next - 1;
    }
    return found;
  });
}

function isNumber({ syntax, tokens }: Source, i: number): boolean {
  const word = syntax[i];
  const text = tokens[i]?.text ?? "";
  if (
    word === undefined ||
    (word.pos !== "NUM" && word.tag !== "CD" && !/^(million|billion|trillion|dozen)$/i.test(text))
  )
    return false;
  return numberIn([text]) !== null;
}

/** "2.4 billion", "twenty - five": behind the last word of the number that begins at `from`. */
function endOfNumber(doc: Source, from: number, last: number): number {
  let next = from + 1;
  while (next < last) {
    const hyphened = doc.tokens[next]!.text === "-" && next + 1 < last && isNumber(doc, next + 1);
    if (!hyphened && !isNumber(doc, next)) break;
    next += hyphened ? 2 : 1;
  }
  return next;
}

interface Bounds {
  readonly first: number;
  readonly last: number;
}

function countAt(doc: Source, from: number, to: number, bounds: Bounds): Omit<Count, "sentence"> | null {
  const { tokens, syntax, text } = doc;
  const number = numberIn(tokens.slice(from, to).map((token) => token.text));
  if (number === null) return null;
  const money = moneyAt(doc, from, to);
  const noun = money === null ? nounOf(doc, from, to, bounds) : money.at;
  if (noun === null) return null;
  const before = syntax.flatMap((_, i) =>
    i >= bounds.first && i < noun && syntax[i]!.head === noun && i >= to ? [i] : [],
  );
  const others = [from - 1, ...before].map((i) => syntax[i]?.lemma.toLowerCase() ?? "");
  if (
    others.some((lemma) => PARTIAL.has(lemma)) ||
    /^-?olds?$/i.test(tokens[noun + 1]?.text ?? "") ||
    /^-olds?$/.test(text.slice(tokens[noun]!.end, tokens[noun]!.end + 4))
  )
    return null;
  const thing = money?.currency ?? syntax[noun]!.lemma.toLowerCase();
  // "four years after it was signed" tells when, not how long
  if (TIME.has(thing) && /^(?:after|before|since|ago|later|earlier)$/i.test(tokens[noun + 1]?.text ?? "")) return null;
  const start = tokens[Math.min(from, noun)]!.start;
  const end = tokens[Math.max(to - 1, noun)]!.end;
  return {
    ...{
      start,
      end,
      exact: text.slice(start, end),
      number,
      bound: TIME.has(thing) ? null : boundOf(doc, Math.min(from, noun), bounds),
    },
    thing,
    of:
      money === null
        ? before
            .filter((i) => isPart(doc, i))
            .map((i) => syntax[i]!.lemma.toLowerCase())
            .sort()
        : [],
    on: nounOver(doc, noun),
    verb: verbOver(doc, noun),
  };
}

/** "over ten years" is no bound. */
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

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(us\$|\$|usd|dollar)$/i, "USD"],
  [/^(€|eur|euro)$/i, "EUR"],
  [/^(£|gbp|sterling)$/i, "GBP"],
  [/^(¥|jpy|yen)$/i, "JPY"],
  [/^(yuan|renminbi|rmb|cny)$/i, "CNY"],
  [/^(rouble|ruble|rub)$/i, "RUB"],
  [/^(rupee|inr|₹)$/i, "rupee"],
];

/** The sign before the number, or the word of the currency behind it. */
function moneyAt({ tokens, syntax }: Source, from: number, to: number): { at: number; currency: string } | null {
  const glued = /^(us\$|[$€£¥₹])/i.exec(tokens[from]!.text)?.[1];
  const places: readonly (readonly [number, string])[] = [
    [from, glued ?? ""],
    [from - 1, tokens[from - 1]?.text ?? ""],
    [to, syntax[to]?.lemma ?? ""],
    [to + 1, /^(us|u\.s\.|american)$/i.test(tokens[to]?.text ?? "") ? (syntax[to + 1]?.lemma ?? "") : ""],
  ];
  for (const [at, words] of places) {
    const currency = CURRENCIES.find(([pattern]) => pattern.test(words))?.[1];
    if (currency !== undefined) return { at, currency };
  }
  return null;
}

/** The noun that the number counts, right behind it but for words of its own. */
function nounOf({ syntax }: Source, from: number, to: number, { first, last }: Bounds): number | null {
  for (let at = from, steps = 0; steps < 3; steps++) {
    const { head, relation } = syntax[at]!;
    if (!/^(nummod|compound|advmod|nmod|amod)/.test(relation) || head === at || head < first || head >= last)
      return null;
    at = head;
    if (at >= to && at - to < 5 && syntax[at]!.pos === "NOUN") return at;
  }
  return null;
}

function nounOver({ syntax }: Source, noun: number): string | null {
  const { head, relation } = syntax[noun]!;
  // "worth $2 billion", "valid for 30 years"
  const over = syntax[head]?.pos === "ADJ" ? syntax[head]!.head : head;
  if (head === noun || !/^(compound|amod|nmod|appos|nummod|obl|obj|advmod|dep)/.test(relation)) return null;
  const { pos, lemma } = syntax[over]!;
  return pos === "NOUN" ? lemma.toLowerCase() : null;
}

function verbOver({ syntax }: Source, noun: number): string | null {
  for (let at = noun, steps = 0; steps < 5; steps++) {
    const { head } = syntax[at]!;
    if (syntax[head]?.pos === "VERB") return syntax[head]!.lemma.toLowerCase();
    if (head === at) return null;
    at = head;
  }
  return null;
}

const BOUNDS: readonly (readonly [RegExp, Exclude<Count["bound"], null>])[] = [
  [/\b(more than|over|at least|no fewer than|exceeding|upwards of|above)$/i, "over"],
  [/\b(less than|fewer than|under|up to|nearly|almost|at most|as many as|as much as|close to)$/i, "under"],
  [/\b(about|around|some|roughly|approximately|an estimated|estimated|circa|c\.|several)$/i, "about"],
];

function boundOf({ tokens, text }: Source, from: number, { first }: Bounds): Count["bound"] {
  const before = text.slice(tokens[Math.max(first, from - 4)]!.start, tokens[from]!.start).trimEnd();
  return BOUNDS.find(([pattern]) => pattern.test(before))?.[1] ?? null;
}
