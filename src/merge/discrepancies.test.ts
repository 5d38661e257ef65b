import { expect, test } from "vitest";
import type { Told } from "./testing/builder.ts";
import { CAST, found, kinds, SALE, TALKS, VISIT } from "./testing/disagreements.ts";

const TRADE: Told = { ...SALE, words: "they signed accords on copper and tea", topics: ["mining", "trade"] };

const NOT_SIGNED: Told = {
  ...SALE,
  date: "2015-04-02",
  status: "denied",
  words: "they did not sign the copper treaty",
};

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
      "one signing told twice by a text, dated and again without a date beside what is of another time",
      [
        [
          "2015-04",
          [
            { ...TRADE, date: "2014", dateWords: "last year" },
            { ...TRADE, date: "2015-03~" },
          ],
        ],
      ],
      ["date date"],
    ],
    [
      "two signings, each with its day",
      [
        [
          "2015-04",
          [
            { ...TRADE, date: "2014", dateWords: "last year" },
            { ...TRADE, date: "2015-03", dateWords: "in March" },
          ],
        ],
      ],
      [],
    ],
    [
      "a signing told again beside what is of the same time",
      [
        [
          "2015-04",
          [
            { ...TRADE, date: "2015", dateWords: "this year" },
            { ...TRADE, date: "2015-03~" },
          ],
        ],
      ],
      [],
    ],
    [
      "signings of other matter",
      [
        [
          "2015-04",
          [
            { ...TRADE, date: "2014", dateWords: "last year" },
            {
              ...TRADE,
              words: "they signed accords on fish and tourism",
              topics: ["fish", "tourism"],
              date: "2015-03~",
            },
          ],
        ],
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
        ["2015-04", [{ ...TALKS, words: "they opened six dairy farms", counts: ["6 farm dairy"] }]],
        ["2015-04", [{ ...TALKS, words: "they opened 7 dairy farms", counts: ["7 farm dairy"] }]],
      ],
      ["number number"],
    ],
    [
      "counts of other things",
      [
        ["2015-04", [{ ...TALKS, words: "six dairy farms in 2014", counts: ["6 farm dairy"] }]],
        ["2015-04", [{ ...TALKS, words: "7 copper mines in 2015", counts: ["7 mine copper"] }]],
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
      "both texts tell what was signed, and what was not signed the same day",
      [
        ["2015-04-02", [{ ...SALE, date: "2015-04-02" }, NOT_SIGNED]],
        ["2015-04-02", [{ ...SALE, date: "2015-04-02" }, NOT_SIGNED]],
      ],
      [],
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
  ["few words, quoted", "diaz", "soto", ': "Copper is the bread of the north.', "2015-04-03", ["attribution speaker"]],
  ["a few words, quoted", "diaz", "soto", ': "Copper is bread for us."', "2015-04-03", []],
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
