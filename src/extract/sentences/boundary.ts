import type { Token } from "../../document/layers.ts";
import { CLOSERS, TITLES } from "../tokens/abbreviations.ts";

const STOP = /^(?:\.+|[!?]+|…\.*|[。！？۔।]|\.?‼|⁇)$/u;
const CLOSING = /^(?:["'”’»)\]}]|'')$/;
const OPENING = /^["“‘'«([{¿¡]$/;
const INITIALISM = /^(?:\p{L}\.-?){2,}$/u;
const LIST_NUMBER = /^(?:\d{1,3}(?:\.\d{1,3})*|[ivxlc]{1,5}|[IVXLC]{1,5}|[A-Za-z])$/;

/** Capitalised words that begin a sentence far oftener than a name: what decides after "U.S." or "p.m.". */
const STARTERS = new Set(
  (
    "The A An In On At It He She They We I You This That These Those There But And However Moreover Meanwhile According After Before When While As If For From " +
    "With By Although Though Since During Earlier Later Both Some Many Most Its His Her Their Our To Of Not No Yet So Now Then What Who Why How Under Over " +
    "Despite Following Last Next Another Other Such All Also Instead Still Several Because Once Until Where Which"
  ).split(" "),
);

const SPEECH = /^(?:said|says|asked|added|told|wrote|replied|tweeted|warned|declared|continued|answered|exclaimed)$/;

/**
 * Where the sentence that began at token `first` ends, if token `at` ends it: the index after its closing quotation marks
 * and brackets; 0 when it goes on. `last` is the end of the zone.
 */
export function endsSentence(text: string, tokens: readonly Token[], first: number, at: number, last: number): number {
  const token = tokens[at]!.text;
  if (token === ":" && isTurnLabel(text, tokens, first, at)) return at + 1;
  if (!STOP.test(token)) return abbreviationEnds(tokens, at, last) ? at + 1 : 0;
  const end = afterClosers(tokens, at, last);
  if (end >= last) return last;
  if (token === "." && isListNumber(text, tokens, first, at)) return 0;
  return goesOn(tokens, at, end, last) ? 0 : end;
}

/** "MR. PRICE:", "PRESIDENT RUTO:", "Q:" at the head of a paragraph: who speaks, not what is said. */
function isTurnLabel(text: string, tokens: readonly Token[], first: number, at: number): boolean {
  if (at === first || at - first > 8) return false;
  const { start } = tokens[first]!;
  const label = text.slice(start, tokens[at]!.start);
  return (start === 0 || text[start - 1] === "\n") && LABEL.test(label) && /^\s/.test(text.slice(tokens[at]!.end));
}

const LABEL = /^(?:[QA]|[\p{Lu}][\p{Lu}'’.-]+(?: [\p{Lu}][\p{Lu}'’.-]*){0,6})\s?$/u;

/** Closing marks that touch the full stop: `."`, `.)`, `.” )`. */
function afterClosers(tokens: readonly Token[], at: number, last: number): number {
  let end = at + 1;
  while (end < last && CLOSING.test(tokens[end]!.text)) {
    const touches = tokens[end]!.start === tokens[end - 1]!.end;
    const closesZone = end + 1 === last;
    if (!touches && !closesZone && !/^[”’»)\]}]$/.test(tokens[end]!.text)) break;
    end++;
  }
  // "in 1971. [4][7] He": notes belong to what they stand after.
  while (
    end + 3 < last &&
    tokens[end]!.text === "[" &&
    /^\d{1,3}$/.test(tokens[end + 1]!.text) &&
    tokens[end + 2]!.text === "]"
  )
    end += 3;
  return STOP.test(tokens[end]?.text ?? "") && tokens[end]!.start === tokens[end - 1]!.end && end < last
    ? end + 1
    : end;
}

