import type { Person } from "../../knowledge/knowledge.ts";
import { GIVEN_NAMED } from "../../knowledge/names/calling.ts";
import { isMisspelt, slip } from "../../knowledge/names/slip.ts";
import type { OfficeUse } from "./find.ts";
import { atomsOf } from "./fold.ts";
import { nameKey, type PersonIndex } from "./person-index.ts";
import { covers, fitness, HEADS } from "./tenure.ts";

/** What the text says of a bearer of a name. */
export interface Bearer {
  readonly atoms: readonly string[];
  readonly uses: readonly OfficeUse[];
  /** When the text was written (EDTF), or null. */
  readonly date: string | null;
  /** The last year that the text names, or null. */
  readonly lastYear: number | null;
  /** States named in the text. */
  readonly states: ReadonlySet<string>;
}

/** A person of the knowledge, and what settled it. */
export interface Link {
  readonly id: string;
  readonly rule: string;
}

/** The person of the knowledge whom the name means, by name, office, state and date; null when none, or several alike. */
export function link(index: PersonIndex, bearer: Bearer): Link | null {
  return byFullName(index, bearer) ?? byOffice(index, bearer) ?? bySpelling(index, bearer);
}

function byFullName(index: PersonIndex, bearer: Bearer): Link | null {
  const long = bearer.atoms.filter((a) => a.length > 1);
  if (long.length < 2) return null;
  const people = (index.byName.get(nameKey(bearer.atoms)) ?? []).map((id) => index.byId.get(id)!);
  const fitting = people.filter((person) => !contradicts(person, bearer) && initialsFit(person, bearer.atoms));
  const best = bestOf(fitting, bearer);
  return best ? { id: best.id, rule: "knowledge" } : null;
}

/** "George W. Bush" is no "George H. W. Bush": where both have initials they must agree. */
function initialsFit(person: Person, atoms: readonly string[]): boolean {
  // "H.W." is one word, two initials
  const said = atoms.filter((a) => a.length === 1 || /^[^aeiouy]{2,3}$/.test(a)).join("");
  if (said === "") return true;
  const own = [person.name, ...person.names].map((name) =>
    (name.match(/(?<![\p{L}])\p{L}(?=[. ])/gu) ?? []).join("").toLowerCase(),
  );
  return own.every((i) => i === "") || own.includes(said);
}

/** Whether the text gives the name a state that the person has nothing to do with, or ends before he held any office. */
function contradicts(person: Person, bearer: Bearer): boolean {
  if (isLater(person, bearer)) return true;
  const states = bearer.uses.map((use) => use.of).filter((of) => of !== null && /^[A-Z]{3}$/.test(of));
  return states.length > 0 && !states.some((of) => person.country === of || person.tenures.some((t) => t.of === of));
}

/** "President Lopez" in an undated list of 1944 is not the president of 2018. */
function isLater(person: Person, { date, lastYear, uses }: Bearer): boolean {
  if (date !== null || lastYear === null || uses.length === 0 || person.tenures.length === 0) return false;
  return person.tenures.every(({ from }) => from !== null && Number(from.slice(0, 4)) > lastYear);
}

function bestOf(people: readonly Person[], bearer: Bearer): Person | null {
  if (people.length < 2) return people[0] ?? null;
  const scored = people
    .map((person) => ({ person, score: score(person, bearer) }))
    .sort((a, b) => b.score - a.score || (a.person.id < b.person.id ? -1 : 1));
  return scored[0]!.score > scored[1]!.score ? scored[0]!.person : null;
}

function score(person: Person, bearer: Bearer): number {
  const office = Math.max(0, ...bearer.uses.map((use) => fitness(person, use, bearer.date)));
  const current = bearer.date !== null && person.tenures.some((t) => covers(t, bearer.date!)) ? 1 : 0;
  return 4 * office + 2 * current + (person.country && bearer.states.has(person.country) ? 1 : 0);
}

/** "Prime Minister Kan" of Japan: the family name (or a reading of it), and the office at the time. */
function byOffice(index: PersonIndex, bearer: Bearer): Link | null {
  if (bearer.uses.length === 0) return null;
  const long = bearer.atoms.filter((a) => a.length > 1);
  const people = candidates(index, long).filter(
    (person) =>
      !contradicts(person, bearer) &&
      initialsFit(person, bearer.atoms) &&
      (long.length === 1
        ? callsSo(index, person, long[0]!)
        : long.every((a) => wordsOf(index, person).has(a)) || givenAndFamily(index, person, long)) &&
      bearer.uses.some((use) => fitness(person, use, bearer.date) > 0),
  );
  const proper = bestOf(people, bearer) ?? (bearer.date === null ? latest(people, bearer) : null);
  if (proper && long.length === 1 && isOfOthers(index, proper, long[0]!, bearer)) return null;
  return proper ? { id: proper.id, rule: "name and office" } : null;
}

