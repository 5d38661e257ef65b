import type { Knowledge, Person } from "../knowledge.ts";
import { onceOf } from "../once.ts";
import { type NameParts, type Peeler, partsOf } from "./parts.ts";
import { peelerOf, type TitleTable, titleTable } from "./titles.ts";

/** How two words of names may be one: other letters, a short form, another language's form, a family name in another romanisation. */
export type Kinship = "spelling" | "short" | "cognate" | "family";

/** What the knowledge tells of names. */
export interface NameLexicon {
  readonly knowledge: Knowledge;
  readonly titles: TitleTable;
  readonly peel: Peeler;
  /** The rows of given-names.tsv in which a word stands. */
  readonly rows: ReadonlyMap<
    string,
    readonly { readonly id: number; readonly kind: Kinship; readonly head: boolean }[]
  >;
  /** The spellings of each row. */
  readonly spellings: readonly (readonly string[])[];
  /** The people who bear the word. */
  readonly bearers: ReadonlyMap<string, readonly Person[]>;
  /** Family names of the states whose names are made of short syllables. */
  readonly families: ReadonlyMap<string, ReadonlySet<string>>;
  /** All names of a person, taken apart. */
  readonly names: ReadonlyMap<string, readonly NameParts[]>;
}

/** The lexicon of a knowledge, made once. */
export const lexiconOf = onceOf(makeLexicon);

function makeLexicon(knowledge: Knowledge): NameLexicon {
  const titles = titleTable(knowledge);
  const peel = peelerOf(titles);
  const names = namesOfPeople(knowledge);
  const syllabic = Map.groupBy(knowledge.people, ({ country }) => country ?? "");
  return {
    ...{ knowledge, titles, peel, names },
    ...rowsOf(knowledge),
    bearers: bearersOf(knowledge, names),
    families: new Map([...SYLLABIC].map((state) => [state, new Set((syllabic.get(state) ?? []).flatMap(familyOf))])),
  };
}

function familyOf({ family }: Person): readonly string[] {
  return partsOf(family).words.map(({ text }) => text);
}

/** States whose people have names of short syllables. */
export const SYLLABIC: ReadonlySet<string> = new Set([
  "CHN",
  "KOR",
  "PRK",
  "TWN",
  "HKG",
  "MAC",
  "VNM",
  "SGP",
  "MMR",
  "KHM",
]);

function namesOfPeople(knowledge: Knowledge): ReadonlyMap<string, readonly NameParts[]> {
  const aliases = Map.groupBy(knowledge.aliases, ({ of }) => of);
  return new Map(
    knowledge.people.map((person) => {
      const all = [person.name, ...person.names, ...(aliases.get(person.id) ?? []).map(({ name }) => name)];
      return [person.id, [...new Set(all)].map((name) => partsOf(name))];
    }),
  );
}

function bearersOf(knowledge: Knowledge, names: ReadonlyMap<string, readonly NameParts[]>) {
  const bearers = new Map<string, Person[]>();
  for (const person of knowledge.people)
    for (const word of new Set(names.get(person.id)!.flatMap(keysOf))) {
      const list = bearers.get(word);
      if (list) list.push(person);
      else bearers.set(word, [person]);
    }
  return bearers;
}

/** The words, and neighbours run together: "Jongun", "Zaiyin". */
function keysOf({ words }: NameParts): readonly string[] {
  const texts = words.map(({ text }) => text);
  return texts.length < 3 ? texts : [...texts, ...texts.slice(1).map((text, i) => texts[i] + text)];
}

function rowsOf({ tables }: Knowledge): Pick<NameLexicon, "rows" | "spellings"> {
  const rows = new Map<string, { id: number; kind: Kinship; head: boolean }[]>();
  const spellings = (tables["given-names"] ?? []).map(({ names = "" }) => names.split("|").map(wordOf));
  for (const [id, words] of spellings.entries()) {
    const kind = tables["given-names"]![id]!.kind as Kinship;
    for (const [i, word] of words.entries()) rows.set(word, [...(rows.get(word) ?? []), { id, kind, head: i === 0 }]);
  }
  return { rows, spellings };
}

function wordOf(name: string): string {
  return partsOf(name)
    .words.map(({ text }) => text)
    .join("");
}
