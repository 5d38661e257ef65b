import type { Token } from "../../document/layers.ts";
import { BEFORE_NAME, BEFORE_NUMBER, CLOSERS, TITLES } from "./abbreviations.ts";
import { classOf, DIGIT, HIGH, isAstralLetter, LETTER, LOW, MARK, SPACE } from "./characters.ts";

// Every part before the sign is bounded, so that a line of 50 MB without white space is read in one pass.
const ADDRESS =
  /(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}]|[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}]{2,24}|(?:[a-z0-9-]{1,63}\.){1,8}(?:com|org|net|gov|edu|int|mil|info|co\.[a-z]{2}|gov\.[a-z]{2}|go\.[a-z]{2}|com\.[a-z]{2}|org\.[a-z]{2}|or\.[a-z]{2})\b(?:\/[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}])?/iuy;
const ADDRESS_SIGN_WITHIN = 90;
const HASHTAG = /[#@][\p{L}_][\p{L}\p{N}_]*/uy;
const INITIALS = /(?:\p{Lu}\.-)+\p{Lu}\.|(?:\p{Lu}\.)+\p{Lu}(?![\p{L}\p{M}.])|(?:\p{L}\.){2,}|Ph\.D\.?/uy;
const NUMBER = /\d+(?:[.,:/]\d+)*/y;
const PHONE = /\d{3}-\d{3}-\d{4}(?!\d)/y;
const FACE = /[:;]-?[()DP](?![\p{L}\p{N}])/uy;
const CURRENCY_LETTERS = /^(?:US|A|C|AU|NZ|HK|S|NT|CA|R|RM)$/;
const UNIT =
  /^(?:am|pm|a\.m\.?|p\.m\.?|km|kg|cm|mm|m|bn|mn|tn|kw|mw|gw|kwh|mph|nm|sqm|ha|ft|hrs?|mins?|k|b|trn|million|billion|trillion)$/i;
const PREFIX =
  /^(?:non|pre|post|anti|pro|co|ex|re|multi|mid|e|semi|counter|neo|ultra|sub|inter|intra|pan|mini|micro|mega|trans|un|de|bi|socio|geo|psycho|eco|extra|infra|super|vice|quasi|pseudo|proto|i|tri)$/i;

/** Takes one stretch without white space apart and appends its tokens to `out`. */
export function splitChunk(text: string, start: number, end: number, out: Token[]): void {
  let at = start;
  while (at < end) {
    const next = nextToken(text, at, start, end);
    if (isWordStart(text, at)) splitClitics(text, at, next, out);
    else push(text, at, next, out);
    at = next;
  }
}

function push(text: string, start: number, end: number, out: Token[]): void {
  out.push({ start, end, text: text.slice(start, end) });
}

function isWordStart(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  return kind === LETTER || kind === MARK || (kind === HIGH && isAstralLetter(text, at));
}

function nextToken(text: string, at: number, start: number, end: number): number {
  const kind = classOf(text.charCodeAt(at));
  if (kind === LETTER || kind === DIGIT) {
    const address = hasAddress(text, at, start, end) ? match(ADDRESS, text, at, end) : 0;
    if (address) return address;
  }
  if (kind === DIGIT) return numberEnd(text, at, end);
  if (isWordStart(text, at)) return wordEnd(text, at, end);
  return markEnd(text, at, end);
}

/** Only at the start of a run of letters in a chunk with "@", "://" or an inner full stop is an address looked for. */
function hasAddress(text: string, at: number, start: number, end: number): boolean {
  if (at > start && isWordStart(text, at - 1)) return false;
  const last = Math.min(end - 1, at + ADDRESS_SIGN_WITHIN);
  for (let i = at + 1; i < last; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 64 || (unit === 58 && text.charCodeAt(i + 1) === 47)) return true;
    if (unit === 46 && classOf(text.charCodeAt(i + 1)) === LETTER) return true;
  }
  return false;
}

function match(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found !== null && at + found[0].length <= end ? at + found[0].length : 0;
}

