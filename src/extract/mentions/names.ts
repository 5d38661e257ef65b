import type { EntityKind, MentionForm } from "../../document/layers.ts";
import type { Knowledge, Person } from "../../knowledge/knowledge.ts";
import { onceOf } from "../../knowledge/once.ts";
import { atomsOf } from "./fold.ts";

/** How letter case must be for a name to be one. */
export type Case = "acronym" | "proper" | "any";

/** A name of the knowledge, in atoms. */
export interface NameEntry {
  readonly atoms: readonly string[];
  readonly kind: EntityKind;
  readonly form: MentionForm;
  readonly case: Case;
  /** Ids of those that bear it: several Georges, one Vietnam. */
  readonly known: readonly string[];
  readonly country: string | null;
}

/** Names by their first atom, the longest first. */
export type NameIndex = ReadonlyMap<string, readonly NameEntry[]>;

// a word that is both is the first of these: Singapore is a state before it is a city
const RANK: readonly EntityKind[] = [
  "state",
  "organisation",
  "forum",
  "instrument",
  "body",
  "outlet",
  "concept",
  "person",
  "place",
  "group",
  "equipment",
];

/** All names of states, people, organisations and places (equipment and offices are sought in other ways). */
export function nameIndex(knowledge: Knowledge): NameIndex {
  const entries = new Map<string, NameEntry>();
  const add = (name: string, given: Omit<NameEntry, "atoms" | "case">): void => {
    const atoms = atomsOfName(name);
    if (atoms.length === 0) return;
    const key = atoms.join(" ");
    const old = entries.get(key);
    const entry = { ...given, atoms, case: caseOf(name) };
    if (!old || RANK.indexOf(entry.kind) < RANK.indexOf(old.kind)) entries.set(key, entry);
    else if (old.kind === entry.kind && old.form === entry.form)
      entries.set(key, { ...old, known: [...new Set([...old.known, ...entry.known])].sort() });
  };
  addStates(knowledge, add);
  addOrganisations(knowledge, add);
  for (const person of knowledge.people)
    for (const name of namesOfPerson(person, knowledge))
      if (name.includes(" ")) add(name, { kind: "person", form: "name", known: [person.id], country: person.country });
  for (const place of knowledge.places)
    for (const name of [place.name, ...place.names])
      add(name, { kind: "place", form: "name", known: [place.id], country: place.country });
  return byFirstAtom([...entries.values()]);
}

type Add = (name: string, given: Omit<NameEntry, "atoms" | "case">) => void;

function addStates(knowledge: Knowledge, add: Add): void {
  for (const state of knowledge.states) {
    const bearer = { kind: "state", known: [state.id], country: state.id } as const;
    for (const name of [state.name, state.official, ...state.names, ...aliases(knowledge, state.id)]) {
      if (!name) continue;
      add(name, { ...bearer, form: "name" });
      if (/^(Saint|Sainte) /.test(name)) add(name.replace(/^Sainte? /, "St "), { ...bearer, form: "name" });
    }
    for (const demonym of state.demonyms) {
      add(demonym, { ...bearer, form: "adjective" });
      if (/(an|i|ot|er|ard|ane|ene|ine|ard|ic|ite)$/.test(demonym))
        add(`${demonym}s`, { ...bearer, form: "adjective" });
    }
  }
}

function addOrganisations(knowledge: Knowledge, add: Add): void {
  for (const organisation of knowledge.organisations) {
    if (organisation.kind === "equipment") continue;
    const { kind, country, id } = organisation;
    for (const name of [organisation.name, ...organisation.names, ...aliases(knowledge, id)])
      add(name, { kind, form: "name", known: [id], country });
  }
  for (const summit of knowledge.summits) {
    const kind = knowledge.organisations.find((o) => o.id === summit.series)?.kind ?? "forum";
    for (const name of [summit.name, summit.number ?? ""])
      if (/\p{L}{2}/u.test(name) && atomsOfName(name).length > 1)
        add(name, {
          kind: kind === "instrument" ? "forum" : kind,
          form: "name",
          known: [summitId(summit)],
          country: null,
        });
  }
}

/** Id of one meeting of a series: "cop:COP26". */
export function summitId(summit: {
  readonly series: string;
  readonly number: string | null;
  readonly date: string;
}): string {
  return `${summit.series}:${summit.number ?? summit.date}`;
}

const aliasesById = onceOf(({ aliases }: Knowledge) => Map.groupBy(aliases, ({ of }) => of));

function aliases(knowledge: Knowledge, id: string): readonly string[] {
  return (aliasesById(knowledge).get(id) ?? []).map(({ name }) => name);
}

/** All names of a person: as written, in the other order, and (Western) first and last without the middle. */
export function namesOfPerson(person: Person, knowledge: Knowledge): string[] {
  const names = new Set([person.name, ...person.names, ...aliases(knowledge, person.id)]);
  for (const name of [...names]) {
    if (name.endsWith(` ${person.family}`)) {
      const given = name.slice(0, -person.family.length - 1);
      names.add(`${person.family} ${given}`);
      const first = given.split(" ")[0]!;
      if (first !== given && first.length > 2) names.add(`${first} ${person.family}`);
    } else if (name.startsWith(`${person.family} `)) {
      names.add(`${name.slice(person.family.length + 1)} ${person.family}`);
    }
  }
  return [...names];
}

/** A name in atoms, without a leading article. */
export function atomsOfName(name: string): string[] {
  const atoms = name.split(/\s+/).flatMap(atomsOf);
  return atoms[0] === "the" && atoms.length > 1 ? atoms.slice(1) : atoms;
}

function caseOf(name: string): Case {
  const letters = name.replace(/[^\p{L}]/gu, "");
  if (letters === letters.toLowerCase() && letters !== letters.toUpperCase()) return "any";
  return letters.length > 1 && letters === letters.toUpperCase() && !/\p{L} \p{L}/u.test(name) ? "acronym" : "proper";
}

function byFirstAtom(entries: readonly NameEntry[]): NameIndex {
  const index = new Map<string, NameEntry[]>();
  for (const entry of entries) {
    const list = index.get(entry.atoms[0]!);
    if (list) list.push(entry);
    else index.set(entry.atoms[0]!, [entry]);
  }
  for (const list of index.values())
    list.sort((a, b) => b.atoms.length - a.atoms.length || (a.atoms.join(" ") < b.atoms.join(" ") ? -1 : 1));
  return index;
}
