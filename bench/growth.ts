import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../eval/shared.ts";
import { round, writeResult } from "./layers.ts";

/** How the time of `chancery add` grows with what is added: every fourth, every second and all texts of `folder`; writes bench/results/growth.json. */
export function benchGrowth(folder: string): void {
  const files = readdirSync(folder).sort();
  const rows = [4, 2, 1].map((every) =>
    added(files.filter((_, i) => i % every === 0).map((file) => join(folder, file))),
  );
  const perMegabyte = rows.map((row) => row.seconds / row.megabytes);
  const result = {
    what: "chancery add on a part, half and all of ../shared/bench/scale/prose, each into an empty record",
    machine: `${cpus().length} cores, Node ${process.versions.node}`,
    rows,
    secondsPerMegabyteAgainstTheFirst: perMegabyte.map((seconds) => round(seconds / perMegabyte[0]!)),
  };
  writeResult("growth.json", result);
  console.table(rows);
  console.log(`seconds per megabyte, against the first: ${result.secondsPerMegabyteAgainstTheFirst.join(", ")}`);
}

function added(paths: readonly string[]): { documents: number; megabytes: number; seconds: number } {
  const folder = mkdtempSync(join(tmpdir(), "chancery-bench-"));
  const start = performance.now();
  const args = [join(ROOT, "src/views/cli/main.ts"), "--record", join(folder, "bench.db"), "--quiet", "add", ...paths];
  const run = spawnSync(process.execPath, args, { encoding: "utf8" });
  const seconds = round((performance.now() - start) / 1000);
  rmSync(folder, { recursive: true });
  if (run.status !== 0)
    throw new Error(`chancery add: wanted exit 0, found ${run.status ?? run.signal ?? run.error}\n${run.stderr}`);
  return {
    documents: paths.length,
    megabytes: round(paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1e6),
    seconds,
  };
}
