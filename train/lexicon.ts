import { wordHash } from "../src/extract/syntax/encode.ts";
import { finish } from "../src/extract/syntax/hash.ts";
import type { Example } from "./examples.ts";

/** Words seen at least `least` times, with a class for the set of tags that they took: what a tagger may know of the next word. */
export function buildLexicon(examples: readonly Example[], least: number): { keys: Int32Array; classes: Int32Array } {
  const counts = new Map<number, Map<number, number>>();
  for (const { forms, tags } of examples) {
    for (let i = 0; i < forms.length; i++) {
      const word = wordHash(forms[i]!);
      const seen = counts.get(word) ?? new Map<number, number>();
      seen.set(tags[i]!, (seen.get(tags[i]!) ?? 0) + 1);
      counts.set(word, seen);
    }
  }
  const rows = [...counts].filter(([, seen]) => total(seen) >= least).sort((a, b) => a[0] - b[0]);
  return { keys: Int32Array.from(rows, (row) => row[0]), classes: Int32Array.from(rows, (row) => classOf(row[1])) };
}

function total(seen: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const n of seen.values()) sum += n;
  return sum;
}

/** Tags with at least a twentieth of the uses, the commonest first where it has more than two thirds. */
function classOf(seen: ReadonlyMap<number, number>): number {
  const sum = total(seen);
  const often = [...seen].filter(([, n]) => n >= 0.06 * sum).sort((a, b) => a[0] - b[0]);
  let hash = 7;
  for (const [tag, n] of often) hash = finish(hash * 31 + tag * 2 + (n > 0.66 * sum ? 1 : 0));
  return hash;
}
