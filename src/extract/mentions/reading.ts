import type { Annotated, Sentence, Token, Word } from "../../document/layers.ts";
import { atomsOf } from "./fold.ts";

/** How a token is written. */
export const LOWER = 1;
export const TITLE = 2;
export const UPPER = 3;
export const NUMBER = 4;

/** How much letter case says in a sentence: nothing where all is upper case or every word has a capital. */
export const PLAIN = 0;
export const TITLE_CASE = 1;
export const ALL_CAPS = 2;

export type Source = Annotated<"tokens" | "sentences" | "syntax">;

/** A document made ready for the search of names. All arrays but `atoms` and `atomToken` have one value a token. */
export interface Reading {
  readonly doc: Source;
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  /** LOWER, TITLE, UPPER, NUMBER or 0 for signs. */
  readonly written: Uint8Array;
  /** Index of the sentence, or -1 for tokens in none. */
  readonly sentenceOf: Int32Array;
  /** PLAIN, TITLE_CASE or ALL_CAPS of its sentence. */
  readonly loud: Uint8Array;
  readonly atoms: readonly string[];
  /** The token of each atom. */
  readonly atomToken: Int32Array;
  /** The first atom of each token (and of the token after the last). */
  readonly firstAtom: Int32Array;
  /** Folded words that stand in lower case somewhere in plain text: ordinary words here. */
  readonly ordinary: ReadonlySet<string>;
}

/** The document with the forms of its words; linear in its length. */
export function readingOf(doc: Source): Reading {
  const { tokens, sentences, syntax: words } = doc;
  const written = new Uint8Array(tokens.length);
  const atoms: string[] = [];
  const atomToken: number[] = [];
  const firstAtom = new Int32Array(tokens.length + 1);
  const known = new Map<string, { readonly form: number; readonly atoms: readonly string[] }>();
  for (let i = 0; i < tokens.length; i++) {
    const text = tokens[i]!.text;
    let word = known.get(text);
    if (!word) {
      word = { form: writtenAs(text), atoms: atomsOf(text) };
      known.set(text, word);
    }
    written[i] = word.form;
    firstAtom[i] = atoms.length;
    for (const atom of word.atoms) {
      atoms.push(atom);
      atomToken.push(i);
    }
  }
  firstAtom[tokens.length] = atoms.length;
  const sentenceOf = new Int32Array(tokens.length).fill(-1);
  const loud = new Uint8Array(tokens.length);
  sentences.forEach((sentence, s) => {
    sentenceOf.fill(s, sentence.first, sentence.last);
    loud.fill(loudness(tokens, written, sentence), sentence.first, sentence.last);
  });
  const ordinary = new Set<string>();
  for (let a = 0; a < atoms.length; a++) if (written[atomToken[a]!] === LOWER) ordinary.add(atoms[a]!);
  const reading = { doc, tokens, words, sentences, written, sentenceOf, loud };
  return { ...reading, atoms, atomToken: Int32Array.from(atomToken), firstAtom, ordinary };
}

function writtenAs(text: string): number {
  const letters = text.match(/\p{L}/gu);
  if (!letters) return /\p{N}/u.test(text) ? NUMBER : 0;
  const capitals = letters.filter((c) => c !== c.toLowerCase()).length;
  if (capitals === 0) return /^\p{Ll}/u.test(text) || /\p{Ll}/u.test(text) ? LOWER : TITLE;
  if (capitals === letters.length && letters.length > 1) return UPPER;
  return /^[^\p{L}]*\p{Lu}/u.test(text) || capitals > 1 ? TITLE : LOWER;
}

function loudness(tokens: readonly Token[], written: Uint8Array, sentence: Sentence): number {
  let lower = 0;
  let upper = 0;
  let title = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (written[i] === LOWER && tokens[i]!.text.length > 3) lower++;
    else if (written[i] === UPPER) upper++;
    else if (written[i] === TITLE) title++;
  }
  if (upper >= 3 && upper >= 3 * (lower + title)) return ALL_CAPS;
  return title + upper >= 4 && title + upper >= 6 * lower && !/^[.!?]$/.test(tokens[sentence.last - 1]!.text)
    ? TITLE_CASE
    : PLAIN;
}

/** The first atom of token `i`, or "" for a sign. */
export function atomAt(reading: Reading, i: number): string {
  if (i < 0 || i >= reading.tokens.length) return "";
  const a = reading.firstAtom[i]!;
  return a < reading.firstAtom[i + 1]! ? reading.atoms[a]! : "";
}

/** The atoms of the tokens `first` to `last` (exclusive). */
export function atomsIn(reading: Reading, first: number, last: number): string[] {
  return reading.atoms.slice(reading.firstAtom[first]!, reading.firstAtom[last]!);
}

/** Whether token `i` begins with a capital. */
export function capital(reading: Reading, i: number): boolean {
  const form = reading.written[i];
  return form === TITLE || form === UPPER;
}

/** The text of token `i`, or "". */
export function wordAt(reading: Reading, i: number): string {
  return reading.tokens[i]?.text ?? "";
}

/** Whether `i` and `j` are tokens of one sentence. */
export function together(reading: Reading, i: number, j: number): boolean {
  return reading.sentenceOf[i] === reading.sentenceOf[j] && i >= 0 && j >= 0;
}
