import { join } from "node:path";
import { loadKnowledge } from "../../load.ts";
import { problemWords } from "../../problem.ts";
import { type ImportOptions, importKnowledge } from "../import.ts";

/** The shipped knowledge, which the rows are resolved against. */
export const knowledge = loadKnowledge(join(import.meta.dirname, "../../../../data"));
/** Rows without a source of their own are allowed. */
export const free: ImportOptions = { source: "my list", licence: "CC0-1.0" };

/** What importing one text gives: the rows, ";" for a tab, and the problems in words. */
export function imported(text: string, options: ImportOptions = free, own: ReadonlyMap<string, string> = new Map()) {
  const result = importKnowledge([{ file: "in", text }], own, knowledge, options);
  const rows = [...result.texts].flatMap(([name, content]) =>
    content
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => `${name}: ${line.replaceAll("\t", ";")}`),
  );
  return { ...result, rows, problems: result.refused.map(problemWords) };
}
