import { expect, test } from "vitest";
import { merge } from "./merge.ts";
import { judge, type Told, testimony } from "./testing/builder.ts";
import { CAST, KNOWN, ledger, PAPER } from "./testing/ledger.ts";

const TITLES: readonly (readonly [string, string, boolean])[] = [
  ["agreement on the supply of howitzers and spare parts", "deal allowing it to buy howitzers and spare parts", true],
  ["memorandum on defense industry and shipyards", "agreement related to shipyards and the defence industry", true],
  ["agreement on tanks and space research", "agreement on tanks and howitzers", false],
  ["defence agreement", "agreement on defence industry and shipyards", false],
  ["trade agreement", "trade pact", true],
  ["Polish fisheries and shipyards agreement", "agreement on fisheries with South Korean shipyards", true],
  ["comprehensive partnership", "comprehensive strategic partnership", false],
  ["strategic partnership", "Poland-South Korea strategic partnership", true],
  ["cyber security pact", "air services pact", false],
];

test.each(TITLES)("%s | %s", (a, b, same) => {
  const one = ledger([
    ["2020-01-01", [{ ...PAPER, title: a }]],
    ["2020-02-01", [{ ...PAPER, title: b }]],
  ]);
  expect(one.length).toBe(same ? 1 : 2);
});

test("same name, other parties: other agreements", () => {
  const title = "agreement on howitzers and spare parts";
  expect(
    ledger([
      [
        "2020-01-01",
        [
          { ...PAPER, title },
          { ...PAPER, title, who: ["party:POL", "party:TUR"] },
        ],
      ],
    ]).length,
  ).toBe(2);
});

test("people and ministries sign for their states", () => {
  const title = "agreement on howitzers and spare parts";
  const [one] = ledger([
    ["2020-01-01", [{ ...PAPER, title, who: ["party:minister", "party:ministry"] }]],
    ["2020-02-01", [{ ...PAPER, title }]],
  ]);
  expect(one!.parties).toEqual(["KOR", "POL"]);
  expect(one!.steps.length).toBe(2);
});

test("a named instrument is one whatever it is called and whoever is named", () => {
  const named = { type: "agreement", stage: "in force", instrument: "pact" } as const;
  const all = ledger([
    ["2020-01-01", [{ ...named, who: ["party:POL"], title: "the grain deal" }]],
    ["2021-01-01", [{ ...named, who: ["party:TUR"] }]],
  ]);
  expect(all.length).toBe(1);
  expect(all[0]!.parties).toEqual(["POL", "TUR"]);
});

test("an untitled signing belongs to the only agreement of its text, several agreements to none", () => {
  const title = "howitzers and spare parts agreement";
  expect(
    ledger([
      [
        "2020-01-01",
        [
          { ...PAPER, title, status: "announced" },
          { ...PAPER, words: "the agreement was signed" },
        ],
      ],
    ]).length,
  ).toBe(1);
  expect(
    ledger([
      [
        "2020-01-01",
        [
          { ...PAPER, title, status: "announced" },
          { ...PAPER, words: "several agreements were signed" },
        ],
      ],
    ]).length,
  ).toBe(2);
});

test("namesakes signed years apart are two, within a year or so they are one", () => {
  const title = "treaty on fisheries and shipping lanes";
  expect(
    ledger([
      ["2020-01-01", [{ ...PAPER, title, date: "1975" }]],
      ["2020-02-01", [{ ...PAPER, title, date: "2010-05" }]],
    ]).length,
  ).toBe(2);
  expect(
    ledger([
      ["2020-01-01", [{ ...PAPER, title, date: "2009" }]],
      ["2020-02-01", [{ ...PAPER, title, date: "2010-05" }]],
    ]).length,
  ).toBe(1);
});

