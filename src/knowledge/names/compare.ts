import { type Alignment, align, type Pair } from "./align.ts";
import { callingWords, VIETNAMESE } from "./calling.ts";
import { conflicts, strong } from "./conflicts.ts";
import { cannotBe, held, otherOffices, otherStates, shareOffice } from "./context.ts";
import { doubtOf } from "./doubts.ts";
import { type Bearers, bearersOf } from "./known.ts";
import { type NameLexicon, SYLLABIC } from "./lexicon.ts";
import { type PersonRead, type PersonSaid, readPerson } from "./said.ts";
import { isWade } from "./sound.ts";
import { isSyllable, type Manner } from "./words.ts";

/** Whether two names are of one person, how sure that is (1 surely one, 0 surely two), and why. */
export interface PersonComparison {
  readonly verdict: "same" | "different" | "unsure";
  readonly score: number;
  readonly reasons: readonly string[];
}

/** What the spellings of all words may cost together, and be the same; and be perhaps the same. */
const SAME = 0.3;
const PERHAPS = 0.45;
/** Words of this weight must be shared where others are left out. */
const ENOUGH = 1.05;
/** A slip is never surer than this. */
const NEARLY = 0.9;

/** Compares two people as texts name them: by what the knowledge has, then word by word, then by state, office and date. */
export function comparePersons(a: PersonSaid, b: PersonSaid, lexicon: NameLexicon): PersonComparison {
  return compareRead(readPerson(a, lexicon), readPerson(b, lexicon), lexicon);
}

/** The same for people already read. */
export function compareRead(a: PersonRead, b: PersonRead, lexicon: NameLexicon): PersonComparison {
  if (strong(a.words).length === 0 || strong(b.words).length === 0) return unsure(0, "no name");
  const [x, y] = [bearersOf(a, lexicon), bearersOf(b, lexicon)];
  const [left, right] = [informed(a, x), informed(b, y)];
  const support = shareOffice(left, right) || fitsOffice(x, b) || fitsOffice(y, a);
  const syllabic = isSyllabic(a, lexicon) && isSyllabic(b, lexicon);
  const manner = { lexicon, syllabic, lenient: support, wade: syllabic && isWadeName(a, b), exact: false };
  const alignment = align(a.words, b.words, manner);
  const against = conflicts(a, b, alignment);
  const decided = byKnowledge(a, b, x, y, against.length > 0);
  const found = decided ?? inContext(byName(left, right, alignment, against, manner), left, right, support);
  if (found.verdict !== "same") return found;
  if (x.people.some((person) => cannotBe(person, b)) || y.people.some((person) => cannotBe(person, a)))
    return unsure(0.3, "who is known by the name did not hold the office then");
  const known = [...x.people, ...y.people].length > 0 ? (x.people[0] ?? y.people[0])! : null;
  const doubt = doubtOf(left, right, known, { syllabic, nearly: found.score < NEARLY });
  return doubt === null ? found : unsure(0.4, ...found.reasons, doubt);
}

function byKnowledge(a: PersonRead, b: PersonRead, x: Bearers, y: Bearers, disagree: boolean): PersonComparison | null {
  if (x.people.length === 0 || y.people.length === 0) return null;
  const common = x.people.filter((person) => y.people.includes(person));
  if (common.length === 0 && !disagree && (isVague(a) || isVague(b))) return null;
  if (common.length === 0) return different(0.02, `known as ${x.people[0]!.id} and as ${y.people[0]!.id}`);
  // a patronymic that the knowledge does not have
  if (!(x.whole && y.whole) && disagree) return null;
  if (x.people.length === 1 && y.people.length === 1) return same(0.98, `known as ${common[0]!.id}`);
  const plain = (said: PersonRead) => said.words.map(({ text }) => text).join(" ");
  return plain(a) === plain(b) || !(x.whole && y.whole) ? null : unsure(0.5, "more than one known person may be meant");
}

