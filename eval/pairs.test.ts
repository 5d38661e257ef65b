import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readPairs, scorePairs } from "./pairs.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-pairs-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

test("rows of another schema are left out; context and traps are read; unsure is no", () => {
  const file = written(
    "pairs.csv",
    `schema,name1,name2,is_match,role1,state1,date1,role2,state2,date2,trap,category
Person,Kan,Yoshihide Suga,true,Prime Minister,JPN,2021-01,,,,,reading
Person,Naoto Kan,Yoshihide Kan,false,,,,,,,yes,reading
Person,Kim,Kim Jong Un,true,,,,,,,,short form
Company,Acme,Acme Ltd,true,,,,,,,,
`,
  );
  const { scores, misses } = scorePairs(readPairs(file, "Person"));
  expect(scores).toMatchObject({ pairs: 3, precision: 1, recall: 0.5, unsure: 1, traps: 1, falseMergesAmongTraps: 0 });
  expect(scores.categories).toEqual({ reading: { rows: 2, right: 2 }, "short form": { rows: 1, right: 0 } });
  expect(misses.map(({ row }) => row.name1)).toEqual(["Kim"]);
  expect(readPairs(file, "Company").length).toBe(1);
});

test.each([
  ["no column", "name1,name2\na,b\n", /wanted the columns is_match, found name1, name2/],
  ["another answer", "name1,name2,is_match\na,b,maybe\n", /row 1: wanted true or false in is_match, found "maybe"/],
  ["nothing", "", /wanted the columns name1, name2, is_match/],
])("%s", (name, text, wanted) => {
  expect(() => readPairs(written(`${name}.csv`, text), "Person")).toThrow(wanted);
});

test("no file", () => {
  expect(() => readPairs(join(folder, "none.csv"), "Person")).toThrow(/wanted a CSV of pairs, found no file/);
});
