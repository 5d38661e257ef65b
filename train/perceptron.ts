import { finish } from "../src/extract/syntax/hash.ts";
import type { Scorer } from "../src/extract/syntax/scorer.ts";

/** The averaged weights of one feature. */
export interface FeatureWeights {
  readonly key: number;
  readonly classes: readonly number[];
  readonly weights: readonly number[];
}

/** An averaged perceptron over hashed features: only what was ever updated is kept. */
export interface Perceptron extends Scorer {
  /** Adds `amount` (an integer) to the weights of `keys[0..count)` for one class. */
  update(keys: Int32Array, count: number, label: number, amount: number): void;
  /** To be called once after each decision: the unit of averaging. */
  tick(): void;
  /** A scorer with the averaged weights so far. */
  averaged(): Scorer;
  /** All features with averaged weights. */
  features(): Iterable<FeatureWeights>;
  readonly size: number;
}

const SLOTS = 1 << 24;
const FIRST_CAPACITY = 2;

/**
 * An empty perceptron. A feature owns a run of `arena`: its length and capacity, then one integer for each class with a
 * weight (weight × 256 + class), so that scoring costs two look-ups in memory; sums for averaging lie apart.
 */
export function newPerceptron(slots = SLOTS, forgetFirst = true): Perceptron {
  const mask = slots - 1;
  // How often a feature was in a mistake, up to 2: the first time is forgotten, or half of the weights would be of features seen once.
  const seen = new Uint8Array(1 << 26);
  // Pairs: key, start of the run (0: none).
  const table = new Int32Array(2 * slots);
  let arena = new Int32Array(1 << 22);
  let totals = new Float64Array(1 << 22);
  let stamps = new Int32Array(1 << 22);
  let used = 1;
  let features = 0;
  let entries = 0;
  let now = 0;

  function slotOf(key: number): number {
    let slot = key & mask;
    while (table[2 * slot + 1] !== 0 && table[2 * slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  function allocate(capacity: number): number {
    if (used + capacity + 1 > arena.length) {
      const room = arena.length * 2;
      arena = copy(new Int32Array(room), arena);
      totals = copy(new Float64Array(room), totals);
      stamps = copy(new Int32Array(room), stamps);
    }
    const at = used;
    arena[at] = capacity << 16;
    used += capacity + 1;
    return at;
  }

  function moveTo(slot: number, from: number, length: number, capacity: number): number {
    const to = allocate(capacity);
    arena[to]! |= length;
    arena.copyWithin(to + 1, from + 1, from + 1 + length);
    totals.copyWithin(to + 1, from + 1, from + 1 + length);
    stamps.copyWithin(to + 1, from + 1, from + 1 + length);
    table[2 * slot + 1] = to;
    return to;
  }

  function entry(key: number, label: number): number {
    const slot = slotOf(key);
    let run = table[2 * slot + 1]!;
    if (run === 0) {
      if (++features > 0.85 * slots) throw new Error(`perceptron: more than ${features} features for ${slots} slots`);
      run = allocate(FIRST_CAPACITY);
      table[2 * slot] = key;
      table[2 * slot + 1] = run;
    }
    const length = arena[run]! & 0xffff;
    for (let at = run + 1; at <= run + length; at++) if ((arena[at]! & 255) === label) return at;
    const capacity = arena[run]! >>> 16;
    if (length === capacity) run = moveTo(slot, run, length, capacity * 2);
    arena[run]!++;
    const at = run + 1 + length;
    arena[at] = label;
    totals[at] = 0;
    stamps[at] = now;
    entries++;
    return at;
  }

  const average = (at: number) => (totals[at]! + (now - stamps[at]!) * (arena[at]! >> 8)) / Math.max(1, now);

  return {
    score(keys, count, scores) {
      scores.fill(0);
      for (let k = 0; k < count; k++) {
        const run = table[2 * slotOf(keys[k]!) + 1]!;
        if (run === 0) continue;
        const end = run + (arena[run]! & 0xffff);
        for (let at = run + 1; at <= end; at++) scores[arena[at]! & 255]! += arena[at]! >> 8;
      }
    },
    update(keys, count, label, amount) {
      for (let k = 0; k < count; k++) {
        const sight = finish(keys[k]! + Math.imul(label, 0x9e3779b1)) & (seen.length - 1);
        if (forgetFirst && seen[sight] === 0) {
          seen[sight] = 1;
          continue;
        }
        const at = entry(keys[k]!, label);
        totals[at]! += (now - stamps[at]!) * (arena[at]! >> 8);
        stamps[at] = now;
        arena[at]! += amount * 256;
      }
    },
    tick() {
      now++;
    },
    averaged: () => ({
      score(keys, count, scores) {
        scores.fill(0);
        for (let k = 0; k < count; k++) {
          const run = table[2 * slotOf(keys[k]!) + 1]!;
          if (run === 0) continue;
          const end = run + (arena[run]! & 0xffff);
          for (let at = run + 1; at <= end; at++) scores[arena[at]! & 255]! += average(at);
        }
      },
    }),
    *features() {
      for (let slot = 0; slot < slots; slot++) {
        const run = table[2 * slot + 1]!;
        if (run === 0) continue;
        const classes: number[] = [];
        const weights: number[] = [];
        for (let at = run + 1; at <= run + (arena[run]! & 0xffff); at++) {
          classes.push(arena[at]! & 255);
          weights.push(average(at));
        }
        yield { key: table[2 * slot]!, classes, weights };
      }
    },
    get size() {
      return entries;
    },
  };
}

function copy<T extends { set(from: T): void }>(to: T, from: T): T {
  to.set(from);
  return to;
}
