import { expect, test } from "vitest";
import type { Told } from "../testing/builder.ts";
import { ledger, PAPER } from "../testing/ledger.ts";

const SIGNED = { ...PAPER, date: "2020-05-04" } as const;
const TREATY = "Treaty on the State Border between Poland and South Korea";
const NOBODY: readonly string[] = [];

const SHORT: readonly (readonly [string, string, Told, string, Told, boolean])[] = [
  ["a day", "2020-05-05", { ...SIGNED, title: TREATY }, "2022-01-01", { ...SIGNED, title: "treaty" }, true],
  [
    "another day",
    "2020-05-05",
    { ...SIGNED, title: TREATY },
    "2022-01-01",
    { ...SIGNED, date: "2021-05-04", title: "treaty" },
    false,
  ],
  [
    "a month",
    "2020-05-05",
    { ...SIGNED, title: TREATY },
    "2022-01-01",
    { ...SIGNED, date: "2020-05", title: null },
    true,
  ],
  [
    "no name, one day",
    "2020-05-05",
    { ...SIGNED, title: "declaration" },
    "2022-01-01",
    { ...SIGNED, title: "document" },
    true,
  ],
  [
    "another paper",
    "2020-05-05",
    { ...SIGNED, title: "declaration" },
    "2022-01-01",
    { ...SIGNED, title: "treaty" },
    false,
  ],
  [
    "several",
    "2020-05-05",
    { ...SIGNED, title: TREATY },
    "2022-01-01",
    { ...SIGNED, title: "nineteen agreements" },
    false,
  ],
  [
    "several, and no name",
    "2020-05-05",
    { ...SIGNED, title: "two protocols" },
    "2022-01-01",
    { ...SIGNED, title: null, words: "signed at Geneva" },
    true,
  ],
  [
    "how many sides it has is not what it is about",
    "2020-05-05",
    { ...SIGNED, title: "treaty on grain", who: ["party:POL", "party:KOR", "party:TUR"] },
    "2022-01-01",
    { ...SIGNED, who: NOBODY, title: "tripartite treaty" },
    true,
  ],
  [
    "one day, one party",
    "2020-05-05",
    { ...SIGNED, title: "long-awaited agreement" },
    "2022-01-01",
    { ...SIGNED, who: ["party:POL"], date: "2020-05", title: "grain agreement" },
    true,
  ],
  ["short name", "2020-05-05", { ...PAPER, title: TREATY }, "2022-01-01", { ...PAPER, title: "border treaty" }, true],
  [
    "short name of no law",
    "2020-05-05",
    { ...PAPER, title: "agreement on border trade" },
    "2022-01-01",
    { ...PAPER, title: "border agreement" },
    false,
  ],
  ["these weeks", "2020-05-05", { ...PAPER, title: TREATY }, "2020-05-20", { ...PAPER, title: "document" }, true],
  ["next year", "2020-05-05", { ...PAPER, title: TREATY }, "2021-05-20", { ...PAPER, title: "document" }, false],
  [
    "a month, no party",
    "2020-05-05",
    { ...SIGNED, title: "memorandum" },
    "2022-01-01",
    { ...SIGNED, who: NOBODY, date: "2020-05", title: "memorandum" },
    true,
  ],
  [
    "of two",
    "2020-05-05",
    { ...SIGNED, title: "grain treaty", who: ["party:POL", "party:KOR", "party:TUR"] },
    "2022-01-01",
    { ...SIGNED, who: NOBODY, title: "treaty between two states" },
    false,
  ],
];

test.each(SHORT)("told without its name: %s", (_, day, told, later, short, same) => {
  expect(
    ledger([
      [day, [told]],
      [later, [short]],
    ]).length,
  ).toBe(same ? 1 : 2);
});

test("two signed on one day: one without a name is neither", () => {
  const two = [
    { ...SIGNED, title: "accord on grain ships" },
    { ...SIGNED, title: "accord on space research" },
  ];
  expect(
    ledger([
      ["2020-05-05", two],
      ["2022-01-01", [{ ...SIGNED, title: "document" }]],
    ]).length,
  ).toBe(3);
});

const BESIDE: readonly (readonly [string, Told, number])[] = [
  ["on Monday the treaty was signed", { ...SIGNED, who: NOBODY, title: "treaty" }, 1],
  ["it was signed", { ...PAPER, who: NOBODY }, 1],
  ["a treaty was signed", { ...SIGNED, who: NOBODY, title: "treaty" }, 2],
  ["who signed in Warsaw", { ...PAPER, who: NOBODY }, 2],
  ["the memorandum was signed", { ...SIGNED, who: NOBODY, title: "memorandum" }, 2],
];

test.each(BESIDE)("beside the border treaty: %s", (words, told, count) => {
  expect(
    ledger([
      [
        "2020-05-05",
        [
          { ...PAPER, title: TREATY, clause: 1 },
          { ...told, words, clause: 1.1 },
        ],
      ],
    ]).length,
  ).toBe(count);
});

test("what is done is not what the text only later holds possible", () => {
  const signed: Told = { ...SIGNED, title: "memorandum", words: "The memorandum was signed", clause: 1 };
  const ahead: Told = {
    ...PAPER,
    title: "defence pact",
    stage: null,
    status: "hypothetical",
    type: "negotiation",
    clause: 2,
  };
  expect(ledger([["2020-05-05", [signed, ahead]]]).map(({ title }) => title)).not.toContain(null);
  expect(ledger([["2020-05-05", [signed, { ...PAPER, title: "defence pact", clause: 2 }]]]).length).toBe(1);
  expect(ledger([["2020-05-05", [signed, ahead]]]).flatMap(({ title }) => title)).toContain("memorandum");
});

test("several papers that nothing names are those told just before", () => {
  const told: readonly Told[] = [
    { ...PAPER, title: "protocols", words: "They signed protocols", clause: 1 },
    { ...PAPER, title: "documents", stage: "ratified", words: "nobody ratified the documents", clause: 1.1 },
    { ...PAPER, title: null, stage: "terminated", words: "one withdrew from them", clause: 1.2 },
  ];
  expect(ledger([["2020-05-05", told]]).length).toBe(1);
});
