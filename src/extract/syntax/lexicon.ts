import type { Lexicon } from "./encode.ts";

/** A lexicon of word hashes and their classes, as an open-addressed table. Words that it does not know have class 0. */
export function lexiconOf(keys: Int32Array, classes: Int32Array): Lexicon {
  let slots = 16;
  while (slots < 2 * keys.length) slots *= 2;
  const mask = slots - 1;
  const keyAt = new Int32Array(slots);
  const valueAt = new Int32Array(slots);
  for (let i = 0; i < keys.length; i++) {
    let slot = keys[i]! & mask;
    while (valueAt[slot] !== 0) slot = (slot + 1) & mask;
    keyAt[slot] = keys[i]!;
    valueAt[slot] = classes[i]! || 1;
  }
  return {
    classOf(word) {
      let slot = word & mask;
      while (valueAt[slot] !== 0) {
        if (keyAt[slot] === word) return valueAt[slot]!;
        slot = (slot + 1) & mask;
      }
      return 0;
    },
  };
}