/** A single name of which no office is told. */
function isVague({ words, offices }: PersonRead): boolean {
  return strong(words).length === 1 && offices.length === 0;
}

/** The state of the one who is known by the name, where none is told. */
function informed(said: PersonRead, { people }: Bearers): PersonRead {
  return said.state === null && people.length === 1 ? { ...said, state: people[0]!.country } : said;
}

function fitsOffice({ people }: Bearers, other: PersonRead): boolean {
  return people.length === 1 && other.offices.length > 0 && other.date !== null && held(people[0]!, other);
}

function isSyllabic({ words, state }: PersonRead, { syllabic }: NameLexicon): boolean {
  const own = strong(words).filter(({ initial }) => !initial);
  const short =
    own.length > 1 && own.length < 5 && own.every(({ text, script }) => script === "hangul" || isSyllable(text));
  if (state !== null) return short && SYLLABIC.has(state);
  return short && (syllabic.has(own[0]!.text) || syllabic.has(own.at(-1)!.text));
}

/** "Lien Chan" and "Lian Zhan", of no state that writes otherwise. */
function isWadeName(...names: readonly PersonRead[]): boolean {
  const elsewhere = ({ state, words }: PersonRead) =>
    ["VNM", "KOR", "PRK"].includes(state ?? "") || VIETNAMESE.has(words[0]!.text);
  return !names.some(elsewhere) && names.some(({ words }) => words.some(({ text }) => isWade(text)));
}

function byName(
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
  { leftA }: Alignment,
  pairs: readonly Pair[],
  manner: Manner,
  told: readonly string[],
): PersonComparison {
  const long = strong(leftA).length > 0 ? a : b;
  const short = long === a ? b : a;
  if (strong(short.words).length === 1) return single(short, long, manner, told);
  const weight = pairs.reduce((sum, pair) => sum + pair.weight, 0);
  if (manner.syllabic) return unsure(0.4, ...told, "a syllable is left out");
  if (weight < ENOUGH) return unsure(0.45, ...told, "what they share is common");
  return same(0.85, ...told, "words left out");
}

/** A single name for a longer one: as people are so called, and office and state agree, or nobody else is known by so rare a name. */
function single(
  short: PersonRead,
  long: PersonRead,
  { lexicon, lenient }: Manner,
  told: readonly string[],
): PersonComparison {
  const [word] = strong(short.words);
  const state = long.state ?? short.state;
  if (!callingWords(long, state, isSyllabic(long, lexicon)).includes(word!.text))
    return unsure(0.3, ...told, "not so called");
  if (lenient) return same(0.85, ...told, "short form, same office and state");
  const rare = word!.text.length > 4 && !lexicon.bearers.has(word!.text) && !lexicon.rows.has(word!.text);
  return rare ? same(0.7, ...told, "short form of a rare name") : unsure(0.4, ...told, "short form");
}

function inContext(named: PersonComparison, a: PersonRead, b: PersonRead, support: boolean): PersonComparison {
  if (named.verdict === "different") return named;
  if (otherStates(a, b)) return different(0.15, ...named.reasons, `${a.state} and ${b.state}`);
  if (named.verdict === "unsure" && support && named.score >= 0.45)
    return same(0.8, ...named.reasons, "same office and state");
  if (isSlip(named) && !support && otherOffices(a, b)) return unsure(0.4, ...named.reasons, "other offices");
  return named;
}

function isSlip({ reasons }: PersonComparison): boolean {
  return reasons.some((reason) => reason.startsWith("slip"));
}

function same(score: number, ...reasons: readonly string[]): PersonComparison {
  return { verdict: "same", score, reasons: reasons.length > 0 ? reasons : ["same name"] };
}

function unsure(score: number, ...reasons: readonly string[]): PersonComparison {
  return { verdict: "unsure", score, reasons };
}

function different(score: number, ...reasons: readonly string[]): PersonComparison {
  return { verdict: "different", score, reasons };
}
