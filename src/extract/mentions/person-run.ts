import { CALENDAR_NAMES } from "../dates/words.ts";
import type { Draft } from "./find.ts";
import { FUNCTION, HEAD_KIND, HONORIFICS, PARTICLES, SAYING } from "./heads.ts";
import { atomAt, capital, PLAIN, type Reading, TITLE, together, UPPER, wordAt } from "./reading.ts";

const LONGEST = 7;
const HYPHEN = /^[-‐‑'’]$/;

/** The end of a name of a person that begins at `first` (or `first` where none does): "Mohammed bin Salman", "Ursula von der Leyen". */
export function personRunEnd(draft: Draft, first: number): number {
  const { reading } = draft;
  let last = first;
  while (last - first < LONGEST && (last === first || together(reading, first, last))) {
    if (isNamePart(draft, last, last === first)) last++;
    else if (
      last > first &&
      HYPHEN.test(wordAt(reading, last)) &&
      touches(reading, last) &&
      isNamePart(draft, last + 1, false)
    )
      last += 2;
    else if (
      last > first &&
      HYPHEN.test(wordAt(reading, last)) &&
      touches(reading, last) &&
      isSyllable(reading, last + 1)
    )
      last += 2;
    else {
      const next = overParticles(draft, first, last);
      if (next < 0) break;
      last = next;
    }
  }
  return withJunior(reading, last, last - first);
}

function overParticles(draft: Draft, first: number, at: number): number {
  const { reading } = draft;
  let k = at;
  while (k - at < 4 && (PARTICLES.has(atomAt(reading, k)) || HYPHEN.test(wordAt(reading, k))) && !capital(reading, k))
    k++;
  if (k === at || !together(reading, first === at ? at : first, k)) return -1;
  // "a" and "i" and "o" and "y" are names of people only between names
  if (first === at && !["al", "el", "bin", "van", "von", "de", "di", "da"].includes(atomAt(reading, at))) return -1;
  return isNamePart(draft, k, false) ? k + 1 : -1;
}

function withJunior(reading: Reading, last: number, length: number): number {
  if (length < 1) return last;
  const at = wordAt(reading, last) === "," ? last + 1 : last;
  if (!/^(Jr|Sr|II|III|IV)\.?$/.test(wordAt(reading, at)) || !together(reading, last - 1, at)) return last;
  return wordAt(reading, at + 1) === "." &&
    reading.tokens[at + 1]!.start === reading.tokens[at]!.end &&
    wordAt(reading, at + 2) !== "" &&
    together(reading, at, at + 2)
    ? at + 2
    : at + 1;
}

// "Ban Ki-moon", "Lee Jae-myung"
function isSyllable(reading: Reading, i: number): boolean {
  return (
    reading.written[i - 2] === TITLE &&
    /^\p{Ll}{2,6}$/u.test(wordAt(reading, i)) &&
    !/^(led|based|born|backed|style|era|elect|in)$/.test(wordAt(reading, i))
  );
}

function touches(reading: Reading, i: number): boolean {
  return (
    reading.tokens[i - 1]?.end === reading.tokens[i]!.start && reading.tokens[i]!.end === reading.tokens[i + 1]?.start
  );
}

/** Whether token `i` can be a part of a person's name. */
export function isNamePart(draft: Draft, i: number, first: boolean): boolean {
  const { reading, owner, title } = draft;
  const form = reading.written[i];
  if (form !== TITLE && form !== UPPER) return false;
  const atom = atomAt(reading, i);
  const own = owner[i];
  if (own && own.kind !== "person" && !(own.kind === "place" && own.last - own.first === 1 && !first)) return false;
  if (own?.kind === "person") return true;
  if (title[i] || HONORIFICS.has(atom) || (first && FUNCTION.has(atom))) return false;
  if (
    form === UPPER &&
    reading.loud[i] === PLAIN &&
    !first &&
    /^\p{Lu}{2,5}$/u.test(wordAt(reading, i)) &&
    !isInitials(reading, i)
  )
    return upperFamily(reading, i);
  if (
    reading.loud[i] !== PLAIN &&
    (reading.ordinary.has(atom) || SAYING.has(reading.words[i]?.lemma ?? "") || isVerb(reading, i))
  )
    return false;
  return !CALENDAR_NAMES.has(atom) && !isInstitution(atom);
}

// "Professor of Law, Harvard University": no person has these in the name ("Church" some have)
function isInstitution(atom: string): boolean {
  const kind = HEAD_KIND.get(atom);
  return (
    (kind === "body" || kind === "organisation" || kind === "instrument" || kind === "forum" || RANKS.has(atom)) &&
    !FAMILIES.has(atom)
  );
}

// "Official Working Visit" is nobody's title and name
const RANKS = new Set(
  "extraordinary plenipotentiary emeritus designate visit visits trip tour working talks base airport city point falls".split(
    " ",
  ),
);
const FAMILIES = new Set(["church", "dial", "diet", "motors", "force", "board", "post", "act", "club", "police"]);

function isInitials(reading: Reading, i: number): boolean {
  return wordAt(reading, i).includes(".") || wordAt(reading, i).length <= 2;
}

// "Abdelmadjid TEBBOUNE", "SUGA Yoshihide": families in capitals
function upperFamily(reading: Reading, i: number): boolean {
  return reading.written[i - 1] === TITLE && wordAt(reading, i).length >= 3;
}

function isVerb(reading: Reading, i: number): boolean {
  const word = reading.words[i];
  return word !== undefined && ["VERB", "AUX", "ADP", "DET", "PRON", "ADV", "SCONJ", "CCONJ"].includes(word.pos);
}

/** The start of a name of a person that ends before token `end`; `end` where there is none. */
export function personRunStart(draft: Draft, end: number): number {
  const { reading } = draft;
  let first = end;
  for (let k = end - 1; k >= 0 && end - k <= LONGEST && together(reading, k, end - 1); k--) {
    if (isNamePart(draft, k, false)) first = k;
    else if (
      !(k < end - 1 && (PARTICLES.has(atomAt(reading, k)) || (HYPHEN.test(wordAt(reading, k)) && touches(reading, k))))
    )
      break;
  }
  while (first < end && FUNCTION.has(atomAt(reading, first)) && !draft.owner[first]) first++;
  return first;
}
