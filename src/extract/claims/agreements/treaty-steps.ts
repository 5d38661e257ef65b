import type { Reading } from "../reading.ts";
import { type StepIndex, type StepWords, stepWordsAt } from "./treaty-words.ts";

/** A clause without a subject: "Signed at Oslo 3 May 2019", "entered into force 1 June 2020". */
export interface Step extends Pick<StepWords, "stage" | "status"> {
  /** Tokens `first` to `last` (exclusive), without the punctuation that closes the clause. */
  readonly first: number;
  readonly last: number;
  /** The first token behind the words that name the step. */
  readonly behind: number;
}

/** What a list of treaties is read with: the words of steps, and lemmas that call a paper an agreement. */
export interface TreatyWords {
  readonly steps: StepIndex;
  readonly papers: ReadonlySet<string>;
}

/** The steps that the tokens `first` to `last` of one sentence tell, in order. */
export function stepsIn(reading: Reading, words: TreatyWords, first: number, last: number): readonly Step[] {
  const found: Step[] = [];
  for (let t = first; t < last; t++) {
    const named = stepWordsAt(reading, words.steps, t, last);
    if (named === null || !mayOpen(reading, words, first, t)) continue;
    const behind = t + named.words.length;
    if (!goesOn(reading, named, behind, last)) continue;
    found.push({ first: t, last: endOf(reading, behind, last), behind, stage: named.stage, status: named.status });
    t = behind - 1;
  }
  return joined(reading, found);
}

const BOUNDARY = /^[;:,.(•·*–—|]$/;
const LINK = /^(and|then|also|but|subsequently|originally|finally|formally|was|were)$/i;

/** At the start of a clause, or right behind the words for the paper: "Agreement | signed at", "with annexes, | signed at". */
function mayOpen(reading: Reading, { papers }: TreatyWords, first: number, t: number): boolean {
  const { tokens } = reading.doc;
  let before = t - 1;
  if (before >= first && LINK.test(tokens[before]!.text)) before--;
  // "Minute No. | 319 signed at": the sentence may break at the number
  if (before === first && /^\p{N}+$/u.test(tokens[before]!.text)) before--;
  if (before < first || BOUNDARY.test(tokens[before]!.text) || endsDate(reading, before)) return true;
  if (isBehindName(reading, papers, first, t)) return true;
  return isPaper(reading, papers, before) || (tokens[before]!.text === ")" && !/^by$/i.test(tokens[t]!.text));
}

/** "signed on 3 May 2019 and | amended on 4 June 2020". */
function endsDate({ doc, datesOf, sentenceOf }: Reading, t: number): boolean {
  const { end } = doc.tokens[t]!;
  return datesOf(sentenceOf(t)).some((date) => date.end === end);
}

/** "Treaty on the protection of birds | signed at Oslo": a line that opens with the paper, and a place or day behind the participle. */
function isBehindName(reading: Reading, papers: ReadonlySet<string>, first: number, t: number): boolean {
  const { tokens, syntax } = reading.doc;
  if (!/^(VBN|VBD)$/.test(syntax[t]!.tag) || !/^(at|in|on|by)$/i.test(tokens[t + 1]?.text ?? "")) return false;
  if (/^(as|and|or|that|which|was|were|is|are)$/i.test(tokens[t - 1]!.text)) return false;
  for (let k = first; k < Math.min(first + NEAR, t); k++) if (isPaper(reading, papers, k)) return true;
  return false;
}

/** How far from the start of its line the paper may be called. */
const NEAR = 8;

/** "agreement", "protocols", or a word of a named instrument. */
export function isPaper({ doc, mentionAt }: Reading, papers: ReadonlySet<string>, t: number): boolean {
  const { text } = doc.tokens[t]!;
  const word = text.toLowerCase();
  if (papers.has(doc.syntax[t]!.lemma.toLowerCase()) || papers.has(word) || papers.has(word.replace(/s$/, "")))
    return true;
  if (/^(memoranda|treaties|amendments?|mous?)$/.test(word)) return true;
  const m = mentionAt(t);
  const mention = m === null ? undefined : doc.mentions.mentions[m]!;
  return mention?.kind === "instrument" && mention.form === "name";
}

const SURE =
  /^(force|effect|effective|provisionally|provisional|definitively|ratifications?|exchanged|ratified|implementation)$/;
const OF_SOMEONE = /^(ratif|instrument|exchange|accession|accept|approv|date)/;
const ONWARD =
  /^(at|in|on|by|for|between|from|since|until|through|to|with|of|as|provisionally|definitively|the|simultaneously|separately|exchanges?|exchanged|deposited|lodged|an|\p{N}.*)$/iu;

/** What may follow the words of a step: a place, a date, who; or nothing, where the words are sure. */
function goesOn(reading: Reading, { words }: StepWords, behind: number, last: number): boolean {
  const { tokens } = reading.doc;
  const next = behind < last ? tokens[behind]! : null;
  if (
    next !== null &&
    reading.datesOf(reading.sentenceOf(behind)).some(({ start, end }) => start <= next.start && next.start < end)
  )
    return true;
  if (next === null || /^[;,.:()]$/.test(next.text)) return next?.text === ":" || SURE.test(words.at(-1)!);
  // "Adoption of a framework": a title, unlike "Ratification of Chad deposited"
  if (next.text === "of" && !OF_SOMEONE.test(words.join(" "))) return false;
  return ONWARD.test(next.text) && !(next.text === "to" && words.at(-1) === "effective");
}

/** A clause ends at a semicolon, or with the sentence. */
function endOf({ doc }: Reading, from: number, last: number): number {
  let end = from;
  while (end < last && doc.tokens[end]!.text !== ";") end++;
  while (end > from && /^[;:,.)]$/.test(doc.tokens[end - 1]!.text)) end--;
  return end;
}

/** Each clause ends where the next begins; "effected by exchange of notes | signed at Oslo" is one. */
function joined(reading: Reading, steps: readonly Step[]): readonly Step[] {
  const found: Step[] = [];
  for (const step of steps) {
    const previous = found.at(-1);
    if (previous === undefined || previous.last <= step.first) {
      found.push(step);
      continue;
    }
    const isOne =
      previous.stage === step.stage && previous.status === step.status && !hasDate(reading, previous.first, step.first);
    found[found.length - 1] = isOne
      ? { ...previous, last: step.last }
      : { ...previous, last: endOf(reading, previous.behind, step.first) };
    if (!isOne) found.push(step);
  }
  return found;
}

function hasDate({ doc, datesOf, sentenceOf }: Reading, first: number, last: number): boolean {
  const [start, end] = [doc.tokens[first]!.start, doc.tokens[last]!.start];
  return datesOf(sentenceOf(first)).some((date) => date.start >= start && date.end <= end);
}