/** "President Kim", in a text that names South Korea and not the North: whoever it is, he is none of a state that the text does not name while it names one of another Kim. */
function isOfOthers(index: PersonIndex, person: Person, atom: string, { states, uses }: Bearer): boolean {
  const isNamed = ({ country }: Person) => country !== null && states.has(country);
  if (isNamed(person) || uses.some(({ of }) => of !== null)) return false;
  return candidates(index, [atom]).some((other) => isNamed(other) && callsSo(index, other, atom));
}

function candidates(index: PersonIndex, atoms: readonly string[]): Person[] {
  return [...new Set(atoms.flatMap((a) => index.byWord.get(a) ?? []))].map((id) => index.byId.get(id)!);
}

const wordSets = new WeakMap<Person, ReadonlySet<string>>();

function wordsOf(index: PersonIndex, person: Person): ReadonlySet<string> {
  let words = wordSets.get(person);
  if (!words) {
    words = new Set([
      ...[person.name, ...person.names].flatMap((n) => nameKey(atoms(n)).split(" ")),
      ...(index.families.get(person.id) ?? []),
    ]);
    wordSets.set(person, words);
  }
  return words;
}

function atoms(name: string): string[] {
  return name.split(/\s+/).flatMap(atomsOf);
}

/** Joe R. Biden with a middle name of the text: first and last agree. */
function givenAndFamily(index: PersonIndex, person: Person, long: readonly string[]): boolean {
  const words = wordsOf(index, person);
  return (
    long.length > 2 &&
    words.has(long[0]!) &&
    words.has(long.at(-1)!) &&
    (index.families.get(person.id)?.has(long.at(-1)!) ?? false)
  );
}

/** Whether the person is called by this single name: by family name or a reading of it, by the last name in Vietnam. */
export function callsSo(index: PersonIndex, person: Person, atom: string): boolean {
  if (index.families.get(person.id)?.has(atom)) return person.country !== "VNM" || atomsLast(person) === atom;
  if (person.country === "VNM") return atomsLast(person) === atom;
  return (
    person.names.some((name) => name.toLowerCase() === atom) ||
    (GIVEN_NAMED.has(person.country ?? "") && wordsOf(index, person).has(atom))
  );
}

function atomsLast(person: Person): string {
  return atoms(person.name).at(-1) ?? "";
}

/** Without a date: the one of the states in the text who held the office last. */
function latest(people: readonly Person[], bearer: Bearer): Person | null {
  const near = people.filter(
    (p) => p.country !== null && (bearer.states.has(p.country) || bearer.uses.some((u) => u.of === p.country)),
  );
  const start = (p: Person): string =>
    p.tenures
      .filter((t) => bearer.uses.some((use) => use.ids.includes(t.office)))
      .map((t) => t.from ?? "")
      .sort()
      .at(-1) ?? "";
  const sorted = [...near].sort((a, b) => (start(a) > start(b) ? -1 : start(a) < start(b) ? 1 : a.id < b.id ? -1 : 1));
  return sorted[0] ?? null;
}

/** One slip in one word of the name, and office or state that fit. */
function bySpelling(index: PersonIndex, bearer: Bearer): Link | null {
  const long = bearer.atoms.filter((a) => a.length > 1);
  const people = long.length > 1 ? candidates(index, long) : [];
  for (const person of people) {
    if (contradicts(person, bearer) || !plausible(person, bearer)) continue;
    for (const name of [person.name, ...person.names]) {
      const odd = slip(
        long,
        atoms(name).filter((a) => a.length > 1),
        index.lexicon,
      );
      if (odd) return { id: person.id, rule: `spelling: ${odd[0]} for ${odd[1]}` };
    }
  }
  return long.length === 1 ? holderMisspelt(index, bearer, long[0]!) : null;
}

function plausible(person: Person, bearer: Bearer): boolean {
  if (bearer.uses.some((use) => fitness(person, use, bearer.date) > 0)) return true;
  if (bearer.uses.some((use) => use.of !== null && use.of === person.country)) return true;
  const near = person.country !== null && bearer.states.has(person.country);
  return (
    near &&
    bearer.uses.length === 0 &&
    person.tenures.some((t) => HEADS.has(t.office) && (bearer.date === null || covers(t, bearer.date) || near))
  );
}

/** "Ukrainian President Zelenksy": the holder of just that office then, one slip away. */
function holderMisspelt(index: PersonIndex, bearer: Bearer, atom: string): Link | null {
  if (atom.length < 5 || bearer.date === null) return null;
  for (const use of bearer.uses) {
    if (use.of === null) continue;
    for (const person of index.byOffice.get(use.of) ?? []) {
      if (fitness(person, use, bearer.date) < 2) continue;
      for (const word of wordsOf(index, person))
        if (word.length >= 5 && isMisspelt(word, atom, index.lexicon))
          return { id: person.id, rule: `spelling: ${atom} for ${word}` };
    }
  }
  return null;
}
