import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import Papa from "papaparse";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { comparePersons } from "../src/knowledge/names/compare.ts";
import { lexiconOf } from "../src/knowledge/names/lexicon.ts";
import type { PersonComparison } from "../src/knowledge/names/verdict.ts";
import { ROOT, sharedFolder } from "./shared.ts";

/** A row of the table: two names, what was said of them, and whether they are one. */
export type PairRow = Readonly<Record<string, string>>;

export interface PairScores {
  readonly pairs: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly accuracy: number;
  /** How many rows were answered "unsure", which counts as not the same. */
  readonly unsure: number;
  /** Traps: pairs that look like one and are two; those taken for one. */
  readonly traps: number;
  readonly falseMergesAmongTraps: number;
  readonly categories: Readonly<Record<string, { readonly rows: number; readonly right: number }>>;
}

export interface PairMiss {
  readonly row: PairRow;
  readonly found: PersonComparison;
}

const NEEDED = ["name1", "name2", "is_match"];

/** Reads the rows of a CSV with name1, name2 and is_match; of those with a schema only those of `schema`. Throws when a column is missing or is_match is neither true nor false. */
export function readPairs(file: string, schema: string): readonly PairRow[] {
  if (!existsSync(file)) throw new Error(`wanted a CSV of pairs, found no file "${file}"`);
  const parsed = Papa.parse(readFileSync(file, "utf8").replace(/^\ufeff/, ""), { skipEmptyLines: true });
  const [columns = [], ...cells] = parsed.data as string[][];
  const data = cells.map((row): PairRow => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? ""])));
  const missing = NEEDED.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    throw new Error(`${file}: wanted the columns ${missing.join(", ")}, found ${columns.join(", ")}`);
  for (const [i, { is_match }] of data.entries())
    if (!/^(true|false)$/i.test(is_match ?? ""))
      throw new Error(`${file}, row ${i + 1}: wanted true or false in is_match, found "${is_match}"`);
  return data.filter((row) => row.schema === undefined || row.schema === schema);
}

/** Compares the pairs and counts; "same" is the answer yes, "unsure" and "different" are the answer no. */
export function scorePairs(rows: readonly PairRow[]): {
  readonly scores: PairScores;
  readonly misses: readonly PairMiss[];
} {
  const lexicon = lexiconOf(loadKnowledge(join(ROOT, "data")));
  const answers = rows.map((row) => {
    const found = comparePersons(sideOf(row, 1), sideOf(row, 2), lexicon);
    const [wanted, said] = [isTrue(row.is_match), found.verdict === "same"];
    return { row, found, wanted, said };
  });
  const count = (test: (answer: (typeof answers)[number]) => boolean) => answers.filter(test).length;
  const hits = count(({ wanted, said }) => wanted && said);
  const precision = ratio(
    hits,
    count(({ said }) => said),
  );
  const recall = ratio(
    hits,
    count(({ wanted }) => wanted),
  );
  const traps = answers.filter(({ row }) => isTrap(row));
  const byCategory = Object.entries(Object.groupBy(answers, ({ row }) => row.category || row.case_group || "none"));
  const scores = {
    ...{ pairs: rows.length, precision, recall, f1: ratio(2 * precision * recall, precision + recall) },
    accuracy: ratio(
      count(({ wanted, said }) => wanted === said),
      rows.length,
    ),
    unsure: count(({ found }) => found.verdict === "unsure"),
    traps: traps.length,
    falseMergesAmongTraps: traps.filter(({ wanted, said }) => said && !wanted).length,
    categories: Object.fromEntries(
      byCategory
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, all = []]) => [
          name,
          { rows: all.length, right: all.filter(({ wanted, said }) => wanted === said).length },
        ]),
    ),
  };
  return { scores, misses: answers.filter(({ wanted, said }) => wanted !== said) };
}

function sideOf(row: PairRow, n: 1 | 2) {
  const cell = (column: string) => row[`${column}${n}`] || null;
  return { name: row[`name${n}`] ?? "", role: cell("role"), state: cell("state"), date: cell("date") };
}

const isTrue = (cell = "") => /^(true|1|yes)$/i.test(cell.trim());
/** A trap is marked with true or with its kind. */
const isTrap = ({ trap = "" }: PairRow) => !/^(|false|0|no|none)$/i.test(trap.trim());

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Scores a file of pairs, prints the figures and, when asked, the wrong rows; writes them to `out` when it is given. */
export function evaluatePairs(
  file: string,
  { schema, misses, out }: { readonly schema: string; readonly misses: boolean; readonly out: string | null },
): void {
  const { scores, misses: wrong } = scorePairs(readPairs(file, schema));
  console.log(JSON.stringify(scores, null, 1));
  if (misses) for (const miss of wrong) console.log(lineOf(miss));
  if (out === null) return;
  mkdirSync(join(out, ".."), { recursive: true });
  writeFileSync(
    out,
    `${JSON.stringify({ what: `pairs of names, one person or two: ${basename(file)}, ${schema}`, ...scores }, null, 1)}\n`,
  );
}

/** Scores both halves of the project's own table, and the people of the shared bench of names where it is there; writes eval/results/pairs.json. */
export function evaluatePairFiles(): void {
  const own = join(ROOT, "eval/gold/pairs");
  const shared = sharedFolder();
  const files = {
    "own dev": join(own, "dev.csv"),
    "own test": join(own, "test.csv"),
    ...(shared === null ? {} : { "name_pairs-dev.csv, Person": join(shared, "bench/names/name_pairs-dev.csv") }),
  };
  const results = Object.entries(files).map(
    ([name, file]) => [name, scorePairs(readPairs(file, "Person")).scores] as const,
  );
  for (const [name, { f1, falseMergesAmongTraps }] of results)
    console.log(`pairs, ${name}: F1 ${f1.toFixed(3)}, ${falseMergesAmongTraps} false merges among traps`);
  const all = { what: "pairs of names, one person or two", ...Object.fromEntries(results) };
  writeFileSync(join(ROOT, "eval/results/pairs.json"), `${JSON.stringify(all, null, 1)}\n`);
}

function lineOf({ row, found }: PairMiss): string {
  return `${row.is_match} but ${found.verdict} ${found.score.toFixed(2)}: ${row.name1} | ${row.name2} (${found.reasons.join("; ")})`;
}
