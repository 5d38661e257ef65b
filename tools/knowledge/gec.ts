import { readFileSync } from "node:fs";
import { join } from "node:path";

/** ISO alpha-3 by the GEC code that the factbook uses, from states.src and territories.src. */
export const gecToIso: ReadonlyMap<string, string> = new Map(
  ["states.src", "territories.src"]
    .flatMap((file) => readFileSync(join(import.meta.dirname, file), "utf8").split("\n"))
    .map((line) => line.split(";"))
    .filter(([, gec = ""]) => gec !== "")
    .map(([id = "", gec = ""]) => [gec, id]),
);
