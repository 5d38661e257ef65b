import {
  FIELDS,
  LEXICON,
  MORPH,
  PAD,
  PREFIX1,
  PREFIX2,
  PREFIX3,
  SHAPE,
  SUFFIX1,
  SUFFIX2,
  SUFFIX3,
  SUFFIX4,
  WORD,
} from "./encode.ts";
import { key1, key2, key3 } from "./hash.ts";
import type { Scorer } from "./scorer.ts";

/** Room for the features of one word. */
export const TAGGER_FEATURES = 64;

/**
 * Features of word `i` for the tagger, into `keys`; returns how many.
 * `tags` are those given so far, with two of padding before them (`tags[i + 2]` is that of word `i`).
 */
export function taggerFeatures(words: Int32Array, i: number, tags: Int32Array, keys: Int32Array): number {
  const at = (i + PAD) * FIELDS;
  const before = at - FIELDS;
  const after = at + FIELDS;
  const w = words[at + WORD]!;
  const wb = words[before + WORD]!;
  const wa = words[after + WORD]!;
  const wbb = words[before - FIELDS + WORD]!;
  const waa = words[after + FIELDS + WORD]!;
  const t1 = tags[i + 1]!;
  const t2 = tags[i]!;
  const shape = words[at + SHAPE]!;
  const s2 = words[at + SUFFIX2]!;
  const s3 = words[at + SUFFIX3]!;
  const la = words[after + LEXICON]!;
  const laa = words[after + FIELDS + LEXICON]!;
  const l = words[at + LEXICON]!;
  const m = words[at + MORPH]!;
  const ma = words[after + MORPH]!;
  let n = 0;
  keys[n++] = 1;
  keys[n++] = key1(2, w);
  keys[n++] = key1(3, words[at + SUFFIX1]!);
  keys[n++] = key1(4, s2);
  keys[n++] = key1(5, s3);
  keys[n++] = key1(6, words[at + SUFFIX4]!);
  keys[n++] = key1(7, words[at + PREFIX1]!);
  keys[n++] = key1(8, words[at + PREFIX2]!);
  keys[n++] = key1(9, words[at + PREFIX3]!);
  keys[n++] = key1(10, shape);
  keys[n++] = key1(11, t1);
  keys[n++] = key2(12, t1, t2);
  keys[n++] = key2(13, t1, w);
  keys[n++] = key1(14, wb);
  keys[n++] = key1(15, wbb);
  keys[n++] = key1(16, wa);
  keys[n++] = key1(17, waa);
  keys[n++] = key2(18, wb, w);
  keys[n++] = key2(19, w, wa);
  keys[n++] = key2(20, wa, waa);
  keys[n++] = key1(21, words[before + SUFFIX3]!);
  keys[n++] = key1(22, words[after + SUFFIX3]!);
  keys[n++] = key1(23, words[before + SHAPE]!);
  keys[n++] = key1(24, words[after + SHAPE]!);
  keys[n++] = key2(25, t1, la);
  keys[n++] = key2(26, t1, s3);
  keys[n++] = key2(27, t1, shape);
  keys[n++] = key2(28, shape, s2);
  keys[n++] = key2(29, l, la);
  keys[n++] = key3(30, t1, l, la);
  keys[n++] = key2(31, la, laa);
  keys[n++] = key3(32, l, la, laa);
  keys[n++] = key3(33, t2, t1, l);
  keys[n++] = key3(34, t1, w, la);
  keys[n++] = key2(35, w, la);
  keys[n++] = key3(36, t1, s2, la);
  keys[n++] = key2(37, t2, w);
  keys[n++] = key2(38, shape, words[before + SHAPE]!);
  keys[n++] = key2(39, shape, words[after + SHAPE]!);
  keys[n++] = key3(40, words[before + SHAPE]!, shape, words[after + SHAPE]!);
  keys[n++] = key2(41, s3, la);
  keys[n++] = key3(42, wb, t2, l);
  keys[n++] = key1(43, m);
  keys[n++] = key2(44, m, shape);
  keys[n++] = key2(45, t1, m);
  keys[n++] = key3(46, t1, m, ma);
  keys[n++] = key2(47, m, s2);
  keys[n++] = key1(48, ma);
  keys[n++] = key1(49, words[before + MORPH]!);
  keys[n++] = key3(50, t2, t1, m);
  keys[n++] = key3(51, words[before + MORPH]!, m, ma);
  keys[n++] = key2(52, ma, words[after + FIELDS + MORPH]!);
  keys[n++] = key2(53, w, ma);
  keys[n++] = key3(54, m, shape, t1);
  return n;
}

/** The tag ids of a sentence, greedily from left to right; `n` words, `count` tags. */
export function tagSentence(words: Int32Array, n: number, scorer: Scorer, count: number): Int32Array {
  const tags = new Int32Array(n + 2).fill(-1);
  const keys = new Int32Array(TAGGER_FEATURES);
  const scores = new Float32Array(count);
  for (let i = 0; i < n; i++) {
    scorer.score(keys, taggerFeatures(words, i, tags, keys), scores);
    tags[i + 2] = best(scores, 0, count);
  }
  return tags.subarray(2);
}

/** The class with the highest score in `[from, to)`; the first of equals. */
export function best(scores: Float32Array, from: number, to: number): number {
  let at = from;
  let top = scores[from]!;
  for (let k = from + 1; k < to; k++) {
    if (scores[k]! > top) {
      top = scores[k]!;
      at = k;
    }
  }
  return at;
}
