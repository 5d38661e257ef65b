import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { evaluateAttribution } from "./attribution.ts";
import { scoreAttributions } from "./attribution-score.ts";
import { type Attributed, bratText, readBrat } from "./brat.ts";
import { openDefault } from "./open-pipeline.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-brat-"));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = "Chad, 🐟 Lund said, will sign. Oslo denied it.";
const T = [
  "T1\tSource 8 12\tLund",
  "T2\tCue 13 17\tsaid",
  "T3\tCONTENT 0 4;19 28\tChad will sign",
  "T4\tSpeaker 30 34\tOslo",
  "T5\tAttribution 35 41\tdenied",
  "T6\tContent 42 44\tit",
  "T7\tPlace 30 34\tOslo",
];
const EVENTS = ["E1\tAttribution:T2 Source:T1 Content:T3", "E2\tAttribution:T5 Source:T4 Content:T6"];
const RELATIONS = [
  "R1\tattr-source Arg1:T2 Arg2:T1",
  "R2\tattr-content Arg1:T2 Arg2:T3\t",
  "R3\tattr-content Arg1:T5 Arg2:T6",
  "R4\thas-source Arg1:T6 Arg2:T4",
];

/** The words of each part. */
function words(text: string, one: Attributed): readonly string[] {
  return [one.source, one.cue, one.content].map((pieces) =>
    pieces.map(({ start, end }) => text.slice(start, end)).join("…"),
  );
}

test.each([
  ["events", EVENTS],
  ["relations", RELATIONS],
])("parts joined by %s", (_, joins) => {
  const read = bratText(TEXT, [...T, "", "#1\tNote T1\tx", ...joins].join("\n"), "a.ann");
  expect(read.displaced).toBe(0);
  expect(read.spans).toHaveLength(6);
  expect(read.attributions.map((one) => words(TEXT, one))).toEqual([
    ["Lund", "said", "Chad…will sign"],
    ["Oslo", "denied", "it"],
  ]);
});

test("a content without a cue is an attribution of its own; what nothing joins is none", () => {
  const read = bratText(TEXT, [...T, "R1\tr Arg1:T6 Arg2:T4"].join("\n"), "a.ann");
  expect(read.attributions.map((one) => words(TEXT, one))).toEqual([["Oslo", "", "it"]]);
});

test("lines that are not as wanted are refused, displaced words are counted", () => {
  expect(() => bratText(TEXT, "T1\tSource five\tLund", "a.ann")).toThrow(/a\.ann:1: wanted "Label start end"/);
  expect(() => bratText(TEXT, "T1\tSource 0 99\tLund", "a.ann")).toThrow(/a\.ann:1: wanted a range of a text of 45/);
  expect(bratText(TEXT, "T1\tSource 0 4\tLund", "a.ann").displaced).toBe(1);
});

test("texts and annotations may lie in folders of their own", () => {
  for (const name of ["text", "ann"]) mkdirSync(join(folder, name));
  expect(() => readBrat(folder)).toThrow(/found no \.ann/);
  writeFileSync(join(folder, "ann", "a.txt.ann"), T.join("\n"));
  expect(() => readBrat(folder)).toThrow(/wanted a text a\.txt; found none/);
  writeFileSync(join(folder, "text", "a.txt"), TEXT);
  expect(readBrat(folder)).toMatchObject([{ file: join("ann", "a.txt.ann"), text: TEXT }]);
});

/** A span by its words. */
function at(exact: string) {
  const start = TEXT.indexOf(exact);
  return exact === "" ? [] : [{ start, end: start + exact.length }];
}

function said(source: string, cue: string, content: string): Attributed {
  return { source: at(source), cue: at(cue), content: at(content) };
}

test("exact and partial scores of each part and of the whole", () => {
  const gold = bratText(TEXT, [...T, ...EVENTS].join("\n"), "a.ann");
  const found = [said("Lund", "said,", "will sign"), said("", "denied", "Oslo denied it")];
  const scores = scoreAttributions([{ gold, found }]);
  expect(scores.source).toMatchObject({ wanted: 2, found: 1, exact: { precision: 1, recall: 0.5 } });
  expect(scores.cue.exact).toEqual({ precision: 1, recall: 1, f1: 1 });
  expect(scores.content).toMatchObject({
    exact: { f1: 0 },
    partial: { precision: 0.5833, recall: 0.8333 }, // (8/8 + 2/12) / 2, (8/12 + 2/2) / 2
  });
  expect(scores.whole).toMatchObject({ wanted: 2, found: 2, exact: { f1: 0 }, partial: { f1: 0.5 } });
  const perfect = scoreAttributions([{ gold, found: gold.attributions }]);
  expect(perfect.whole?.exact).toEqual({ precision: 1, recall: 1, f1: 1 });
  expect(scoreAttributions([{ gold: bratText(TEXT, T.join("\n"), "a.ann"), found }]).whole).toBeNull();
});

test("a text read by a pipeline", async () => {
  const own = join(folder, "own");
  mkdirSync(own);
  const text = "Kari Lund, the minister, said on Monday that Chad had signed the pact.\n";
  writeFileSync(join(own, "a.txt"), text);
  const bound = (id: string, label: string, exact: string) =>
    `${id}\t${label} ${text.indexOf(exact)} ${text.indexOf(exact) + exact.length}\t${exact}`;
  const lines = [
    bound("T1", "Source", "Kari Lund"),
    bound("T2", "Cue", "said"),
    bound("T3", "Content", "Chad had signed the pact"),
  ];
  writeFileSync(join(own, "a.ann"), [...lines, EVENTS[0]].join("\n"));
  const scores = await evaluateAttribution(own, await openDefault("rules"));
  expect(scores).toMatchObject({ texts: 1, displaced: 0, cue: { exact: { f1: 1 } }, whole: { partial: { f1: 1 } } });
});
