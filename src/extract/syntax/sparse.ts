import type { Table } from "./format.ts";
import type { Scorer } from "./scorer.ts";

/** Codes of weights are logarithmic: 127 stands for the largest, each code below for this share of the one above. */
export const STEP = 0.93;

const VALUES = Float32Array.from({ length: 256 }, (_, i) => Math.sign(i - 128) * STEP ** (127 - Math.abs(i - 128)));
const SIEVE_BITS = 23;

/**
 * A scorer over a table of features. Most features of a state have no weight: a sieve of one megabyte, which stays in the
 * cache, turns nearly all of them away; the others cost one look in an open-addressed index and one at their weights.
 */
export function sparseScorer(table: Table): Scorer {
  const { keys, counts, classes, weights } = table;
  let slots = 16;
  while (slots < 1.6 * keys.length) slots *= 2;
  const mask = slots - 1;
  // Pairs side by side: the key, and its first weight × 128 + how many it has (never 0).
  const index = new Int32Array(2 * slots);
  const sieve = new Int32Array(1 << (SIEVE_BITS - 5));
  const pairs = new Uint16Array(classes.length);
  for (let i = 0; i < pairs.length; i++) pairs[i] = classes[i]! | ((weights[i]! + 128) << 8);
  let first = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    let slot = key & mask;
    while (index[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    index[2 * slot] = key;
    index[2 * slot + 1] = first * 128 + counts[i]!;
    first += counts[i]!;
    sieve[key >>> (37 - SIEVE_BITS)]! |= 1 << ((key >>> (32 - SIEVE_BITS)) & 31);
  }
  return {
    score(wanted, count, scores) {
      scores.fill(0);
      for (let k = 0; k < count; k++) {
        const key = wanted[k]!;
        if ((sieve[key >>> (37 - SIEVE_BITS)]! & (1 << ((key >>> (32 - SIEVE_BITS)) & 31))) === 0) continue;
        let slot = key & mask;
        let run = index[2 * slot + 1]!;
        while (run !== 0 && index[2 * slot] !== key) {
          slot = (slot + 1) & mask;
          run = index[2 * slot + 1]!;
        }
        const start = run >>> 7;
        const end = start + (run & 127);
        for (let at = start; at < end; at++) {
          const pair = pairs[at]!;
          scores[pair & 255]! += VALUES[pair >>> 8]!;
        }
      }
    },
  };
}
