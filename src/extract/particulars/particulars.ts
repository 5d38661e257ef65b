import type { Annotated, Mention } from "../../document/layers.ts";
import { contains, type Evidence, type Span } from "../../document/span.ts";
import { type Clause, clauseOver, clauseWithout } from "./clause.ts";

/** When or where a sentence has something done, or that it was done, with the words that say what. */
export interface Particular extends Clause {
  readonly kind: "day" | "time" | "place" | "act";
  /** The words: "on 3 May", "in 1998", "Oslo"; of an act its verb. */
  readonly part: Evidence;
  /** EDTF of a day, or of a month or a year, of "since 1998" the year; null for the others. */
  readonly edtf: string | null;
}

/** A sentence with its particulars. */
export interface ToldSentence extends Evidence {
  readonly told: readonly Particular[];
}

type Source = Annotated<"tokens" | "sentences" | "syntax" | "dates" | "mentions">;

/** The sentences of a text that tell days, places or people of what is done, or that something was done or not; in order. */
export function particularsIn(doc: Source): readonly ToldSentence[] {
  const parts = [...daysIn(doc), ...placesIn(doc), ...actsIn(doc)];
  parts.sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
  let next = 0;
  return doc.sentences.flatMap((sentence): ToldSentence[] => {
    const told: Particular[] = [];
    for (; next < parts.length && parts[next]!.start < sentence.end; next++) {
      const { at, edtf, kind, ...span } = parts[next]!;
      const isTold = contains(sentence, span) && sentence.last - sentence.first <= LONGEST;
      const clauseFor = kind === "act" && doc.syntax[at]!.pos === "NOUN" ? clauseWithout : clauseOver;
      const clause = isTold ? clauseFor(doc, at, sentence) : null;
      if (clause !== null && isKept(kind, clause)) told.push({ kind, edtf, part: words(doc, span), ...clause });
    }
    return told.length === 0 ? [] : [{ ...words(doc, sentence), told }];
  });
}

/** Tokens of a sentence; what is longer is a list or a table, of which the whole would be gone through for each part. */
export const LONGEST = 300;

/** What is only to come, or lasts, others do not deny. */
function isKept(kind: Particular["kind"], { mood }: Clause): boolean {
  return kind !== "act" || mood === "done" || mood === "denied";
}

function words({ text }: Source, { start, end }: Span): Evidence {
  return { start, end, exact: text.slice(start, end) };
}

/** A part with the token that joins it to its clause. */
interface Part extends Span {
  readonly kind: Particular["kind"];
  readonly edtf: string | null;
  readonly at: number;
}

/** "on 3 May", "Wednesday": days alone; "in 1998", "since May 1998": months and years. */
function daysIn(doc: Source): readonly Part[] {
  return doc.dates.expressions.flatMap(({ start, end, edtf: own, kind: of }): Part[] => {
    const at = topOf(doc, { start, end });
    const edtf = own?.replace(/\/\.\.$/, "") ?? "";
    const kind = DAY.test(edtf) && edtf === own ? "day" : TIME.test(edtf) ? "time" : null;
    return at === null || kind === null || !/^(?:date|range)$/.test(of) ? [] : [{ kind, start, end, edtf, at }];
  });
}

const DAY = /^\d{4}-\d\d-\d\d[~?%]?$/;
const TIME = /^\d{4}(?:-\d\d)?$/;

/** The token of a span that hangs on a word outside of it. */
export function topOf({ tokens, syntax }: Annotated<"tokens" | "syntax">, span: Span): number | null {
  const own = tokensIn(tokens, span);
  return own.find((i) => !own.includes(syntax[i]!.head) || syntax[i]!.head === i) ?? null;
}

function tokensIn(tokens: Source["tokens"], { start, end }: Span): readonly number[] {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < tokens.length && tokens[i]!.start < end; i++) found.push(i);
  return found;
}

/** Words between "in" and the place. */
const REACH = 6;
const AT: ReadonlySet<string> = new Set(["in", "at", "near"]);

/** "signed in Oslo", "held at the Villa Somalia". */
function placesIn(doc: Source): readonly Part[] {
  return named(doc).flatMap(({ start, end, head }): Part[] => {
    const near = Array.from({ length: Math.min(head, REACH) }, (_, i) => doc.syntax[head - 1 - i]!);
    const isSeat = near.some(
      (word) => word.head === head && word.relation === "case" && AT.has(word.lemma.toLowerCase()),
    );
    return isSeat ? [{ kind: "place", start, end, edtf: null, at: head }] : [];
  });
}

function named({ mentions, syntax }: Source): readonly Mention[] {
  return mentions.mentions.filter(
    (one) => one.kind === "place" && one.head < syntax.length && one.form === "name" && one.entities.length === 1,
  );
}

/** Verbs, "was absent" and "without agreement" with what they are told of, for what one text tells as done and another as not done. */
function actsIn({ syntax, tokens }: Source): readonly Part[] {
  const said = new Set(syntax.flatMap(({ relation, head }) => (relation === "cop" ? [head] : [])));
  const lacked = new Set(syntax.flatMap(({ lemma, head }) => (/^without$/i.test(lemma) ? [head] : [])));
  const tells = (at: number, pos: string) =>
    pos === "VERB" || (pos === "ADJ" && said.has(at)) || (pos === "NOUN" && lacked.has(at));
  return syntax.flatMap(({ pos }, at): Part[] =>
    tells(at, pos) ? [{ kind: "act", start: tokens[at]!.start, end: tokens[at]!.end, edtf: null, at }] : [],
  );
}
