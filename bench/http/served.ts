import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../../eval/shared.ts";
import { openStore } from "../../src/record/open.ts";
import { facesBeforehand } from "../../src/record/queries/faces/beforehand.ts";
import type { Context } from "../../src/views/cli/context.ts";
import { extraction } from "../../src/views/cli/reading.ts";
import { screenOf } from "../../src/views/text/screen.ts";
import { makeRecord } from "./made-record.ts";

const MAIN = join(ROOT, "src/views/cli/main.ts");

/** Makes a record of `events` made events at `record`. */
export async function makeAt(record: string, events: number): Promise<void> {
  const store = await openStore(record);
  const { knowledge, maker } = await extraction(contextOn(record), () => {});
  await makeRecord(store, knowledge, maker, { events, perDocument: 7 });
  // as an add does that brings all together
  await facesBeforehand(store, null);
  await store.close();
}

/** As `chancery add` would read: an add beside the requests is to read what is new alone. */
function contextOn(record: string): Context {
  const knowledge = { shipped: join(ROOT, "data"), own: [], named: false };
  const options = { record, pipeline: null, knowledge, llm: null, quiet: true, json: false, asOf: null };
  return { options, screen: screenOf({}, {}), print: () => {}, notice: () => {} };
}

/** `chancery serve` of a record at a free port, with its address. */
export function started(record: string): Promise<[ChildProcess, string]> {
  const child = spawn(process.execPath, [MAIN, "serve", "--port", "0", "--record", record], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.stdout.on("data", (data) => resolve([child, String(data).trim().replace(/\/$/, "")]));
    child.on("exit", (code) => reject(new Error(`chancery serve: wanted it to go on, found exit ${code}`)));
  });
}
