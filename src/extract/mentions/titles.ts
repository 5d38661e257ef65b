import { CALENDAR_NAMES } from "../dates/words.ts";
import { type Draft, find, lay } from "./find.ts";
import { FUNCTION, GOVERNMENT, HEAD_KIND, INNER, TAKES_OF } from "./heads.ts";

import { atomAt, capital, NUMBER, PLAIN, type Reading, TITLE, together, UPPER, wordAt } from "./reading.ts";

const HYPHEN = /^[-‐‑–]$/;
const ABSTRACT =
  /(ment|ments|tion|tions|sion|ity|ies|ics|ence|ance|ture|ism|ing|ogy|try|fare|ade|ence|ense|rights|affairs|sports|arts|sciences|security|youth|labou?r|gas|oil|finance|social|rural|water|energy|health|digital|women|equality|culture|progressive|open|development|peace|crime|drugs)$/;

/**
 * Names made of capitalised words whose head says what they are: "Marmara School of Public Affairs", "Cam Ranh Bay",
 * "Agreement concerning the Transfer of Defence Equipment", "Daily Star". No list holds them.
 */
export function titles(draft: Draft): void {
  const { reading } = draft;
  let i = 0;
  while (i < reading.tokens.length) {
    if (!startsRun(draft, i)) {
      i++;
      continue;
    }
    const last = runEnd(draft, i);
    classify(draft, i, last);
    i = Math.max(last, i + 1);
  }
}

function startsRun(draft: Draft, i: number): boolean {
  const { reading } = draft;
  return capital(reading, i) && reading.loud[i] === PLAIN && !(isFirst(reading, i) && FUNCTION.has(atomAt(reading, i)));
}

