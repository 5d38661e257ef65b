import type { Knowledge, Person } from "../../knowledge/knowledge.ts";
import { lexiconOf, type NameLexicon } from "../../knowledge/names/lexicon.ts";
import { atomsOfName, namesOfPerson } from "./names.ts";

/** People of the knowledge, by the words of their names. */
export interface PersonIndex {
  readonly byId: ReadonlyMap<string, Person>;
  /** By all atoms of a name, sorted: order does not matter. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** By each single word of each name. */
  readonly byWord: ReadonlyMap<string, readonly string[]>;
  /** The words of each person's family name, and of readings of it ("Kan" for Suga). */
  readonly families: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the states and organisations in which they held office. */
  readonly byOffice: ReadonlyMap<string, readonly Person[]>;
  readonly lexicon: NameLexicon;
  readonly given: ReadonlySet<string>;
  readonly family: ReadonlySet<string>;
}

/** The atoms of a name without initials, sorted. */
export function nameKey(atoms: readonly string[]): string {
  const long = atoms.filter((a) => a.length > 1 && !/^(jr|sr|ii|iii|iv)$/.test(a));
  return [...(long.length > 0 ? long : atoms)].sort().join(" ");
}

/** Makes the index; linear in the names. */
export function personIndex(knowledge: Knowledge): PersonIndex {
  const byName = new Map<string, string[]>();
  const byWord = new Map<string, string[]>();
  const families = new Map<string, Set<string>>();
  const given = new Set<string>();
  const family = new Set<string>();
  for (const person of knowledge.people) {
    const own = new Set(atomsOfName(person.family));
    const proper = new Set([person.name, ...person.names].flatMap(atomsOfName));
    for (const name of namesOfPerson(person, knowledge)) {
      const atoms = atomsOfName(name);
      if (atoms.length === 0) continue;
      put(byName, nameKey(atoms), person.id);
      for (const atom of atoms) put(byWord, atom, person.id);
      // the part of an alias that is in none of the person's names stands for the family: Kan Yoshihide
      if (atoms.length > 1 && atoms.some((a) => proper.has(a))) for (const a of atoms) if (!proper.has(a)) own.add(a);
    }
    families.set(person.id, own);
    for (const a of own) if (a.length > 1) family.add(a);
    for (const a of proper) if (a.length > 2 && !own.has(a)) given.add(a);
  }
  const byOffice = new Map<string, Person[]>();
  for (const person of knowledge.people)
    for (const of of new Set(person.tenures.map((t) => t.of))) {
      const list = byOffice.get(of);
      if (list) list.push(person);
      else byOffice.set(of, [person]);
    }
  return {
    // made when the first name is misspelt
    get lexicon() {
      return lexiconOf(knowledge);
    },
    byId: new Map(knowledge.people.map((p) => [p.id, p])),
    byName,
    byWord,
    families,
    byOffice,
    given,
    family,
  };
}

function put(table: Map<string, string[]>, key: string, id: string): void {
  const list = table.get(key);
  if (!list) table.set(key, [id]);
  else if (list.at(-1) !== id && !list.includes(id)) list.push(id);
}
