import { expect, test } from "vitest";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { merge } from "./merge.ts";
import type { Discrepancy } from "./merged.ts";
import { type Cast, judge, knowledge, state, type Told, testimony } from "./testing/builder.ts";

const CAST: Readonly<Record<string, Cast>> = {
  ruto: { name: "Anna Wanjiru", country: "KEN", office: "President" },
  lopez: { name: "Carlos Lopez", country: "CHL", office: "President" },
  diaz: { name: "Elena Diaz", country: "CHL", office: "Foreign Minister" },
  soto: { name: "Pablo Soto", country: "CHL", office: "Finance Minister" },
  KEN: state("Kenya", "KEN"),
  CHL: state("Chile", "CHL"),
  DNK: state("Denmark", "DNK"),
  ESP: state("Spain", "ESP"),
  nairobi: { name: "Nairobi", kind: "place", country: "KEN", known: "nairobi" },
  mombasa: { name: "Mombasa", kind: "place", country: "KEN", known: "mombasa" },
  copenhagen: { name: "Copenhagen", kind: "place", country: "DNK", known: "copenhagen" },
  madrid: { name: "Madrid", kind: "place", country: "ESP", known: "madrid" },
  cop: { name: "COP15", kind: "forum", known: "cop" },
};

const PLACES = [
  ["copenhagen", "Copenhagen", "DNK"],
  ["madrid", "Madrid", "ESP"],
].map(([id, name, country]) => ({
  ...{ id: id!, kind: "capital" as const, name: name!, names: [], country: country!, source: "test", verified: true },
}));

function withSummit(verified: boolean): Knowledge {
  const summit = {
    series: "cop",
    number: "COP15",
    name: "COP15",
    date: "2009-12-07/2009-12-18",
    place: "copenhagen",
    country: "DNK",
  };
  return knowledge({ places: PLACES, summits: [{ ...summit, mode: "in person", source: "UNFCCC", verified }] });
}

function found(
  texts: readonly (readonly [string | null, readonly Told[]])[],
  known = knowledge(),
): readonly Discrepancy[] {
  return merge(
    texts.map(([day, told], i) => testimony(`d${i}`, day, CAST, told)),
    known,
    [],
  ).discrepancies;
}

const kinds = (all: readonly Discrepancy[]) => all.map(({ kind, field }) => `${kind} ${field}`);

const VISIT: Told = { type: "visit", who: ["visitor:lopez", "host:KEN"] };
const TALKS: Told = { type: "meeting", who: ["party:lopez", "party:ruto"], date: "2015-03-03" };
const SALE: Told = {
  type: "agreement",
  stage: "signed",
  who: ["party:CHL", "party:KEN"],
  title: "agreement on copper and tea",
};
const COP: Told = { type: "summit", who: ["party:cop"], words: "the COP-15 meeting" };

