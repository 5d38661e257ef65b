import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Annotated } from "../src/document/layers.ts";
import type { ScoredClaim } from "./scorer-types.ts";
import { evaluatePassages, figuresOfSuite, together } from "./suite.ts";
import { type Passage, readPassages } from "./suite-cases.ts";
import { agreementOf } from "./suite-second.ts";
import { scoreStatuses } from "./suite-status.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-suite-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(...lines: readonly unknown[]): string {
  const file = join(folder, "passages.jsonl");
  writeFileSync(file, lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"));
  return file;
}

test("a passage that is not as wanted is refused with file and line", () => {
  const good = { text: "Chad left.", events: [], said: [] };
  expect(readPassages(fileOf(good, "", good))).toHaveLength(2);
  expect(() => readPassages(fileOf(good, "no"))).toThrow(/passages\.jsonl:2: wanted one JSON object a line/);
  expect(() => readPassages(fileOf({ ...good, text: 3 }))).toThrow(/:1: wanted "text"/);
  const event = { quote: "Chad left", type: "visit", status: "occurred" };
  expect(() => readPassages(fileOf({ ...good, events: [{ ...event, quote: "Mali" }] }))).toThrow(/a quote of the text/);
  expect(() => readPassages(fileOf({ ...good, events: [{ ...event, status: "done" }] }))).toThrow(/wanted a status of/);
  expect(() => readPassages(fileOf({ ...good, said: [{ content: "Mali" }] }))).toThrow(/wanted content of the text/);
});

test("macro F1 takes what was missed as none; planned as done counts the matched alone", () => {
  const scores = scoreStatuses([
    { gold: "occurred", found: "occurred" },
    { gold: "scheduled", found: "occurred" },
    { gold: "scheduled", found: "scheduled" },
    { gold: "denied", found: "none" },
  ]);
  expect(scores).toMatchObject({
    gold: 4,
    matched: 3,
    macroF1: 0.4444, // (2/3 + 2/3 + 0) / 3
    accuracy: 0.6667,
    plannedAsDone: { wrong: 1, notDone: 2, share: 0.5 },
    confusion: { occurred: { occurred: 1 }, scheduled: { occurred: 1, scheduled: 1 }, denied: { none: 1 } },
  });
});

test("a second coder is scored as the program is, and every passage wants his codes", () => {
  const passage = { id: "p1", published: null, text: "Chad will visit Oslo. Mali met Togo.", said: [] };
  const first = [
    { quote: "Chad will visit Oslo", type: "visit", status: "scheduled" },
    { quote: "Mali met Togo", type: "meeting", status: "occurred" },
  ] as const;
  const second = [
    { ...first[0], quote: "will visit Oslo" },
    { ...first[1], type: "visit" },
  ];
  const scores = agreementOf([{ ...passage, events: first }], fileOf({ id: "p1", events: second }));
  expect(scores).toMatchObject({ second: 2, gold: 2, matched: 1, accuracy: 1 });
  expect(() => agreementOf([{ ...passage, events: first }], fileOf({ id: "p2", events: [] }))).toThrow(/codes of p1/);
});

const TEXT = "Kari Lund said that Chad had told her it would sign the pact. She added that Chad would not visit Oslo.";

const PASSAGE: Passage = {
  id: "p1",
  published: "2021-03-04",
  text: TEXT,
  events: [
    { quote: "it would sign the pact", type: "agreement_signed", status: "announced" },
    { quote: "Chad would not visit Oslo", type: "visit", status: "denied" },
    { quote: "Chad would not visit Oslo", type: "meeting", status: "denied" },
  ],
  said: [
    { speaker: "Kari Lund", chain: ["Chad"], content: "it would sign the pact", kind: "indirect", carried: false },
    { speaker: "Kari Lund", chain: [], content: "Chad would not visit Oslo", kind: "denial", carried: true },
  ],
};

function claim(type: string, status: string, exact: string, ...attribution: readonly (readonly [string, string])[]) {
  const said = attribution.map(([speaker, kind]) => ({ speaker, entity: speaker === "Chad" ? "e1" : null, kind }));
  const evidence = { start: TEXT.indexOf(exact), exact };
  return {
    kind: "event",
    type,
    status,
    evidence,
    attribution: said,
    participants: [],
    date: null,
  } as never as ScoredClaim;
}

/** A pipeline that gives these claims of any document. */
function reads(...claims: readonly ScoredClaim[]) {
  return { annotate: async () => ({ claims }) as unknown as Annotated };
}

test("events match one to one, by place and type; the status does not choose the claim", async () => {
  const outcome = await evaluatePassages(
    [PASSAGE],
    reads(
      claim("agreement", "announced", TEXT, ["Lund", "indirect"]),
      claim("agreement", "occurred", "it would sign the pact", ["Chad", "indirect"], ["Lund", "indirect"]),
      claim("visit", "denied", "Chad would not visit Oslo", ["Mali", "denial"], ["Lund", "indirect"]),
    ),
  );
  expect(outcome.pairs).toEqual([
    { gold: "announced", found: "occurred" },
    { gold: "denied", found: "denied" },
    { gold: "denied", found: "none" },
  ]);
});

test("attributions: the whole chain by one claim, the kind with its speaker", async () => {
  const misses: string[] = [];
  const split = reads(
    claim("agreement", "announced", "it would sign the pact", ["Lund", "indirect"]),
    claim("other", "announced", "it would sign the pact", ["Chad", "indirect"]),
    claim("visit", "denied", "Chad would not visit Oslo", ["Mali", "denial"], ["Lund", "indirect"]),
  );
  const { said } = figuresOfSuite(await evaluatePassages([PASSAGE], split, (line) => misses.push(line)));
  expect(said).toMatchObject({
    all: { gold: 2, content: 1, speaker: 1 },
    nested: { gold: 1, content: 1, speaker: 1, chain: 0 },
    "carried over": { gold: 1, content: 1, speaker: 1 },
    denial: { gold: 1, content: 1, speaker: 1, kind: 0 },
    "no comment": { gold: 0, content: 0 },
  });
  expect(misses.join("\n")).toMatch(
    /wanted meeting\/denied.*\n {3}found {2}none(.|\n)*by Kari Lund > Chad, not the whole chain/,
  );
});

test("an unnamed speaker is nobody known, by whatever words", async () => {
  const said = (content: string) => ({ speaker: "unnamed", chain: [], content, kind: "rumour", carried: false });
  const passage = { ...PASSAGE, events: [], said: [said("it would sign the pact"), said("Chad would not visit Oslo")] };
  const claims = [
    claim("agreement", "rumoured", "it would sign the pact", ["diplomats", "rumour"]),
    claim("visit", "denied", "Chad would not visit Oslo", ["Chad", "denial"]),
  ];
  const { said: scores } = figuresOfSuite(await evaluatePassages([passage], reads(...claims)));
  expect(scores["impersonal or unnamed"]).toEqual({ gold: 2, content: 1, speaker: 0, nobody: 0.5 });
});

test("outcomes add up", async () => {
  const one = await evaluatePassages([PASSAGE], reads());
  expect(figuresOfSuite(together([one, one]))).toMatchObject({
    passages: 2,
    events: { gold: 6, matched: 0, macroF1: 0 },
  });
});
