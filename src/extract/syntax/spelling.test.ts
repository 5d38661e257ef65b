import { expect, test } from "vitest";
import { americanSpelling } from "./spelling.ts";

test.each([
  ["defence", "defense"],
  ["self-defence", "self-defense"],
  ["licences", "licenses"],
  ["programme", "program"],
  ["organisation", "organization"],
  ["organised", "organized"],
  ["recognises", "recognizes"],
  ["authorising", "authorizing"],
  ["modernisation", "modernization"],
  ["emphasised", "emphasized"],
  ["analysed", "analyzed"],
  ["neighbouring", "neighboring"],
  ["favourable", "favorable"],
  ["labour", "labor"],
  ["centre", "center"],
  ["kilometres", "kilometers"],
  ["cancelled", "canceled"],
  ["travelling", "traveling"],
])("%s becomes %s", (british, american) => {
  expect(americanSpelling(british)).toBe(american);
});

test.each([
  "four hours tour our your source court resource",
  "advise advised supervised revision promise promised compromise exercise exercises raise raised rising",
  "enterprise otherwise precise surprise televised crises premises expertise franchise comprised",
  "difference conference violence evidence presence sentence science",
  "acre massacre ogre were there before fire",
  "called filled billed controlled compelled installed",
  "analyses constructor toString __proto__ hasOwnProperty",
  "président défense phường 防衛 مرحبا 🙂 ",
])("leaves alone: %s", (words) => {
  for (const word of words.split(" ")) expect(americanSpelling(word)).toBe(word);
});
