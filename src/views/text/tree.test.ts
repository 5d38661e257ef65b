import { expect, test } from "vitest";
import type { ExplainedWord } from "../../extract/claims/explain/explanation.ts";
import { screenOf } from "./screen.ts";
import { treeText } from "./tree.ts";

const screen = screenOf({ columns: 80 }, { NO_COLOR: "1" });

/** "word/head" in order, from 1. */
function sentence(words: string): readonly ExplainedWord[] {
  return words.split(" ").map((cell, i) => {
    const [text, head] = cell.split("/") as [string, string];
    const marks = text === "met" ? ["trigger", "a hedge"] : [];
    const { n, start, end } = { n: i + 1, start: 0, end: 0 };
    return { n, start, end, text, lemma: text, pos: "X", tag: "X", relation: "dep", head: Number(head), marks };
  });
}

const drawing = (words: string): string =>
  treeText(sentence(words), screen)
    .split("\n")
    .map((line) => line.replace(/\s+\S+\s+X\s+dep/, ""))
    .join("\n");

test("governed words stand above and below, joined by a line", () => {
  expect(drawing("the/2 kings/4 gladly/4 met/0 in/6 Oslo/4 the/8 capital/6 ./4")).toBe(
    [
      "  1     ╭─ the",
      "  2  ╭─ kings",
      "  3  ├─ gladly",
      "  4  met  ← trigger; a hedge",
      "  5  │  ╭─ in",
      "  6  ├─ Oslo",
      "  7  │  │  ╭─ the",
      "  8  │  ╰─ capital",
      "  9  ╰─ .",
    ].join("\n"),
  );
});

test("crossing lines: each word is drawn once, with its number", () => {
  expect(drawing("a/2 letter/3 came/0 that/6 he/6 wrote/2")).toBe(
    ["  1     ╭─ a", "  2  ╭─ letter", "  4  │  │  ╭─ that", "  5  │  │  ├─ he", "  6  │  ╰─ wrote", "  3  came"].join(
      "\n",
    ),
  );
});

test("words of a text do not steer the terminal; what is too long is not drawn", () => {
  expect(treeText(sentence("a\u001b[31mb/0"), screen)).not.toContain("\u001b");
  expect(treeText(sentence(Array.from({ length: 300 }, () => "x/1").join(" ")), screen)).toContain(
    "300 words is not drawn",
  );
});
