import type { Alignment, Pair } from "./align.ts";
import { callingWords } from "./calling.ts";
import { strong } from "./conflicts.ts";
import type { NameWord } from "./raw-words.ts";
import type { PersonRead } from "./said.ts";
import { different, type PersonComparison, same, unsure } from "./verdict.ts";
import type { Manner } from "./words.ts";

/** What the spellings of all words may cost together, and be the same; and be perhaps the same. */
const SAME = 0.3;
const PERHAPS = 0.45;
/** A greater slip and words left out are too much together. */
const LITTLE = 0.15;
/** Words of this weight must be shared where others are left out. */
const ENOUGH = 1.05;
/** A slip is never surer than this. */
export const NEARLY = 0.9;

/** Compares the words of two names, as they were aligned. */
export function byName(
  a: PersonRead,
  b: PersonRead,
  alignment: Alignment,
  against: readonly string[],
  manner: Manner,
): PersonComparison {
  const pairs = alignment.pairs.filter((pair) => strong(pair.a).length > 0 && strong(pair.b).length > 0);
  if (pairs.length === 0) return different(0, "no word in common");
  if (against.length > 0) return different(0.1, ...against);
  const cost = pairs.reduce((sum, pair) => sum + pair.cost, 0);
  const told = pairs.filter(({ how }) => how !== "equal").map(reasonOf);
  if (cost > PERHAPS) return different(0.2, ...told);
  if (cost > SAME) return unsure(0.5, ...told);
  const left = strong(alignment.leftA).length + strong(alignment.leftB).length;
  const most = pairs.some(({ how }) => how === "slip") ? NEARLY - 0.01 : 1;
  return left === 0 ? same(Math.min(most, 1 - cost), ...told) : shorter(a, b, alignment, pairs, manner, told);
}

function reasonOf({ a, b, how }: Pair): string {
  const text = (words: Pair["a"]) => words.map((word) => word.text).join(" ");
  return `${how}: ${text(a)} and ${text(b)}`;
}

/** One name has words that the other leaves out. */
function shorter(
  a: PersonRead,
  b: PersonRead,
  { leftA, leftB }: Alignment,
  pairs: readonly Pair[],
  manner: Manner,
  told: readonly string[],
): PersonComparison {
  const long = strong(leftA).length > 0 ? a : b;
  const short = long === a ? b : a;
  if (strong(short.words).length === 1) return single(short, long, manner, told);
  const weight = pairs.reduce((sum, pair) => sum + pair.weight, 0);
  if (manner.syllabic !== null) return unsure(0.4, ...told, "a syllable is left out");
  const isSlip = pairs.some(({ how, cost }) => how === "slip" && cost > LITTLE);
  if (isSlip && !strong([...leftA, ...leftB]).every(isPatronymic)) return unsure(0.45, ...told, "words left out");
  if (weight < ENOUGH) return unsure(0.45, ...told, "what they share is common");
  return same(0.85, ...told, "words left out");
}

/** "Viktorovich": left out as a rule. */
function isPatronymic({ text }: NameWord): boolean {
  return /.{3}(vich|vych|wicz|witsch|vna|ivna|ichna|ogly|oglu|uly|kyzy)$/.test(text);
}

/** A single name for a longer one: as people are so called, and office and state agree, or nobody else is known by so rare a name. */
function single(
  short: PersonRead,
  long: PersonRead,
  { lexicon, lenient, syllabic }: Manner,
  told: readonly string[],
): PersonComparison {
  const [word] = strong(short.words);
  const state = long.state ?? short.state;
  if (!callingWords(long, state, syllabic !== null).includes(word!.text)) return unsure(0.3, ...told, "not so called");
  if (lenient) return same(0.85, ...told, "short form, same office and state");
  const rare = word!.text.length > 4 && !lexicon.bearers.has(word!.text) && !lexicon.rows.has(word!.text);
  return rare ? same(0.7, ...told, "short form of a rare name") : unsure(0.4, ...told, "short form");
}
