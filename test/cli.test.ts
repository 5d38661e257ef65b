import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../src/record/open.ts";
import { buildProgram } from "../src/views/cli/program.ts";
import { addTiny } from "./support/tiny-record.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const MAIN = join(ROOT, "src/views/cli/main.ts");

let folder: string;
let record: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chancery-cli-"));
  record = join(folder, "tiny.db");
  const store = await openStore(record);
  await addTiny(store);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

function chancery(
  args: readonly string[],
  options: { input?: string | Buffer; env?: Record<string, string> } = {},
): SpawnSyncReturns<string> {
  const env = { ...process.env, NO_COLOR: "1", COLUMNS: "100", ...options.env };
  return spawnSync(process.execPath, [MAIN, ...args], {
    encoding: "utf8",
    cwd: folder,
    env,
    ...(options.input === undefined ? {} : { input: options.input }),
  });
}

describe("golden outputs on a tiny record", () => {
  // look at the difference before you update them: vitest run test/cli.test.ts -u
  const commands: readonly (readonly string[])[] = [
    ["chronology"],
    ["chronology", "--format", "md"],
    ["chronology", "--format", "csv"],
    ["chronology", "--between", "NOR,Ghana", "--since", "2019-04", "--until", "2019-04-30"],
    ["chronology", "--type", "statement"],
    ["agreements"],
    ["discrepancies"],
    ["claims", "--by", "Ghana News Agency"],
    ["claims", "--about", "Togo"],
    ["positions"],
    ["search", "fisheries", "agreement"],
    ["verify"],
    ["export", "--format", "csv", "--table", "events"],
  ];
  test.each(commands.map((args) => [args.join(" "), args] as const))("%s", async (name, args) => {
    const { stdout, stderr, status } = chancery([...args, "--record", record]);
    expect([stderr, status]).toEqual(["", 0]);
    await expect(stdout).toMatchFileSnapshot(join(ROOT, "test/golden", `${name.replace(/[^\w]+/g, "-")}.txt`));
  });

  test("on a narrow terminal nothing is wider than the terminal", () => {
    for (const command of ["chronology", "agreements", "claims", "discrepancies"]) {
      const { stdout } = chancery([command, "--record", record], { env: { COLUMNS: "44" } });
      for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(44);
    }
  });

  test("colour only when it is asked for or shown", () => {
    const code = "\u001b[";
    expect(chancery(["chronology", "--record", record]).stdout).not.toContain(code);
    expect(chancery(["chronology", "--record", record], { env: { NO_COLOR: "", FORCE_COLOR: "1" } }).stdout).toContain(
      code,
    );
    expect(chancery(["chronology", "--record", record], { env: { FORCE_COLOR: "1" } }).stdout).not.toContain(code);
  });
});

describe("global options", () => {
  test.each([
    [["--record", "RECORD", "--json", "chronology"]],
    [["chronology", "--json", "--record", "RECORD"]],
    [["--json", "chronology", "--record", "RECORD"]],
  ])("%j: before or after the command", (args) => {
    const { stdout } = chancery(args.map((arg) => (arg === "RECORD" ? record : arg)));
    expect(JSON.parse(stdout).entries).toHaveLength(9);
  });

  test.each(["agreements", "claims", "positions", "discrepancies", "search x", "who Lund", "verify", "export"])(
    "%s --json is JSON",
    (command) => {
      const { stdout, status } = chancery([...command.split(" "), "--json", "--record", record]);
      expect(status).toBe(0);
      expect(() => JSON.parse(stdout)).not.toThrow();
    },
  );

  test("show --json for every kind", async () => {
    const store = await openStore(record);
    const ids = (await Promise.all(["doc_", "clm_", "ent_", "evt_", "agr_"].map((prefix) => store.ids(prefix)))).map(
      (list) => list[0]?.id ?? "",
    );
    await store.close();
    for (const id of ids) {
      const { stdout, status } = chancery(["show", id, "--json", "--record", record]);
      expect(status, id).toBe(0);
      expect(JSON.parse(stdout).kind).toBeTypeOf("string");
      expect(chancery(["show", id, "--record", record]).stdout).toContain(id);
    }
  });
});

describe("errors say what was wanted and what was found", () => {
  test.each([
    [["chronology", "--record", "none.db"], /wanted a record at none\.db; there is none yet/],
    [["chronology", "--since", "soon", "--record", "RECORD"], /wanted --since as .*found "soon"/],
    [["chronology", "--type", "party", "--record", "RECORD"], /Allowed choices are visit/],
    [["chronology", "--between", "JPN,", "--record", "RECORD"], /wanted --between as a list/],
    [["show", "zzz", "--record", "RECORD"], /none that begins with "zzz"/],
    [["export", "--format", "csv", "--record", "RECORD"], /wanted --out FOLDER/],
    [["export", "--format", "csv", "--table", "nothing", "--record", "RECORD"], /wanted a table/],
    [["search", "x", "--limit", "0", "--record", "RECORD"], /whole number/],
    [["dance"], /unknown command 'dance'/],
    [["add"], /missing required argument/],
    [["add", "x.txt", "--published", "yesterday"], /wanted --published as/],
    [["add", "x.txt", "--pipeline", "none"], /wanted one of/],
    [["add", "x.txt", "--record", "letter.txt"], /wanted a record/],
  ])("%j", (args, message) => {
    writeFileSync(join(folder, "letter.txt"), "Dear Sir or Madam, this is a letter.");
    const { stderr, status } = chancery(args.map((arg) => (arg === "RECORD" ? record : arg)));
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(2);
    expect(existsSync(join(folder, "none.db"))).toBe(false);
  });

  test("a closed pipe is no error", () => {
    const piped = spawnSync(
      "bash",
      [
        "-c",
        `"${process.execPath}" "${MAIN}" export --text --record "${record}" | head -c 10; echo "\${PIPESTATUS[0]}"`,
      ],
      { encoding: "utf8" },
    );
    expect(piped.stderr).toBe("");
    expect(piped.stdout.endsWith("0\n")).toBe(true);
  });
});

