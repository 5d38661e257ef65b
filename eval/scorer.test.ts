import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { recordMaker } from "./fresh-record.ts";
import { readGold } from "./gold-documents.ts";
import { type DocumentScores, scoreRecord } from "./scorer.ts";
import type { Gold, ScoredClaim, ScoredRecord } from "./scorer-types.ts";
import { sharedFolder } from "./shared.ts";

const TEXT = "Norway and Chad held talks in Oslo. Chad will sign the fish pact in May, Kari Lund said. Chad denied it.";

const GOLD: Gold = {
  events: [
    event("e1", "meeting", "occurred", "Norway and Chad held talks in Oslo", ["Norway", "Chad"]),
    event("e2", "agreement_signed", "scheduled", "Chad will sign the fish pact in May", ["Chad"], "2021-05~"),
    event("e3", "visit", "occurred", "Chad denied it", []),
  ],
  attributions: [{ speaker: "Kari Lund (minister)", content: "Chad will sign the fish pact in May" }],
  entities: [{ name: "Norway", type: "state", mentions: ["Norway", "Oslo"] }],
  positions: [{ actor: "Chad", relation: "opposes", object: "the pact", quote: "Chad denied it" }],
  agreements: [{ quote: "Chad will sign the fish pact in May", stage: "to be signed" }],
  discrepancies: [{ what: "denied", quotes: ["Chad denied it"] }],
};

function event(id: string, type: string, status: string, quote: string, names: readonly string[], date?: string) {
  return { id, type, status, quote, participants: names.map((name) => ({ name })), date } as Gold["events"][number];
}

function claim(id: string, type: string, exact: string, more: Partial<ScoredClaim> = {}): ScoredClaim {
  const own = {
    id,
    document: "d1",
    kind: "event",
    type,
    status: "occurred",
    attribution: [],
    participants: [],
  } as const;
  return { ...own, evidence: { exact, start: TEXT.indexOf(exact) }, ...more };
}

const RECORD: ScoredRecord = {
  documents: [{ id: "d1", file: "a.txt" }],
  claims: [
    claim("c1", "meeting", "Norway and Chad held talks", { participants: [{ name: "Oslo" }, { name: "Mali" }] }),
    claim("c2", "agreement", "Chad will sign the fish pact", {
      date: { edtf: "2021-05" },
      participants: [{ name: "Chad" }],
      attribution: [{ speaker: "Lund", entity: null, kind: "indirect" }],
    }),
    claim("c3", "other", "Chad denied it"),
    claim("c4", "aid", "talks in Oslo"),
  ],
  entities: [{ name: "Norway", names: ["Norway"], mentions: [{ document: "d1", exact: "Oslo" }] }],
  agreements: [{ steps: [{ claim: "c2", stage: "signed" }] }],
  discrepancies: [{ evidence: [{ document: "d1", exact: "denied it" }] }],
};

test.each([
  ["to be signed", [1, 1]],
  ["about to be signed (expected)", [0, 1]],
  ["to be signed (in May)", [0, 1]],
  ["in force (in May)", [0, 0]],
])("the stage %s of gold", (stage, wanted) => {
  const gold = { ...GOLD, agreements: [{ quote: "Chad will sign the fish pact in May", stage }] };
  const record = { ...RECORD, agreements: [{ steps: [{ claim: "c2", stage: "to be signed" }] }] };
  const [row] = scoreRecord(record, [{ file: "a.txt", text: TEXT, gold }]).documents as [DocumentScores];
  expect([row.agreements.stage, row.agreements.stageRelaxed]).toEqual(wanted);
});

test("figures of a small record", () => {
  const { total, documents } = scoreRecord(RECORD, [{ file: "a.txt", text: TEXT, gold: GOLD }]);
  const [row] = documents as [DocumentScores];
  expect(row.events).toEqual({
    gold: 3,
    matched: 2,
    recall: 2 / 3,
    precision: 2 / 3, // "Chad denied it" stands on a position of gold: neither right nor wrong
    status: 0.5,
    statusRelaxed: 0.5,
    date: 1,
    participants: 0.75,
    plannedAsDone: "1/1",
  });
  expect(row.attribution).toEqual({ gold: 1, content: 1, speaker: 1 });
  expect(row.entities).toEqual({ gold: 1, found: 1, inOnePiece: 1, entities: 1 });
  expect(row.agreements).toEqual({ gold: 1, found: 1, stage: 0, stageRelaxed: 0 });
  expect(row.discrepancies).toEqual({ gold: 1, shown: 1, inRecord: 1 });
  expect(row.misses).toEqual(["event e3 visit/occurred: Chad denied it", "position Chad opposes the pact"]);
  expect(row.extra).toEqual(["aid/occurred: talks in Oslo"]);
  expect(total).toMatchObject({
    documents: 1,
    missing: [],
    plannedAsDone: "1/1",
    eventRecall: 2 / 3,
    positionRecall: 0,
  });
});

test("a document that the record does not have is missing", () => {
  const { total } = scoreRecord(RECORD, [{ file: "b.txt", text: TEXT, gold: GOLD }]);
  expect(total).toMatchObject({ documents: 0, missing: ["b.txt"], eventRecall: 0 });
});

const shared = sharedFolder();
const hasPython = spawnSync("python3", ["--version"]).status === 0;
const skips = shared === null ? "it needs ../shared" : hasPython ? null : "it needs python3";
const folder = mkdtempSync(join(tmpdir(), "chancery-scorer-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(skips !== null)(`the same figures as the shared scorer${skips ? ` (skipped: ${skips})` : ""}`, () => {
  const SETS: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    [
      "seeds",
      [
        ["gold/seed-000.json", "seeds/000_edf40b7e4bb46fc4.txt"],
        ["gold/seed-004.json", "seeds/004_65ad9e860136e7a2.txt"],
      ],
    ],
    ["releases", ["005", "008", "012"].map((n) => [`gold/${n}.json`, `documents/${n}.txt`] as const)],
  ];
  test.each(SETS)("%s", async (name, items) => {
    const at = (path: string) => join(shared!, path);
    const make = await recordMaker("rules");
    const record = await make(items.map(([, text]) => ({ name: basename(text), bytes: readFileSync(at(text)) })));
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(record));
    const args = items.flatMap(([gold, text]) => ["--gold", at(gold), "--text", at(text)]);
    const run = spawnSync("python3", [at("tools/score_record.py"), file, ...args, "--json"], { encoding: "utf8" });
    const golds = items.map(([gold, text]) => ({
      file: basename(text),
      text: readFileSync(at(text), "utf8"),
      gold: readGold(at(gold)),
    }));
    // ours alone tells what answers otherwise than gold, and stages without gold's remarks
    const isOurs = (key: string) => /^(?:wrong|stageRelaxed|agreementStageRelaxed)$/.test(key);
    const own = JSON.stringify(scoreRecord(record, golds), (key, value) => (isOurs(key) ? undefined : value));
    expect(JSON.parse(own)).toEqual(JSON.parse(run.stdout));
  });
});
