import { readFileSync } from "node:fs";

/** The rows of a table of cases, one JSON a line. Throws where a line is none. */
export function rowsIn<T>(file: string | URL): readonly T[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}
