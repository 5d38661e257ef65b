import { expect, test } from "vitest";
import { knowledge, type Told } from "./testing/builder.ts";
import { found, kinds, SALE, TALKS, VISIT } from "./testing/disagreements.ts";

type Text = readonly [string | null, readonly Told[]];

const CLOCKS = knowledge({
  tables: {
    clocks: [
      { state: "KEN", offset: "3" },
      { state: "CHL", offset: "-4" },
    ],
  },
});
const CALL: Told = { ...TALKS, mode: "call" };
const EXERCISE: Told = {
  type: "exercise",
  who: ["party:CHL", "party:KEN"],
  date: "2015-03-03",
  words: "the two navies held an exercise off Mombasa",
};
const PROMISE: Told = { type: "transfer", status: "announced", who: ["supplier:CHL", "recipient:KEN"] };

const ROWS: readonly (readonly [string, readonly Text[], readonly string[]])[] = [
  [
    "a call, on both sides of midnight",
    [
      ["2015-03-05", [CALL]],
      ["2015-03-05", [{ ...CALL, date: "2015-03-04" }]],
    ],
    ["date date clock zone"],
  ],
  [
    "a meeting has one clock",
    [
      ["2015-03-05", [TALKS]],
      ["2015-03-05", [{ ...TALKS, date: "2015-03-04", place: "nairobi" }]],
    ],
    ["date date"],
  ],
  [
    "a text that tells both tells two",
    [
      ["2015-03-05", [TALKS]],
      ["2015-03-05", [{ ...TALKS, date: "2015-03-04" }, TALKS]],
    ],
    [],
  ],
  [
    "ranges of one visit",
    [
      ["2015-04", [{ ...VISIT, date: "2015-03-03/2015-03-06" }]],
      ["2015-04", [{ ...VISIT, date: "2015-03-04/2015-03-07" }]],
    ],
    ["date date"],
  ],
  [
    "a day of a visit",
    [
      ["2015-04", [{ ...VISIT, date: "2015-03-03/2015-03-06" }]],
      ["2015-04", [{ ...VISIT, date: "2015-03-04" }]],
    ],
    [],
  ],
  [
    "an exercise",
    [
      ["2015-03-05", [EXERCISE]],
      ["2015-03-05", [{ ...EXERCISE, date: "2015-03-04" }]],
    ],
    ["date date"],
  ],
  [
    "days to come, told at one time",
    [
      ["2015-02-01", [{ ...VISIT, status: "scheduled", date: "2015-03-03" }]],
      ["2015-02-02", [{ ...VISIT, status: "scheduled", date: "2015-03-05" }]],
    ],
    ["date date"],
  ],
  [
    "another day to come, told later",
    [
      ["2015-02-01", [{ ...VISIT, status: "scheduled", date: "2015-03-03" }]],
      ["2015-02-12", [{ ...VISIT, status: "scheduled", date: "2015-03-05" }]],
    ],
    [],
  ],
  [
    "a signing to come",
    [
      ["2015-02-01", [{ ...SALE, status: "scheduled", date: "2015-03-03" }]],
      ["2015-02-02", [{ ...SALE, status: "scheduled", date: "2015-03-05" }]],
    ],
    ["date date"],
  ],
  [
    "entry into force",
    [
      ["2015-06", [{ ...SALE, stage: "in force", date: "2015-03-03" }]],
      ["2015-06", [{ ...SALE, stage: "in force", date: "2015-04-01" }]],
    ],
    ["date date"],
  ],
  [
    "each party ratifies for itself",
    [
      ["2015-06", [{ ...SALE, who: ["party:CHL"], stage: "ratified", date: "2015-03-03" }]],
      ["2015-06", [{ ...SALE, who: ["party:KEN"], stage: "ratified", date: "2015-04-01" }]],
    ],
    [],
  ],
  [
    "held and called off, both told afterwards",
    [
      ["2015-03-05", [TALKS]],
      ["2015-03-05", [{ ...TALKS, status: "cancelled", date: null }]],
    ],
    ["occurrence status"],
  ],
  [
    "called off, then held after all",
    [
      ["2015-03-01", [{ ...TALKS, status: "cancelled" }]],
      ["2015-03-05", [TALKS]],
    ],
    [],
  ],
  [
    "put off, and held later",
    [
      ["2015-03-01", [{ ...TALKS, status: "postponed", date: "2015-02-28" }]],
      ["2015-03-05", [TALKS]],
    ],
    [],
  ],
  [
    "not done is no denial of the plan",
    [
      ["2015-03-01", [{ ...SALE, status: "scheduled", words: "they will sign the copper and tea agreement" }]],
      ["2015-03-05", [{ ...SALE, status: "denied", words: "they did not sign the copper and tea agreement" }]],
    ],
    [],
  ],
  [
    "several deny one thing",
    [
      ["2015-03-05", [{ ...TALKS, by: "A" }]],
      ["2015-03-05", [{ ...TALKS, status: "denied", by: "B" }]],
      ["2015-03-06", [{ ...TALKS, status: "denied", by: "C" }]],
    ],
    ["occurrence status"],
  ],
  [
    "signed, and still to be signed",
    [
      ["2015-03-05", [{ ...SALE, date: "2015-03-04" }]],
      ["2015-03-05", [{ ...SALE, status: "scheduled", date: "2015-04" }]],
    ],
    ["status stage"],
  ],
  [
    "to be signed, then signed",
    [
      ["2015-03-03", [{ ...SALE, status: "scheduled", date: "2015-03-04" }]],
      ["2015-03-05", [{ ...SALE, date: "2015-03-04" }]],
    ],
    [],
  ],
  [
    "rumoured, announced two days later",
    [
      ["2015-03-03", [{ ...SALE, status: "rumoured", by: "A" }]],
      ["2015-03-05", [{ ...SALE, status: "announced", by: "B" }]],
    ],
    [],
  ],
  [
    "announced, still a rumour two days later",
    [
      ["2015-03-03", [{ ...SALE, status: "announced", by: "B" }]],
      ["2015-03-05", [{ ...SALE, status: "rumoured", by: "A" }]],
    ],
    ["status status"],
  ],
  [
    "one meeting in two states",
    [
      ["2015-03-05", [{ ...TALKS, place: "nairobi" }]],
      ["2015-03-05", [{ ...TALKS, place: "madrid" }]],
    ],
    ["place place"],
  ],
  [
    "a promise in other numbers",
    [
      ["2015-03-05", [{ ...PROMISE, counts: ["6 boat patrol"] }]],
      ["2015-03-06", [{ ...PROMISE, counts: ["8 boat"] }]],
    ],
    ["number number"],
  ],
  [
    "a promise a month later",
    [
      ["2015-03-05", [{ ...PROMISE, counts: ["6 boat patrol"] }]],
      ["2015-04-06", [{ ...PROMISE, counts: ["8 boat"] }]],
    ],
    [],
  ],
  [
    "boats of two kinds",
    [
      ["2015-03-05", [{ ...PROMISE, counts: ["6 boat patrol"] }]],
      ["2015-03-06", [{ ...PROMISE, counts: ["8 boat fishing"] }]],
    ],
    [],
  ],
  [
    "promised, then delivered in part",
    [
      ["2015-03-05", [{ ...PROMISE, counts: ["6 boat patrol"] }]],
      ["2015-03-06", [{ ...PROMISE, status: "occurred", counts: ["2 boat patrol"] }]],
    ],
    [],
  ],
];

test.each(ROWS)("%s", (_, texts, expected) => {
  const all = found(texts, CLOCKS);
  const shown = all.map(({ kind, field, explanation }) =>
    [kind, field, explanation].filter((part) => part !== null).join(" "),
  );
  expect(shown).toEqual(expected);
  for (const { state, explanation } of all) expect(state).toBe(explanation === null ? "open" : "explained");
});

test("the minister for one text, his deputy for the other; two people of other posts met twice", () => {
  const signed = (who: string): Told => ({ ...TALKS, who: [`party:${who}`, "party:ruto"] });
  const pair = (a: string, b: string) =>
    kinds(
      found([
        ["2015-03-05", [signed(a)]],
        ["2015-03-05", [signed(b)]],
      ]),
    );
  expect(pair("diaz", "deputy")).toEqual(["participant CHL"]);
  expect(pair("diaz", "soto")).toEqual([]);
});
