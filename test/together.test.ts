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

describe("--as-of", () => {
  test("stands before or after the command; what has no date is left out and counted", () => {
    const after = chancery(["chronology", "--as-of", "2021-06-13"]);
    const before = chancery(["--as-of", "2021-06-13", "chronology"]);
    expect(before.stdout).toBe(after.stdout);
    expect(after.stderr).toBe("1 of 6 documents have no date and are left out with --as-of\n");
    expect(chancery(["chronology", "--as-of", "2020"]).stderr).toContain(
      "no document of the record is of 2020-12-31 or before",
    );
  });

  test.each(["claims", "search trade", "who Lund", "discrepancies", "export --text"])(
    "%s knows nothing of a later document",
    (command) => {
      const { stdout, status } = chancery([...command.split(" "), "--json", "--as-of", "2021-06-13"]);
      expect(status).toBe(0);
      expect(stdout).not.toContain("readout-oslo.txt");
      if (command === "claims") expect(chancery([command, "--json"]).stdout).toContain("readout-oslo.txt");
    },
  );

  test("the export says as of when it is", () => {
    expect(JSON.parse(chancery(["export", "--as-of", "2021-06"]).stdout).asOf).toBe("2021-06-30");
    expect(JSON.parse(chancery(["agreements", "--json", "--as-of", "2021-06"]).stdout)[0].asOf).toBe("2021-06-30");
  });

  test.each([
    [["chronology", "--as-of", "2021-02-30"], 'wanted --as-of as 2020, 2020-10 or 2020-10-18, found "2021-02-30"'],
    [["promises", "--on", "soon"], 'wanted --on as 2020, 2020-10 or 2020-10-18, found "soon"'],
    [["--as-of", "2021", "verify"], "wanted --as-of with a command that shows the record, found it with verify"],
    [["compare", "later.txt", "plans.txt", "--as-of", "2022"], 'found "later.txt" (as of 2022-12-31)'],
  ])("%j", (args, message) => {
    const { stderr, status } = chancery(args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

test("promises are asked of today where no day is asked", () => {
  const { on } = JSON.parse(chancery(["promises", "--json"]).stdout);
  expect(Math.abs(Date.parse(on) - Date.now())).toBeLessThan(2 * 86_400_000);
});