const ROWS: readonly (readonly [string, readonly (readonly [string | null, readonly Told[]])[], readonly string[]])[] =
  [
    [
      "dates of one visit",
      [
        ["2015-04", [{ ...VISIT, date: "2015-03-03" }]],
        ["2015-05", [{ ...VISIT, date: "2015-03-09" }]],
      ],
      ["date date"],
    ],
    [
      "visits a year apart",
      [
        ["2015-04", [{ ...VISIT, date: "2015-03-03" }]],
        ["2016-05", [{ ...VISIT, date: "2016-03-09" }]],
      ],
      [],
    ],
    [
      "two visits told by one text",
      [
        [
          "2015-04",
          [
            { ...VISIT, date: "2015-03-03" },
            { ...VISIT, date: "2015-03-29" },
          ],
        ],
      ],
      [],
    ],
    [
      "planned, then done on another day: a development",
      [
        ["2015-01", [{ ...VISIT, date: "2015-03-03", status: "scheduled" }]],
        ["2015-05", [{ ...VISIT, date: "2015-03-09" }]],
      ],
      [],
    ],
    [
      "planned, then done",
      [
        ["2015-01", [{ ...VISIT, date: "2015-03", status: "scheduled" }]],
        ["2015-05", [{ ...VISIT, date: "2015-03-09" }]],
      ],
      [],
    ],
    [
      "city of the talks",
      [
        ["2015-04", [{ ...TALKS, place: "nairobi" }]],
        ["2015-04", [{ ...TALKS, place: "mombasa" }]],
      ],
      ["place place"],
    ],
    [
      "city and state",
      [
        ["2015-04", [{ ...TALKS, place: "nairobi" }]],
        ["2015-04", [{ ...TALKS, place: "KEN" }]],
      ],
      [],
    ],
    [
      "counts",
      [
        ["2015-04", [{ ...TALKS, words: "they opened six dairy farms" }]],
        ["2015-04", [{ ...TALKS, words: "they opened 7 dairy farms" }]],
      ],
      ["number number"],
    ],
    [
      "counts of other things",
      [
        ["2015-04", [{ ...TALKS, words: "six dairy farms in 2014" }]],
        ["2015-04", [{ ...TALKS, words: "7 copper mines in 2015" }]],
      ],
      [],
    ],
    [
      "who came",
      [
        ["2015-04", [{ ...TALKS, who: ["party:lopez", "party:diaz", "party:ruto"] }]],
        ["2015-04", [{ ...TALKS, who: ["party:lopez", "party:soto", "party:ruto"] }]],
      ],
      ["participant CHL"],
    ],
    [
      "one text names more",
      [
        ["2015-04", [{ ...TALKS, who: ["party:lopez", "party:diaz", "party:ruto"] }]],
        ["2015-04", [TALKS]],
      ],
      [],
    ],
    [
      "denied",
      [
        ["2015-04", [{ ...TALKS, by: "Daily Star" }]],
        ["2015-04", [{ ...TALKS, status: "denied", by: "the palace" }]],
      ],
      ["occurrence status"],
    ],
    [
      "undated denial",
      [
        ["2015-04", [{ ...SALE, words: "Chile signed the copper and tea agreement with Kenya" }]],
        ["2015-05", [{ ...SALE, status: "denied", words: "no copper and tea agreement was signed with Kenya" }]],
      ],
      ["occurrence status"],
    ],
    [
      "denial of something else",
      [
        ["2015-04", [{ ...SALE, words: "Chile signed the copper and tea agreement" }]],
        [
          "2015-05",
          [{ ...SALE, status: "denied", title: "fisheries pact", words: "a fisheries pact was never planned" }],
        ],
      ],
      [],
    ],
    [
      "rumoured and on the verge, at one time",
      [
        [
          "2015-04-02",
          [
            { ...SALE, status: "rumoured", by: "unnamed" },
            { ...SALE, status: "scheduled", by: "El Diario" },
          ],
        ],
      ],
      ["status status"],
    ],
    [
      "rumoured, announced a year later",
      [
        ["2015-04-02", [{ ...SALE, status: "rumoured", by: "A" }]],
        ["2016-04-02", [{ ...SALE, status: "announced", by: "B" }]],
      ],
      [],
    ],
    [
      "rumoured, then signed",
      [
        ["2015-04-02", [{ ...SALE, status: "rumoured", by: "A" }]],
        ["2015-04-05", [{ ...SALE, by: "B", date: "2015-04-04" }]],
      ],
      [],
    ],
  ];

const SAID = "the copper price would fall before the end of winter";

test.each([
  ["two mouths", "diaz", "soto", SAID, "2015-04-03", ["attribution speaker"]],
  ["one mouth", "diaz", "diaz", SAID, "2015-04-03", []],
  ["two occasions", "diaz", "soto", SAID, "2015-06-03", []],
  ["few words", "diaz", "soto", "it would rain", "2015-04-03", []],
  ["a ministry speaks through a person", "diaz", "CHL", SAID, "2015-04-03", []],
] as const)("the same words: %s", (_, one, other, words, day, expected) => {
  const says = (who: string): Told => ({
    type: "statement",
    who: [`speaker:${who}`],
    words: `${CAST[who]!.name} said ${words}`,
  });
  expect(
    kinds(
      found([
        ["2015-04-02", [says(one)]],
        [day, [says(other)]],
      ]),
    ),
  ).toEqual(expected);
});

test.each(ROWS)("%s", (_, texts, expected) => {
  expect(kinds(found(texts))).toEqual(expected);
});

test("both quotations are kept, with who says what", () => {
  const [one] = found([
    ["2015-04", [{ ...TALKS, by: "Daily Star" }]],
    ["2015-04", [{ ...TALKS, status: "denied", by: "the palace" }]],
  ]);
  expect(one).toMatchObject({
    claims: ["d0-0", "d1-0"],
    state: "open",
    note: "occurred by Daily Star, denied by the palace",
  });
  expect(one!.evidence.map(({ document, exact }) => `${document} ${exact}`)).toEqual(["d0 meeting 0", "d1 meeting 0"]);
});

