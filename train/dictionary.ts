import { createRequire } from "node:module";
import { wordHash } from "../src/extract/syntax/encode.ts";

/** Which forms a word can be (low bits), and what kinds of things it can mean (high bits): see `Dictionary` in encode.ts. */
export interface DictionaryRows {
  readonly keys: Int32Array;
  readonly values: Int32Array;
}

const NN = 1;
const NNS = 2;
const VB = 4;
const VBZ = 8;
const VBG = 16;
const VBD = 32;
const JJ = 64;
const JJR = 128;
const JJS = 256;
const RB = 512;

/** Lexicographer files of WordNet that tell attachments apart, each a bit: of nouns from bit 12, of verbs from bit 21. */
const NOUN_KINDS = [18, 15, 28, 10, 14, 4, 11, 9, 23];
const VERB_KINDS = [32, 38, 41, 31, 42, 30, 40, 36, 35];

/**
 * A full-form dictionary made from WordNet (through wink-lexicon, which the lemmatiser uses): every word and its regular and
 * irregular inflections. Words that name only plants, animals, substances or parts of the body are left out for room.
 */
export function buildDictionary(): DictionaryRows {
  const require = createRequire(createRequire(import.meta.url).resolve("wink-lemmatizer"));
  const load = <T>(name: string) => require(`wink-lexicon/src/${name}.js`) as T;
  const words = load<Record<string, number>>("wn-words");
  const senses = load<readonly (readonly number[])[]>("wn-word-senses");
  const forms = new Map<string, number>();
  const add = (form: string, bits: number) => forms.set(form, (forms.get(form) ?? 0) | bits);
  for (const word of Object.keys(words)) {
    const kinds = senses[words[word]!]!;
    if (!/^[a-z][a-z'-]*$/.test(word) || kinds.every((kind) => [5, 8, 20, 27].includes(kind))) continue;
    addForms(word, kinds, add);
  }
  const kindsOf = (base: string) => senses[words[base] ?? -1] ?? [];
  for (const [form, base] of Object.entries(load<Record<string, string>>("wn-noun-exceptions")))
    add(form, NNS | nounBits(kindsOf(base)));
  for (const [form, base] of Object.entries(load<Record<string, string>>("wn-verb-exceptions")))
    add(form, (/ing$/.test(form) ? VBG : VBD) | verbBits(kindsOf(base)));
  for (const form of Object.keys(load<Record<string, string>>("wn-adjective-exceptions")))
    add(form, /er$/.test(form) ? JJR : /est$/.test(form) ? JJS : 0);
  const rows = [...forms].map(([form, bits]) => [wordHash(form), bits] as const).sort((a, b) => a[0] - b[0]);
  return { keys: Int32Array.from(rows, (row) => row[0]), values: Int32Array.from(rows, (row) => row[1]) };
}

function nounBits(kinds: readonly number[]): number {
  return NOUN_KINDS.reduce((bits, kind, k) => (kinds.includes(kind) ? bits | (1 << (12 + k)) : bits), 0);
}

function verbBits(kinds: readonly number[]): number {
  return VERB_KINDS.reduce((bits, kind, k) => (kinds.includes(kind) ? bits | (1 << (21 + k)) : bits), 0);
}

function addForms(word: string, kinds: readonly number[], add: (form: string, bits: number) => void): void {
  if (kinds.some((kind) => kind >= 3 && kind <= 28)) {
    add(word, NN | nounBits(kinds));
    add(plural(word), NNS | nounBits(kinds));
  }
  if (kinds.some((kind) => kind >= 29 && kind <= 43)) addVerb(word, verbBits(kinds), add);
  if (kinds.some((kind) => kind < 2 || kind === 44)) {
    add(word, JJ);
    if (word.length <= 6) {
      const stem = word.replace(/e$/, "").replace(/y$/, "i");
      add(`${stem}er`, JJR);
      add(`${stem}est`, JJS);
    }
  }
  if (kinds.includes(2)) add(word, RB);
}

function addVerb(word: string, bits: number, add: (form: string, bits: number) => void): void {
  const stem = word.replace(/e$/, "");
  add(word, VB | bits);
  add(plural(word), VBZ | bits);
  add(`${/ie$/.test(word) ? word.replace(/ie$/, "y") : /ee$/.test(word) ? word : stem}ing`, VBG | bits);
  add(`${stem.replace(/([^aeiou])y$/, "$1i")}ed`, VBD | bits);
  if (!/[^aeiou][aeiou][bdgklmnprt]$/.test(word)) return;
  add(`${word}${word.at(-1)}ing`, VBG | bits);
  add(`${word}${word.at(-1)}ed`, VBD | bits);
}

function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
