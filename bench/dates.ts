import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { en } from "chrono-node";
import { ROOT } from "../eval/shared.ts";
import { find } from "../src/extract/dates/find.ts";
import { grammar } from "../src/extract/dates/grammar/grammar.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { round, writeResult } from "./layers.ts";

/** The readers go over the texts in turn, so many times; the first time each compiles what it needs. */
const PASSES = 3;

/** Expressions of time found in all texts of `folder`, beside chrono-node in the same run; writes bench/results/dates.json. */
export function benchDates(folder: string): void {
  const texts = readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8"));
  const read = grammar(loadKnowledge(join(ROOT, "data")));
  const finders: Readonly<Record<string, (text: string) => number>> = {
    chancery: (text) => find(text, [{ start: 0, end: text.length }], read).length,
    "chrono-node, en.casual": (text) => en.casual.parse(text).length,
  };
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const passes = Array.from({ length: PASSES }, () => Object.values(finders).map((count) => pass(texts, count)));
  const rows = Object.keys(finders).map((finder, i) => {
    const speeds = passes.map((all) => round(characters / 1000 / all[i]!.milliseconds));
    return { finder, found: passes[0]![i]!.found, first: speeds[0]!, best: Math.max(...speeds) };
  });
  const ratio = (one: "first" | "best") => round(rows[0]![one] / rows[1]![one]);
  const result = {
    what: `expressions of time found in ../shared/bench/scale/prose as plain text, before they are resolved; million characters a second on one thread, in the first and in the best of ${PASSES} passes`,
    machine: `${cpus().length} cores, Node ${process.versions.node}`,
    documents: texts.length,
    characters,
    finders: rows,
    chanceryAgainstChrono: { first: ratio("first"), best: ratio("best") },
  };
  writeResult("dates.json", result);
  console.table(rows);
}

function pass(texts: readonly string[], count: (text: string) => number): { found: number; milliseconds: number } {
  const start = performance.now();
  const found = texts.reduce((sum, text) => sum + count(text), 0);
  return { found, milliseconds: performance.now() - start };
}
