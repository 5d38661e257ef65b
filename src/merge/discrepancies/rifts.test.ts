import { expect, test } from "vitest";
import { finding } from "./finding.ts";
import { byFirstTellers, type Rift } from "./rifts.ts";

/** Two texts, "3a" of the third day, of which the first gives six and the second seven. */
type Pairs = readonly (readonly [six: string, seven: string])[];

const ROWS: readonly (readonly [string, Pairs, readonly string[]])[] = [
  ["one of each", [["1a", "1b"]], ["1a 1b"]],
  [
    "of three of each, the two that tell first stand for all",
    ["1a", "2a", "3a"].flatMap((six) => ["1b", "2b", "3b"].map((seven) => [six, seven] as const)),
    ["1a 1b | 2a 1b | 1a 2b | 3a 1b | 1a 3b"],
  ],
  [
    "one against several",
    [
      ["4a", "1b"],
      ["4a", "2b"],
      ["4a", "3b"],
    ],
    ["4a 1b | 4a 2b | 4a 3b"],
  ],
  [
    "two stories of the same two figures are two",
    [
      ["1a", "1b"],
      ["9a", "9b"],
    ],
    ["1a 1b", "9a 9b"],
  ],
  [
    "a chain through the weeks is no one story",
    [
      ["1a", "2b"],
      ["3a", "2b"],
      ["3a", "4b"],
      ["5a", "4b"],
      ["5a", "6b"],
    ],
    ["1a 2b | 3a 2b", "3a 2b | 3a 4b", "3a 4b | 5a 4b", "5a 4b | 5a 6b"],
  ],
];

test.each(ROWS)("%s", (_, pairs, wanted) => {
  const rifts = pairs.map(([six, seven]) => riftOf(six, seven));
  const all = [byFirstTellers(rifts), byFirstTellers(rifts.toReversed())].map((found) =>
    found.map(([, { beside, evidence, note }]) => [note, beside ?? evidence.map(({ document }) => document)]),
  );
  expect(all[1]!.toSorted()).toEqual(all[0]!.toSorted());
  expect(all[0]!.map(([note]) => note)).toEqual(wanted.map((one) => one.split(" | ")[0]));
  const documents = wanted.map((one) => [...new Set(one.split(/ \| | /))].toSorted());
  expect(all[0]!.map(([, beside]) => beside)).toEqual(documents);
});

test("no more tellings are quoted than are worth reading", () => {
  const rifts = ["2b", "3b", "4b", "5b", "6b", "7b"].map((seven) => riftOf("1a", seven));
  const [[, { evidence, beside }]] = byFirstTellers(rifts) as [ReturnType<typeof byFirstTellers>[number]];
  expect(evidence.map(({ document }) => document)).toEqual(["1a", "2b", "3b", "4b", "5b"]);
  expect(beside).toHaveLength(7);
});

function riftOf(six: string, seven: string): Rift {
  const side = (document: string, figure: number) => ({ document, figure, writtenBy: Number(document.slice(0, -1)) });
  const quoted = [six, seven].map((document) => ({ document, start: 0, end: 5, exact: "boats" }));
  const found = finding("number", "number", { claims: [], evidence: quoted, note: `${six} ${seven}` });
  return { thing: "boat", sides: [side(six, 6), side(seven, 7)], differing: [`${six} ${seven}`, found] };
}