function numberEnd(text: string, at: number, end: number): number {
  const number = match(PHONE, text, at, end) || match(NUMBER, text, at, end) || at + 1;
  let next = number;
  while (next < end && isWordUnit(text, next)) next++;
  // "7.8bn", "10am", "20km": two words; "26th", "1990s", "5G", "3D": one.
  if (next > number && UNIT.test(text.slice(number, next))) return number;
  return next;
}

function isWordUnit(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  if (kind === LETTER || kind === MARK || kind === DIGIT) return true;
  return kind === HIGH ? isAstralLetter(text, at) : kind === LOW && at > 0 && isAstralLetter(text, at - 1);
}

function runEnd(text: string, at: number, end: number): number {
  let next = at + 1;
  while (next < end && isWordUnit(text, next)) next++;
  return next;
}

function wordEnd(text: string, at: number, end: number): number {
  const initials = match(INITIALS, text, at, end);
  if (initials && !(initials < end && isWordUnit(text, initials))) return initials;
  let next = runEnd(text, at, end);
  for (;;) {
    const unit = text.charCodeAt(next);
    if (next >= end) return next;
    if (isApostrophe(unit) && next + 1 < end && isWordUnit(text, next + 1)) next = runEnd(text, next + 1, end);
    else if (isHyphen(unit) && next + 1 < end && isWordUnit(text, next + 1) && PREFIX.test(text.slice(at, next)))
      next = match(INITIALS, text, next + 1, end) || runEnd(text, next + 1, end);
    else if (unit === 38 && next + 1 < end && next - at <= 2 && isUpper(text, at) && isUpper(text, next + 1))
      next = runEnd(text, next + 1, end);
    else if (unit === 95 && next + 1 < end && isWordUnit(text, next + 1)) next = runEnd(text, next + 1, end);
    else break;
  }
  if (text.charCodeAt(next) === 46 && keepsStop(text, at, next)) return next + 1;
  if (text.charCodeAt(next) === 36 && CURRENCY_LETTERS.test(text.slice(at, next))) return next + 1;
  return next;
}

function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 0x2019 || unit === 0x02bc;
}

function isHyphen(unit: number): boolean {
  return unit === 45 || unit === 0x2010 || unit === 0x2011;
}

function isUpper(text: string, at: number): boolean {
  const char = text[at]!;
  return char !== char.toLowerCase();
}

/** Whether the full stop at `stop` belongs to the word before it, as an abbreviation. */
function keepsStop(text: string, at: number, stop: number): boolean {
  if (stop - at > 6) return false;
  const after = text.charCodeAt(stop + 1);
  // "al...": an ellipsis, no abbreviation.
  if (after === 46) return false;
  let next = stop + 1;
  while (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 0xa0) next++;
  const digit = classOf(text.charCodeAt(next)) === DIGIT;
  if (stop - at === 1 && isUpper(text, at)) return isInitial(text, at, stop, next);
  const word = text.slice(at, stop).toLowerCase();
  // "(b. March 1960)", "(d. 1998)"
  if ((word === "b" || word === "d") && text[at - 1] === "(") return true;
  if (BEFORE_NUMBER.has(word) && digit) return true;
  if (BEFORE_NAME.has(word) && isUpper(text, at) && next < text.length && isUpper(text, next))
    return next > stop + 1 || word === "st";
  if (BEFORE_NUMBER.has(word) || BEFORE_NAME.has(word)) return false;
  return (
    TITLES.has(word) ||
    (CLOSERS.has(word) && (isUpper(text, at) || stop + 1 >= text.length || !isWordUnit(text, stop + 1)))
  );
}

/** "J. Smith", "W. Bush": an initial before a capital; "Plan B." at the end and "I." are not. */
function isInitial(text: string, at: number, stop: number, next: number): boolean {
  if (next >= text.length || next === stop + 1 || !isUpper(text, next)) return false;
  return text[at] !== "I" || (at > 1 && isUpper(text, at - 2));
}

