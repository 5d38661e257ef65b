import { expect, test } from "vitest";
import type { CompareRow } from "../../api/types.ts";
import { bandsOf, sharedValue } from "./bands.ts";

const row = (
  field: string,
  of: string | null,
  verdict: CompareRow["verdict"],
  ...cells: (string | null)[]
): CompareRow => ({
  ...{ field, of, verdict, discrepancies: [] },
  cells: cells.map((words, at) => ({
    document: `doc_${at}`,
    values: words === null ? [] : [{ value: words, words, claim: "clm", exact: words, start: 0, end: 1 }],
  })),
});

test("what is undisputed, conflicts, changed and is told by one alone stand apart; empty bands are left out", () => {
  const fields = {
    documents: ["doc_0", "doc_1"],
    undisputed: [row("place", null, "both", "Hanoi", "Hanoi"), row("said by", null, "fits", "Hang", "its own word")],
    disputed: [row("status", null, "change", "scheduled", "occurred")],
    claimed: [{ document: "doc_0", rows: [row("topic", "trade", "only", "trade", null)] }],
    silent: [],
  };
  expect(bandsOf(fields).map(({ kind, rows }) => `${kind}: ${rows.map(({ field }) => field)}`)).toEqual([
    "undisputed: place",
    "change: status",
    "alone: topic",
    "word: said by",
  ]);
});

test.each<[string | null, CompareRow]>([
  ["Hanoi", row("place", null, "both", "Hanoi", null, "Hanoi")],
  [null, row("date", null, "fits", "2020-10", "2020-10-19")],
  ["Suga", row("participant", "Suga", "both", "party", "party")],
  [null, row("participant", "Suga", "conflict", "host", "guest")],
  ["trade", row("topic", "trade", "only", "trade", null)],
  [null, row("inside", "agreement: visas", "only", "occurred", null)],
])("%s", (shared, of) => expect(sharedValue(of)).toBe(shared));
