/** A kind of knowledge table: where it lies, what its columns are and what makes two of its rows the same. */
export interface TableKind {
  readonly name: string;
  /** The file that rows of this kind are written to. */
  readonly file: string;
  /** Kinds of one group share their ids: bodies and outlets are organisations too. */
  readonly group: string;
  readonly columns: readonly string[];
  /** A row of a later folder takes the place of those with the same cells here. */
  readonly key: readonly string[];
  /** Columns with lists between "|". */
  readonly lists: readonly string[];
  /** Coding tables have no source in the first folder, and rows in an order. */
  readonly coding: boolean;
}

const organisation = "id kind name names country source";

/** All tables that the loader knows. Other files are taken as they are. */
export const KINDS: readonly TableKind[] = [
  kind("people", "id name family country names office title of from to source", "id office of from", "names", {
    file: "people/imported.tsv",
  }),
  kind("aliases", "of name kind source", "of name", ""),
  kind("states", "id iso2 kind name official names demonyms capital from to source", "id", "names demonyms"),
  kind("organisations", organisation, "id", "names"),
  kind("bodies", organisation, "id", "names", { group: "organisations" }),
  kind("outlets", organisation, "id", "names", { group: "organisations" }),
  kind("families", "id owner outlets source", "id", "outlets"),
  kind("equipment", organisation, "id", "names", { group: "organisations" }),
  kind("memberships", "organisation member standing from to source", "organisation member standing", ""),
  kind("partnerships", "parties name from to source", "parties name", "parties"),
  kind("summits", "series number name date place country mode source", "series name date", ""),
  kind("capitals", organisation, "id", "names", { group: "places" }),
  kind("places", organisation, "id", "names"),
  kind("offices", "id forms rank source", "id", "forms"),
  coding(
    "frames",
    "trigger pos type stage subject object oblique needs light example",
    "trigger pos type stage",
    "trigger",
  ),
  coding("modes", "kind cue status example", "kind cue", "cue"),
  coding("cues", "kind cue attribution hedge example", "kind cue", "cue"),
  coding("positions", "trigger pos relation actor object needs example", "trigger pos relation actor object", ""),
  coding("classes", "class words", "class", "words"),
  coding("steps", "words stage status example", "words stage status", "words"),
  coding("topics", "topic words", "topic", "words"),
  coding("codes", "trigger pos with over plover cameo example", "trigger pos with", "trigger"),
  coding("code-classes", "class words", "class", "words"),
];

function kind(
  name: string,
  columns: string,
  key: string,
  lists: string,
  other: Partial<Pick<TableKind, "file" | "group" | "coding">> = {},
): TableKind {
  const parts = (words: string) => words.split(" ").filter((word) => word !== "");
  return {
    ...{ name, file: `${name}.tsv`, group: name, coding: false },
    ...{ columns: parts(columns), key: parts(key), lists: parts(lists) },
    ...other,
  };
}

function coding(name: string, columns: string, key: string, lists: string): TableKind {
  return kind(name, columns, key, lists, { coding: true });
}

/** The kind of the file `name` ("aliases.tsv", "people/asia.tsv"), or null for one that the loader does not know. */
export function kindOfFile(name: string): TableKind | null {
  if (name.startsWith("people/")) return KINDS[0]!;
  return KINDS.find(({ file }) => file === name) ?? null;
}

/** The kind of that name. */
export function kindNamed(name: string): TableKind | null {
  return KINDS.find((one) => one.name === name) ?? null;
}
