import { expect, test } from "vitest";
import type { JoinedClaim, JoinedRecord } from "../stories/record.ts";
import type { DisturbedPair, Wanted } from "./pair.ts";
import { fileOf, isRight, outcomeOf, scoreDisturbed } from "./score.ts";

const TELLING = { text: "", publisher: "", published: "" };

function pair(wanted: Wanted): DisturbedPair {
  return { row: "1", disturbance: wanted, wanted, kind: "date", tellings: [TELLING, TELLING] };
}

function claim(i: number, type: string): JoinedClaim {
  const evidence = { start: 0, exact: "x" };
  return {
    id: `c${i}`,
    document: `d${i}`,
    kind: "event",
    type,
    status: "occurred",
    attribution: [],
    parts: {},
    evidence,
  };
}

/** A record of two documents with a claim each; `events` says in which event they are. */
function record(events: Readonly<Record<string, readonly string[]>>, kinds: readonly string[] = []): JoinedRecord {
  const evidence = [0, 1].map((i) => ({ document: `d${i}`, start: 0, exact: "x" }));
  return {
    documents: [0, 1].map((i) => ({ id: `d${i}`, file: fileOf(i), files: [fileOf(i)], text: "x" })),
    claims: [0, 1].map((i) => claim(i, Object.values(events).flat().includes(`c${i}`) ? "visit" : "meeting")),
    entities: [],
    events: Object.entries(events).map(
      ([id, claims]) => ({ id, type: "visit", status: "occurred", date: null, within: null, claims }) as const,
    ),
    agreements: [],
    discrepancies: kinds.map((kind) => ({ id: kind, kind, claims: [], evidence, note: "", state: "open" })),
  };
}

const ONE = record({ a: ["c0", "c1"] });
const TWO = record({ a: ["c0"], b: ["c1"] });
const ONE_SHOWN = record({ a: ["c0", "c1"] }, ["date"]);

test.each([
  ["one", ONE, true],
  ["one", TWO, false],
  ["one", ONE_SHOWN, false],
  ["two", TWO, true],
  ["two", ONE, false],
  ["two", record({ a: ["c0"], b: ["c1"] }, ["place"]), false],
  ["discrepancy", ONE_SHOWN, true],
  ["discrepancy", record({ a: ["c0"], b: ["c1"] }, ["date"]), true],
  ["discrepancy", ONE, false],
] as const)("wanted %s", (wanted, found, right) => {
  expect(isRight(outcomeOf(pair(wanted), found, "visit"))).toBe(right);
});

test("what was not read is counted apart; a discrepancy inside one document is none between the two", () => {
  const unread = outcomeOf(pair("one"), record({ a: ["c0"] }), "visit");
  const { evidence, ...rest } = ONE_SHOWN.discrepancies[0]!;
  const inside = { ...ONE, discrepancies: [{ ...rest, evidence: evidence.slice(0, 1) }] };
  expect(outcomeOf(pair("one"), inside, "visit").kinds).toEqual([]);
  expect(
    scoreDisturbed([unread, outcomeOf(pair("one"), ONE, "visit"), outcomeOf(pair("two"), ONE, "visit")]),
  ).toMatchObject({
    pairs: 3,
    read: { right: 2, of: 3 },
    right: { right: 1, of: 2 },
    byDisturbance: {
      one: { wanted: "one", right: { right: 1, of: 1 } },
      two: { right: { right: 0, of: 1 }, joined: 1 },
    },
  });
});
