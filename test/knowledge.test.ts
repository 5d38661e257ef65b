import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, test } from "vitest";

const MAIN = fileURLToPath(new URL("../src/views/cli/main.ts", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "chancery-knowledge-"));
afterAll(() => rmSync(root, { recursive: true }));
let folder = "";
let count = 0;
beforeEach(() => {
  folder = join(root, String(count++));
  mkdirSync(folder);
});

function chancery(args: readonly string[], input?: string | Buffer): SpawnSyncReturns<string> {
  const env = { ...process.env, NO_COLOR: "1", COLUMNS: "160" };
  return spawnSync(process.execPath, [MAIN, ...args], {
    ...{ encoding: "utf8", cwd: folder, env },
    ...(input === undefined ? {} : { input }),
  });
}

const SHEET =
  "Name,Office,Country,From,To\nBerg Anna,Grand Vizier,Chad,2031,\nAnna Berg,Prime Minister,Chad,2031-05,\n";
const FREE = ["--source", "my list", "--licence", "CC0-1.0"];
const who = (args: readonly string[]) =>
  JSON.parse(chancery(["who", "prime minister of Chad", "--on", "2031-06", "--json", ...args]).stdout);

describe("knowledge import", () => {
  test("writes beside the record, tells what it refused, and changes nothing the second time", () => {
    writeFileSync(join(folder, "list.csv"), SHEET);
    const first = chancery(["knowledge", "import", "list.csv", ...FREE]);
    expect(first.stderr).toBe(
      'list.csv:2: wanted an office that offices.tsv has a form for (or its id), found "Grand Vizier"\n',
    );
    expect(first.stdout).toBe("Into chancery.knowledge:\n  people/imported.tsv: 1 new, 0 there already\n1 refused.\n");
    expect(first.status).toBe(1);
    const path = join(folder, "chancery.knowledge/people/imported.tsv");
    const bytes = readFileSync(path, "utf8");
    expect(bytes.split("\n")[1]).toBe(
      "tcd-berg-anna\tAnna Berg\tBerg\tTCD\t\thead_of_government\tPrime Minister\tTCD\t2031-05\t\tmy list (CC0-1.0)",
    );
    const again = chancery(["knowledge", "import", "list.csv", ...FREE, "--json"]);
    expect(JSON.parse(again.stdout)).toMatchObject({ folder: "chancery.knowledge", files: [{ new: 0, known: 1 }] });
    expect(readFileSync(path, "utf8")).toBe(bytes);
    expect(readdirSync(join(folder, "chancery.knowledge/people"))).toEqual(["imported.tsv"]);
    expect(who([]).holders[0]).toMatchObject({ person: { id: "tcd-berg-anna" } });
  });

  test("writes to the last --knowledge folder, wherever it stands; others are read", () => {
    writeFileSync(join(folder, "list.csv"), SHEET);
    chancery(["--knowledge", "a", "knowledge", "import", "list.csv", ...FREE]);
    const { stdout } = chancery(
      ["--knowledge", "a", "knowledge", "import", "--knowledge", "b", "-", ...FREE],
      "of,name\ntcd-berg-anna,Frau Berg\n",
    );
    expect(stdout).toBe("Into b:\n  aliases.tsv: 1 new, 0 there already\n");
    expect([existsSync(join(folder, "a/aliases.tsv")), existsSync(join(folder, "chancery.knowledge"))]).toEqual([
      false,
      false,
    ]);
    expect(who(["--knowledge", "a"]).holders[0].person.id).toBe("tcd-berg-anna");
    expect(who([]).holders.map((holder: { person: { id: string } }) => holder.person.id)).not.toContain(
      "tcd-berg-anna",
    );
  });

  test.each([
    ["UTF-16 with a mark", Buffer.from(`\uFEFF${SHEET}`, "utf16le")],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${SHEET}`)],
    ["CRLF", Buffer.from(SHEET.replaceAll("\n", "\r\n"))],
  ])("reads %s", (_what, bytes) => {
    expect(chancery(["knowledge", "import", "-", ...FREE], bytes).stdout).toContain("1 new");
  });

  test.each([
    ["a file that is not there", ["none.csv"], /none.csv:0: wanted a table.*found nothing of that name/, 1],
    ["a folder", ["."], /\.:0: wanted a table/, 1],
    ["a table that is none", ["-", "--as", "kings"], /Allowed choices are people/, 2],
  ])("says what is wrong with %s", (_what, args, message, code) => {
    const { stderr, status } = chancery(["knowledge", "import", ...args, ...FREE], "");
    expect([stderr, status]).toEqual([expect.stringMatching(message), code]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("touches nothing where the files that are there are broken", () => {
    mkdirSync(join(folder, "chancery.knowledge"));
    writeFileSync(join(folder, "chancery.knowledge/aliases.tsv"), "of\tname\n1\n");
    const { stderr, status } = chancery(["knowledge", "import", "-", ...FREE], SHEET);
    expect(stderr).toMatch(/chancery.knowledge\/aliases.tsv:\d: wanted/);
    expect(status).toBe(2);
    expect(readdirSync(join(folder, "chancery.knowledge"))).toEqual(["aliases.tsv"]);
  });
});

describe("knowledge check", () => {
  test("of the shipped files finds no error", () => {
    const { stdout, status } = chancery(["knowledge", "check", "--json"]);
    const { findings, rows } = JSON.parse(stdout);
    expect([findings.filter(({ level }: { level: string }) => level === "error"), status]).toEqual([[], 0]);
    expect(rows).toBeGreaterThan(10_000);
  });

  test("of one's own tells all that is wrong, and ends with 1", () => {
    mkdirSync(join(folder, "mine"));
    writeFileSync(
      join(folder, "mine/aliases.tsv"),
      "of\tname\tkind\tsource\nnobody\tN\tspelling\tx\nTCD\tT\tnick\tx\n",
    );
    for (const args of [
      ["check", "mine"],
      ["check", "--knowledge", "mine"],
    ]) {
      const { stdout, status } = chancery(["knowledge", ...args]);
      expect(stdout.split("\n").filter((line) => line.startsWith("error"))).toEqual([
        'error mine/aliases.tsv:2: wanted the id of a person, state, body, organisation or place, found "nobody"',
        'error mine/aliases.tsv:3: wanted one of reading, script, spelling, short form, mistranslation in "kind", found "nick"',
      ]);
      expect(stdout).toContain("2 rows in 1 file of mine: 2 errors, 2 doubts.");
      expect(status).toBe(1);
    }
  });

  test("wants a folder that is there", () => {
    const { stderr, status } = chancery(["knowledge", "check", "none"]);
    expect([stderr, status]).toEqual(["chancery: wanted a folder of knowledge files, found nothing at none\n", 2]);
  });
});

test("--knowledge-only leaves the shipped files out", () => {
  chancery(
    ["knowledge", "import", "-", ...FREE, "--knowledge-only", "--knowledge", "mine"],
    "id,name,iso2,kind,demonyms\nTCD,Chad,TD,state,Chadian\n",
  );
  expect(readdirSync(join(folder, "mine"))).toEqual(["states.tsv"]);
  const { stdout } = chancery(["who", "Suga", "--knowledge-only", "--knowledge", "mine"]);
  expect(stdout).toMatch(/^Nobody|^Nothing/);
});

test("a knowledge folder is no document", () => {
  writeFileSync(join(folder, "list.csv"), SHEET);
  chancery(["knowledge", "import", "list.csv", ...FREE]);
  rmSync(join(folder, "list.csv"));
  writeFileSync(join(folder, "note.txt"), "The president of Ghana visited Togo on 3 May 2019.\n");
  expect(JSON.parse(chancery(["add", ".", "--pipeline", "rules", "--json"]).stdout)).toMatchObject({
    read: 1,
    refused: [],
  });
});

describe("who, with proof", () => {
  test("says on which rows each line rests", () => {
    const { stdout } = chancery(["who", "Kan"]);
    expect(stdout).toMatch(/^Naoto Kan /);
    expect(stdout).toMatch(
      /^Yoshihide Suga .*\n {2}“Kan Yoshihide” is a reading of the name \[unverified · aliases\.tsv:\d+\]$/m,
    );
    expect(stdout).toMatch(
      /^ {2}Prime Minister, JPN: June 8, 2010 – Sept\. 2, 2011 \[verified: REIGN 2021-03 · people\/leaders\.tsv:\d+/m,
    );
  });

  test("of one's own rows by their folder; of the record the words", () => {
    chancery(["knowledge", "import", "-", ...FREE], SHEET);
    writeFileSync(join(folder, "note.txt"), "Prime Minister Anna Berg of Chad visited Togo on 3 May 2031.\n");
    chancery(["add", "note.txt", "--pipeline", "rules"]);
    const { stdout } = chancery(["who", "Anna", "Berg"]);
    expect(stdout).toContain("[verified: my list (CC0-1.0) · chancery.knowledge/people/imported.tsv:2]");
    expect(stdout).toMatch(/note\.txt: “.*»Anna Berg« of Chad visited Togo on 3 May 2031\.” doc_\w+ \d+–\d+$/m);
  });

  test("says what was looked for, and what is spelt nearly so", () => {
    const { stdout, status } = chancery(["who", "Yoshihde", "Suga"]);
    expect(stdout).toMatch(/^Nobody called “Yoshihde Suga”.*\nLooked for: .*\nSimilar names: Yoshihide Suga/s);
    expect(status).toBe(0);
  });
});