test("one party told: the other stands in the title, or only one agreement fits", () => {
  const full = { ...PAPER, title: "agreement on howitzers, ammunition and spare parts" };
  const seller = { ...PAPER, who: ["party:KOR"] };
  const sale = { ...seller, title: "agreement to sell howitzers and spare parts to Poland" };
  expect(
    ledger([
      ["2020-01-01", [full]],
      ["2020-02-01", [sale]],
    ]),
  ).toMatchObject([{ parties: ["KOR", "POL"] }]);
  const bare = { ...seller, title: "howitzers and spare parts deal" };
  expect(
    ledger([
      ["2020-01-01", [full]],
      ["2020-02-01", [bare]],
    ]).length,
  ).toBe(1);
  const turkish = { ...full, who: ["party:KOR", "party:TUR"] };
  expect(
    ledger([
      ["2020-01-01", [full, turkish]],
      ["2020-02-01", [bare]],
    ]).length,
  ).toBe(3);
});

test("one party told does not hide what is known of the other, and no partnership is taken for one of another degree", () => {
  const full = { ...PAPER, title: "agreement on howitzers, ammunition and spare parts" };
  const rumour = { ...PAPER, status: "rumoured", title: "agreement on howitzers and spare parts" } as const;
  const seller = { ...rumour, who: ["party:KOR"], title: "deal for howitzers and ammunition, spare parts" };
  expect(
    ledger([
      ["2020-01-01", [rumour, seller]],
      ["2020-02-01", [full]],
    ]).length,
  ).toBe(1);
  const old = { ...PAPER, who: ["party:POL"], title: "Comprehensive Partnership" };
  expect(
    ledger([
      ["2020-01-01", [old]],
      ["2020-02-01", [{ ...PAPER, title: "Comprehensive Strategic Partnership" }]],
    ]).length,
  ).toBe(2);
});

test("an agreement without a subject is not taken for the next one named", () => {
  const vague = { type: "agreement", title: "agreement", status: "proposed" } as const;
  expect(ledger([["2020-01-01", [{ ...PAPER, title: "grain and shipping accord" }, vague]]]).length).toBe(2);
});

test("people join and split agreements", () => {
  const title = "howitzers and spare parts agreement";
  const texts = [
    ["2020-01-01", [{ ...PAPER, title }]],
    ["2020-02-01", [{ ...PAPER, title }]],
  ] as const;
  expect(ledger(texts, [judge("agreement", "different", "d0-0", "d1-0")]).length).toBe(2);
});

test("the lines of a list: steps of one agreement in order, notes of two days, namesakes of other parties, those of one day", () => {
  const chad = { who: ["party:POL", "party:KOR"], type: "agreement" } as const;
  const turkey = { ...chad, who: ["party:POL", "party:TUR"] } as const;
  const notes = {
    ...chad,
    stage: "signed",
    title: "Defence Agreement",
    words: "Exchange of notes",
    clause: 9,
  } as const;
  const told: readonly Told[] = [
    { ...chad, stage: "amended", title: "Fisheries Agreement", date: "2021-07-05" },
    { ...chad, stage: "in force", title: "Fisheries Agreement", date: "2020-06-01" },
    { ...chad, stage: "signed", title: "Fisheries Agreement", date: "2019-05-03" },
    { ...notes, date: "2018-03-12" },
    { ...notes, date: "2018-03-25" },
    { ...turkey, stage: "signed", title: "Fisheries Agreement", date: "2018-07-04" },
    { ...turkey, stage: "signed", title: "Agreement on Mutual Legal Assistance", date: "2018-07-04" },
  ];
  const { agreements, discrepancies } = merge([testimony("list", null, CAST, told)], KNOWN, []);
  const lines = agreements.map(({ title, parties, steps }) =>
    [title, parties.join("+"), ...steps.map(({ stage, date }) => `${stage} ${date}`)].join("; "),
  );
  expect(lines.toSorted()).toEqual([
    "Agreement on Mutual Legal Assistance; POL+TUR; signed 2018-07-04",
    "Defence Agreement; KOR+POL; signed 2018-03-12; signed 2018-03-25",
    "Fisheries Agreement; KOR+POL; signed 2019-05-03; in force 2020-06-01; amended 2021-07-05",
    "Fisheries Agreement; POL+TUR; signed 2018-07-04",
  ]);
  expect(discrepancies).toEqual([]);
});

