import { folded } from "../fold.ts";
import type { Knowledge, Person } from "../knowledge.ts";
import { type OfficeIndex, officeIndex } from "../office-words.ts";

/** The knowledge, to look names up in while rows are imported; people of the import are added as they come. */
export interface Lookup {
  readonly offices: OfficeIndex;
  readonly officeIds: Set<string>;
  readonly states: Set<string>;
  readonly organisations: Set<string>;
  /** Ids of everything that an alias can be of. */
  readonly named: Set<string>;
  readonly people: Map<string, PersonKnown>;
  /** People by their names, whatever the order of the words, and by Wikidata's number. */
  readonly byName: Map<string, Set<string>>;
  readonly byQid: Map<string, string>;
  /** By state and family name. */
  readonly families: Map<string, string>;
}

/** What of a person a further row must keep to. */
export type PersonKnown = Pick<Person, "id" | "name" | "family" | "country">;

/** Made once of the knowledge. */
export function lookupOf(knowledge: Knowledge): Lookup {
  const { states, organisations, offices, people, places, aliases } = knowledge;
  const lookup: Lookup = {
    offices: officeIndex(knowledge),
    officeIds: new Set(offices.map(({ id }) => id)),
    states: new Set(states.map(({ id }) => id)),
    organisations: new Set(organisations.map(({ id }) => id)),
    named: new Set([...states, ...organisations, ...places].map(({ id }) => id)),
    people: new Map(),
    byName: new Map(),
    byQid: new Map(),
    families: new Map(),
  };
  for (const person of people) {
    addPerson(lookup, person, [person.name, ...person.names]);
    for (const { source } of person.rows ?? []) addQid(lookup, source, person.id);
  }
  for (const { of, name } of aliases) if (lookup.people.has(of)) addName(lookup, name, of);
  return lookup;
}

/** Makes a person known. */
export function addPerson(lookup: Lookup, { id, name, family, country }: PersonKnown, names: readonly string[]): void {
  if (!lookup.people.has(id)) lookup.people.set(id, { id, name, family, country });
  lookup.named.add(id);
  lookup.families.set(`${country} ${folded(family)}`, id);
  for (const one of names) addName(lookup, one, id);
}

/** Makes what a new row brings known to the rows that follow. */
export function learn(lookup: Lookup, group: string, id: string): void {
  const known = { states: lookup.states, organisations: lookup.organisations, offices: lookup.officeIds }[group];
  known?.add(id);
  if (group !== "offices" && (known !== undefined || group === "places")) lookup.named.add(id);
}

/** "Wikidata Q53045, Q274948 (CC0-1.0)" tells by its first number who the person is. */
export function addQid(lookup: Lookup, source: string, id: string): void {
  const qid = /\bWikidata\b[^()]*?\b(Q\d+)/.exec(source)?.[1];
  if (qid !== undefined && !lookup.byQid.has(qid)) lookup.byQid.set(qid, id);
}

/** People of that name; with a state only those of it, or of none. */
export function peopleNamed(lookup: Lookup, name: string, country: string | null): string[] {
  const ids = [...(lookup.byName.get(nameKey(name)) ?? [])];
  return ids.filter((id) => {
    const own = lookup.people.get(id)?.country ?? null;
    return country === null || own === null || own === country;
  });
}

/** The state or organisation of that name or code, as the column `of` has it. */
export function holderNamed(lookup: Lookup, words: string): string | null {
  if (lookup.states.has(words)) return words;
  if (lookup.organisations.has(words.toLowerCase())) return words.toUpperCase();
  const upper = words.toUpperCase();
  if (upper.length === 3 && lookup.states.has(upper)) return upper;
  return lookup.offices.holders.get(folded(words)) ?? (/^[A-Z]{2}$/.test(words) ? iso2(lookup, words) : null);
}

function iso2(lookup: Lookup, code: string): string | null {
  return lookup.offices.codes.get(code) ?? null;
}

function addName(lookup: Lookup, name: string, id: string): void {
  const key = nameKey(name);
  const ids = lookup.byName.get(key);
  if (ids === undefined) lookup.byName.set(key, new Set([id]));
  else ids.add(id);
}

/** "SUGA Yoshihide", "Suga, Yoshihide" and "Yoshihide Suga" are one. */
function nameKey(name: string): string {
  return folded(name).split(" ").sort().join(" ");
}
