import type { Reader, Reading } from "../meaning.ts";
import { AFTER_FIGURE, SECONDS } from "./seconds.ts";

/** A reader with the lower-case words that its expressions may start with; "#" is a figure, "####" one of four digits, "'" an apostrophe. */
export interface Grammar {
  readonly starts: readonly string[];
  readonly read: Reader;
}

/** One reader out of many: tries those whose start fits the word at the place, and takes the longest reading. */
export function dispatch(grammars: readonly Grammar[]): Reader {
  const byStart = new Map<string, Reader[]>();
  for (const { starts, read } of grammars) {
    for (const start of starts) byStart.set(start, [...(byStart.get(start) ?? []), read]);
  }
  return (text, at) => {
    const start = startAt(text, at);
    const readers = start === null ? undefined : byStart.get(start);
    if (!readers || start === null || !mayFollow(text, at, start)) return null;
    let best: Reading | null = null;
    for (const read of readers) {
      const reading = read(text, at);
      if (reading && (!best || reading.end > best.end)) best = reading;
    }
    return best;
  };
}

/** The same reader, which remembers its last answer: ranges and open ranges begin with a moment that has just been read. */
export function remember(read: Reader): Reader {
  let last: { readonly text: string; readonly at: number; readonly reading: Reading | null } | null = null;
  return (text, at) => {
    if (last === null || last.at !== at || last.text !== text) last = { text, at, reading: read(text, at) };
    return last.reading;
  };
}

/** No start is longer than "approximately". */
const LONGEST = 13;

/** The word that begins at `at` in lower case (letters a–z only), "#" for a figure, "'" for an apostrophe before a figure. */
function startAt(text: string, at: number): string | null {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return digitsAt(text, at) === 4 ? "####" : "#";
  if (code === 0x27 || code === 0x2018 || code === 0x2019) return "'";
  const word = wordAt(text, at);
  return word.length === 0 || word.length > LONGEST ? null : word;
}

/** Whether what follows the first word or figure can belong to an expression: a cheap look before the readers. */
function mayFollow(text: string, at: number, start: string): boolean {
  if (start === "####") return true;
  if (start === "#") return mayFollowFigure(text, at);
  const seconds = SECONDS.get(start);
  if (!seconds) return true;
  let from = at + start.length;
  while (from - at < start.length + 4 && isSpace(text.charCodeAt(from))) from++;
  const code = text.charCodeAt(from);
  return isLetter(code) ? seconds.has(wordAt(text, from)) : isDigit(code) || !isSpace(code);
}

/** How many digits stand at a place; counts no further than five. */
function digitsAt(text: string, at: number): number {
  let end = at;
  while (end - at < 5 && isDigit(text.charCodeAt(end))) end++;
  return end - at;
}

function mayFollowFigure(text: string, at: number): boolean {
  let end = at + digitsAt(text, at);
  if (end - at > 3) return false;
  const code = text.charCodeAt(end);
  if (!isSpace(code))
    return isLetter(code) ? AFTER_FIGURE.has(wordAt(text, end)) : code !== 0x29 && code !== 0x2c && !Number.isNaN(code);
  while (end - at < 8 && isSpace(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  return isLetter(next) ? AFTER_FIGURE.has(wordAt(text, end)) : !isDigit(next);
}

/** The word of letters a–z at a place, in lower case, cut after 13 letters. */
function wordAt(text: string, at: number): string {
  let end = at;
  while (end - at <= LONGEST && isLetter(text.charCodeAt(end))) end++;
  return text.slice(at, end).toLowerCase();
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || (code >= 9 && code <= 13) || code === 0x202f || code === 0x2009;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}
