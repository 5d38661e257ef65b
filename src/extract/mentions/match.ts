import type { Reading } from "./reading.ts";

const JOINER = /^[-‐‑–—'’.·/&]*$/;

/**
 * The token after the match of `atoms` at token `first`, or -1.
 * The match begins and ends at token borders, stays in its sentence and runs over hyphens, dots and apostrophes only.
 */
export function matchAt(reading: Reading, first: number, atoms: readonly string[]): number {
  const start = reading.firstAtom[first]!;
  for (let k = 0; k < atoms.length; k++) if (reading.atoms[start + k] !== atoms[k]) return -1;
  const end = start + atoms.length;
  const last = reading.atomToken[end - 1]!;
  if (reading.firstAtom[last + 1] !== end) return -1;
  if (reading.sentenceOf[first] !== reading.sentenceOf[last]) return -1;
  for (let i = first + 1; i < last; i++)
    if (reading.firstAtom[i] === reading.firstAtom[i + 1] && !JOINER.test(reading.tokens[i]!.text)) return -1;
  return last + 1;
}

/** A table of phrases in atoms by their first atom, the longest first. */
export function phraseTable<T extends { readonly atoms: readonly string[] }>(phrases: readonly T[]): Map<string, T[]> {
  const table = new Map<string, T[]>();
  for (const phrase of phrases) {
    const first = phrase.atoms[0];
    if (first === undefined) continue;
    const list = table.get(first);
    if (list) list.push(phrase);
    else table.set(first, [phrase]);
  }
  for (const list of table.values()) list.sort((a, b) => b.atoms.length - a.atoms.length);
  return table;
}
