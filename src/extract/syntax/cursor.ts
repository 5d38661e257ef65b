/** A place in a text that is being parsed. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** What stands at the cursor, if it is what `token` (sticky) wants, and goes past it; else null. */
export function take(cursor: Cursor, token: RegExp): string | null {
  token.lastIndex = cursor.at;
  const found = token.exec(cursor.text)?.[0] ?? null;
  cursor.at += found?.length ?? 0;
  return found;
}

/** As `take`, but throws when it is not there; `wanted` is told to the reader. */
export function need(cursor: Cursor, token: RegExp, wanted: string): string {
  return take(cursor, token) ?? fail(cursor, wanted);
}

/** Goes past spaces and line ends. */
export function skip(cursor: Cursor): void {
  take(cursor, /[ \n]*/y);
}

/** Throws an Error: what was wanted, what was found at `at`, in which column, and the line with a mark under that column. */
export function fail(cursor: Cursor, wanted: string, at = cursor.at): never {
  const { text } = cursor;
  const start = text.slice(0, at).lastIndexOf("\n") + 1;
  const line = text.slice(start).split("\n", 1)[0];
  const found = text.slice(at).match(/^(\s|\S+)/)?.[0];
  const told = found === undefined ? "the end" : JSON.stringify(found);
  throw new Error(
    `query: wanted ${wanted}; found ${told} at column ${at - start + 1}\n  ${line}\n  ${" ".repeat(at - start)}^`,
  );
}
