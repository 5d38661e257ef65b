import { oneLine } from "../text/one-line.ts";

/** Something that could not be read: what was wanted and what was found. */
export interface Problem {
  readonly file: string;
  readonly wanted: string;
  readonly found: string;
}

/** One clear line. */
export function problemLine({ file, wanted, found }: Problem): string {
  return oneLine(`${file}: wanted ${wanted}, found ${found}`);
}
