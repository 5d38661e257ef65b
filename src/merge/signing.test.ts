import { expect, test } from "vitest";
import { merge } from "./merge.ts";
import { CAST, sizes } from "./testing/acts.ts";
import { knowledge, type Told, testimony } from "./testing/builder.ts";

const DAY = "2019-05-02";
const SIGNED: Told = { type: "agreement", stage: "signed", date: DAY };

/** What each of two texts tells, and whom it names beside; numbers of claims in the events, largest first. */
type Text = readonly [names: string, told: Told];

const TEXTS: readonly (readonly [string, Text, Text, readonly number[]])[] = [
  [
    "a witness told as a party, in a text that names the other party",
    ["PRT NGA", { ...SIGNED, who: ["party:PRT", "party:NGA"], title: "Protocol on Fisheries" }],
    ["PRT NGA GHA", { ...SIGNED, who: ["party:NGA", "party:GHA"], title: "protocol" }],
    [2],
  ],
  [
    "papers of that day with others, of whom the texts know nothing",
    ["PRT NGA", { ...SIGNED, who: ["party:PRT", "party:NGA"], title: "Protocol on Fisheries" }],
    ["NGA GHA", { ...SIGNED, who: ["party:NGA", "party:GHA"], title: "protocol" }],
    [1, 1],
  ],
  [
    "papers of two kinds",
    ["PRT NGA", { ...SIGNED, who: ["party:PRT", "party:NGA"], title: "Protocol on Fisheries" }],
    ["PRT NGA GHA", { ...SIGNED, who: ["party:NGA", "party:GHA"], title: "treaty" }],
    [1, 1],
  ],
  [
    "papers on two subjects",
    ["PRT NGA", { ...SIGNED, who: ["party:PRT", "party:NGA"], title: "Protocol on Fisheries" }],
    ["PRT NGA GHA", { ...SIGNED, who: ["party:NGA", "party:GHA"], title: "Protocol on Air Traffic" }],
    [1, 1],
  ],
  [
    "another day",
    ["PRT NGA", { ...SIGNED, who: ["party:PRT", "party:NGA"], title: "Protocol on Fisheries" }],
    ["PRT NGA GHA", { ...SIGNED, who: ["party:NGA", "party:GHA"], title: "protocol", date: "2019-05-03" }],
    [1, 1],
  ],
  [
    "one party told, of the month of that day, in a text that names the other",
    ["PRT NGA", { ...SIGNED, who: ["party:PRT", "party:NGA"], title: "long-awaited agreement" }],
    ["PRT NGA", { ...SIGNED, who: ["party:NGA"], title: "visa agreement", date: "2019-05" }],
    [2],
  ],
  [
    "other parties, in the month of that day",
    ["PRT NGA GHA", { ...SIGNED, who: ["party:PRT", "party:NGA"], title: "agreement" }],
    ["PRT NGA GHA", { ...SIGNED, who: ["party:NGA", "party:GHA"], title: "visa agreement", date: "2019-05" }],
    [1, 1],
  ],
  [
    "several papers, in the month of that day",
    ["PRT NGA", { ...SIGNED, who: ["party:PRT", "party:NGA"], title: "visa agreement" }],
    ["PRT NGA", { ...SIGNED, who: ["party:NGA"], title: "agreements", date: "2019-05" }],
    [1, 1],
  ],
  [
    "no parties told, an accord of the month of that day, in a text that names them",
    ["PRT NGA", { ...SIGNED, who: ["party:PRT", "party:NGA"], title: "framework agreement on satellites" }],
    ["PRT NGA GHA", { ...SIGNED, who: [], title: "framework accord", date: "2019-05" }],
    [2],
  ],
  [
    "no parties told, an accord of another month",
    ["PRT NGA", { ...SIGNED, who: ["party:PRT", "party:NGA"], title: "framework agreement on satellites" }],
    ["PRT NGA GHA", { ...SIGNED, who: [], title: "framework accord", date: "2019-06" }],
    [1, 1],
  ],
  [
    "no parties told, in a text that names them",
    ["PRT NGA", { ...SIGNED, who: ["party:PRT", "party:NGA"], title: "joint declaration on the Gulf" }],
    ["PRT NGA", { ...SIGNED, who: [], title: "declaration", date: "2019-05" }],
    [2],
  ],
  [
    "no parties told, in a text that names one of them",
    ["PRT NGA", { ...SIGNED, who: ["party:PRT", "party:NGA"], title: "joint declaration on the Gulf" }],
    ["NGA GHA", { ...SIGNED, who: [], title: "declaration", date: "2019-05" }],
    [1, 1],
  ],
  [
    "no parties told, a paper of another kind",
    ["PRT NGA", { ...SIGNED, who: ["party:PRT", "party:NGA"], title: "joint declaration on the Gulf" }],
    ["PRT NGA", { ...SIGNED, who: [], title: "memorandum", date: "2019-05" }],
    [1, 1],
  ],
  [
    "no visitor told, in a text that names his state",
    ["silva NGA lagos", { type: "visit", who: ["visitor:silva", "host:NGA"], place: "lagos", date: DAY }],
    ["PRT NGA abuja", { type: "visit", who: ["host:NGA"], place: "abuja", date: "2019-05" }],
    [2],
  ],
  [
    "no visitor told, in a text that does not name his state",
    ["silva NGA lagos", { type: "visit", who: ["visitor:silva", "host:NGA"], place: "lagos", date: DAY }],
    ["GHA NGA abuja", { type: "visit", who: ["host:NGA"], place: "abuja", date: "2019-05" }],
    [1, 1],
  ],
];

test.each(TEXTS)("two texts on one day: %s", (_, one, other, expected) => {
  const documents = [one, other].map(([names, told], i) => {
    const named = names.split(" ").map((key) => [key, CAST[key]!] as const);
    return testimony(`d${i}`, "2019-06-01", Object.fromEntries(named), [told]);
  });
  expect(sizes(merge(documents, knowledge(), []).events)).toEqual(expected);
  expect(sizes(merge(documents.toReversed(), knowledge(), []).events)).toEqual(expected);
});

test("a text that two papers of that day would fit is of neither", () => {
  const signed = (who: readonly string[], title: string): Told => ({ ...SIGNED, who, title });
  const texts = [
    [
      signed(["party:PRT", "party:NGA"], "Protocol on Fisheries"),
      signed(["party:PRT", "party:NGA"], "Protocol on Air Traffic"),
    ],
    [signed(["party:NGA", "party:GHA"], "protocol")],
  ];
  const documents = texts.map((told, i) => testimony(`d${i}`, "2019-06-01", CAST, told));
  expect(sizes(merge(documents, knowledge(), []).events)).toEqual([1, 1, 1]);
});

test("what is told of the same parties is joined before what is told of others", () => {
  const signed = (who: readonly string[], date: string): Told => ({ ...SIGNED, who, title: "memorandum", date });
  const texts = [
    [signed(["party:PRT", "party:NGA"], DAY)],
    [signed(["party:NGA", "party:GHA"], DAY)],
    [signed(["party:NGA", "party:GHA"], "2019-04-29/2019-05-05")],
  ];
  const documents = texts.map((told, i) => testimony(`d${i}`, "2019-06-01", CAST, told));
  expect(sizes(merge(documents, knowledge(), []).events)).toEqual([2, 1]);
});