describe("add, with the real pipeline", () => {
  test("files, folders, side files, standard input, and what cannot be read", () => {
    const texts = join(folder, "texts");
    mkdirSync(join(texts, "inner"), { recursive: true });
    writeFileSync(join(texts, "b.txt"), "The president of Ghana visited Togo on 3 May 2019.\n");
    writeFileSync(join(texts, "b.json"), JSON.stringify({ publisher: "Lomé Matin", published: "2019-05-04" }));
    writeFileSync(join(texts, "inner", "a.txt"), "Ghana and Togo signed an agreement on fisheries in June 2019.\n");
    writeFileSync(join(texts, "broken.json"), "{");
    writeFileSync(join(texts, "broken.txt"), "Benin hosted a summit of West African leaders in July 2019.\n");
    writeFileSync(join(texts, "empty.txt"), "");
    const args = ["add", texts, join(folder, "missing.txt"), "--record", join(folder, "new.db")];
    const { stdout, stderr, status } = chancery(args);
    expect(stderr).toMatch(/broken\.json: wanted a side file in JSON, found/);
    expect(stderr).toMatch(/missing\.txt: wanted a file or a folder, found nothing of that name/);
    expect(stderr).toMatch(/empty\.txt: wanted .*, found/);
    expect(stdout).toMatch(/^Read 3 documents: 3 new, 0 already there, 3 refused\.\n/);
    expect(status).toBe(1);
    const again = chancery([...args, "--json"]);
    expect(JSON.parse(again.stdout)).toMatchObject({
      read: 3,
      new: 0,
      known: 3,
      claims: { new: 0 },
      events: { new: 0, changed: 0 },
    });
    const [lome] = JSON.parse(chancery(["export", "--record", join(folder, "new.db")]).stdout).documents.filter(
      (doc: { file: string }) => doc.file === "b.txt",
    );
    expect(lome).toMatchObject({ publisher: "Lomé Matin", published: "2019-05-04" });
  });

  test("standard input with options, quietly", () => {
    const file = join(folder, "stdin.db");
    const input = "The foreign minister of Chile met the foreign minister of Peru in Lima on Monday.\n";
    const { stdout, stderr, status } = chancery(
      ["add", "-", "--quiet", "--record", file, "--published", "2019-05-08", "--publisher", "El Diario"],
      { input },
    );
    expect([stdout, stderr, status]).toEqual(["", "", 0]);
    const { documents } = JSON.parse(chancery(["export", "--record", file, "--text"]).stdout);
    expect(documents).toMatchObject([
      {
        publisher: "El Diario",
        published: "2019-05-08",
        publishedBasis: "option",
        text: expect.stringContaining("Lima"),
      },
    ]);
  });

  test("export to files and folders", () => {
    const out = join(folder, "csv");
    expect(chancery(["export", "--format", "csv", "--out", out, "--record", record]).stderr).toMatch(
      /12 tables written/,
    );
    expect(readdirSync(out).sort()).toContain("claims.csv");
    chancery(["export", "--out", join(folder, "record.json"), "--record", record]);
    expect(readFileSync(join(folder, "record.json"), "utf8")).toBe(chancery(["export", "--record", record]).stdout);
  });
});

describe("documentation", () => {
  const headings = new Set(
    [...readFileSync(join(ROOT, "docs/commands.md"), "utf8").matchAll(/^#+ (.+)$/gm)].map((match) => match[1]),
  );
  const program = buildProgram();
  const globals = new Set(program.options.map((option) => option.long));
  const wanted = [
    ...[...globals, "--help"],
    ...program.commands.flatMap((command: Command) => documented(command, "")),
  ];

  function documented(command: Command, above: string): string[] {
    const name = `${above}${command.name()}`;
    const own = command.options.filter((option) => !globals.has(option.long));
    const inner = command.commands.flatMap((one: Command) => documented(one, `${name} `));
    return [name, ...own.map((option) => `${name} ${option.long}`), ...inner];
  }

  test.each(wanted)("docs/commands.md has a heading for %s", (name) => {
    expect(headings).toContain(name);
  });

  test("and none for what is not there", () => {
    const known = new Set([...wanted, "Commands", "Options of every command"]);
    expect([...headings].filter((heading) => !known.has(heading ?? ""))).toEqual([]);
  });
});

test("--help takes less than 0.2 s (the best of five, in time of the processor, since other tests run beside it)", () => {
  const command = `TIMEFORMAT="%U %S"; time "${process.execPath}" "${MAIN}" --help > /dev/null`;
  const times = Array.from({ length: 5 }, () => {
    const { stderr, status } = spawnSync("bash", ["-c", command], {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C" },
    });
    expect(status).toBe(0);
    return stderr
      .trim()
      .split(" ")
      .reduce((sum, seconds) => sum + Number(seconds), 0);
  });
  expect(Math.min(...times)).toBeGreaterThan(0);
  expect(Math.min(...times)).toBeLessThan(0.2);
});
