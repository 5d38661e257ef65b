import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rowsIn } from "../../../test/support/rows.ts";
import { loadKnowledge } from "../../knowledge/load.ts";
import { pipelineSteps } from "../pipelines.ts";
import { openRelationCoder } from "./load.ts";
import type { Parsed } from "./relation.ts";
import { amongFifteen, ROOTS, type Root } from "./roots.ts";
import { OPERATORS } from "./table.ts";

const HOME = join(import.meta.dirname, "../../..");
const models = join(HOME, "models");
const knowledge = loadKnowledge(join(HOME, "data"));
const steps = (await pipelineSteps("reader", knowledge, { models })).slice(0, 3);
const code = openRelationCoder(join(models, "codes-en"), knowledge);

async function parsed(text: string): Promise<Parsed> {
  let doc: object = { text, zones: [{ kind: "paragraph", start: 0, end: text.length }] };
  for (const step of steps) doc = { ...doc, [step.writes]: await step.annotate(doc as never) };
  return doc as Parsed;
}

function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

interface Case {
  readonly text: string;
  readonly source: string;
  readonly target: string;
  readonly plover: string;
  readonly cameo: string;
}

const cases = rowsIn<Case>(join(import.meta.dirname, "cases.jsonl"));

test.each(cases)("$text → $plover $cameo", async ({ text, source, target, plover, cameo }) => {
  const told = code(await parsed(text), spanOf(text, source), spanOf(text, target));
  expect({ plover: told.plover, cameo: told.cameo }, told.why).toEqual({ plover, cameo });
});

test("of the examples of codes.tsv, in which Chile acts upon Peru, at most three in a hundred have another root", async () => {
  const rows = (knowledge.tables.codes ?? []).filter(
    ({ plover, over, with: by }) => plover && over !== "same" && !by!.includes("type="),
  );
  const others: string[] = [];
  for (const { example, plover } of rows) {
    const told = code(await parsed(example!), spanOf(example!, "Chile"), spanOf(example!, "Peru"));
    if (amongFifteen(told.plover) !== amongFifteen(plover as Root)) others.push(`${example} ${told.plover}`);
  }
  expect(rows.length).toBeGreaterThan(500);
  expect(others.length / rows.length, others.join("; ")).toBeLessThan(0.03);
});

test("every root and operator of codes.tsv is known, every class of its conditions is there, every CAMEO code has its form", () => {
  const classes = new Set((knowledge.tables["code-classes"] ?? []).map((row) => row.class));
  for (const row of knowledge.tables.codes ?? []) {
    expect(["", ...ROOTS], row.trigger).toContain(row.plover);
    expect(["", ...OPERATORS], row.trigger).toContain(row.over);
    expect(row.cameo, row.trigger).toMatch(/^((0\d|1\d|20)\d{1,2})?$/);
    for (const [, name] of row.with!.matchAll(/@([\w-]+)/g)) expect(classes, row.trigger).toContain(name);
  }
});

describe("codeRelation", () => {
  const text = "Chad attacked a camp. Niger condemned the raid.";
  test("the same text gives the same code, and says why", async () => {
    const doc = await parsed(text);
    const [source, target] = [spanOf(text, "Chad"), spanOf(text, "a camp")];
    expect(code(doc, source, target)).toEqual(code(await parsed(text), source, target));
    expect(code(doc, source, target).why).toMatch(/^attack .*\(\d\.\d\d\)$/);
  });
  test("a source in another sentence than the target is no error", async () => {
    const told = code(await parsed(text), spanOf(text, "Niger"), spanOf(text, "a camp"));
    expect(told.why).toMatch(/\(\d\.\d\d\)$/);
  });
  test("a span without words is an error that says so", async () => {
    const doc = await parsed(text);
    const beyond = { start: text.length + 2, end: text.length + 5 };
    expect(() => code(doc, beyond, spanOf(text, "Chad"))).toThrow("wanted a source with words in it");
  });
});
