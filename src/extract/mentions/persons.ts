import { CALENDAR_NAMES } from "../dates/words.ts";
import { type Draft, find, lay, replace } from "./find.ts";
import { FUNCTION, HEAD_KIND, HONORIFICS, NEVER_PERSON, PARTICLES, SAYING } from "./heads.ts";
import type { PersonIndex } from "./person-index.ts";
import { personRunEnd } from "./person-run.ts";
import {
  atomAt,
  atomsIn,
  capital,
  LOWER,
  NUMBER,
  PLAIN,
  type Reading,
  TITLE,
  together,
  UPPER,
  wordAt,
} from "./reading.ts";
import { isFirst } from "./titles.ts";

/**
 * Names of people that no list holds, by what stands around them and what they are made of: "Dr. Amina Diallo", "said Petr Novotny",
 * two to four capitalised words none of which is an ordinary one.
 */
export function persons(draft: Draft, index: PersonIndex): void {
  const { reading } = draft;
  for (let i = 0; i < reading.tokens.length; i++) {
    if (!capital(reading, i) || draft.title[i] || (draft.owner[i] && draft.owner[i]!.kind !== "person")) continue;
    const end = personRunEnd(draft, i);
    if (end === i) continue;
    consider(draft, i, end, index);
    i = Math.max(i, end - 1);
  }
}

function consider(draft: Draft, from: number, end: number, index: PersonIndex): void {
  const { reading, owner } = draft;
  let first = from;
  while (
    first < end &&
    !owner[first] &&
    !isHyphen(reading, first + 1) &&
    isFirst(reading, first) &&
    opens(reading, first, end)
  )
    first++;
  if (first === end) return;
  const inside = owner[first]?.kind === "person" ? owner[first] : undefined;
  if (inside && inside.first === first && inside.last === end) return;
  const whole = [...Array(end - first).keys()].some((k) => owner[first + k]?.kind === "person");
  if (whole) {
    extend(draft, first, end);
    return;
  }
  first = afterOccupation(draft, first, end, index);
  if (end - first === 1 && isSeat(draft, first)) {
    lay(draft, find({ first, last: end, kind: "place", form: "name", rule: "seat behind an organisation" }));
    return;
  }
  if (end - first <= 2 && isFirm(draft, first, end)) {
    lay(draft, find({ first, last: end, kind: "organisation", form: "name", rule: "beside an organisation" }));
    return;
  }
  if (isPlace(draft, end)) {
    lay(
      draft,
      find({
        first,
        last: end,
        kind: "place",
        form: "name",
        rule: "place before its state",
        country: draft.owner[end + 1]?.country ?? null,
      }),
    );
    return;
  }
  if (!isPerson(draft, first, end, index)) return;
  lay(draft, find({ first, last: end, kind: "person", form: "name", rule: "shape" }));
}

function isHyphen(reading: Reading, i: number): boolean {
  return /^[-‐‑]$/.test(wordAt(reading, i));
}

/** "Sabanci University, Tuzla.": a single name behind an organisation and a comma. */
function isSeat(draft: Draft, i: number): boolean {
  const { reading, owner } = draft;
  const before = owner[i - 2];
  return (
    wordAt(reading, i - 1) === "," &&
    before?.kind === "organisation" &&
    together(reading, i - 2, i) &&
    /^[.,;)]?$/.test(wordAt(reading, i + 1)) &&
    reading.loud[i] === PLAIN
  );
}

/** "a contract between Vistara and Zambezi Airlines": a name without a sign of its own, joined to a company. */
function isFirm(draft: Draft, first: number, end: number): boolean {
  const { reading, owner } = draft;
  if (reading.loud[first] !== PLAIN || isFirst(reading, first) || draft.title[first - 1]) return false;
  const next = atomAt(reading, end) === "and" ? owner[end + 1] : undefined;
  const last = atomAt(reading, first - 1) === "and" ? owner[first - 2] : undefined;
  return [next, last].some((f) => f?.kind === "organisation" && f.rule.startsWith("head"));
}

