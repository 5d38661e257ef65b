import type { Span } from "../../document/span.ts";
import { isDigit, isLetter } from "./grammar/dispatch.ts";
import type { Meaning, Part, Reader } from "./meaning.ts";

/** An expression as found, before it is resolved. */
export interface Found extends Span {
  readonly meaning: Meaning;
  readonly note: string;
  readonly parts: readonly Part[];
}

/** Expressions of time in the zones of a text, in order, not overlapping; each lies in one zone. Linear in the text. */
export function find(text: string, zones: readonly Span[], read: Reader): readonly Found[] {
  const found: Found[] = [];
  for (const zone of zones) {
    let at = zone.start;
    while (at < zone.end) {
      const reading = startsWord(text, at) ? readWithin(text, at, zone.end, read) : null;
      if (reading && reading.meaning.type !== "none") found.push({ start: at, parts: [], ...reading });
      at = reading ? reading.end : nextPlace(text, at);
    }
  }
  return found;
}

/** The next place where a word may begin: behind the letters that go on. */
function nextPlace(text: string, at: number): number {
  let next = at + 1;
  if (isLetter(text.charCodeAt(at))) while (isLetter(text.charCodeAt(next))) next++;
  return next;
}

/** Reads at a place; what would cross the end of the zone is read again without what comes after. */
function readWithin(text: string, at: number, end: number, read: Reader) {
  const reading = read(text, at);
  return reading && reading.end > end ? read(text.slice(0, end), at) : reading;
}

/** Whether a word or figure begins at `at`: after "-" too ("pre-2020"), but not inside "F-16", "COP26" or "Resolution 12.3". */
function startsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const digit = isDigit(code);
  if (!digit && !isLetter(code) && !(isApostrophe(code) && isDigit(text.charCodeAt(at + 1)))) return false;
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  if (isDigit(before) || isLetter(before) || isApostrophe(before) || before === 0x5f) return false;
  if (before > 0x7f && /[\p{L}\p{M}\p{N}]/u.test(text[at - 1] ?? "")) return false;
  if (!digit) return before !== 0x40 && before !== 0x23; // @may, #march
  return !partOfNumber(text, at, before);
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018;
}

/** "7.8", "1,200", "F-16", "COVID-19", "A/RES/2020", "$20", "#12": the figure belongs to what stands before it. */
function partOfNumber(text: string, at: number, before: number): boolean {
  if (before === 0x24 || before === 0x23 || before === 0x20ac || before === 0xa3 || before === 0xa5) return true;
  const joined =
    before === 0x2e || before === 0x2c || before === 0x2d || before === 0x2f || before === 0x3a || before === 0x2011;
  if (!joined || at < 2) return false;
  const further = text.charCodeAt(at - 2);
  if (isDigit(further)) return true;
  // "mid-2020" and "pre-1990" are years; "F-16" and "COP-26" are names.
  return before === 0x2d || before === 0x2011 || before === 0x2f
    ? isLetter(further) && !/(?:mid|pre|post|early|late)[-‑]$/i.test(text.slice(at - 6, at))
    : false;
}
