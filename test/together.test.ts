import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../src/record/open.ts";
import { PORT_TEXTS } from "./support/port-texts.ts";
import { addTiny } from "./support/tiny-record.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const MAIN = join(ROOT, "src/views/cli/main.ts");

let folder: string;
let record: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chancery-together-"));
  record = join(folder, "port.db");
  const store = await openStore(record);
  await addTiny(store, PORT_TEXTS);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

function chancery(args: readonly string[]): SpawnSyncReturns<string> {
  const env = { ...process.env, NO_COLOR: "1", COLUMNS: "100", TZ: "UTC" };
  return spawnSync(process.execPath, [MAIN, ...args, "--record", record], { encoding: "utf8", cwd: folder, env });
}

describe("golden outputs on promises kept and broken", () => {
  // look at the difference before you update them: vitest run test/together.test.ts -u
  const commands: readonly (readonly string[])[] = [
    ["promises", "--on", "2021-06-30"],
    ["promises", "--on", "2021-05-08", "--as-of", "2021-04"],
    ["promises", "--on", "2021-06-30", "--format", "md", "--between", "NOR,GHA"],
    ["promises", "--on", "2021-06-30", "--format", "ics"],
    ["promises", "--on", "2021-06-30", "--format", "json", "--status", "dropped"],
    ["agreements"],
    ["agreements", "--on", "2021-06-13"],
    ["agreements", "--as-of", "2021-06-13"],
    ["chronology", "--as-of", "2021-06-13"],
    ["compare", "readout-accra.txt", "readout-oslo.txt"],
    ["compare", "readout-accra.txt", "readout-oslo.txt", "--format", "md"],
  ];
  test.each(commands.map((args) => [args.join(" "), args] as const))("%s", async (name, args) => {
    const { stdout, stderr, status } = chancery([...args, "--quiet"]);
    expect([stderr, status]).toEqual(["", 0]);
    await expect(stdout).toMatchFileSnapshot(join(ROOT, "test/golden/together", `${name.replace(/[^\w]+/g, "-")}.txt`));
  });
});
