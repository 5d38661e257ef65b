import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openPipeline } from "../src/extract/pipelines.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { evaluateReferences, type ReferenceCase, readReferences } from "./references.ts";
import { ROOT } from "./shared.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-references-"));
afterAll(() => rmSync(folder, { recursive: true }));

const knowledge = loadKnowledge(join(ROOT, "data"));
const rules = await openPipeline("rules", knowledge, { models: join(ROOT, "models") });

const TEXT = "Kenya and Uganda signed a pact. The two countries will meet again. Kenya was pleased.";

function one(words: string, refers: readonly string[], fields: Partial<ReferenceCase> = {}): ReferenceCase {
  return { id: "a", published: "2024-05-14", text: TEXT, words, nth: 1, refers, as: "state", kind: "name", ...fields };
}

describe("files", () => {
  function written(name: string, cases: readonly ReferenceCase[]): string {
    writeFileSync(join(folder, name), `${cases.map((row) => JSON.stringify(row)).join("\n")}\n`);
    return join(folder, name);
  }

  test("are read line by line", () => {
    const cases = [one("Kenya", ["Kenya"]), one("Kenya", ["Kenya"], { nth: 2 })];
    expect(readReferences(written("a.jsonl", cases))).toEqual(cases);
  });

  test.each([
    ["fewer occurrences", one("Kenya", ["Kenya"], { nth: 3 }), 'wanted occurrence 3 of "Kenya"; found fewer'],
    ["a part of a word", one("countr", []), 'wanted occurrence 1 of "countr"; found fewer'],
    ["other words", one("Chad", []), 'wanted occurrence 1 of "Chad"; found fewer'],
  ])("%s", (name, row, message) => {
    const file = written(`${name}.jsonl`, [one("Kenya", ["Kenya"]), row]);
    expect(() => readReferences(file)).toThrow(`${file}:2: ${message}`);
  });
});

describe("scores", () => {
  async function right(row: ReferenceCase): Promise<boolean> {
    return (await evaluateReferences([row], rules, knowledge)).right === 1;
  }

  test.each([
    ["a state", one("Uganda", ["Uganda"]), true],
    ["another state", one("Uganda", ["Kenya"]), false],
    ["the second occurrence", one("Kenya", ["Kenya"], { nth: 2 }), true],
    ["both", one("The two countries", ["Uganda", "Kenya"], { kind: "group" }), true],
    ["one of both", one("The two countries", ["Uganda"], { kind: "group" }), false],
    ["one too many", one("The two countries", ["Uganda", "Kenya", "Chad"], { kind: "group" }), false],
    ["of another kind", one("Uganda", ["Uganda"], { as: "person" }), false],
    ["nobody", one("pleased", [], { as: "none" }), true],
    ["somebody where nobody is meant", one("Uganda", [], { as: "none" }), false],
    ["nobody where somebody is meant", one("pleased", ["Kenya"]), false],
  ] as const)("%s", async (_what, row, wanted) => {
    expect(await right(row)).toBe(wanted);
  });

  test("are counted by kind; what is linked wrongly is counted apart from what is not linked", async () => {
    const misses: string[] = [];
    const cases = [
      one("Uganda", ["Uganda"]),
      one("Uganda", ["Chad"]),
      one("The two countries", ["Kenya", "Uganda"], { kind: "group" }),
      one("pleased", ["Kenya"], { id: "b", kind: "nobody" }),
    ];
    const scores = await evaluateReferences(cases, rules, knowledge, (line) => misses.push(line));
    expect(scores).toEqual({
      cases: 4,
      right: 2,
      wrongLink: 1,
      byKind: {
        group: { cases: 1, right: 1 },
        name: { cases: 2, right: 1 },
        nobody: { cases: 1, right: 0 },
      },
    });
    expect(misses.map((line) => line.split("\n")[1]!.trim())).toEqual([
      expect.stringContaining("wanted state Chad; found Uganda (state)"),
      "wanted state Kenya; found nobody",
    ]);
  });

  test("no case", async () => {
    expect(await evaluateReferences([], rules, knowledge)).toEqual({ cases: 0, right: 0, wrongLink: 0, byKind: {} });
  });
});
