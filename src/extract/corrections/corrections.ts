import type { Annotated } from "../../document/layers.ts";
import { contains, type Evidence, overlaps, type Span } from "../../document/span.ts";
import type { Count } from "../counts/counts.ts";
import { numberIn } from "../counts/number.ts";

/** Words of a correction: those that it takes back, or those that it puts in their place. */
export interface Corrected extends Evidence {
  /** EDTF of the dates among them. */
  readonly dates: readonly string[];
  readonly numbers: readonly number[];
}

/** A sentence in which a text takes something back. */
export interface Correction extends Evidence {
  /** What is said to have been wrong; null where the text only says what is right. */
  readonly retracted: Corrected | null;
  /** What is said to be right, often in the next sentence; null where the text does not say. */
  readonly standing: Corrected | null;
}

type Source = Annotated<"sentences" | "dates">;

/** The corrections in a text, in order: "An earlier version of this article said …", "Correction: …", "on 4 May, not 3 May, as reported earlier". */
export function correctionsIn(doc: Source, counts: readonly Count[]): readonly Correction[] {
  const whole = TITLE.test(doc.title ?? "") || TITLE.test(firstTitle(doc));
  const sentences = doc.sentences.filter(({ zone }) => !/^(title|heading|dateline)$/.test(zone));
  return sentences.flatMap((sentence, i) => {
    const exact = doc.text.slice(sentence.start, sentence.end);
    const parts = partsOf(exact, whole && i === 0) ?? rejectedBy(doc, exact, sentences[i + 1]);
    if (parts === null) return [];
    const at = (span: Span | null) =>
      span === null ? null : { start: sentence.start + span.start, end: sentence.start + span.end };
    const next = parts.standing === null && parts.retracted !== null ? following(doc, sentences, i) : null;
    const [wrong, right] = [at(parts.retracted), at(parts.standing) ?? next];
    const retracted = wrong === null ? null : corrected(doc, counts, wrong, "first");
    const standing = right === null ? null : corrected(doc, counts, right, "last");
    return [{ start: sentence.start, end: sentence.end, exact, retracted, standing }];
  });
}

const TITLE = /^\s*(?:correction|corrected|clarification|corrigendum|erratum)\b/i;

function firstTitle({ text, zones }: Source): string {
  const title = zones.find(({ kind }) => kind === "title" || kind === "heading");
  return title === undefined ? "" : text.slice(title.start, title.end);
}

const WRONGLY = "(?:incorrectly|erroneously|mistakenly|wrongly|misstated|misidentified|misreported)";
const EARLIER = "(?:earlier|previous|original|initial|first|yesterday['’]s)";
const TEXT = "(?:version|report|article|story|edition|dispatch|statement|release|communiqu[eé]|account|headline)s?";
const SAID =
  "(?:said|stated|reported|gave|put|listed|named|misstated|indicated|wrote|read|described|identified|announced)";

