import type { WordKnowledge } from "./encode.ts";
import { lexiconOf } from "./lexicon.ts";
import type { Scorer } from "./scorer.ts";
import { sparseScorer } from "./sparse.ts";

/** The weights of a model as they lie in the file. */
export interface ModelParts extends WordKnowledge {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly tagger: Scorer;
  readonly parser: Scorer;
  /** Reads from right to left, to guide the parser; null for a model without one. */
  readonly guide: Scorer | null;
}

/** Features as the file has them: for feature `i` of key `keys[i]`, the next `counts[i]` of `classes` and `weights`. */
export interface Table {
  readonly keys: Int32Array;
  readonly counts: Uint8Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
}

/** What the head of the file says. */
interface Header {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly words: number;
  readonly forms: number;
  readonly tables: readonly { readonly features: number; readonly entries: number }[];
}

const MAGIC = 0x43485934;

/** The bytes of a model: magic, length of the header, header (JSON), padding to 4, lexicon, dictionary, then the tables of tagger, parser and guide. */
export function packModel(
  names: { readonly tags: readonly string[]; readonly relations: readonly string[] },
  lexicon: { readonly keys: Int32Array; readonly classes: Int32Array },
  dictionary: { readonly keys: Int32Array; readonly values: Int32Array },
  tables: readonly Table[],
): Uint8Array {
  const header: Header = {
    tags: names.tags,
    relations: names.relations,
    words: lexicon.keys.length,
    forms: dictionary.keys.length,
    tables: tables.map((t) => ({ features: t.keys.length, entries: t.classes.length })),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const head = new Uint8Array(8 + pad4(json.length));
  new DataView(head.buffer).setUint32(0, MAGIC, true);
  new DataView(head.buffer).setUint32(4, json.length, true);
  head.set(json, 8);
  const parts: Uint8Array[] = [
    head,
    bytes(lexicon.keys),
    bytes(lexicon.classes),
    bytes(dictionary.keys),
    bytes(dictionary.values),
  ];
  for (const t of tables) parts.push(bytes(t.keys), padded(t.counts), padded(t.classes), padded(bytes(t.weights)));
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Reads what `packModel` wrote. Throws when the bytes are not of this format. */
export function unpackModel(file: Uint8Array): ModelParts {
  const data = file.byteOffset % 4 === 0 ? file : file.slice();
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (data.length < 8 || view.getUint32(0, true) !== MAGIC)
    throw new Error("syntax model: not a weights file of this version");
  const length = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(data.subarray(8, 8 + length))) as Header;
  let at = data.byteOffset + 8 + pad4(length);
  const take = <T>(make: (at: number) => T, size: number): T => {
    const found = make(at);
    at += pad4(size);
    return found;
  };
  const ints = (n: number) => take((o) => new Int32Array(data.buffer, o, n), 4 * n);
  const lexicon = lexiconOf(ints(header.words), ints(header.words));
  const dictionary = lexiconOf(ints(header.forms), ints(header.forms));
  const scorers = header.tables.map(({ features, entries }) =>
    sparseScorer({
      keys: ints(features),
      counts: take((o) => new Uint8Array(data.buffer, o, features), features),
      classes: take((o) => new Uint8Array(data.buffer, o, entries), entries),
      weights: take((o) => new Int8Array(data.buffer, o, entries), entries),
    }),
  );
  return {
    tags: header.tags,
    relations: header.relations,
    lexicon,
    dictionary,
    tagger: scorers[0]!,
    parser: scorers[1]!,
    guide: scorers[2] ?? null,
  };
}

function pad4(size: number): number {
  return (size + 3) & ~3;
}

function bytes(array: Int32Array | Int8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function padded(array: Uint8Array): Uint8Array {
  const out = new Uint8Array(pad4(array.length));
  out.set(array);
  return out;
}
