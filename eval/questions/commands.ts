import { readFileSync } from "node:fs";
import { isEdtf } from "../../src/document/edtf.ts";
import { EVENT_TYPES, RELATIONS, STAGES, STATUSES } from "../../src/document/vocabulary.ts";

/** A question by its number, and what an analyst would type to answer it. */
export interface Asked {
  readonly n: number;
  readonly commands: readonly string[];
}

/** Reads the commands. Throws at the first row that is not as wanted. */
export function readQuestions(file: string): readonly Asked[] {
  const rows: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!Array.isArray(rows)) throw new Error(`${file}: wanted a list of questions`);
  for (const [i, row] of rows.entries())
    if (typeof row?.n !== "number" || !Array.isArray(row.commands) || row.commands.length === 0)
      throw new Error(`${file}: wanted {"n": number, "commands": ["…"]}; found ${JSON.stringify(row)} (row ${i + 1})`);
  return rows as readonly Asked[];
}

/** The words of a command, quoted ones together. */
export function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
}

/** What of an answer in JSON is kept: dates, words of closed lists, and names; no sentence of a text. */
export interface Facts {
  readonly dates: readonly string[];
  readonly words: readonly string[];
  readonly names: readonly string[];
}

const CLOSED: ReadonlySet<string> = new Set([...EVENT_TYPES, ...RELATIONS, ...STAGES, ...STATUSES]);
const NAMED: ReadonlySet<string> = new Set(["name", "speaker", "actor", "country"]);

/** Collects the facts of an answer, sorted; names are those of people, states and bodies, at most four words. */
export function factsOf(answer: unknown): Facts {
  const found = { dates: new Set<string>(), words: new Set<string>(), names: new Set<string>() };
  walk(answer, "", (key, value) => {
    if (value.length > 3 && isEdtf(value))
      found.dates.add(value); // "042" is a code
    else if (CLOSED.has(value)) found.words.add(value);
    else if (NAMED.has(key) && value.split(" ").length <= 4) found.names.add(value);
  });
  const sorted = (some: ReadonlySet<string>) => [...some].sort();
  return { dates: sorted(found.dates), words: sorted(found.words), names: sorted(found.names) };
}

function walk(value: unknown, key: string, tell: (key: string, value: string) => void): void {
  if (typeof value === "string") tell(key, value);
  else if (Array.isArray(value)) for (const one of value) walk(one, key, tell);
  else if (typeof value === "object" && value !== null)
    for (const [name, one] of Object.entries(value)) walk(one, name, tell);
}