test("a title that names both parties gives them", () => {
  const [one] = ledger([["2020-01-01", [{ ...PAPER, who: [], title: "Poland–Turkey Trade Agreement" }]]]);
  expect(one!.parties).toEqual(["POL", "TUR"]);
});

test("a title that says between whom gives all of them", () => {
  const title = "agreement between the Governments of Poland, Turkey and South Korea on transit";
  const [one] = ledger([["2020-01-01", [{ ...PAPER, title }]]]);
  expect(one!.parties).toEqual(["KOR", "POL", "TUR"]);
  const through = { ...PAPER, title: "agreement between Poland and South Korea on transit through Turkey" };
  expect(ledger([["2020-01-01", [through]]])).toMatchObject([{ parties: ["KOR", "POL"] }]);
});

test("a memorandum and the treaty that replaces it are two, whatever both are about", () => {
  const found = ledger([
    [
      "2021-05-05",
      [
        { ...PAPER, title: "treaty on fish" },
        { ...PAPER, title: "memorandum on fish", stage: "terminated" },
      ],
    ],
    ["2021-06-01", [{ ...PAPER, title: "MoU on fish", stage: "terminated" }]],
  ]);
  expect(found.map(({ steps }) => steps.map(({ stage }) => stage)).sort()).toEqual([
    ["signed"],
    ["terminated", "terminated"],
  ]);
});

test("initials of a name are that name", () => {
  const named = { type: "agreement", stage: "signed", who: PAPER.who!, instrument: "pact" } as const;
  const full = { ...PAPER, title: "Poland-South Korea Baltic Grain Treaty" };
  const short = (title: string) => [
    [
      "2020-01-01",
      [
        { ...named, title: "Baltic Grain Treaty" },
        { ...named, title },
      ],
    ] as const,
    ["2021-01-01", [full]] as const,
  ];
  expect(ledger(short("BGT")).length).toBe(1);
  expect(ledger(short("BSD")).length).toBe(2);
});

test("one name of several: the parties in the title tell which", () => {
  const named = { type: "agreement", stage: "signed", instrument: "pact" } as const;
  const all = ledger([
    ["2020-01-01", [{ ...named, who: ["party:POL", "party:KOR"], title: "Poland–South Korea Grain Treaty" }]],
    ["2021-01-01", [{ ...named, who: ["party:POL", "party:TUR"], title: "Poland–Turkey Grain Treaty" }]],
  ]);
  expect(all.map(({ parties }) => parties.join("+"))).toEqual(["KOR+POL", "POL+TUR"]);
});

test("a ratification is of the agreement that its text tells of; who stands in other clauses is no word against it", () => {
  const all = ledger([
    [
      "2020-05-05",
      [
        { ...PAPER, title: "grain treaty" },
        { ...PAPER, who: [], stage: "ratified", words: "the upper house agreed" },
      ],
    ],
    [
      "2021-05-05",
      [
        { ...PAPER, who: ["party:KOR"], stage: "terminated", title: "treaty", words: "ended the treaty" },
        { type: "visit", who: ["visitor:POL"] },
      ],
    ],
  ]);
  expect(all.map(({ steps }) => steps.map(({ stage }) => stage))).toEqual([["signed", "ratified", "terminated"]]);
});

test("in one text, the ended treaty is not the one that stands", () => {
  const ended = { ...PAPER, stage: "terminated", title: "rail treaty" } as const;
  const stands = {
    ...PAPER,
    stage: "in force",
    status: "ongoing",
    title: "treaty",
    words: "the treaty stands",
  } as const;
  expect(ledger([["2020-05-05", [ended, stands]]]).length).toBe(2);
});

test("the government of a state is that state, a senate of nobody is no party", () => {
  const cast = {
    gov: { name: "Government of Poland", kind: "body" },
    sen: { name: "Senate", kind: "body" },
    T: CAST.TUR!,
  } as const;
  const told = [{ ...PAPER, who: ["party:gov", "party:T", "party:sen"], title: "grain treaty" }];
  expect(merge([testimony("d", "2020-05-05", cast, told)], KNOWN, []).agreements).toMatchObject([
    { parties: ["POL", "TUR"] },
  ]);
});