/** Behind these words stands what was wrong. */
const RETRACTING = new RegExp(
  `\\b${EARLIER} ${TEXT}\\b[^.;]*?\\b(?:${WRONGLY} ${SAID}|${SAID},? ${WRONGLY}|${WRONGLY}|${SAID})\\b|\\b${WRONGLY} ${SAID}\\b|\\b${SAID} ${WRONGLY}\\b|\\bin error\\b`,
  "i",
);
/** Such sentences put something right. */
const CUE =
  /^\W*(?:correction|clarification|corrigendum|erratum|editor['’]s note)\b\s*[:—–-]|\b(?:been|was|were) corrected\b|\bcorrected (?:itself|himself|herself|that|to|its|his|her|their|(?:the |an? )?(?:earlier |previous |first )?(?:date|number|figure|name|place|venue|statement|report|record|version|text|spelling|title|list|sum|amount|total|release|communiqu[eé]))\b|\bas (?:(?:earlier|previously|first|initially|originally|wrongly|we|was|had been) )*(?:reported|announced|stated|said|published)\b/i;
/** A report that a correction begins with is what it corrects. */
const REPORTED =
  /\b(?:reported|said|stated|wrote|published)\b(?: on \w+| earlier| yesterday)?,?(?: on \w+)?(?: that)?\b/i;

interface Parts {
  readonly retracted: Span | null;
  readonly standing: Span | null;
}

/** What of a sentence is taken back, and what stands; null for a sentence that corrects nothing. */
function partsOf(sentence: string, opensCorrection: boolean): Parts | null {
  const retracting = RETRACTING.exec(sentence);
  if (retracting === null && !CUE.test(sentence) && !opensCorrection) return null;
  const inside = changedIn(sentence) ?? contrastIn(sentence);
  if (inside !== null) return inside;
  const end = sentence.length;
  if (retracting !== null) {
    const start = retracting.index + retracting[0].length;
    const stop = sentence.indexOf(";", start);
    const before = stop < 0 ? clauseBefore(sentence, retracting.index) : null;
    if (stop < 0) return { retracted: { start, end }, standing: before };
    return { retracted: { start, end: stop }, standing: { start: stop + 1, end } };
  }
  const reported = opensCorrection ? REPORTED.exec(sentence) : null;
  if (reported !== null) return { retracted: { start: reported.index + reported[0].length, end }, standing: null };
  return { retracted: null, standing: { start: 0, end } };
}

/** "the number of boats is 12; an earlier version gave ten": what is right, before what was wrong. */
function clauseBefore(sentence: string, at: number): Span | null {
  const clause = /(?:[:;]|^)\s*([^:;]+);\s*(?:an?|the|our|its)?\s*$/di.exec(sentence.slice(0, at));
  return clause?.indices?.[1] === undefined ? null : spanOf(clause.indices[1]);
}

/** "Some reported that the treaty was signed in Oslo. It was not." */
const REJECTED =
  /^\W*(?:(?:it|this|that|they|he|she|these|those)\s+(?:(?:was|is|did|were|has|have|had|does|do) not|(?:was|is|did|were|has|have|does)n['’]t)(?:\s+(?:so|true|the case|correct|right|accurate))?|(?:that|this|it|these reports?|the reports?|the claim)\s+(?:is|was|are|were)\s+(?:wrong|false|incorrect|untrue|inaccurate|mistaken|a mistake|an error))\s*[.!]/i;
const HEARSAY =
  /\b(?:reported|said|wrote|claimed|stated|announced|printed|published)\b(?:\s+(?:yesterday|today|earlier|on \p{L}+|last \p{L}+|this \p{L}+))*,?\s+(?:that\s+)?/iu;

function rejectedBy({ text }: Source, sentence: string, next: Span | undefined): Parts | null {
  if (next === undefined || !REJECTED.test(text.slice(next.start, next.end))) return null;
  const said = HEARSAY.exec(sentence);
  const start = said === null ? 0 : said.index + said[0].length;
  return said === null ? null : { retracted: { start, end: sentence.length }, standing: null };
}

/** "corrected the date from 3 May to 4 May". */
function changedIn(sentence: string): Parts | null {
  const match = /\b(?:corrected|amended|changed|revised)\b[^.;]*?\bfrom (.+?) to (.+)/di.exec(sentence);
  const [from, to] = [match?.indices?.[1], match?.indices?.[2]];
  return from === undefined || to === undefined ? null : { retracted: spanOf(from), standing: spanOf(to) };
}

/** "not 3 May but 4 May", "on 4 May, not 3 May", "4 May rather than 3 May". */
function contrastIn(sentence: string): Parts | null {
  const but = /\bnot (?:on |in |at )?(.+?),? but (.+)/di.exec(sentence);
  if (but?.indices !== undefined) return { retracted: spanOf(but.indices[1]!), standing: spanOf(but.indices[2]!) };
  const instead = /^(.+?)(?:,| and)? (?:not|rather than|instead of) ((?:(?!\bas\b)[^,;.]|(?<=\d)[.,](?=\d))+)/di.exec(
    sentence,
  );
  if (
    instead?.indices === undefined ||
    /\b(?:did|does|do|was|were|is|are|has|have|had|will|would|could)$/i.test(instead[1]!)
  )
    return null;
  return { retracted: spanOf(instead.indices[2]!), standing: spanOf(instead.indices[1]!) };
}

function spanOf([start, end]: readonly [number, number]): Span {
  return { start, end };
}

/** How many sentences behind what was wrong may say what is right. */
const NEXT = 2;

function following(doc: Source, sentences: readonly Span[], i: number): Span | null {
  const next = sentences
    .slice(i + 1, i + 1 + NEXT + (REJECTED.test(textOf(doc, sentences[i + 1])) ? 1 : 0))
    .filter(({ start, end }) => {
      const words = doc.text.slice(start, end);
      return !RETRACTING.test(words) && !REJECTED.test(words);
    });
  return next.length === 0 ? null : { start: next[0]!.start, end: next.at(-1)!.end };
}

function textOf({ text }: Source, span: Span | undefined): string {
  return span === undefined ? "" : text.slice(span.start, span.end);
}

function trimmed({ text }: Source, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}

/** `end`: which end of a range is meant that reaches beyond the words, as in "from 3 May to 4 May". */
function corrected(doc: Source, counts: readonly Count[], words: Span, end: "first" | "last"): Corrected {
  const span = trimmed(doc, words);
  const dates = doc.dates.expressions.filter((one) => overlaps(span, one) && one.edtf !== null);
  const edtf = dates.map((one) =>
    contains(span, one) ? one.edtf! : one.edtf!.split("/").at(end === "first" ? 0 : -1)!,
  );
  const counted = counts.filter((count) => contains(span, count)).map(({ number }) => number);
  return {
    ...span,
    exact: doc.text.slice(span.start, span.end),
    dates: [...new Set(edtf)],
    numbers: [...new Set([...counted, ...bareNumbers(doc, span, [...dates, ...counts])])],
  };
}

/** "twelve, rather than ten, patrol boats": numbers whose noun stands elsewhere. */
function bareNumbers({ text }: Source, span: Span, taken: readonly Span[]): readonly number[] {
  const words = text.slice(span.start, span.end).matchAll(/[$€£¥]?[\p{L}\d][\p{L}\d.,-]*(?<![.,])/gu);
  return [...words].flatMap(({ 0: word, index }) => {
    const at = { start: span.start + index, end: span.start + index + word.length };
    return taken.some((one) => overlaps(one, at)) ? [] : (numberIn([word]) ?? []);
  });
}
