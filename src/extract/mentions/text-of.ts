import type { Reading } from "./reading.ts";

/** The words of a find, white space made single. */
export function textOf(reading: Reading, f: { readonly first: number; readonly last: number }): string {
  return reading.doc.text.slice(reading.tokens[f.first]!.start, reading.tokens[f.last - 1]!.end).replace(/\s+/g, " ");
}