const SITE =
  /^(province|city|airport|region|district|town|village|port|river|island|islands|peninsula|governorate|mountains|valley)$/;

/** "Saffron Walden, England", "Al-Raqqa province": a name, a comma, and the state or region that it lies in. */
function isPlace(draft: Draft, end: number): boolean {
  const { reading, owner } = draft;
  if (reading.written[end - 1] !== TITLE || /^[XVI]+$/.test(wordAt(reading, end - 1))) return false;
  if (SITE.test(atomAt(reading, end)) && together(reading, end - 1, end)) return true;
  const region = owner[end + 1];
  if (
    wordAt(reading, end) !== "," ||
    !region ||
    region.form !== "name" ||
    (region.kind !== "state" && region.kind !== "place")
  )
    return false;
  return /^[,.;)]?$/.test(wordAt(reading, region.last)) && !/^(and|or)$/.test(wordAt(reading, region.last + 1));
}

/** The given name in "County Coroner William McLaughlin": a title that no list has stands before it. */
function afterOccupation(draft: Draft, first: number, end: number, index: PersonIndex): number {
  if (
    end - first < 3 ||
    index.given.has(atomAt(draft.reading, first)) ||
    index.family.has(atomAt(draft.reading, first))
  )
    return first;
  for (let k = first + 1; k < end - 1; k++) {
    const atom = atomAt(draft.reading, k);
    if (index.given.has(atom) && !PARTICLES.has(atom)) return k; // "Zubair bin Orlat" has no title
  }
  return first;
}

/** A known name inside a longer one: "Ban Ki" of the list in "Ban Ki Tae" is not he. */
function extend(draft: Draft, first: number, end: number): void {
  const { reading, owner } = draft;
  const inner = [...new Set(owner.slice(first, end).filter((o) => o?.kind === "person"))];
  if (inner.length !== 1 || reading.loud[first] !== PLAIN) return;
  const old = inner[0]!;
  if (end - first > 5) return;
  // a word at the head of the sentence, and a word that is ordinary here, are no part of it
  for (let i = first; i < end; i++)
    if (
      !owner[i] &&
      !PARTICLES.has(atomAt(reading, i)) &&
      (reading.ordinary.has(atomAt(reading, i)) || isFirst(reading, i))
    )
      return;
  replace(draft, old, {
    ...old,
    first: Math.min(first, old.first),
    last: Math.max(end, old.last),
    known: [],
    rule: "shape",
  });
}

/** Whether the first word is one that only opens the sentence: "Visiting Hanoi", "Meanwhile". */
function opens(reading: Reading, i: number, end: number): boolean {
  const word = reading.words[i];
  if (FUNCTION.has(atomAt(reading, i)) || reading.ordinary.has(atomAt(reading, i))) return true;
  return word !== undefined && word.pos !== "PROPN" && end - i !== 1 && !capitalTwice(reading, i);
}

function capitalTwice(reading: Reading, i: number): boolean {
  return reading.words[i]!.pos === "NOUN" || reading.words[i]!.pos === "ADJ"
    ? reading.words[i + 1]?.pos === "PROPN"
    : false;
}

