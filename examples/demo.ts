/** The main job on the examples: reads the documents, then shows the chronology, the ledger and the disagreements. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const main = resolve(here, "../src/views/cli/main.ts");
const folder = mkdtempSync(join(tmpdir(), "chancery-demo-"));
const record = join(folder, "chancery.db");

const STEPS: readonly (readonly string[])[] = [
  ["add", join(here, "documents")],
  ["chronology", "--between", "JPN,VNM"],
  ["agreements"],
  ["claims", "--by", "Hang"],
  ["discrepancies"],
  ["verify"],
];

for (const step of STEPS) {
  console.log(`\n$ chancery ${step.map((word) => word.replace(here, "examples")).join(" ")}\n`);
  const run = spawnSync(process.execPath, [main, "--record", record, ...step], { stdio: "inherit" });
  if (run.status !== 0) process.exitCode = run.status ?? 1;
}
rmSync(folder, { recursive: true });
