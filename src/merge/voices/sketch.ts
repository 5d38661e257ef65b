import { fold } from "../fold.ts";

/** How many words make a shingle. */
const SHINGLE = 5;
/** How many hashes a sketch keeps at most: about one in eight of the shingles of a long article. */
const SIZE = 128;

/**
 * A small, deterministic portrait of a text: the smallest 32-bit hashes of its runs of five words, ascending (bottom-k sketch; Broder 1997).
 * A text of less than five words has none.
 */
export function sketchOf(text: string): readonly number[] {
  return [...shingles(fold(text), SHINGLE)].sort((a, b) => a - b).slice(0, SIZE);
}

/** Hashes of all runs of `size` words. */
export function shingles(words: readonly string[], size: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i + size <= words.length; i++) found.add(hash(words.slice(i, i + size).join(" ")));
  return found;
}

/** Fewer hashes in common ground say nothing. */
const ENOUGH = 8;

/**
 * How much of the lesser text stands in the other, word for word: 0 to 1, an estimate from their sketches.
 * Below the smaller of the two greatest hashes both sketches are complete, so that what they share there is a fair sample.
 */
export function containment(a: readonly number[], b: readonly number[]): number {
  const limit = Math.min(reach(a), reach(b));
  const [x, y] = [a, b].map((all) => all.filter((one) => one <= limit)) as [number[], number[]];
  const [few, many] = x.length <= y.length ? [x, new Set(y)] : [y, new Set(x)];
  if (few.length < ENOUGH) return 0;
  return few.filter((one) => many.has(one)).length / few.length;
}

/** Up to which hash a sketch is complete. */
function reach(sketch: readonly number[]): number {
  return sketch.length < SIZE ? Infinity : sketch.at(-1)!;
}

/** FNV-1a of the code units, mixed at the end (murmur3's finaliser) so that the smallest are a fair sample. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
