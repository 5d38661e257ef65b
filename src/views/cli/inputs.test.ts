import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inputFiles, sideOf } from "./inputs.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-inputs-"));
  mkdirSync(join(folder, "b"));
  for (const name of [
    "b/2.txt",
    "b/10.txt",
    "a.html",
    "a.json",
    "alone.json",
    "c.db",
    "c.db-wal",
    ".hidden",
    "Đà Nẵng 🐟.txt",
    "broken.json",
    "broken.md",
  ]) {
    writeFileSync(join(folder, name), name === "a.json" ? '\uFEFF{"publisher":"P"}' : "{");
  }
  symlinkSync(folder, join(folder, "b", "round"));
  symlinkSync(join(folder, "nowhere"), join(folder, "b", "dangling"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const names = (paths: readonly string[]) => inputFiles(paths).files.map((file) => file.name);

test("a folder gives everything in it, in order, without records, hidden files, side files and links that go round", () => {
  expect(names([folder])).toEqual(["a.html", "alone.json", "10.txt", "2.txt", "broken.md", "Đà Nẵng 🐟.txt"]);
});

test("a file named twice is read once; files keep the order given", () => {
  const [a, two] = [join(folder, "a.html"), join(folder, "b", "2.txt")];
  expect(names([two, a, two, "-", "-"])).toEqual(["2.txt", "a.html", "standard input"]);
});

test("what is not there is a problem, in a folder too", () => {
  expect(inputFiles([join(folder, "none"), folder]).problems).toEqual([
    { file: join(folder, "none"), wanted: "a file or a folder", found: "nothing of that name" },
    { file: join(folder, "b", "dangling"), wanted: "a file or a folder", found: "nothing of that name" },
  ]);
});

test("side files are read, or told of", () => {
  const file = (name: string) => inputFiles([join(folder, name)]).files[0];
  expect(sideOf(file("a.html") as never)).toEqual({ side: { publisher: "P" }, problem: null });
  expect(sideOf(file("broken.md") as never).problem?.wanted).toBe("a side file in JSON");
  expect(file("alone.json")?.sidePath).toBeNull();
  // a side file that is named by itself is still one
  expect(names([join(folder, "a.json")])).toEqual([]);
});
