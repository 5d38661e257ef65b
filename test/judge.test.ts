import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openStore } from "../src/record/open.ts";
import { addTiny } from "./support/tiny-record.ts";

const MAIN = join(fileURLToPath(new URL("../", import.meta.url)), "src/views/cli/main.ts");

let folder: string;
let clean: string;
let record: string;
let visit: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chancery-judge-"));
  clean = join(folder, "clean.db");
  const store = await openStore(clean);
  await addTiny(store);
  visit = (await store.claims({ type: "visit", status: "scheduled" }))[0]?.claim.id ?? "";
  await store.close();
});
beforeEach(() => {
  record = join(folder, "tiny.db");
  rmSync(record, { force: true });
  copyFileSync(clean, record);
});
afterAll(() => rmSync(folder, { recursive: true }));

function chancery(args: readonly string[], input?: string): SpawnSyncReturns<string> {
  const env = { ...process.env, NO_COLOR: "1", COLUMNS: "100" };
  const given = input === undefined ? {} : { input };
  return spawnSync(process.execPath, [MAIN, ...args, "--record", record], { encoding: "utf8", env, ...given });
}

describe("judge, judgements, undo", () => {
  test("a correction is in the chronology, the claims, show and the export at once, and gone when it is undone", () => {
    const before = chancery(["export"]).stdout;
    const set = chancery(["judge", "set", visit, "date", "2019-04-09", "--why", "a misprint", "--by", "anna"]);
    expect([set.stderr, set.status]).toEqual(["", 0]);
    expect(set.stdout).toMatch(/^Corrected: date is 2019-04-09 \(the source says 2019-04-03\/2019-04-05\)/);
    expect(set.stdout).toMatch(/anna, .* UTC: a misprint jdg_/);
    expect(chancery(["chronology"]).stdout.replace(/\s+/g, " ")).toMatch(/April 9, 2019 — [^—]*\[corrected: date\]/);
    const { entries } = JSON.parse(chancery(["chronology", "--json"]).stdout);
    expect(entries.flatMap((entry: { corrected?: object[] }) => entry.corrected ?? [])).toMatchObject([
      { claim: visit, field: "date" },
    ]);
    expect(chancery(["claims"]).stdout.replace(/\s+/g, " ")).toContain(
      "[date corrected to 2019-04-09; the source says",
    );
    expect(chancery(["show", visit]).stdout).toContain("corrected by anna, was 2019-04-03/2019-04-05");
    const after = JSON.parse(chancery(["export"]).stdout);
    const claim = after.claims.find(({ id }: { id: string }) => id === visit);
    expect(claim.date.edtf).toBe("2019-04-03/2019-04-05");
    expect(claim.decided.changes).toEqual([{ field: "date", told: "2019-04-03/2019-04-05", value: "2019-04-09" }]);
    const [own] = after.judgements.filter(({ by }: { by: string }) => by === "anna");
    expect(own).toMatchObject({ verdict: "correct", field: "date", why: "a misprint", state: "standing" });
    expect(chancery(["undo", own.id]).stdout).toMatch(/\[undone\][\s\S]*undone by /);
    const undone = JSON.parse(chancery(["export"]).stdout);
    expect({ ...undone, judgements: [] }).toEqual({ ...JSON.parse(before), judgements: [] });
  });

  test("what is overruled is told", () => {
    chancery(["judge", "reject", visit, "--why", "no act"]);
    const { stdout } = chancery(["judge", "accept", visit, "--json"]);
    const { judgements, overruled } = JSON.parse(stdout);
    expect(judgements).toMatchObject([{ verdict: "accept", state: "standing" }]);
    expect(overruled).toMatchObject([{ verdict: "reject", state: "overruled", words: "Rejected" }]);
    expect(chancery(["judgements", "--state", "overruled"]).stdout).toMatch(/^Rejected \[overruled by jdg_/);
    expect(chancery(["judgements", "--state", "vanished"]).stdout).toBe("No judgements.\n");
  });

  test("another engine reads all again: what it still tells is judged as before, what it does not has vanished", () => {
    chancery(["judge", "set", visit, "date", "2019-04-09", "--by", "anna"]);
    const { claims } = JSON.parse(chancery(["export"]).stdout);
    const gone = claims.find(({ type }: { type: string }) => type === "expulsion").id;
    chancery(["judge", "accept", gone, "--by", "anna"]);
    const added = chancery(["add", "-", "--pipeline", "rules", "--json"], "Benin hosted a summit in July 2019.\n");
    expect(JSON.parse(added.stdout)).toMatchObject({ new: 1, judgements: { vanished: 1 } });
    const list = JSON.parse(chancery(["judgements", "--json"]).stdout);
    expect(list.map(({ verdict, state }: { verdict: string; state: string }) => [verdict, state])).toEqual([
      ["accept", "vanished"],
      ["correct", "standing"],
    ]);
    expect(list[1].effect.left).not.toBe(visit);
    expect(chancery(["show", list[1].effect.left]).stdout).toContain("corrected by anna, was 2019-04-03/2019-04-05");
    expect(chancery(["judgements", "--state", "vanished"]).stdout).toContain(
      "[vanished: the record has no such thing now]",
    );
  });

  test("export and import, to a file and through pipes", () => {
    chancery(["judge", "set", visit, "status", "postponed", "--by", "anna"]);
    const file = join(folder, "judgements.jsonl");
    const out = chancery(["judgements", "--export", file]);
    expect([out.stdout, out.stderr]).toEqual(["", `1 judgements written to ${file}\n`]);
    expect(chancery(["judgements", "--export", "-"]).stdout).toBe(readFileSync(file, "utf8"));
    const exported = chancery(["export"]).stdout;
    copyFileSync(clean, record);
    expect(chancery(["judgements", "--import", file]).stdout).toBe(
      "1 judgement new, 0 known already, 0 undone, 0 refused.\n",
    );
    expect(chancery(["export"]).stdout).toBe(exported);
    chancery(["judgements", "--import", file]);
    const other = readFileSync(file, "utf8");
    copyFileSync(clean, record);
    chancery(["judge", "reject", visit, "--by", "ben"]);
    const conflict = chancery(["judgements", "--import", "-"], other).stdout;
    expect(conflict).toMatch(
      /^1 judgement new, .*\n\nOverruled by later ones:\n\nCorrected: status is postponed \[overruled by jdg_/,
    );
    writeFileSync(file, other.replace("postponed", "cancelled"));
    const refused = chancery(["judgements", "--import", "-"], readFileSync(file, "utf8"));
    expect(refused.stderr).toMatch(/^-:1: wanted the id of what it says/);
    expect(refused.status).toBe(1);
  });

  test.each<readonly [readonly string[], RegExp]>([
    [["judge", "perhaps", "x"], /wanted same, different, unsure, accept, reject, set, found "perhaps"/],
    [["judge", "same"], /wanted same ID ID/],
    [["judge", "set", "VISIT", "status"], /wanted set ID FIELD VALUE/],
    [["judge", "set", "VISIT", "status", "done"], /wanted a status \(occurred, /],
    [["judge", "accept", "VISIT", "--by", "engine"], /wanted --by as the name of who decides/],
    [
      ["judge", "accept", "VISIT", "--as-of", "2020"],
      /wanted --as-of with a command that shows the record, found it with judge/,
    ],
    [["undo", "jdg_0"], /wanted a judgement of a person/],
    [["judgements", "--export", "a", "--import", "b"], /cannot be used with option/],
    [["judgements", "--import", "none.jsonl"], /no such file/],
  ])("%j is refused", (args, message) => {
    const { stderr, status } = chancery(args.map((arg) => (arg === "VISIT" ? visit : arg)));
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(2);
  });
});
