import { finish, hashText } from "./hash.ts";
import { americanSpelling } from "./spelling.ts";

/** Fields of one encoded word, all integers made once; features only mix them. */
export const FIELDS = 12;
export const WORD = 0;
export const SUFFIX1 = 1;
export const SUFFIX2 = 2;
export const SUFFIX3 = 3;
export const SUFFIX4 = 4;
export const PREFIX1 = 5;
export const PREFIX2 = 6;
export const PREFIX3 = 7;
export const SHAPE = 8;
export const LEXICON = 9;
/** Which inflected forms the word can be, by the dictionary. */
export const MORPH = 10;
/** What kinds of things it can name or do: bits 12–20 as a noun, 21–29 as a verb. */
export const KINDS = 11;
/** Words of nothing before and after the sentence, so that features need no test of the borders. */
export const PAD = 3;

/** Classes of frequent words (which tags they took in training), by the hash of the word. */
export interface Lexicon {
  classOf(word: number): number;
}

/** What is known of words beforehand: the lexicon of the training data, and a dictionary of forms (bits 0–9) and kinds (bits 12–29). */
export interface WordKnowledge {
  readonly lexicon: Lexicon;
  readonly dictionary: Lexicon;
}

/** A sentence as integers: word `i` has its fields at `(i + PAD) * FIELDS`. */
export function encode(forms: readonly string[], known: WordKnowledge): Int32Array {
  const out = new Int32Array((forms.length + 2 * PAD) * FIELDS);
  const casing = casingOf(forms);
  for (let i = 0; i < PAD; i++) pad(out, i, -1 - i);
  for (let i = 0; i < PAD; i++) pad(out, forms.length + PAD + i, -11 - i);
  for (let i = 0; i < forms.length; i++) encodeWord(forms[i]!, casing, i === 0, out, (i + PAD) * FIELDS, known);
  return out;
}

function pad(out: Int32Array, at: number, value: number): void {
  for (let k = 0; k < FIELDS; k++) out[at * FIELDS + k] = value;
}

/** 0 running text, 1 nearly all in capitals, 2 a headline With Capitals: shapes say less there. */
function casingOf(forms: readonly string[]): number {
  let words = 0;
  let upper = 0;
  let title = 0;
  const last = Math.min(forms.length, 60);
  for (let i = 0; i < last; i++) {
    const form = forms[i]!;
    if (form.length < 4 || (form === form.toUpperCase() && form === form.toLowerCase())) continue;
    words++;
    if (form === form.toUpperCase()) upper++;
    else if (form[0] !== form[0]!.toLowerCase()) title++;
  }
  if (words < 2) return 0;
  return upper >= 0.7 * words ? 1 : title + upper >= 0.8 * words && words >= 3 ? 2 : 0;
}

function encodeWord(
  form: string,
  casing: number,
  first: boolean,
  out: Int32Array,
  at: number,
  known: WordKnowledge,
): void {
  const word = normalise(form);
  const n = word.length;
  out[at + WORD] = hashText(word, 0, n, 0x811c9dc5);
  out[at + SUFFIX1] = hashText(word, Math.max(0, n - 1), n, 11);
  out[at + SUFFIX2] = hashText(word, Math.max(0, n - 2), n, 12);
  out[at + SUFFIX3] = hashText(word, Math.max(0, n - 3), n, 13);
  out[at + SUFFIX4] = hashText(word, Math.max(0, n - 4), n, 14);
  out[at + PREFIX1] = hashText(word, 0, Math.min(1, n), 15);
  out[at + PREFIX2] = hashText(word, 0, Math.min(2, n), 16);
  out[at + PREFIX3] = hashText(word, 0, Math.min(3, n), 17);
  out[at + SHAPE] = finish(shapeOf(form) * 8 + casing * 2 + (first ? 1 : 0) + 1);
  out[at + LEXICON] = known.lexicon.classOf(out[at + WORD]!);
  const entry = known.dictionary.classOf(out[at + WORD]!);
  out[at + MORPH] = entry === 0 ? 0 : (entry & 0xfff) + 1;
  out[at + KINDS] = entry & ~0xfff;
}

/** The hash under which the lexicon knows a word. */
export function wordHash(form: string): number {
  const word = normalise(form);
  return hashText(word, 0, word.length, 0x811c9dc5);
}

const NEEDS_CARE = /[0-9’A-Z\u0080-\uffff]/;

/** Lower case, digits as 0, one apostrophe, American spelling. */
function normalise(form: string): string {
  if (!NEEDS_CARE.test(form)) return americanSpelling(form);
  return americanSpelling(
    form
      .toLowerCase()
      .replace(/\p{Nd}/gu, "0")
      .replace(/[’ʼ]/g, "'"),
  );
}

/** Capitals, digits, hyphens and full stops of a word, in a small number. */
function shapeOf(form: string): number {
  let upper = 0;
  let lower = 0;
  let digit = 0;
  let hyphen = 0;
  let stop = 0;
  let other = 0;
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    if (unit >= 97 && unit <= 122) lower++;
    else if (unit >= 65 && unit <= 90) upper++;
    else if (unit >= 48 && unit <= 57) digit++;
    else if (unit === 45) hyphen = 1;
    else if (unit === 46) stop = 1;
    else if (unit < 0xc0) other++;
    else if (form[i] !== form[i]!.toLowerCase()) upper++;
    else lower++;
  }
  const start = form[0] !== form[0]!.toLowerCase() ? 1 : 0;
  const capitals = upper === 0 ? 0 : lower === 0 ? (upper === 1 ? 3 : 2) : upper === start ? 1 : 4;
  const digits = digit === 0 ? 0 : digit === form.length ? Math.min(digit, 5) : 6;
  return (
    ((((capitals * 7 + digits) * 2 + hyphen) * 2 + stop) * 2 + (other > 0 ? 1 : 0)) * 4 +
    Math.min(3, form.length - 1) +
    1
  );
}
