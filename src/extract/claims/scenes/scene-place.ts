import { isTitleWord, type Reading } from "../reading.ts";

/** How a place stands in a heading: "to" it goes a journey, "from" it comes a person; "beside" a person behind a comma, or in a "bracket" or before a colon. */
export type Link = "to" | "from" | "beside" | "bracket" | null;

/** The name of a state or place that covers token `i`; null where none does. */
export function placeAt(reading: Reading, i: number): number | null {
  const m = reading.mentionAt(i);
  const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  return mention && /^(state|place)$/.test(mention.kind) && mention.form === "name" ? m : null;
}

/** How the place at the tokens `at` to `end` stands in the line from `first` to `last`. */
export function linkOf(reading: Reading, first: number, at: number, end: number, last: number): Link {
  const text = (i: number): string => (i < first || i >= last ? "" : reading.doc.tokens[i]!.text.toLowerCase());
  const before = text(at - 1) === "the" ? at - 2 : at - 1;
  if (/^(to|in|at)$/.test(text(before))) return "to";
  if (/^(from|of)$/.test(text(before))) return "from";
  if (text(before) === "(" && isPerson(reading, before - 1, first)) return "bracket";
  if (text(before) === "," && isPerson(reading, before - 1, first)) return "beside";
  return text(end) === ":" && at === first ? "bracket" : null;
}

/** Whether a person's name covers token `i`, not before `first`. */
export function isPerson(reading: Reading, i: number, first: number): boolean {
  const m = i < first ? null : reading.mentionAt(i);
  return m !== null && reading.doc.mentions.mentions[m]!.kind === "person";
}

/** The token behind words in brackets that say more of the state before them: "Poland | (government-in-exile)"; null where there are none. */
export function overBracket(reading: Reading, open: number, end: number): number | null {
  if (reading.doc.tokens[open]!.text !== "(" || open === 0 || placeAt(reading, open - 1) === null) return null;
  for (let i = open + 1; i < end && i < open + 9; i++) {
    if (reading.doc.tokens[i]!.text === ")") return i + 1;
    if (placeAt(reading, i) !== null) return null;
  }
  return null;
}

/** Tokens of a list of places, at most. */
const PLACES = 30;

/**
 * The token behind a name at `at` that only its line, `first` to `end`, tells to be a place: "Port Sound, Little Bay, | Norway"; null where no state follows.
 * `isTold`: the line or those above have said who, so that a name without an office is no other person.
 */
export function overUnknownPlace(
  reading: Reading,
  first: number,
  at: number,
  end: number,
  isTold: boolean,
): number | null {
  // "Shah | Mohammad Reza": right behind a person's name it goes on
  if (!isUnknown(reading, at, isTold) || isPerson(reading, at - 1, first)) return null;
  let behind = at + 1;
  let comma = false;
  for (let i = at + 1; i < end && i < at + PLACES; i++) {
    const place = placeAt(reading, i);
    if (place !== null && comma) return behind;
    if (place !== null) i = reading.tokenAt(reading.doc.mentions.mentions[place]!.end) - 1;
    else if (reading.doc.tokens[i]!.text === ",") comma = true;
    else if (isUnknown(reading, i, isTold)) behind = comma ? behind : i + 1;
    else if (!isJoint(reading, i)) return null;
  }
  return null;
}

/** "Bay | of | Islands", "Al | - | sharq": small words and signs inside names of places. */
function isJoint(reading: Reading, i: number): boolean {
  const text = (k: number): string => reading.doc.tokens[k]!.text;
  return (
    /^([-‐‑'’().]|and|de|do|da|la|del|the|of|al)$/.test(text(i)) ||
    (/^[-‐‑]$/.test(text(i - 1)) && /^\p{Ll}+$/u.test(text(i)))
  );
}

/** A capitalised word that is no person of rank, state or place. */
function isUnknown(reading: Reading, i: number, isTold: boolean): boolean {
  const { tokens, mentions, syntax } = reading.doc;
  if (!/^\p{Lu}/u.test(tokens[i]!.text) || /^(VERB|AUX|ADP|DET|PRON)$/.test(syntax[i]!.pos)) return false;
  const m = reading.mentionAt(i);
  const mention = m === null ? undefined : mentions.mentions[m]!;
  if (!mention) return isTold || !isTitleWord(reading, reading.trees[reading.sentenceOf(i)]!, i);
  if (placeAt(reading, i) !== null) return false;
  if (mention.kind !== "person") return true;
  const isRanked = mention.entities.some((key) => reading.entity(key).office !== null);
  return isTold && !isRanked && mention.form === "name";
}
