import { align } from "./align.ts";
import { byName, NEARLY } from "./by-name.ts";
import { conflicts, strong } from "./conflicts.ts";
import { cannotBe, held, otherOffices, otherSexes, otherStates, shareOffice } from "./context.ts";
import { doubtOf } from "./doubts.ts";
import { type Bearers, bearersOf } from "./known.ts";
import type { NameLexicon } from "./lexicon.ts";
import { type PersonRead, type PersonSaid, readPerson } from "./said.ts";
import { isWadeName, syllabicOf } from "./syllables.ts";
import { different, type PersonComparison, same, unsure } from "./verdict.ts";

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
  const syllabic = syllabicOf(left, right, lexicon);
  const manner = { lexicon, syllabic, lenient: support, wade: syllabic !== null && isWadeName(a, b), exact: false };
  const alignment = align(a.words, b.words, manner);
  const against = conflicts(a, b, alignment);
  const decided = byKnowledge(a, b, x, y, against.length > 0);
  const found = decided ?? inContext(byName(left, right, alignment, against, manner), left, right, support);
  if (found.verdict !== "same") return found;
  if (otherSexes(a, b)) return different(0.1, "a man and a woman");
  if (x.people.some((person) => cannotBe(person, b)) || y.people.some((person) => cannotBe(person, a)))
    return unsure(0.3, "who is known by the name did not hold the office then");
  const known = [...x.people, ...y.people].length > 0 ? (x.people[0] ?? y.people[0])! : null;
  const doubt = doubtOf(left, right, known, { syllabic: syllabic !== null, nearly: found.score < NEARLY });
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

function inContext(named: PersonComparison, a: PersonRead, b: PersonRead, support: boolean): PersonComparison {
  if (named.verdict === "different") return named;
  if (otherStates(a, b)) return different(0.15, ...named.reasons, `${a.state} and ${b.state}`);
  if (named.verdict === "unsure" && support && named.score >= 0.45)
    return same(0.8, ...named.reasons, "same office and state");
  const isLittle = isSlip(named) || [a, b].some(({ words }) => strong(words).length === 1);
  if (isLittle && !support && otherOffices(a, b)) return unsure(0.4, ...named.reasons, "other offices");
  return named;
}

function isSlip({ reasons }: PersonComparison): boolean {
  return reasons.some((reason) => reason.startsWith("slip"));
}
