import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const MAIN = join(import.meta.dirname, "../src/views/cli/main.ts");
const folder = mkdtempSync(join(tmpdir(), "chancery-explain-"));
afterAll(() => rmSync(folder, { recursive: true }));

function chancery(...args: readonly string[]): SpawnSyncReturns<string> {
  const env = { ...process.env, NO_COLOR: "1", COLUMNS: "100" };
  return spawnSync(process.execPath, [MAIN, ...args], { encoding: "utf8", cwd: folder, env });
}

let visit: string;
let event: string;
beforeAll(() => {
  writeFileSync(join(folder, "a.txt"), "Reports from Lima.\n\nEmmanuel Macron will visit Peru on 3 July 2024.\n");
  expect(chancery("add", "a.txt", "--published", "2024-06-01").status).toBe(0);
  const claims = JSON.parse(chancery("claims", "--type", "visit", "--json").stdout);
  visit = claims[0].id;
  event = claims[0].event;
});

describe("chancery show CLAIM --explain", () => {
  test("tells rows by file and line behind what show tells", () => {
    const { stdout, stderr, status } = chancery("show", visit, "--explain");
    expect([stderr, status]).toEqual(["", 0]);
    expect(stdout.startsWith(chancery("show", visit).stdout)).toBe(true);
    expect(stdout).toMatch(/frame {4}visit, VERB → visit \[frames\.tsv:\d+\]/);
    expect(stdout).toMatch(/modal will → announced “will” \[modes\.tsv:\d+\]/);
    expect(stdout).toContain("⇒  announced for a date: 2024-07-03 → scheduled");
    expect(stdout).not.toContain("made by");
  });

  test("--json has it all", () => {
    const { explained, id } = JSON.parse(chancery("show", visit, "--explain", "--json").stdout);
    expect(id).toBe(visit);
    expect(explained).toMatchObject({ isSame: true, notes: [], explanation: { claim: { id: visit } } });
    expect(explained.made).toEqual(explained.read);
    const [tree] = explained.explanation.sentences.flatMap((one: { words: unknown }) => one.words ?? []);
    expect(tree).toMatchObject({ n: 1, text: "Emmanuel", relation: "nsubj", marks: ["visitor"] });
    const row = explained.explanation.admitted.row;
    expect(row).toMatchObject({ file: "frames.tsv", cells: { trigger: "visit", pos: "VERB" } });
  });

  test("without it nothing is read again", () => {
    expect(JSON.parse(chancery("show", visit, "--json").stdout)).not.toHaveProperty("explained");
  });

  test("knowledge that the claim was not made by is told, with rows of the folder that it is read by", () => {
    mkdirSync(join(folder, "own"), { recursive: true });
    const columns = "kind\tcue\tstatus\texample";
    writeFileSync(join(folder, "own", "modes.tsv"), `# mine\n${columns}\nmodal\twill|shall|'ll|wo\texpected\tx\n`);
    const { stdout } = chancery("show", visit, "--explain", "--knowledge", "own");
    const words = stdout.replace(/\s+/g, " ");
    expect(words).toMatch(/The claim was made by engine \S+, pipeline reader@\S+, knowledge_\w+; this is how/);
    expect(words).toContain("Read again, the claim differs in: rule, status.");
    expect(words).toMatch(/⇒ modal will → expected “will” \[\S*own\/modes\.tsv:3\]/);
  });

  test("a claim that is not found any more", () => {
    mkdirSync(join(folder, "none"), { recursive: true });
    const columns = "trigger\tpos\ttype\tstage\tsubject\tobject\toblique\tneeds\tlight\texample";
    writeFileSync(join(folder, "none", "frames.tsv"), `${columns}\n-visit\tVERB\t\t\t\t\t\t\t\t\n`);
    const { stdout, status } = chancery("show", visit, "--explain", "--knowledge", "none");
    expect(status).toBe(0);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "Read again, the document has no such claim. The record keeps of it: frame visit/VERB",
    );
  });

  test("of anything but a claim: wanted and found", () => {
    const { stderr, status } = chancery("show", event, "--explain");
    expect(status).toBe(2);
    expect(stderr).toContain("wanted the id of a claim with --explain, found one of kind event");
  });
});
