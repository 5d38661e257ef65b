import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { evaluateDocuments } from "./documents.ts";
import { recordMaker } from "./fresh-record.ts";
import { readGoldFolder } from "./gold-documents.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-documents-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder with the given files: name → text or JSON. */
function folderOf(name: string, files: Readonly<Record<string, unknown>>): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [file, content] of Object.entries(files))
    writeFileSync(join(path, file), typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const VISIT = "The Norwegian foreign minister will visit Chad next month.\n";
const TALKS = "Norway and Chad held talks on fish in Oslo yesterday.\n";
const GOLD = {
  published: "2021-03-04",
  events: [
    {
      id: "e1",
      type: "visit",
      status: "scheduled",
      date: "2021-04",
      participants: [{ name: "Chad" }],
      quote: "The Norwegian foreign minister will visit Chad",
    },
  ],
};

test("gold pairs by its doc or its name, beside the text or in a folder of its own", () => {
  const texts = folderOf("texts", { "a.txt": VISIT, "b.txt": TALKS, "b.json": { source: "NNA", published: "2021" } });
  const apart = folderOf("apart", {
    "one.json": { ...GOLD, doc: "a.txt" },
    "b.json": GOLD,
    "CROSS.json": { events: [{}] },
  });
  const { files, golds, without } = readGoldFolder(texts, apart);
  expect(files.map(({ name, side }) => [name, side])).toEqual([
    ["a.txt", { published: "2021-03-04", publisher: undefined, title: undefined }],
    ["b.txt", { source: "NNA", published: "2021" }],
  ]);
  expect(golds.map(({ file }) => file)).toEqual(["a.txt", "b.txt"]);
  expect(without).toEqual([]);
  const beside = folderOf("beside", {
    "a.txt": VISIT,
    "a.json": { ...GOLD, published: "2021 (no date)" },
    "c.json": GOLD,
  });
  const own = readGoldFolder(beside, beside);
  expect(own.files.map(({ side }) => side)).toEqual([undefined]);
  expect(own.without).toEqual(["c.json"]);
});

test("a folder without gold, and what is no folder, is refused with what was wanted", () => {
  const bare = folderOf("bare", { "a.txt": VISIT });
  expect(() => readGoldFolder(bare, bare)).toThrow(/wanted gold for the texts in .*bare/);
  expect(() => readGoldFolder(join(folder, "none"), bare)).toThrow(/wanted a folder, found .*none/);
});

test("all texts are one record, scored against gold", async () => {
  const both = folderOf("both", { "a.txt": VISIT, "a.json": GOLD, "b.txt": TALKS });
  const { total } = await evaluateDocuments(await recordMaker("rules"), { documents: both, gold: both });
  expect(total).toMatchObject({ documents: 1, eventRecall: 1, eventPrecision: 1, status: 1, date: 1 });
});
