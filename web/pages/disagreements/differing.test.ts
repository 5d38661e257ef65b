import { expect, test } from "vitest";
import { differing } from "./differing.ts";

const marked = (text: string, other: string) =>
  differing(text, other)
    .map(({ text: words, differs }) => (differs ? `[${words}]` : words))
    .join("");

test.each<[text: string, other: string, marked: string]>([
  ["on 23 November", "on 24 November", "on [23] November"],
  ["Kan met Phuc", "Suga met Phuc", "[Kan] met Phuc"],
  ["signed the agreement", "did not sign the agreement", "[signed] the agreement"],
  ["alike", "Alike", "alike"],
  ["", "anything", ""],
  ["four new patrol boats", "patrol boats", "[four new] patrol boats"],
  ["Phạm Minh Chính đã về", "Phạm Minh Chính", "Phạm Minh Chính [đã về]"],
])("%s | %s", (text, other, expected) => {
  expect(marked(text, other)).toBe(expected);
  expect(
    differing(text, other)
      .map((piece) => piece.text)
      .join(""),
  ).toBe(text);
});
