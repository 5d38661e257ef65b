/** FNV-1a over UTF-16 code units of `text` from `start` to `end`, begun at `seed`. */
export function hashText(text: string, start: number, end: number, seed: number): number {
  let hash = seed;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finish(hash);
}

/** Spreads the bits of an integer (the end of MurmurHash3). */
export function finish(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Key of a feature of one part under template `template`. */
export function key1(template: number, a: number): number {
  return finish(Math.imul(template, 0x9e3779b1) ^ a);
}

/** Key of a feature of two parts. */
export function key2(template: number, a: number, b: number): number {
  return finish(Math.imul(Math.imul(template, 0x9e3779b1) ^ a, 0x2c1b3c6d) + b);
}

/** Key of a feature of three parts. */
export function key3(template: number, a: number, b: number, c: number): number {
  const ab = Math.imul(Math.imul(template, 0x9e3779b1) ^ a, 0x2c1b3c6d) + b;
  return finish(Math.imul(ab ^ (ab >>> 15), 0x297a2d39) + c);
}

/** Key of a feature of four parts. */
export function key4(template: number, a: number, b: number, c: number, d: number): number {
  const ab = Math.imul(Math.imul(template, 0x9e3779b1) ^ a, 0x2c1b3c6d) + b;
  const abc = Math.imul(ab ^ (ab >>> 15), 0x297a2d39) + c;
  return finish(Math.imul(abc ^ (abc >>> 15), 0x1b56c4f5) + d);
}
