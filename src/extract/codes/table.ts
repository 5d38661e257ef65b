import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Root } from "./roots.ts";

/** What a word makes of the act under it; see `compose.ts`. */
export const OPERATORS = [
  "same",
  "light",
  "say",
  "plan",
  "agree",
  "decide",
  "ask",
  "order",
  "threat",
  "refuse",
  "stop",
  "fail",
  "accuse",
  "allow",
  "ban",
  "force",
] as const;

export type Operator = (typeof OPERATORS)[number];

/** One condition of a row: what must stand at the word. */
export type Condition =
  | { readonly kind: "clause" | "infinitive" | "no object" | "object" }
  | { readonly kind: "object is" | "subject is"; readonly words: ReadonlySet<string> }
  | { readonly kind: "oblique"; readonly prepositions: ReadonlySet<string>; readonly words: ReadonlySet<string> | null }
  | { readonly kind: "beside"; readonly words: ReadonlySet<string> }
  | { readonly kind: "type"; readonly type: string };

/** One meaning of a word: a row of codes.tsv, for one of its triggers. */
export interface Meaning {
  readonly trigger: readonly string[];
  readonly conditions: readonly Condition[];
  readonly over: Operator | null;
  readonly plover: Root | null;
  readonly cameo: string | null;
  /** How much it asks for: of those that fit, the greatest holds. */
  readonly weight: number;
}

/** Meanings by part of speech and lemma ("VERB sign"), those that ask for most first. Of nouns the last word is the lemma. */
export interface CodeTable {
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** The words of a class of code-classes.tsv; empty when there is none. */
  classOf(name: string): ReadonlySet<string>;
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** Reads codes.tsv and code-classes.tsv as rows of the knowledge. */
export function codeTable(knowledge: Pick<Knowledge, "tables">): CodeTable {
  const classes = new Map(
    (knowledge.tables["code-classes"] ?? []).map((row) => [row.class ?? "", new Set(cell(row.words))]),
  );
  const classOf = (name: string) => classes.get(name) ?? NO_WORDS;
  const meanings = new Map<string, Meaning[]>();
  for (const row of knowledge.tables.codes ?? []) {
    for (const trigger of cell(row.trigger)) {
      const meaning = meaningOf(row, trigger.split(" "), classOf);
      const key = `${row.pos} ${row.pos === "NOUN" ? meaning.trigger.at(-1) : meaning.trigger[0]}`;
      meanings.set(key, [...(meanings.get(key) ?? []), meaning]);
    }
  }
  for (const list of meanings.values()) list.sort((a, b) => b.weight - a.weight);
  return { meanings, classOf };
}

function cell(text: string | undefined): readonly string[] {
  return (text ?? "").split("|").filter((part) => part !== "");
}

type ClassOf = CodeTable["classOf"];

function meaningOf(row: Readonly<Record<string, string>>, trigger: readonly string[], classOf: ClassOf): Meaning {
  const conditions = (row.with ?? "")
    .split(" ")
    .filter((part) => part !== "")
    .map((part) => conditionOf(part, classOf));
  return {
    trigger,
    conditions,
    over: (row.over || null) as Operator | null,
    plover: (row.plover || null) as Root | null,
    cameo: row.cameo || null,
    weight: 3 * (trigger.length - 1) + conditions.reduce((sum, condition) => sum + weightOf(condition), 0),
  };
}

/** "obj" of any kind says little, "obj=@talks" much. */
function weightOf({ kind }: Condition): number {
  return kind === "object" || kind === "no object" ? 1 : kind === "object is" || kind === "oblique" ? 3 : 2;
}

function conditionOf(part: string, classOf: ClassOf): Condition {
  if (part === "+clause") return { kind: "clause" };
  if (part === "+to") return { kind: "infinitive" };
  if (part === "-obj") return { kind: "no object" };
  if (part === "obj") return { kind: "object" };
  const [name, words] = part.split("=") as [string, string | undefined];
  if (words === undefined) return { kind: "beside", words: new Set(name.split("/")) };
  if (name === "type") return { kind: "type", type: words };
  const wanted = wordsOf(words, classOf);
  if (name === "obj") return { kind: "object is", words: wanted };
  if (name === "subj") return { kind: "subject is", words: wanted };
  return {
    kind: "oblique",
    prepositions: new Set(name.replaceAll("_", " ").split("/")),
    words: words === "" ? null : wanted,
  };
}

/** "@talks/visit": the words of a class, and a word. */
function wordsOf(cellText: string, classOf: ClassOf): ReadonlySet<string> {
  return new Set(cellText.split("/").flatMap((word) => (word.startsWith("@") ? [...classOf(word.slice(1))] : [word])));
}
