import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packModel, type Table } from "../src/extract/syntax/format.ts";
import { STEP } from "../src/extract/syntax/sparse.ts";
import type { DictionaryRows } from "./dictionary.ts";
import type { Labels } from "./examples.ts";
import type { Perceptron } from "./perceptron.ts";

/** What training made. */
export interface Trained {
  readonly labels: Labels;
  readonly lexicon: { readonly keys: Int32Array; readonly classes: Int32Array };
  readonly dictionary: DictionaryRows;
  readonly tagger: RawTable;
  /** Null for a model without a guide. */
  readonly guide: RawTable | null;
  readonly parser: RawTable;
}

/** Weights kept of tagger, parser and guide: what makes twelve megabytes. */
const KEEP = [400_000, 1_400_000, 500_000] as const;
export const TAGGER_KEEP = KEEP[0];

/** Quantises, prunes and packs a model. `keep`: how many weights may stay, of tagger, parser and guide; the smallest go. */
export function packTrained(trained: Trained, keep: readonly [number, number, number] = KEEP): Uint8Array {
  const tables = [quantise(trained.tagger, keep[0]), quantise(trained.parser, keep[1])];
  if (trained.guide !== null) tables.push(quantise(trained.guide, keep[2]));
  return packModel(trained.labels, trained.lexicon, trained.dictionary, tables);
}

/** Writes `weights.bin` into `folder`. */
export function writeModel(folder: string, trained: Trained): Uint8Array {
  mkdirSync(folder, { recursive: true });
  const bytes = packTrained(trained);
  writeFileSync(join(folder, "weights.bin"), bytes);
  return bytes;
}

/** Averaged weights before quantising: for feature `i`, the next `counts[i]` of `classes` and `weights`. */
export interface RawTable {
  readonly keys: Int32Array;
  readonly counts: Uint8Array;
  readonly classes: Uint8Array;
  readonly weights: Float32Array;
}

/** All averaged weights of a perceptron that are not nought. */
export function rawTable(model: Perceptron): RawTable {
  const keys = new Int32Array(model.size);
  const counts = new Uint8Array(model.size);
  const all = new Uint8Array(model.size);
  const values = new Float32Array(model.size);
  let features = 0;
  let entries = 0;
  for (const { key, classes, weights } of model.features()) {
    const first = entries;
    for (let i = 0; i < classes.length; i++) {
      if (weights[i] === 0) continue;
      all[entries] = classes[i]!;
      values[entries++] = weights[i]!;
    }
    if (entries === first) continue;
    keys[features] = key;
    counts[features++] = entries - first;
  }
  return {
    keys: keys.subarray(0, features),
    counts: counts.subarray(0, features),
    classes: all.subarray(0, entries),
    weights: values.subarray(0, entries),
  };
}

/** The `keep` largest weights as 8-bit codes; see `STEP` for what a code stands for. */
export function quantise(raw: RawTable, keep: number): Table {
  const sorted = raw.weights.map(Math.abs).sort();
  const most = sorted.at(-1) ?? 1;
  const least = sorted.length > keep ? sorted[sorted.length - keep]! : 0;
  const keys: number[] = [];
  const counts: number[] = [];
  const classes: number[] = [];
  const codes: number[] = [];
  let at = 0;
  for (let i = 0; i < raw.keys.length; i++) {
    const first = codes.length;
    for (const end = at + raw.counts[i]!; at < end; at++) {
      const code = Math.abs(raw.weights[at]!) < least ? 0 : codeOf(raw.weights[at]! / most);
      if (code === 0) continue;
      classes.push(raw.classes[at]!);
      codes.push(code);
    }
    if (codes.length === first) continue;
    keys.push(raw.keys[i]!);
    counts.push(codes.length - first);
  }
  return {
    keys: Int32Array.from(keys),
    counts: Uint8Array.from(counts),
    classes: Uint8Array.from(classes),
    weights: Int8Array.from(codes),
  };
}

/** The code whose value is nearest in proportion; 0 for what is too small to matter. */
function codeOf(share: number): number {
  const steps = Math.round(Math.log(Math.abs(share)) / Math.log(STEP));
  return steps > 126 ? 0 : Math.sign(share) * (127 - steps);
}