function markEnd(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  if (unit === 35 || unit === 64) {
    const tag = match(HASHTAG, text, at, end);
    if (tag) return tag;
  }
  // ".265": a number without its nought.
  if (
    unit === 46 &&
    at + 1 < end &&
    classOf(text.charCodeAt(at + 1)) === DIGIT &&
    (at === 0 || classOf(text.charCodeAt(at - 1)) === SPACE)
  ) {
    return numberEnd(text, at + 1, end);
  }
  const face = classOf(text.charCodeAt(at - 1)) === SPACE || at === 0 ? match(FACE, text, at, end) : 0;
  if (face) return face;
  const clitic = leadingClitic(text, at, end);
  if (clitic) return clitic;
  if (classOf(unit) === HIGH) return pictureEnd(text, at, end);
  let next = at + 1;
  if (
    unit === 46 ||
    unit === 33 ||
    unit === 63 ||
    unit === 45 ||
    unit === 42 ||
    unit === 61 ||
    unit === 95 ||
    unit === 60 ||
    unit === 62 ||
    unit === 39 ||
    unit === 0x2026
  ) {
    while (next < end && isSameRun(unit, text.charCodeAt(next))) next++;
  }
  while (next < end && classOf(text.charCodeAt(next)) === MARK) next++;
  return next;
}

function isSameRun(first: number, unit: number): boolean {
  return (
    unit === first ||
    ((first === 33 || first === 63) && (unit === 33 || unit === 63)) ||
    (first === 0x2026 && unit === 46)
  );
}

/** "'s" after a bracket or a quotation mark: "(VNA)'s". */
function leadingClitic(text: string, at: number, end: number): number {
  if (!isApostrophe(text.charCodeAt(at)) || at + 1 >= end || (text.charCodeAt(at + 1) | 32) !== 115) return 0;
  if (at + 2 < end && isWordUnit(text, at + 2)) return 0;
  return at > 0 && /\S/.test(text[at - 1]!) ? at + 2 : 0;
}

/** An emoji with its joiners, skin tones and the second half of a flag. */
function pictureEnd(text: string, at: number, end: number): number {
  let next = at + (at + 1 < end && classOf(text.charCodeAt(at + 1)) === LOW ? 2 : 1);
  if (isFlagHalf(text, at) && isFlagHalf(text, next) && next + 2 <= end) next += 2;
  for (;;) {
    const unit = text.charCodeAt(next);
    if (next >= end) return next;
    if (classOf(unit) === MARK) {
      const joined = unit === 0x200d && next + 2 < end && classOf(text.charCodeAt(next + 1)) === HIGH;
      next += joined ? 3 : 1;
    } else if (unit === 0xd83c && isTone(text.charCodeAt(next + 1)) && next + 1 < end) next += 2;
    else return next;
  }
}

function isFlagHalf(text: string, at: number): boolean {
  const low = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === 0xd83c && low >= 0xdde6 && low <= 0xddff;
}

function isTone(low: number): boolean {
  return low >= 0xdffb && low <= 0xdfff;
}

/** Slips that EWT takes apart too. */
const BARE = /^(?:do|did|does|is|was|were|are|has|have|had|would|could|should)nt$/i;
const SUFFIX = /^(.+?)(n['’ʼ]t|['’ʼ](?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M))$/u;

/** Splits "don't" into do + n't, "Japan's" into Japan + 's, "cannot" into can + not; appends the parts. */
function splitClitics(text: string, start: number, end: number, out: Token[]): void {
  const last = text.charCodeAt(end - 1) | 32;
  if (last === 116 || last === 115 || last === 101 || last === 108 || last === 100 || last === 109) {
    const word = text.slice(start, end);
    const cut = last === 116 && word.length === 6 && /^cannot$/i.test(word) ? 3 : cliticStart(word);
    if (cut > 0) {
      push(text, start, start + cut, out);
      push(text, start + cut, end, out);
      return;
    }
  }
  push(text, start, end, out);
}

function cliticStart(word: string): number {
  if (word.length < 3) return 0;
  if (BARE.test(word)) return word.length - 2;
  const found = SUFFIX.exec(word) ?? (/N['’]T$/.test(word) ? /^(.+?)(N['’]T)$/u.exec(word) : null);
  return found === null ? 0 : found[1]!.length;
}