function isPerson(draft: Draft, first: number, end: number, index: PersonIndex): boolean {
  const { reading } = draft;
  const length = end - first;
  if (honoured(reading, first)) return true;
  if (reading.loud[first] !== PLAIN) return false;
  const atoms = atomsIn(reading, first, end);
  const words = atoms.filter((a) => a.length > 1);
  const given = index.given.has(atoms[0]!);
  const family = index.family.has(atoms.at(-1)!) || index.family.has(atoms[0]!);
  if (length === 1) return single(reading, first, family);
  if (HEAD_KIND.has(atoms.at(-1)!) || words.length === 0 || length > 5) return false;
  if (words.some((a) => (reading.ordinary.has(a) && !PARTICLES.has(a)) || CALENDAR_NAMES.has(a)))
    return given && family;
  if (words.some((a) => NEVER_PERSON.has(a)) && !(given && family)) return false;
  if (["to", "from"].includes(atomAt(reading, first - 1)) && given) return true;
  if ((locative(reading, first) || determined(reading, first) || isQuoted(reading, first, end)) && !(given && family))
    return false;
  if (modifies(reading, end)) return given && family;
  if (reading.written[first - 1] === NUMBER && together(reading, first - 1, first)) return false;
  if (given || family || speaks(reading, end - 1) || speaks(reading, first)) return true;
  if (/^\d/.test(wordAt(reading, end + 1)) && wordAt(reading, end) === ",") return true;
  return (
    length <= 4 &&
    [...Array(length).keys()].every(
      (k) => reading.words[first + k]?.pos === "PROPN" || !/\p{L}/u.test(wordAt(reading, first + k)),
    ) &&
    !shouted(reading, first, end)
  );
}

/** "Reading Railroad engineers": the name only tells the kind of a noun behind it. */
function modifies(reading: Reading, end: number): boolean {
  const last = reading.words[end - 1];
  return last !== undefined && last.relation === "compound" && last.head >= end && reading.written[last.head] === LOWER;
}

function shouted(reading: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (reading.written[i] === UPPER && !wordAt(reading, i).includes(".")) return true;
  return false;
}

function honoured(reading: Reading, first: number): boolean {
  const k = wordAt(reading, first - 1) === "." ? first - 2 : first - 1;
  return HONORIFICS.has(atomAt(reading, k)) && capital(reading, k) && together(reading, k, first);
}

/** "the Rimington Trophy": people have no article. */
function determined(reading: Reading, first: number): boolean {
  return ["the", "a", "an", "this", "its", "their", "our"].includes(atomAt(reading, first - 1));
}

function isQuoted(reading: Reading, first: number, end: number): boolean {
  return /^["“‘'«]$/.test(wordAt(reading, first - 1)) && /^["”’'»]$/.test(wordAt(reading, end));
}

function locative(reading: Reading, first: number): boolean {
  return ["in", "at", "near", "from", "to", "into", "via", "outside"].includes(atomAt(reading, first - 1));
}

/** A single name: only as the subject of a verb of speech, with a family known. */
function single(reading: Reading, i: number, family: boolean): boolean {
  return family && reading.written[i] === TITLE && speaks(reading, i) && reading.words[i]?.pos === "PROPN";
}

/** Whether the word, or the name that it is in, is the subject of a verb that people do. */
export function speaks(reading: Reading, i: number): boolean {
  let k = i;
  for (let n = 0; n < 4; n++) {
    const word = reading.words[k];
    if (!word || word.head === k) return false;
    if (word.relation.startsWith("nsubj")) return SAYING.has(reading.words[word.head]?.lemma ?? "");
    if (!/^(flat|compound|appos|amod|nmod)/.test(word.relation)) return false;
    k = word.head;
  }
  return false;
}

/** "Michael Jordan": a given name before the name of a state or place makes a person of both. */
export function namesakes(draft: Draft, index: PersonIndex): void {
  const { reading, owner } = draft;
  for (let i = 1; i < reading.tokens.length; i++) {
    const own = owner[i];
    if (own?.form !== "name" || own.last - own.first > 1 || (own.kind !== "state" && own.kind !== "place")) continue;
    const atom = atomAt(reading, i - 1);
    if (owner[i - 1] || draft.title[i - 1] || reading.loud[i] !== PLAIN || !together(reading, i - 1, i)) continue;
    if (
      !capital(reading, i - 1) ||
      !index.given.has(atom) ||
      (atom.length < 5 && !index.family.has(atomAt(reading, i))) ||
      reading.ordinary.has(atom)
    )
      continue;
    lay(draft, find({ first: i - 1, last: i + 1, kind: "person", form: "name", rule: "given name before it" }));
  }
}
