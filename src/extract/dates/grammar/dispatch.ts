import type { Reader, Reading } from "../meaning.ts";
import { AFTER_FIGURE, SECONDS } from "./seconds.ts";

/**
 * A reader with the lower-case words that its expressions may start with, two where few may be the second ("at least"); "#" is a
 * figure, "####" one of four digits, "'" an apostrophe.
 */
export interface Grammar {
  readonly starts: readonly string[];
  readonly read: Reader;
}

/** One reader out of many: tries those whose start fits the words at the place, and takes the longest reading. */
export function dispatch(grammars: readonly Grammar[]): Reader {
  const table = tableOf(grammars);
  return (text, at) => {
    const first = startAt(text, at);
    const bySecond = first === null ? undefined : table.get(first);
    if (!bySecond || first === null || !mayFollow(text, at, first)) return null;
    const second = bySecond.size > 1 ? startAt(text, behind(text, at, first)) : null;
    return longest((second !== null && bySecond.get(second)) || bySecond.get(ANY)!, text, at);
  };
}

/** The readers behind which any second word may stand. */
const ANY = "";

/** The readers by the first word, then by the second. */
function tableOf(grammars: readonly Grammar[]): ReadonlyMap<string, ReadonlyMap<string, readonly Reader[]>> {
  const starts = grammars.flatMap(({ starts, read }) => starts.map((start) => ({ words: start.split(" "), read })));
  const byFirst = Map.groupBy(starts, ({ words }) => words[0]!);
  return new Map([...byFirst].map(([first, some]) => [first, bySecond(some)]));
}

function bySecond(
  starts: readonly { readonly words: readonly string[]; readonly read: Reader }[],
): ReadonlyMap<string, readonly Reader[]> {
  const seconds = new Set([ANY, ...starts.map(({ words }) => words[1] ?? ANY)]);
  const fitting = (second: string) => starts.filter(({ words }) => words[1] === undefined || words[1] === second);
  return new Map([...seconds].map((second) => [second, [...new Set(fitting(second).map(({ read }) => read))]]));
}

function longest(readers: readonly Reader[], text: string, at: number): Reading | null {
  let best: Reading | null = null;
  for (const read of readers) {
    const reading = read(text, at);
    if (reading && (!best || reading.end > best.end)) best = reading;
  }
  return best;
}

/** Starts of two words: each of the first before each of the second. */
export function pairs(firsts: readonly string[], seconds: readonly string[]): readonly string[] {
  return firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`));
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
  const from = behind(text, at, start);
  const code = text.charCodeAt(from);
  if (!isLetter(code)) return isDigit(code) || !isSpace(code);
  const second = wordAt(text, from);
  return seconds.has(second) && (start !== "the" || mayFollow(text, from, second));
}

/** Where the word behind the start begins; an expression has four signs of white space at most there. */
function behind(text: string, at: number, start: string): number {
  let from = start.startsWith("#") ? at + digitsAt(text, at) : at + start.length;
  for (let n = 0; n < 4 && isSpace(text.charCodeAt(from)); n++) from++;
  return from;
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
  // "March 12 and 25, 2018", "3, 9 and 15 May"
  if (code === 0x2c) return isDigit(text.charCodeAt(isSpace(text.charCodeAt(end + 1)) ? end + 2 : end + 1));
  if (!isSpace(code))
    return isLetter(code) ? AFTER_FIGURE.has(wordAt(text, end)) : code !== 0x29 && !Number.isNaN(code);
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
