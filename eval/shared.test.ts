import { join } from "node:path";
import { expect, test } from "vitest";
import { isOwnTest, ROOT } from "./shared.ts";

test.each([
  ["eval/gold/suite/test/a.jsonl", true],
  ["eval/gold/documents/test", true],
  ["eval/gold/documents/dev", false],
  ["eval/gold/test.jsonl", false],
  ["../elsewhere/test/a.jsonl", false],
])("%s is of a test half: %s", (path, own) => expect(isOwnTest(join(ROOT, path))).toBe(own));
