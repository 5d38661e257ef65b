import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { ROOT } from "../../eval/shared.ts";
import { makeAt, started } from "../http/served.ts";
import { round, writeResult } from "../layers.ts";
import { filterChanges, type Took } from "./filter-change.ts";
import { firstPaint } from "./first-paint.ts";

const CHROMIUM = "/usr/bin/chromium";

/**
 * How soon the chronology of a record of `events` made events is on the screen of Chromium, and how soon it has changed after a click on a
 * filter: writes bench/results/browser.json. A record that was made before may be handed in. Throws where there is no Chromium.
 */
export async function benchBrowser(events: number, made?: string): Promise<void> {
  if (!existsSync(CHROMIUM)) throw new Error(`wanted ${CHROMIUM}, found none`);
  const folder = mkdtempSync(join(tmpdir(), "chancery-bench-browser-"));
  const record = made ?? join(folder, "made.db");
  if (!existsSync(record)) await makeAt(record, events);
  build();
  const [server, base] = await started(record);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--headless=new", "--no-sandbox", "--disable-gpu"],
  });
  try {
    const result = {
      what: `the chronology of a record of ${events} made events in Chromium: until its first lines are painted, and from a click on a filter until the new lines are`,
      machine: `${cpus().length} cores, Node ${process.versions.node}, Chromium ${browser.version()}`,
      ...(await measured(browser, base)),
    };
    writeResult("browser.json", result);
    console.log(JSON.stringify(result, null, 1));
  } finally {
    await browser.close();
    server.kill("SIGKILL");
    rmSync(folder, { recursive: true });
  }
}

/** What users get, not what a developer sees. */
function build(): void {
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const env = { ...process.env, NODE_ENV: "production" };
  execFileSync(process.execPath, [vite, "build", "web", "--logLevel", "error"], { cwd: ROOT, stdio: "ignore", env });
}

async function measured(browser: Browser, base: string) {
  const afterStart = await firstPaint(browser, base);
  const paints = [];
  for (let turn = 0; turn < 9; turn += 1) paints.push(await firstPaint(browser, base));
  const changes = await filterChanges(browser, base);
  return {
    firstLinesAfterStart: { milliseconds: afterStart },
    firstLines: { milliseconds: spread(paints) },
    filterChange: told(changes.filter(({ waited }) => waited > 0)),
    filterChangeToKept: told(changes.filter(({ waited }) => waited === 0)),
  };
}

/** All the time, and the part of it that was not the waiting for the API. */
function told(changes: readonly Took[]) {
  return {
    changes: changes.length,
    milliseconds: spread(changes.map(({ all }) => all)),
    ofThePage: spread(changes.map(({ all, waited }) => all - waited)),
    slowest: slowest(changes),
  };
}

function spread(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => round(sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? 0);
  return { p50: at(0.5), p95: at(0.95), longest: at(1) };
}

function slowest(changes: readonly Took[]) {
  return changes
    .toSorted((a, b) => b.all - a.all)
    .slice(0, 5)
    .map(({ filter, all, waited }) => ({ filter, all: round(all), ofThePage: round(all - waited) }));
}
