import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { scoreLabels } from "./label-scores.ts";
import { evaluatePlv, readMarked, scoreRoots } from "./plv.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-plv-"));
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = "\tsentence\tmarked_sentence\tsource\ttarget\tgold_root";

function row(marked: string, root: string): string {
  const sentence = marked.replace(/<\/?[st]>/g, "");
  return `7\t${sentence}\t${marked}\tx\ty\t${root}`;
}

test("spans of what is marked: trimmed, of several the first, null where there is none", () => {
  const marks = ["<s>Chad </s>met <t>Mali</t> and <t>Niger</t>.", "Chad left.", "<t>Mali</t> was told by <s>Chad</s>"];
  const read = readMarked([HEAD, ...marks.map((marked) => row(marked, "consult")), ""].join("\n"), "a.tsv");
  const words = read.map(({ text, source, target }) =>
    [source, target].map((span) => span && text.slice(span.start, span.end)),
  );
  expect(words).toEqual([
    ["Chad", "Mali"],
    [null, null],
    ["Chad", "Mali"],
  ]);
  expect(read[0]?.root).toBe("CONSULT");
  expect(() => readMarked(`${HEAD}\n1\tOther\t<s>Chad</s>\tx\ty\tAID`, "a.tsv")).toThrow(
    /a\.tsv:2: wanted marked_sent/,
  );
  expect(() => readMarked("sentence\tgold_root\n", "a.tsv")).toThrow(/a\.tsv:1: .* found no marked_sentence/);
});

const PAIRS = [
  ["AGREE", "AGREE"],
  ["AGREE", "SUPPORT"],
  ["AID", "AGREE"],
  ["ACCUSE", "ACCUSE"],
  ["ACCUSE", "ASSAULT"],
].map(([gold, found]) => ({ gold: gold!, found: found! }));

test("macro F1 over all labels that gold or program use, at each depth", () => {
  const { root, quad, binary, confusions } = scoreRoots(PAIRS);
  expect(root.accuracy).toBeCloseTo(0.4);
  // AGREE 1/2, ACCUSE 2/3, AID, SUPPORT and ASSAULT 0
  expect(root.macroF1).toBeCloseTo((1 / 2 + 2 / 3) / 5);
  // verbal cooperation 4/5, material cooperation 0, verbal conflict 2/3, material conflict 0
  expect(quad.macroF1).toBeCloseTo((4 / 5 + 2 / 3) / 4);
  expect(binary.macroF1).toBe(1);
  expect(confusions).toEqual({ "ACCUSE as ASSAULT": 1, "AGREE as SUPPORT": 1, "AID as AGREE": 1 });
});

const python = `
import json, sys
from sklearn.metrics import classification_report
g, f = json.loads(sys.argv[1])
print(json.dumps(classification_report(g, f, output_dict=True, zero_division=0)["macro avg"]["f1-score"]))`;
const args = ["-c", python, JSON.stringify([PAIRS.map(({ gold }) => gold), PAIRS.map(({ found }) => found)])];
const sklearn = spawnSync("python3", args, { encoding: "utf8" });
const skip = sklearn.status === 0 ? "" : " (skipped: it needs python3 with scikit-learn)";

test.skipIf(skip !== "")(`as scikit-learn has it${skip}`, () =>
  expect(scoreLabels(PAIRS).macroF1).toBeCloseTo(JSON.parse(sklearn.stdout)),
);

test("a classifier is scored, and never shown the gold root", async () => {
  const file = join(folder, "a.tsv");
  writeFileSync(file, [HEAD, row("<s>Chad</s> aids <t>Mali</t>", "AID"), row("<s>Chad</s> sues", "ACCUSE")].join("\n"));
  const [seen, misses]: [unknown[], string[]] = [[], []];
  const classify = (sentence: object) => {
    seen.push(Object.keys(sentence).sort());
    return { plover: "AID" };
  };
  const scores = await evaluatePlv(file, classify, (line) => misses.push(line));
  expect(scores).toMatchObject({ file: "a.tsv", sentences: 2, root: { accuracy: 0.5 }, binary: { accuracy: 0.5 } });
  expect(seen[0]).toEqual(["source", "target", "text"]);
  expect(misses).toEqual(["wanted ACCUSE, found AID: Chad > -: Chad sues"]);
});
