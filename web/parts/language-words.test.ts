import { expect, test } from "vitest";
import { languageWords } from "./language-words.ts";

test.each([
  ["ja", "Japanese"],
  ["vi", "Vietnamese"],
  ["no language", "no language"],
])("%s is %s", (code, words) => expect(languageWords(code)).toBe(words));
