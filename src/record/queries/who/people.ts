import type { Basis, Knowledge, Person, Tenure } from "../../../knowledge/knowledge.ts";
import { foldedWords } from "../../fold.ts";
import { hasWords, type Wanted } from "../party.ts";
import { holdsOn } from "./holders.ts";

/** A name by which somebody was found. */
export interface NameFound {
  readonly name: string;
  /** "name", "other name", or as in aliases.tsv: "reading", "script", "spelling", "short form", "mistranslation". */
  readonly kind: string;
  readonly source: string | null;
  readonly rows: readonly Basis[];
}

/** A person of the knowledge files. */
export interface PersonFound {
  readonly person: Person;
  readonly tenures: readonly Tenure[];
  /** The names that have the words asked for. */
  readonly by: readonly NameFound[];
  /** 0: the whole name, 1: the family name, 2: another name has the words, 3: they are a part of a name. */
  readonly rank: number;
}

/** People with all the words in one of their names: whole names first, then family names, then other names. */
export function peopleFound(knowledge: Knowledge, wanted: Wanted, on: string | null): PersonFound[] {
  const aliases = Map.groupBy(
    knowledge.aliases.filter((alias) => hasWords(alias.name, wanted)),
    (alias) => alias.of,
  );
  const found = knowledge.people.flatMap((person) => {
    const own = [person.name, ...person.names].filter((name) => hasWords(name, wanted));
    const others = aliases.get(person.id) ?? [];
    if (own.length + others.length === 0) return [];
    const by = [
      ...own.map((name) => ({
        name,
        kind: name === person.name ? "name" : "other name",
        source: null,
        rows: rowsOf(person),
      })),
      ...others.map(({ name, kind, source, rows }) => ({ name, kind, source, rows: rows ?? [] })),
    ];
    const tenures = person.tenures.filter((tenure) => holdsOn(tenure, on));
    return [{ person, tenures, by, rank: rankOf(person, by, wanted) }];
  });
  return found.sort((a, b) => a.rank - b.rank || (a.person.id < b.person.id ? -1 : 1));
}

/** One row of a file tells all names of its person; one is enough. */
function rowsOf(person: Person): readonly Basis[] {
  return (person.rows ?? []).slice(0, 1);
}

function rankOf(person: Person, by: readonly NameFound[], { input }: Wanted): number {
  const asked = key(input);
  if (by.some(({ name }) => key(name) === asked)) return 0;
  if (key(person.family) === asked) return 1;
  return by.some(({ kind }) => kind !== "name" && kind !== "other name") ? 2 : 3;
}

function key(name: string): string {
  return foldedWords(name)
    .map(({ word }) => word)
    .sort()
    .join(" ");
}
