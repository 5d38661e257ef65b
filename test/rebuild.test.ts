import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const MAIN = join(ROOT, "src/views/cli/main.ts");

let folder: string;
let record: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-rebuild-"));
  record = join(folder, "record.db");
});
afterAll(() => rmSync(folder, { recursive: true }));

function chancery(...args: readonly string[]): SpawnSyncReturns<string> {
  const env = { ...process.env, NO_COLOR: "1", COLUMNS: "200" };
  return spawnSync(process.execPath, [MAIN, ...args, "--record", record, "--pipeline", "rules"], {
    encoding: "utf8",
    env,
  });
}

test("documents of every format, options, side files, several in one file, copies and judgements: the same bytes", () => {
  const texts = join(folder, "texts");
  cpSync(join(ROOT, "examples/documents"), texts, { recursive: true });
  const several = [
    { title: "One", text: "The president of Ghana visited Togo on 3 May 2019.", published: "2019-05-04" },
    { title: "Two", text: "Ghana and Togo signed an agreement on fisheries in June 2019." },
  ];
  writeFileSync(join(texts, "several.jsonl"), several.map((one) => `${JSON.stringify(one)}\n`).join(""));
  writeFileSync(
    join(texts, "plain.txt"),
    "The foreign minister of Chile met the foreign minister of Peru in Lima on Monday.\n",
  );
  writeFileSync(join(texts, "plain.json"), JSON.stringify({ publisher: "El Diario", published: "2019-05-08" }));
  writeFileSync(
    join(texts, "copy.txt"),
    "The foreign minister of Chile met the foreign minister of Peru in Lima on Monday.\n",
  );
  expect(chancery("add", texts, "--publisher", "Archive").status).toBe(0);
  const { events } = JSON.parse(chancery("export").stdout);
  const [event] = events.filter(({ claims }: { claims: string[] }) => claims.length === 1);
  expect(chancery("judge", "set", event.claims[0], "date", "2019-05-09", "--why", "a slip").status).toBe(0);
  const before = chancery("export", "--text").stdout;
  const rebuilt = chancery("rebuild");
  expect([rebuilt.stderr, rebuilt.status]).toEqual(["", 0]);
  expect(rebuilt.stdout).toMatch(
    /1 judgement: the same, byte for byte\.\nThe record of before is .*record\.db\.before-rebuild\.\n$/,
  );
  expect(chancery("export", "--text").stdout).toBe(before);
  expect(existsSync(`${record}.before-rebuild`)).toBe(true);
});

test("knowledge that changed is told, and --check changes nothing", () => {
  const own = join(folder, "record.knowledge");
  const table = join(folder, "people.csv");
  writeFileSync(table, "name,country,family,source,licence\nTest Person,CHL,Person,a test,CC0-1.0\n");
  const imported = chancery("knowledge", "import", table, "--as", "people");
  expect([imported.stderr, imported.status, existsSync(own)]).toEqual(["", 0, true]);
  const checked = chancery("rebuild", "--check", "--json");
  expect(checked.status).toBe(1);
  const summary = JSON.parse(checked.stdout);
  expect(summary).toMatchObject({ same: false, backup: null, vanished: 0 });
  expect(summary.engine.map(({ part }: { part: string }) => part)).toContain("knowledge");
  expect(existsSync(`${record}.before-rebuild-2`)).toBe(false);
  expect(JSON.parse(chancery("rebuild", "--json").stdout).backup).toMatch(/before-rebuild-2$/);
  expect(chancery("rebuild", "--check").status).toBe(0);
});

test("there must be a record", () => {
  const { stderr, status } = spawnSync(process.execPath, [MAIN, "rebuild", "--record", join(folder, "none.db")], {
    encoding: "utf8",
  });
  expect(stderr).toMatch(/there is none yet/);
  expect(status).toBe(2);
  expect(existsSync(join(folder, "none.db"))).toBe(false);
});