test.each([
  ["another city", { ...COP, place: "madrid" }, true, ["fact place"]],
  ["the city itself", { ...COP, place: "copenhagen" }, true, []],
  ["its state", { ...COP, place: "DNK" }, true, []],
  ["another state", { ...COP, place: "ESP" }, true, ["fact place"]],
  ["no place", COP, true, []],
  ["another year", { ...COP, date: "2011" }, true, ["fact date"]],
  ["its year", { ...COP, date: "2009" }, true, []],
  ["unverified knowledge never contradicts", { ...COP, place: "madrid", date: "2011" }, false, []],
  [
    "another summit of the series",
    { ...COP, who: ["party:ESP"], words: "the COP-25 meeting", place: "madrid" },
    true,
    [],
  ],
] as const)("a known summit: %s", (_, told, verified, expected) => {
  expect(kinds(found([["2012-01-01", [told]]], withSummit(verified)))).toEqual(expected);
});

test("two spellings of one person are shown, explained; who is only alike is open", () => {
  const text = (id: string, name: string, office: string | null) =>
    testimony(id, null, { p: { name, country: "CHL", office } }, []);
  const joined = merge(
    [text("d0", "Elena Diaz Mora", "Foreign Minister"), text("d1", "Elena Dias Mora", "Foreign Minister")],
    knowledge(),
    [],
  );
  expect(joined.discrepancies).toMatchObject([{ kind: "identity", state: "explained" }]);
  expect(joined.discrepancies[0]!.evidence.map(({ exact }) => exact).sort()).toEqual([
    "Elena Dias Mora",
    "Elena Diaz Mora",
  ]);
  const alike = merge([text("d0", "Elena Diaz Mora", null), text("d1", "Elena Dias Mora", null)], knowledge(), []);
  expect(alike.discrepancies).toMatchObject([{ kind: "identity", state: "open" }]);
});

test("a person settles a discrepancy", () => {
  const docs = [
    testimony("d0", "2015-04", CAST, [{ ...VISIT, date: "2015-03-03" }]),
    testimony("d1", "2015-05", CAST, [{ ...VISIT, date: "2015-03-09" }]),
  ];
  const [one] = merge(docs, knowledge(), []).discrepancies;
  expect(merge(docs, knowledge(), [judge("discrepancy", "accept", one!.id)]).discrepancies[0]!.state).toBe(
    "accepted as both",
  );
});

test.each([
  ["in office when written", "2015-06-01", "2015-05", true, []],
  ["in office at the time of the act", "2022-06-01", "2015-05", true, []],
  ["at neither time", "2022-06-01", "2022-05", true, ["fact office"]],
  ["unverified", "2022-06-01", "2022-05", false, []],
] as const)("an office: %s", (_, published, date, verified, expected) => {
  const tenure = {
    person: "p",
    office: "president",
    title: "President",
    of: "KEN",
    from: "2013",
    to: "2017-12-31",
    source: "IEBC",
    verified,
  };
  const known = knowledge({
    people: [{ id: "p", name: "Anna Wanjiru", country: "KEN", family: "Wanjiru", names: [], tenures: [tenure] }],
  });
  const cast = { ...CAST, ruto: { ...CAST.ruto!, known: "p" } };
  const doc = testimony("d0", published, cast, [{ ...TALKS, date }]);
  expect(kinds(merge([doc], known, []).discrepancies)).toEqual(expected);
});

test("an answer that is none stands beside the reports that it answers", () => {
  const doc = testimony("d0", "2015-04-02", CAST, [
    { ...SALE, status: "rumoured", by: "unnamed" },
    { ...SALE, status: "scheduled", by: "El Diario" },
    { type: "statement", who: ["speaker:diaz"], by: "Elena Diaz", words: "Diaz did not answer" },
  ]);
  const claims = doc.claims.map((claim, i) => ({
    ...claim,
    evidence: { ...claim.evidence, start: i * 100, end: i * 100 + claim.evidence.exact.length },
    attribution: claim.attribution.map((one) => (i === 2 ? { ...one, kind: "no comment" as const } : one)),
  }));
  const [one] = merge([{ ...doc, claims }], knowledge(), []).discrepancies;
  expect(one).toMatchObject({ kind: "status", claims: ["d0-0", "d0-1", "d0-2"] });
  expect(one!.note).toContain("Elena Diaz does not comment");
});
