import type { Person } from "../knowledge.ts";
import { align } from "./align.ts";
import { callingWords } from "./calling.ts";
import { conflicts, strong } from "./conflicts.ts";
import { cannotBe, held, isOf } from "./context.ts";
import type { NameLexicon } from "./lexicon.ts";
import type { NameParts } from "./parts.ts";
import type { PersonRead } from "./said.ts";
import { isSyllable } from "./syllables.ts";

/** A name that costs more is not just another way of writing it. */
const WRITTEN_SO = 0.15;

/** Whom a name may mean. `whole`: all its words are theirs. */
export interface Bearers {
  readonly people: readonly Person[];
  readonly whole: boolean;
}

/** The people of the knowledge whom the name may mean, by name, state, office and date; the fuller the name fits, the better. */
export function bearersOf(said: PersonRead, lexicon: NameLexicon): Bearers {
  const near = candidates(said, lexicon).filter(
    (person) => (said.state === null || isOf(person, said.state)) && !cannotBe(person, said),
  );
  const fits = near.map((person) => ({ person, fit: fitOf(said, person, lexicon) }));
  const best = Math.max(0, ...fits.map(({ fit }) => fit));
  const people = fits.filter(({ fit }) => fit > 0 && fit === best).map(({ person }) => person);
  const inOffice = said.offices.length > 0 ? people.filter((person) => held(person, said)) : [];
  return { people: inOffice.length > 0 ? inOffice : people, whole: best > 1 };
}

/** People who share two words with the name, or one when it has no more; initials are not counted. */
export function candidates(said: PersonRead, { bearers, rows, spellings }: NameLexicon): readonly Person[] {
  const counts = new Map<Person, number>();
  const words = said.words.filter(({ light, initial }) => !light && !initial).map(({ text }) => text);
  for (const word of words) {
    const written = (rows.get(word) ?? []).filter(({ kind }) => kind !== "cognate").flatMap(({ id }) => spellings[id]!);
    const people = new Set([word, ...written].flatMap((form) => bearers.get(form) ?? []));
    for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= Math.min(2, words.length)).map(([person]) => person);
}

/** 3: all words of a name of the person; 2: a part of it; 1: a name with words more, which the knowledge does not have; 0: not so called. */
function fitOf(said: PersonRead, person: Person, lexicon: NameLexicon): number {
  const names = lexicon.names.get(person.id)!;
  return names.reduce((best, name) => Math.max(best, fitsName(said, name, person, lexicon)), 0);
}

function fitsName(said: PersonRead, name: NameParts, person: Person, lexicon: NameLexicon): number {
  const alignment = align(said.words, name.words, {
    lexicon,
    syllabic: "other",
    lenient: false,
    wade: false,
    exact: true,
  });
  const { pairs, leftA, leftB } = alignment;
  const paired = pairs.filter(({ a, b }) => strong(a).length > 0 && strong(b).length > 0);
  const cost = paired.reduce((sum, pair) => sum + pair.cost, 0);
  if (paired.length === 0 || cost > WRITTEN_SO || paired.some(({ how }) => how === "slip" || how === "cognate"))
    return 0;
  if (conflicts(said, name, alignment).length > 0) return 0;
  const whole = strong(leftA).length === 0 && strong(leftB).length === 0;
  if (strong(said.words).length === 1 && !whole) return isCalled(said, person, lexicon) ? 2 : 0;
  // "Aye Kyaw" is no part of "Kyaw Aye Thein", nor "Maung Aye Kyaw" more of "Aye Kyaw"
  const isOther = said.words.every(({ text }) => isSyllable(text)) && (alignment.turned || strong(leftA).length > 0);
  if (!whole && (paired.length < 2 || isOther)) return 0;
  if (strong(leftA).length > 0) return 1;
  return whole && paired.every(({ how }) => how !== "initial") ? 3 : 2;
}

/** By a single word: the family name, or as people of that state are called. */
function isCalled(said: PersonRead, person: Person, lexicon: NameLexicon): boolean {
  const [word] = strong(said.words);
  const names = lexicon.names.get(person.id)!;
  return names.some((name) => callingWords(name, person.country, false).includes(word!.text));
}
