import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { DiscrepancyKind } from "../src/merge/merged.ts";
import { type RecordMaker, recordMaker } from "./fresh-record.ts";
import { rowsOfLines } from "./jsonl.ts";
import { isOwnTest, MACHINE, ROOT } from "./shared.ts";
import { type Share, shareOf } from "./stories/joined.ts";
import type { JoinedRecord } from "./stories/record.ts";

/** Two short texts of two outlets on one matter, with the days on which they were written. */
export interface ToldPair {
  readonly what: string;
  readonly written: readonly [string, string];
  /** What an analyst would note as their difference, where it may be called by several kinds all of them; none where they do not contradict each other. */
  readonly kinds: readonly DiscrepancyKind[];
  readonly a: string;
  readonly b: string;
}

/** A pair and the kinds of discrepancies that the record shows between its texts. */
interface Outcome {
  readonly pair: ToldPair;
  readonly shown: readonly string[];
}

export interface ToldScores {
  /** Pairs that contradict each other of which the record shows that. */
  readonly found: Share;
  readonly foundOfKind: Share;
  readonly byKind: Readonly<Record<string, Share>>;
  /** Pairs that do not, of which it shows nothing. */
  readonly clean: Share;
}

interface ToldOptions {
  readonly pipeline: string;
  readonly misses: boolean;
}

/** Scores the files of both halves of the project's own pairs; writes eval/results/told.json. */
export async function evaluateOwnTold(options: ToldOptions): Promise<void> {
  const halves: Record<string, Record<string, ToldScores>> = {};
  for (const half of ["dev", "test"]) {
    const folder = join(ROOT, "eval/gold/told", half);
    halves[half] = {};
    for (const file of readdirSync(folder).sort())
      halves[half][basename(file, ".jsonl")] = await evaluateTold(join(folder, file), options);
  }
  const what = "two texts on one matter, each pair a record of its own: whether their contradiction is shown";
  const result = { what, machine: MACHINE, pipeline: options.pipeline, ...halves };
  writeFileSync(join(ROOT, "eval/results/told.json"), `${JSON.stringify(result, null, 1)}\n`);
}

/** Scores the pairs of a file, and prints the figures; with what is wrong where that may be looked at. Throws at the first row that is wrong. */
export async function evaluateTold(file: string, { pipeline, misses }: ToldOptions): Promise<ToldScores> {
  const pairs = rowsOfLines<ToldPair>(readFileSync(file, "utf8"), file, wrongIn);
  const make = await recordMaker(pipeline);
  const outcomes: Outcome[] = [];
  for (const pair of pairs) outcomes.push({ pair, shown: await shownIn(pair, make) });
  if (misses && !isOwnTest(file)) for (const one of outcomes) if (!isRight(one)) console.log(missOf(one));
  const scores = scoreTold(outcomes);
  console.log(file, JSON.stringify(scores));
  return scores;
}

function wrongIn({ what, a, b, written, kinds }: Partial<ToldPair>): string | null {
  if ([what, a, b].every((text) => typeof text === "string") && written?.length === 2 && Array.isArray(kinds))
    return null;
  return `wanted "what", "a" and "b" with words, "written" with two days and "kinds" with a list`;
}

const FILES = ["a.txt", "b.txt"];

async function shownIn({ a, b, written }: ToldPair, make: RecordMaker): Promise<readonly string[]> {
  const files = [a, b].map((text, i) => ({
    name: FILES[i]!,
    bytes: new TextEncoder().encode(`${text}\n`),
    side: { publisher: ["Hill Gazette", "Lake Courier"][i], published: written[i] },
  }));
  const { discrepancies } = await make<JoinedRecord>(files, { text: true });
  const between = discrepancies.filter(({ evidence }) => new Set(evidence.map(({ document }) => document)).size > 1);
  // how a name is written is no difference on the matter
  return between.map(({ kind }) => kind).filter((kind) => kind !== "identity");
}

function isRight({ pair: { kinds }, shown }: Outcome): boolean {
  return shown.length > 0 === kinds.length > 0;
}

function isOfKind({ pair: { kinds }, shown }: Outcome): boolean {
  return kinds.some((kind) => shown.includes(kind));
}

/** Figures of all pairs; by kind, those that contradict each other, by the first of their kinds. */
export function scoreTold(outcomes: readonly Outcome[]): ToldScores {
  const [none, some] = [true, false].map((isNone) =>
    outcomes.filter(({ pair }) => (pair.kinds.length === 0) === isNone),
  ) as [Outcome[], Outcome[]];
  const byKind = [...Map.groupBy(some, ({ pair }) => pair.kinds[0]!)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    found: shareOf(some, isRight),
    foundOfKind: shareOf(some, isOfKind),
    byKind: Object.fromEntries(byKind.map(([kind, own]) => [kind, shareOf(own, isRight)])),
    clean: shareOf(none, isRight),
  };
}

function missOf({ pair: { what, kinds, a, b }, shown }: Outcome): string {
  return `# ${what}: wanted ${kinds.join(" or ") || "nothing"}, found ${shown.join(", ") || "nothing"}\n   ${a}\n   ${b}`;
}