/** "1. We have", "(a)", "IV. Economy" at the head of a sentence. */
function isListNumber(text: string, tokens: readonly Token[], first: number, at: number): boolean {
  const before = at - 1;
  if (before < first || before - first > 1 || !LIST_NUMBER.test(tokens[before]!.text)) return false;
  return before === first || /^[("]$/.test(text.slice(tokens[first]!.start, tokens[first]!.end));
}

function goesOn(tokens: readonly Token[], at: number, end: number, last: number): boolean {
  const stop = tokens[at]!.text;
  let next = end;
  // "Anna B. (Maria) Rossi": another given name behind an initial.
  if (tokens[end]!.text === "(" && isInitial(tokens, at)) return true;
  // "Leonid I. Brezhnev" is one name, "King Haakon I. Official visit" is not
  const isName = /^\p{Lu}\p{Ll}/u.test(tokens[end]!.text) && !STARTERS.has(tokens[end]!.text);
  if (stop === "." && isName && tokens[at - 1]?.text === "I" && isInitial(tokens, at) && !isReign(tokens, at))
    return true;
  // ". . .": the last of the stops decides.
  if (STOP.test(tokens[next]!.text)) return true;
  while (next < last && OPENING.test(tokens[next]!.text)) next++;
  const word = tokens[next]?.text ?? "";
  const first = word.codePointAt(0) === undefined ? "" : String.fromCodePoint(word.codePointAt(0)!);
  // "the visit. (a) Trade": an item of a list.
  if (tokens[next + 1]?.text === ")" && tokens[next - 1]?.text === "(" && LIST_NUMBER.test(word)) return false;
  const touches = tokens[end - 1]!.end === tokens[end]!.start;
  const lower = first !== first.toUpperCase();
  if (lower) return touches || end > at + 1 || !isCareless(tokens, at);
  if (/^[,;:%)\]–—-]/.test(word)) return true;
  // `"Really?" Kirby said`: a name and a verb of speaking go on with the sentence.
  if (end > at + 1 && stop !== "." && speechFollows(tokens, next, last)) return true;
  // "3 . 5", "No . 7": a number that touches the stop.
  return (
    stop === "." &&
    end === at + 1 &&
    touches &&
    /^\p{Nd}/u.test(word) &&
    at > 0 &&
    /\p{Nd}$/u.test(tokens[at - 1]!.text)
  );
}

/** "pick it up anyway. from my understanding": a plain word and a stop end a sentence also before a small letter; "etc." and "..." do not. */
function isCareless(tokens: readonly Token[], at: number): boolean {
  return /^(?:\.|[!?]+)$/.test(tokens[at]!.text) && /^\p{Ll}{3,}$/u.test(tokens[at - 1]?.text ?? "");
}

/** "Anna B|.": a single capital behind a capitalised word. */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const [name, letter] = [tokens[at - 2], tokens[at - 1]];
  return (
    /^\p{Lu}$/u.test(letter?.text ?? "") &&
    letter!.end === tokens[at]!.start &&
    /^(?:\p{Lu}.*|\.)$/u.test(name?.text ?? "")
  );
}

function isReign(tokens: readonly Token[], at: number): boolean {
  return /^(?:King|Queen|Emperor|Empress|Prince|Pope|Tsar|Sultan|Shah)$/.test(tokens[at - 3]?.text ?? "");
}

function speechFollows(tokens: readonly Token[], next: number, last: number): boolean {
  for (let i = next; i < Math.min(last, next + 4); i++) if (SPEECH.test(tokens[i]!.text)) return true;
  return false;
}

/** Whether a token that carries its own full stop ("U.S.", "p.m.", "Corp.") also ends the sentence. */
function abbreviationEnds(tokens: readonly Token[], at: number, last: number): boolean {
  const token = tokens[at]!.text;
  if (token.length < 2 || token.charCodeAt(token.length - 1) !== 46) return false;
  const word = token.slice(0, -1).toLowerCase();
  let next = at + 1;
  while (next < last && CLOSING.test(tokens[next]!.text) && tokens[next]!.start === tokens[next - 1]!.end) return false;
  while (next < last && OPENING.test(tokens[next]!.text)) next++;
  if (next >= last) return false;
  const follower = tokens[next]!.text;
  if (!STARTERS.has(follower)) return false;
  // "Gen. A. Khan", "No. 5": a title never ends a sentence; "J. The" neither, "A" and "I" after an initial are names.
  if (word.length === 1 || (follower.length === 1 && tokens[next + 1]?.text === ".")) return false;
  return INITIALISM.test(token) ? !/^(?:e\.g|i\.e)\.$/i.test(token) : CLOSERS.has(word) || !TITLES.has(word);
}
