import { expect, test } from "vitest";
import { merge } from "./merge.ts";
import { documents, SIGNING, sizes, TALKS, VISIT } from "./testing/acts.ts";
import { knowledge, type Told } from "./testing/builder.ts";

/** Claims of one document → numbers of claims in its events, largest first. */
const ONE_TEXT: readonly (readonly [string, readonly Told[], readonly number[]])[] = [
  ["repeated, one undated", [{ ...VISIT, date: "2019-05" }, VISIT], [2]],
  ["undated twice", [VISIT, VISIT], [2]],
  ["undated done is not the planned", [{ ...VISIT, date: "2019-05", status: "scheduled" }, VISIT], [1, 1]],
  ["undated, two come into question", [{ ...VISIT, date: "2019-05" }, { ...VISIT, date: "2018-02" }, VISIT], [1, 1, 1]],
  ["the way back is another visit", [VISIT, { type: "visit", who: ["visitor:okeke", "host:PRT"] }], [1, 1]],
  ["other hosts", [VISIT, { type: "visit", who: ["visitor:silva", "host:GHA"] }], [1, 1]],
  [
    "a tour and one of its stops",
    [{ ...VISIT, date: "2019-05-02/2019-05-05", who: ["visitor:silva", "host:NGA", "host:GHA"] }, VISIT],
    [2],
  ],
  [
    "a tour and all of its stops",
    [
      { ...VISIT, date: "2019-05-02/2019-05-05", who: ["visitor:silva", "host:NGA", "host:GHA"] },
      { ...VISIT, date: "2019-05-02" },
      { ...VISIT, date: "2019-05-04", who: ["visitor:silva", "host:GHA"] },
    ],
    [1, 1, 1],
  ],
  [
    "talks and what was only expected of them",
    [
      { ...TALKS, date: "2019-05-02" },
      { ...TALKS, date: "2019-05-02", status: "expected" },
    ],
    [1, 1],
  ],
  [
    "one of them alone",
    [
      { ...TALKS, date: "2019-05-02" },
      { type: "meeting", who: ["party:silva"] },
    ],
    [1, 1],
  ],
  [
    "undated talks in other cities",
    [
      { ...TALKS, date: "2019-05-02", place: "abuja" },
      { ...TALKS, place: "lagos" },
    ],
    [1, 1],
  ],
  [
    "two conjectures about talks",
    [
      { ...TALKS, status: "expected", words: "they spoke of the port, it is expected" },
      { ...TALKS, status: "expected", words: "trade was on the table" },
    ],
    [1, 1],
  ],
  [
    "a summit that one of them hosts",
    [
      { ...TALKS, date: "2019-05-02" },
      { type: "summit", who: ["host:silva"], date: "2019-05" },
    ],
    [1, 1],
  ],
  [
    "a possible visit is not the one planned",
    [
      { ...VISIT, status: "hypothetical" },
      { ...VISIT, status: "scheduled" },
    ],
    [1, 1],
  ],
  [
    "meetings with two people of one state",
    [
      { ...TALKS, date: "2019-05" },
      { ...TALKS, who: ["party:silva", "party:bello"], date: "2019-05" },
    ],
    [1, 1],
  ],
  [
    "visit and meeting are two",
    [
      { ...VISIT, date: "2019-05-02" },
      { ...TALKS, date: "2019-05-02" },
    ],
    [1, 1],
  ],
  [
    "two papers of one day",
    [
      { ...SIGNING, date: "2019-05-02" },
      { ...SIGNING, title: "pact on cyber security and space", date: "2019-05-02" },
    ],
    [1, 1],
  ],
  [
    "signature and ratification",
    [
      { ...SIGNING, date: "2019-05" },
      { ...SIGNING, stage: "ratified", date: "2019-05" },
    ],
    [1, 1],
  ],
  [
    "each statement its own",
    [
      { type: "statement", who: ["speaker:silva"], words: "Silva said that the port would open next year" },
      { type: "statement", who: ["speaker:silva"], words: "Silva said trade had doubled in a decade" },
    ],
    [1, 1],
  ],
];

test.each(ONE_TEXT)("one text: %s", (_, told, expected) => {
  expect(sizes(merge(documents([told]), knowledge(), []).events)).toEqual(expected);
});
