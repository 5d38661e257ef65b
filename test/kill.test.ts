import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../src/record/open.ts";
import { recordJson } from "../src/views/export/json.ts";
import { addTiny, manyTexts } from "./support/kill.ts";
import { TINY_TEXTS } from "./support/tiny-texts.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const MAIN = join(ROOT, "src/views/cli/main.ts");
const CHILD = join(ROOT, "test/support/add-tiny.ts");
const MOMENTS = 50;
const AT_ONCE = 2;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-kill-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** 0 to 1, the same at each run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Killed {
  /** Milliseconds from the first line of output, or from the start where none is waited for, to the end. */
  readonly took: number;
  readonly killed: boolean;
}

/** Runs a program and kills it with SIGKILL `after` milliseconds from its first output (`waits`), or from its start. */
function runAndKill(args: readonly string[], after: number, waits: boolean): Promise<Killed> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
    let start = performance.now();
    const kill = () => void setTimeout(() => child.kill("SIGKILL"), after);
    child.stdout.once("data", () => {
      if (!waits) return;
      start = performance.now();
      kill();
    });
    if (!waits) kill();
    child.once("error", reject);
    child.once("close", (_code, signal) => resolve({ took: performance.now() - start, killed: signal === "SIGKILL" }));
  });
}

async function finished(file: string): Promise<string> {
  const store = await openStore(file);
  await addTiny(store, manyTexts());
  const json = await recordJson(store, { text: true });
  await store.close();
  return json;
}

test(`killed at ${MOMENTS} moments while it adds, then run again: the same bytes`, { timeout: 240_000 }, async () => {
  const wanted = await finished(join(folder, "whole.db"));
  const whole = await runAndKill([CHILD, join(folder, "timed.db")], 120_000, true);
  const random = seeded(2026);
  const moments = Array.from({ length: MOMENTS }, () => random() * whole.took);
  let killed = 0;
  let unfinished = 0;
  const one = async (moment: number, index: number) => {
    const file = join(folder, `${index}.db`);
    const run = await runAndKill([CHILD, file], moment, true);
    killed += run.killed ? 1 : 0;
    const store = await openStore(file);
    unfinished += (await store.documents()).length < manyTexts().length / 2 ? 1 : 0;
    await store.close();
    expect(await finished(file), `killed after ${moment} ms`).toBe(wanted);
  };
  for (let index = 0; index < MOMENTS; index += AT_ONCE) {
    await Promise.all(moments.slice(index, index + AT_ONCE).map((moment, offset) => one(moment, index + offset)));
  }
  // the test is worth something only when it struck while documents were written
  expect(killed).toBeGreaterThan(MOMENTS / 2);
  expect(unfinished).toBeGreaterThan(MOMENTS / 5);
});

test("killed between the documents and the merge: whoever opens the record merges", async () => {
  const file = join(folder, "between.db");
  const wanted = await finished(file);
  const { DatabaseSync } = await import("node:sqlite");
  const db = new DatabaseSync(file);
  db.exec("DELETE FROM meta WHERE key = 'merged_of'; DELETE FROM events; DELETE FROM entities");
  db.close();
  expect(await finished(file)).toBe(wanted);
});

test("two processes that add the same at once: the same bytes", async () => {
  const wanted = await finished(join(folder, "alone.db"));
  const file = join(folder, "shared.db");
  await Promise.all([runAndKill([CHILD, file], 120_000, true), runAndKill([CHILD, file], 120_000, true)]);
  const store = await openStore(file, { mustExist: true });
  expect((await store.documents()).length).toBe(manyTexts().length / 2);
  expect(await recordJson(store, { text: true })).toBe(wanted);
  await store.close();
});

test("the command line, killed while it adds, then run again: the same bytes", { timeout: 240_000 }, async () => {
  const texts = join(folder, "texts");
  mkdirSync(texts);
  for (const tiny of TINY_TEXTS) writeFileSync(join(texts, tiny.file), tiny.text);
  const exported = async (name: string) => {
    const store = await openStore(join(folder, name));
    const json = await recordJson(store, { text: true });
    await store.close();
    return json;
  };
  const add = (name: string, after: number) =>
    runAndKill([MAIN, "add", texts, "--record", join(folder, name)], after, false);
  const whole = await add("cli.db", 200_000);
  const random = seeded(7);
  for (let index = 0; index < 2; index += 1) {
    await add(`cli-${index}.db`, (0.3 + 0.7 * random()) * whole.took);
    await add(`cli-${index}.db`, 200_000);
    expect(await exported(`cli-${index}.db`)).toBe(await exported("cli.db"));
  }
});
