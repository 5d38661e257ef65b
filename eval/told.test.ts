import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { evaluateTold, scoreTold, type ToldPair } from "./told.ts";

const pair = (...kinds: ToldPair["kinds"]): ToldPair => ({
  what: "a row",
  written: ["2014-05-28", "2014-05-28"],
  kinds,
  a: "One text.",
  b: "Another text.",
});

test("a contradiction is found by any discrepancy, of its kind by one of its names; what is none must show nothing", () => {
  const scores = scoreTold([
    { pair: pair("date"), shown: ["date"] },
    { pair: pair("date"), shown: [] },
    { pair: pair("status", "occurrence"), shown: ["occurrence"] },
    { pair: pair("place"), shown: ["number"] },
    { pair: pair(), shown: [] },
    { pair: pair(), shown: ["number"] },
  ]);
  expect(scores).toMatchObject({
    found: { right: 3, of: 4 },
    foundOfKind: { right: 2, of: 4 },
    byKind: { date: { right: 1, of: 2 }, place: { right: 1, of: 1 }, status: { right: 1, of: 1 } },
    clean: { right: 1, of: 2 },
  });
});

test("a row that is wrong is told with file, line and what was wanted", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "chancery-told-")), "pairs.jsonl");
  writeFileSync(file, `${JSON.stringify(pair())}\n{"what": "no texts"}\n`);
  await expect(evaluateTold(file, { pipeline: "rules", misses: false })).rejects.toThrow(
    /pairs\.jsonl:2: wanted "what"/,
  );
});
