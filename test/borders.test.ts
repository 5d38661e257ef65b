import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/** The way of the data: a folder imports from itself and from those before it. */
const ORDER = ["document", "knowledge", "extract", "merge", "record", "views"];
/** These never print, and never read the clock, chance, the network or the environment. */
const CORE = ["document", "knowledge", "extract", "merge"];
const IMPURE =
  /\bconsole\.|process\.(env|stdout|stderr|argv)|Date\.now|new Date\(\)|Math\.random|\bfetch\(|node:https?"|localeCompare/;
/** Heavy packages, each imported in one file only. */
const HEAVY = [
  "linkedom",
  "@mozilla/readability",
  "unpdf",
  "mammoth",
  "postal-mime",
  "eld",
  "wink-lemmatizer",
  "onnxruntime-node",
  "@huggingface/tokenizers",
];

const SRC = resolve(import.meta.dirname, "../src");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const product = files.filter((file) => !file.endsWith(".test.ts") && !file.endsWith(".d.ts"));

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(SRC, file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1]!);
}

describe("the borders of the folders", () => {
  test.each(files)("%s imports only from its own folder and those above it", (file) => {
    const own = ORDER.indexOf(file.split("/")[0]!);
    expect(own).toBeGreaterThanOrEqual(0);
    for (const target of importsOf(file).filter((name) => name.startsWith("."))) {
      const folder = relative(SRC, resolve(SRC, dirname(file), target)).split("/")[0]!;
      expect(ORDER.indexOf(folder), `${file} imports ${target}`).toBeLessThanOrEqual(own);
    }
  });

  test.each(product.filter((file) => CORE.includes(file.split("/")[0]!)))("%s is pure", (file) => {
    expect(readFileSync(join(SRC, file), "utf8").replaceAll(/^\s*(\*|\/\/|\/\*\*).*$/gm, "")).not.toMatch(IMPURE);
  });

  test.each(HEAVY)("%s is imported in one file", (name) => {
    const users = product.filter((file) =>
      importsOf(file).some((target) => target === name || target.startsWith(`${name}/`)),
    );
    expect(users.length, users.join(", ")).toBeLessThanOrEqual(1);
  });
});