/** Whether token `i` has its capital only because a sentence or quotation begins there. */
export function isFirst(reading: Reading, i: number): boolean {
  const sentence = reading.sentences[reading.sentenceOf[i]!];
  if (!sentence) return true;
  let k = i - 1;
  while (k >= sentence.first && /^[^\p{L}\p{N}]+$/u.test(wordAt(reading, k)) && !/^[,;&]$/.test(wordAt(reading, k)))
    k--;
  return k < sentence.first || /^[:“"«]$/.test(wordAt(reading, i - 1)) || /^[.!?]$/.test(wordAt(reading, i - 1));
}

/** The end of the run of capitalised words from `first`, small words inside it where the head takes them. */
function runEnd(draft: Draft, first: number): number {
  const { reading } = draft;
  let last = first + 1;
  let takes = TAKES_OF.has(atomAt(reading, first));
  let inside = false;
  while (together(reading, first, last)) {
    const atom = atomAt(reading, last);
    if (inName(draft, last)) {
      takes ||= TAKES_OF.has(atom);
      last++;
      continue;
    }
    if (HYPHEN.test(wordAt(reading, last)) && capital(reading, last + 1) && close(reading, last)) {
      last += 2;
      continue;
    }
    const next = takes && !isWhole(draft, last - 1) ? afterSmallWords(draft, last, inside) : joined(draft, last);
    if (next < 0) break;
    inside = true;
    last = next + 1;
  }
  return last;
}

/** Whether a name of the knowledge of two words or more ends here: "the White House on Monday" goes no further. */
function isWhole(draft: Draft, i: number): boolean {
  const own = draft.owner[i];
  return (
    own !== undefined && own.known.length > 0 && own.last === i + 1 && own.last - own.first > 1 && own.kind !== "state"
  );
}

/** "Tourism and Culture Forum": "and" before a head. */
function joined(draft: Draft, i: number): number {
  const { reading, owner } = draft;
  if (!/^(and|&)$/.test(wordAt(reading, i)) || !ABSTRACT.test(atomAt(reading, i - 1)) || owner[i - 1]) return -1;
  let k = i + 1;
  while (k < i + 5 && together(reading, i, k) && capital(reading, k) && !owner[k] && !HEAD_KIND.has(atomAt(reading, k)))
    k++;
  return k > i + 1 && capital(reading, k) && HEAD_KIND.has(atomAt(reading, k)) && ABSTRACT.test(atomAt(reading, i + 1))
    ? i + 1
    : -1;
}

function close(reading: Reading, i: number): boolean {
  return (
    reading.tokens[i - 1]?.end === reading.tokens[i]!.start && reading.tokens[i]!.end === reading.tokens[i + 1]?.start
  );
}

function inName(draft: Draft, i: number): boolean {
  const { reading, owner } = draft;
  if (owner[i]?.kind === "person") return false;
  return (
    reading.written[i] === TITLE ||
    reading.written[i] === UPPER ||
    (reading.written[i] === NUMBER && capital(reading, i + 1))
  );
}

/** The capitalised word behind "of", "on the", "and" … at `i`, or -1. */
function afterSmallWords(draft: Draft, i: number, inside: boolean): number {
  const { reading, owner } = draft;
  const small = atomAt(reading, i);
  if (!INNER.has(small) || (small === "and" && !inside && !ABSTRACT.test(atomAt(reading, i - 1)))) return -1;
  let k = i + 1;
  if (atomAt(reading, k) === "the" || (wordAt(reading, i) === "," && INNER.has(atomAt(reading, k)))) k++;
  if (!together(reading, i, k) || !capital(reading, k) || CALENDAR_NAMES.has(atomAt(reading, k))) return -1;
  const state = owner[k]?.kind === "state" && owner[k]!.form === "name";
  if (small === "and" || small === "&") return !owner[k] && ABSTRACT.test(atomAt(reading, k)) ? k : -1;
  if (
    small === "in" ||
    small === "to" ||
    small === "with" ||
    small === "the" ||
    small === "between" ||
    small === "against"
  )
    return owner[k] ? -1 : ABSTRACT.test(atomAt(reading, k)) ? k : -1;
  if (state && (inside || GOVERNMENT.has(atomAt(reading, i - 1)))) return -1;
  if (state && HEAD_KIND.get(atomAt(reading, i - 1)) === "instrument") return -1;
  return owner[k]?.kind === "person" ? -1 : k;
}

function classify(draft: Draft, from: number, last: number): void {
  const { reading, owner } = draft;
  let first = from;
  const of = firstSmall(reading, first, last);
  const head = of > 0 ? of - 1 : last - 1;
  const kind = kindOf(reading, first, head, last);
  if (!kind) return;
  // "Quad Plus", not any channel of that name
  if (atomAt(reading, head) === "society" && atomAt(reading, head - 1) === "civil") return;
  if (atomAt(reading, head) === "plus" && !["forum", "organisation"].includes(owner[head - 1]?.kind ?? "")) return;
  if (GOVERNMENT.has(atomAt(reading, head)))
    while (first < head && (owner[first]?.kind === "state" || FUNCTION.has(atomAt(reading, first))))
      first = owner[first]?.last ?? first + 1;
  while (first < head && FUNCTION.has(atomAt(reading, first))) first++;
  if (last - first < 2) return;
  const covering = owner[first];
  if (covering && covering.first <= first && covering.last >= last) return;
  const country = countryAround(draft, first, last);
  lay(draft, find({ first, last, kind, form: "name", rule: `head "${atomAt(reading, head)}"`, country }));
}

function firstSmall(reading: Reading, first: number, last: number): number {
  for (let i = first + 1; i < last; i++)
    if (
      reading.written[i] !== TITLE &&
      reading.written[i] !== UPPER &&
      INNER.has(atomAt(reading, i)) &&
      !/^(and|&|the)$/.test(wordAt(reading, i))
    )
      return i;
  return -1;
}

function kindOf(reading: Reading, first: number, head: number, last: number) {
  const kind = HEAD_KIND.get(atomAt(reading, head));
  if (!kind) return null;
  // a bare "Joint Statement" is no name, "Joint Statement of Maritime Principles" is
  if (atomAt(reading, head) === "statement" && head === last - 1) return null;
  if (last - first === 1) return null;
  return kind;
}

/** The state whose name or adjective stands in the name, before it or behind it. */
function countryAround(draft: Draft, first: number, last: number): string | null {
  const { owner, reading } = draft;
  for (let i = first; i < last; i++) if (owner[i]?.country) return owner[i]!.country;
  const before = atomAt(reading, first - 1) === "s" ? owner[first - 2] : owner[first - 1];
  if (before?.kind === "state") return before.country;
  const after =
    atomAt(reading, last) === "of" ? owner[atomAt(reading, last + 1) === "the" ? last + 2 : last + 1] : undefined;
  return after?.kind === "state" ? after.country : null;
}
