import { FIELDS, KINDS, PAD, WORD } from "./encode.ts";

/** What the parser reads of a sentence: fields of node 0 (the root), 1 … n (the words) and n + 1 (nothing). */
export interface ParserInput {
  readonly n: number;
  readonly word: Int32Array;
  readonly tag: Int32Array;
  readonly part: Int32Array;
  /** Kinds of things: of nouns as a noun, of verbs as a verb. */
  readonly kind: Int32Array;
  /** Another parser's opinion, null for the first one. */
  readonly guide: Guide | null;
}

/** The tree that a first parser, which reads from right to left, gives: the second one weighs it with its own features. */
export interface Guide {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  /** The last dependent of each node. */
  readonly lasts: Int32Array;
}

/** The guide of a tree given by heads and labels of nodes 1 … n. */
export function guideOf(n: number, heads: Int32Array, labels: Int32Array): Guide {
  const lasts = new Int32Array(n + 2);
  for (let i = 1; i <= n; i++) lasts[heads[i]!] = i;
  return { heads, labels, lasts };
}

const NOUN_BITS = 0x1ff000;
const VERB_BITS = 0x3fe00000;

/** The input for a sentence: `words` as encoded, `tags` by word, `parts` the coarse part of each tag with the ids of nouns and verbs. */
export function parserInput(
  words: Int32Array,
  tags: Int32Array,
  parts: Parts,
  guide: Guide | null = null,
): ParserInput {
  const n = tags.length;
  const make = () => new Int32Array(n + 2);
  const input = {
    n,
    word: make(),
    tag: make(),
    part: make(),
    kind: make(),
    guide,
  };
  for (let i = 1; i <= n; i++) {
    const at = (i - 1 + PAD) * FIELDS;
    const part = parts.of[tags[i - 1]!]!;
    input.word[i] = words[at + WORD]!;
    input.tag[i] = tags[i - 1]! + 1;
    input.part[i] = part + 1;
    input.kind[i] = words[at + KINDS]! & (parts.nouns.includes(part) ? NOUN_BITS : part === parts.verb ? VERB_BITS : 0);
  }
  input.word[0] = input.tag[0] = input.part[0] = -1;
  input.word[n + 1] = input.tag[n + 1] = input.part[n + 1] = -2;
  return input;
}

/** Ids of the universal parts of speech. */
export interface Parts {
  /** By tag id. */
  readonly of: Int32Array;
  readonly nouns: readonly number[];
  readonly verb: number;
}

/** The parts of tags named "UPOS XPOS". */
export function partsOf(tags: readonly string[]): Parts {
  const upos = tags.map((tag) => tag.split(" ")[0]!);
  const names = [...new Set(upos)].sort();
  return {
    of: Int32Array.from(upos, (part) => names.indexOf(part)),
    nouns: [names.indexOf("NOUN"), names.indexOf("PROPN")],
    verb: names.indexOf("VERB"),
  };
}

/** The same sentence from right to left: node `i` becomes n + 1 − i. */
export function reversed(input: ParserInput): ParserInput {
  const turn = (from: Int32Array) => {
    const out = from.slice();
    for (let i = 1; i <= input.n; i++) out[i] = from[input.n + 1 - i]!;
    return out;
  };
  const { n, word, tag, part, kind } = input;
  return { n, word: turn(word), tag: turn(tag), part: turn(part), kind: turn(kind), guide: null };
}

/** Heads of a reversed tree, turned round. */
export function turnHeads(n: number, heads: Int32Array): Int32Array {
  const out = heads.slice();
  for (let i = 1; i <= n; i++) {
    const head = heads[n + 1 - i]!;
    out[i] = head === 0 ? 0 : n + 1 - head;
  }
  return out;
}

/** Labels of a reversed tree, turned round. */
export function turnLabels(n: number, labels: Int32Array): Int32Array {
  const out = labels.slice();
  for (let i = 1; i <= n; i++) out[i] = labels[n + 1 - i]!;
  return out;
}
