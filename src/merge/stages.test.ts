import { expect, test } from "vitest";
import { merge } from "./merge.ts";
import { asOf, stalled } from "./stages.ts";
import { type Told, testimony } from "./testing/builder.ts";
import { CAST, KNOWN, ledger, PAPER } from "./testing/ledger.ts";

const STORY: readonly (readonly [string, readonly Told[]])[] = [
  ["2016-03-01", [{ ...PAPER, title: "deal on howitzers and spare parts", status: "rumoured" }]],
  [
    "2016-04-01",
    [
      {
        type: "negotiation",
        who: PAPER.who!,
        title: "agreement on howitzers, ammunition and spare parts",
        status: "ongoing",
      },
    ],
  ],
  [
    "2016-05-20",
    [{ ...PAPER, title: "agreement on ammunition and spare parts", status: "expected", date: "2016-06", by: "Gazeta" }],
  ],
  ["2017-02-01", [{ ...PAPER, title: "howitzers and spare parts agreement", date: "2017-01-15" }]],
  [
    "2018-02-01",
    [
      {
        ...PAPER,
        title: "howitzers and spare parts agreement",
        stage: "ratified",
        status: "scheduled",
        date: "2018-06",
      },
    ],
  ],
];

test("one agreement with its steps in order, while the expected and the done signing stay two events", () => {
  const docs = STORY.map(([day, told], i) => testimony(`d${i}`, day, CAST, told));
  const { agreements, events } = merge(docs, KNOWN, []);
  expect(agreements.length).toBe(1);
  expect(agreements[0]!.steps.map(({ stage }) => stage)).toEqual([
    "rumoured",
    "under negotiation",
    "to be signed",
    "signed",
    "signed",
  ]);
  expect(agreements[0]).toMatchObject({ stage: "signed", title: "agreement on howitzers, ammunition and spare parts" });
  expect(agreements[0]!.steps[2]).toMatchObject({ by: "Gazeta", date: "2016-06", asOf: "2016-05-20" });
  // the rumoured signing is the expected one
  expect(events.length).toBe(4);
});

test.each([
  ["2016-02-29", null],
  ["2016-03-01", "rumoured"],
  ["2016-04-30", "under negotiation"],
  ["2016-12-31", "to be signed"],
  ["2017-01-14", "to be signed"],
  ["2017-01-15", "signed"],
  ["2030-01-01", "signed"],
  ["someday", null],
])("as of %s: %s", (day, stage) => {
  expect(asOf(ledger(STORY)[0]!, day)).toBe(stage);
});

test("stalled after two silent years before the signature, never after it", () => {
  const [open] = ledger(STORY.slice(0, 2));
  expect(stalled(open!, "2018-03-31")).toBeNull();
  expect(stalled(open!, "2018-04-02")).toMatchObject({ years: 2, last: { asOf: "2016-04-01" } });
  expect(stalled(open!, "2026-05-01")?.years).toBe(10);
  expect(stalled(ledger(STORY)[0]!, "2026-05-01")).toBeNull();
});

test("a later look back at the talks does not undo the signature; a denial is no step", () => {
  const title = "howitzers and spare parts agreement";
  const [one] = ledger([
    ...STORY,
    ["2019-01-01", [{ type: "negotiation", who: PAPER.who!, title, date: "2016-02" }]],
    ["2020-01-01", [{ ...PAPER, title, status: "denied" }]],
  ]);
  expect(one!.stage).toBe("signed");
  expect(one!.steps.length).toBe(6);
});

test("a signing that the same or a later text denies is kept as a step, but not as the stage", () => {
  const title = "howitzers and spare parts agreement";
  const denied = { ...PAPER, title, status: "denied" } as const;
  const retracted = { ...PAPER, title: `${title} of Lima` };
  const [one] = ledger([...STORY.slice(0, 1), ["2016-05-01", [retracted, denied]]]);
  expect(one!.steps.map(({ stage, deniedBy }) => `${stage} ${deniedBy}`)).toContain("signed d1-1");
  expect(one!.stage).toBe("rumoured");
  expect(one!.title).not.toContain("Lima");
  expect(one!.corroboration!.map(({ stage }) => stage)).not.toContain("signed");
  const later = ledger([
    ...STORY.slice(0, 1),
    ["2016-05-01", [denied]],
    ["2017-02-01", [{ ...PAPER, title, date: "2017-01" }]],
  ]);
  expect(later[0]!.stage).toBe("signed");
});

test.each([
  ["a ratification that is only planned leaves it signed, without its day", "ratified", "scheduled", "signed", null],
  ["a ratification that is refused leaves it signed", "ratified", "denied", "signed", null],
  ["an entry into force", "in force", "occurred", "in force", "2020-06-01"],
] as const)("%s", (_, stage, status, wanted, date) => {
  const [one] = ledger([["2020-06-02", [{ ...PAPER, stage, status, title: "fish pact", date: "2020-06-01" }]]]);
  expect(one!.steps.map((step) => [step.stage, step.date])).toEqual([[wanted, date]]);
});

test("talks that are only to be opened are a proposal", () => {
  const talks = { ...PAPER, type: "negotiation", stage: "under negotiation", title: "trade pact" } as const;
  const [one] = ledger([["2020-05-01", [{ ...talks, status: "announced", words: "agreed to open talks" }]]]);
  expect(one!.stage).toBe("proposed");
});

test.each([
  ["have finally concluded the talks on the border", "occurred", "agreed in principle"],
  ["announced the completion of negotiations on the border", "announced", "agreed in principle"],
  ["negotiations on the border were completed", "occurred", "agreed in principle"],
  ["expect to conclude the talks on the border", "expected", "under negotiation"],
  ["concluded the fifth round of talks on the border", "occurred", "under negotiation"],
] as const)("talks: %s", (words, status, stage) => {
  const talks = { ...PAPER, type: "negotiation", stage: "under negotiation", title: "border treaty" } as const;
  const [one] = ledger([["2020-05-01", [{ ...talks, status, words }]]]);
  expect(one!.stage).toBe(stage);
});

test("what was only agreed in principle does not stall; what was signed does while its ratification is awaited", () => {
  const title = "pact on ferries";
  const [agreed] = ledger([["2016-03-01", [{ ...PAPER, title, stage: "agreed in principle" }]]]);
  expect(stalled(agreed!, "2026-01-01")).toBeNull();
  const [signed] = ledger([
    ["2016-03-01", [{ ...PAPER, title, date: "2016-03-01" }]],
    ["2016-03-02", [{ ...PAPER, title, stage: "ratified", status: "announced" }]],
  ]);
  const isAwaiting = ({ claim }: { claim: string }) => claim === "d1-0";
  expect(stalled(signed!, "2019-03-01")).toBeNull();
  expect(stalled(signed!, "2018-03-01", isAwaiting)).toBeNull();
  expect(stalled(signed!, "2019-03-03", isAwaiting)).toMatchObject({ years: 3, last: { claim: "d1-0" } });
});

test("a later text that looks back is heard of", () => {
  const title = "pact on ferries";
  const rumour = { ...PAPER, title, status: "rumoured" } as const;
  const [one] = ledger([
    ["2016-03-01", [rumour]],
    ["2019-03-01", [{ ...rumour, date: "2016-03" }]],
  ]);
  expect(stalled(one!, "2020-01-01")).toBeNull();
  expect(stalled(one!, "2021-03-02")?.years).toBe(2);
});
