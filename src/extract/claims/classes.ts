import type { Knowledge } from "../../knowledge/knowledge.ts";
import { onceOf } from "../../knowledge/once.ts";

/** Word classes of data/classes.tsv: name → lemmas. */
export type WordClasses = ReadonlyMap<string, ReadonlySet<string>>;

/** Splits a cell that lists alternatives with "|". */
export function alternatives(cell: string | null | undefined, separator = "|"): readonly string[] {
  return (cell ?? "")
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Whether a word is of a class. */
export type ClassReader = (name: string, word: string) => boolean;

/** Reads the classes of data/classes.tsv. */
export function classReader(knowledge: Knowledge): ClassReader {
  const classes = wordClasses(knowledge);
  return (name, word) => classes.get(name)?.has(word) ?? false;
}

/** The word classes that frames.tsv names with "@". */
export const wordClasses = onceOf(({ tables }: Knowledge): WordClasses => {
  const rows = tables.classes ?? [];
  return new Map(rows.map((row) => [row.class ?? "", new Set(alternatives(row.words))]));
});
