import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readStories } from "./read.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-stories-"));
afterAll(() => rmSync(folder, { recursive: true }));

mkdirSync(join(folder, "x-01-fish"));
writeFileSync(join(folder, "x-01-fish", "1-post.md"), "---\ntitle: Fish\n---\nChad visited Oslo.");

function write(gold: unknown): void {
  writeFileSync(join(folder, "x-01-fish.json"), JSON.stringify(gold));
}

const MENTION = { doc: "1-post.md", quote: "Chad visited Oslo", status: "occurred" };
const EVENT = { id: "e1", type: "visit", what: "", status: "occurred", date: null, within: null, mentions: [MENTION] };

test("a folder of stories", () => {
  write({ story: "fish", events: [EVENT] });
  expect(readStories(folder)).toMatchObject([
    { name: "x-01-fish", gold: { events: [EVENT], disagreements: [] }, documents: [{ file: "1-post.md" }] },
  ]);
  expect(() => readStories(join(folder, "x-01-fish"))).toThrow(/wanted stories .*, found none/);
});

const WRONG: readonly (readonly [unknown, RegExp])[] = [
  [
    { events: [{ ...EVENT, mentions: [{ ...MENTION, quote: "Mali" }] }] },
    /x-01-fish\.json: wanted words of 1-post\.md, found "Mali"/,
  ],
  [
    { events: [{ ...EVENT, mentions: [{ ...MENTION, doc: "2.md" }] }] },
    /wanted a document of the story, found "2\.md"/,
  ],
  [{ events: [{ ...EVENT, type: "trip" }] }, /wanted a type of visit, .*; found "trip"/],
  [{ events: [{ ...EVENT, status: "done" }] }, /wanted a status of .*; found "done"/],
  [{ events: [{ ...EVENT, within: "e9" }] }, /wanted an event of e1; found "e9"/],
  [{ agreements: [{ stage: "done", mentions: [] }] }, /wanted a stage of .*; found "done"/],
  [{ disagreements: [{ kind: "taste", quotes: [] }] }, /wanted a kind of .*; found "taste"/],
];

test.each(WRONG)("gold that is not as wanted is refused: %j", (gold, message) => {
  write(gold);
  expect(() => readStories(folder)).toThrow(message);
});

test("a story without texts is refused", () => {
  const alone = mkdtempSync(join(folder, "alone-"));
  writeFileSync(join(alone, "x-02-none.json"), "{}");
  expect(() => readStories(alone)).toThrow(/wanted a folder with the texts/);
});
