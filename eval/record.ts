import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { PIPELINE_NAMES } from "../src/extract/pipelines.ts";
import { ROOT, sharedFolder } from "./shared.ts";

interface Set {
  readonly name: string;
  readonly items: readonly { readonly gold: string; readonly text: string }[];
}

/** The two seeds; and the releases that have gold too. Each set is one record. */
const SETS: readonly Set[] = [
  {
    name: "seeds",
    items: [
      { gold: "gold/seed-000.json", text: "seeds/000_edf40b7e4bb46fc4.txt" },
      { gold: "gold/seed-004.json", text: "seeds/004_65ad9e860136e7a2.txt" },
    ],
  },
  {
    name: "releases",
    items: ["005", "008", "012"].map((n) => ({ gold: `gold/${n}.json`, text: `documents/${n}.txt` })),
  },
];

/** Adds each set to a fresh record by the command line, exports it and has it scored by the shared scorer; writes eval/results/. */
export async function evaluateRecord({ misses }: { readonly misses: boolean }): Promise<void> {
  const shared = sharedFolder();
  if (shared === null)
    return void console.error("eval seeds: skipped, it needs the folder ../shared (or set CHANCERY_SHARED)");
  const folder = mkdtempSync(join(tmpdir(), "chancery-eval-"));
  const results: Record<string, Record<string, Scored>> = {};
  const report: string[] = [];
  for (const pipeline of PIPELINE_NAMES) {
    const scored: Record<string, Scored> = {};
    for (const { name, items } of SETS) {
      const record = join(folder, `${pipeline}-${name}.json`);
      exportOf(
        pipeline,
        join(folder, `${pipeline}-${name}.db`),
        items.map((item) => join(shared, item.text)),
        record,
      );
      const args = items.flatMap((item) => ["--gold", join(shared, item.gold), "--text", join(shared, item.text)]);
      scored[name] = figuresOf(JSON.parse(score(shared, [record, ...args, "--json"])));
      report.push(`## ${pipeline}: ${name}`, "", score(shared, [record, ...args, "--misses"]));
    }
    results[pipeline] = scored;
  }
  rmSync(folder, { recursive: true });
  const out = join(ROOT, "eval", "results");
  mkdirSync(out, { recursive: true });
  const what = {
    what: "the record of the seeds, and of the releases with gold, scored by ../shared/tools/score_record.py",
    machine: `${cpus().length} cores, Node ${process.versions.node}`,
    ...results,
  };
  writeFileSync(join(out, "record.json"), `${JSON.stringify(what, null, 1)}\n`);
  for (const [pipeline, sets] of Object.entries(results))
    for (const [name, { total }] of Object.entries(sets)) printTotals(`${pipeline}: ${name}`, total);
  if (misses) console.log(report.join("\n"));
}

interface Scored {
  readonly total: Record<string, unknown>;
  readonly documents: readonly Record<string, unknown>[];
}

/** The figures alone: what was missed quotes the documents, which stay out of the project (see it with --misses). */
function figuresOf({ total, documents }: Scored): Scored {
  return { total, documents: documents.map(({ misses, extra, ...figures }) => figures) };
}

function exportOf(pipeline: string, db: string, texts: readonly string[], out: string): void {
  chancery(["--record", db, "--pipeline", pipeline, "--quiet", "add", ...texts]);
  chancery(["--record", db, "--quiet", "export", "--format", "json", "--out", out]);
}

function chancery(args: readonly string[]): void {
  const run = spawnSync(process.execPath, [join(ROOT, "src/views/cli/main.ts"), ...args], { encoding: "utf8" });
  if (run.status !== 0)
    throw new Error(`chancery ${args.join(" ")}: wanted exit 0, found ${run.status}\n${run.stderr}`);
}

function score(shared: string, args: readonly string[]): string {
  const run = spawnSync("python3", [join(shared, "tools/score_record.py"), ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (run.status !== 0) throw new Error(`scorer: wanted exit 0, found ${run.status}\n${run.stderr}`);
  return run.stdout;
}

function printTotals(name: string, total: Readonly<Record<string, unknown>>): void {
  console.log(`\n${name}`);
  for (const [key, value] of Object.entries(total))
    console.log(
      `  ${key.padEnd(20)} ${typeof value === "number" && !Number.isInteger(value) ? value.toFixed(3) : JSON.stringify(value)}`,
    );
}
