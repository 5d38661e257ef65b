import { expect, test } from "vitest";
import { merge } from "./merge.ts";
import { type Cast, knowledge, type Told, testimony } from "./testing/builder.ts";
import { CAST, found, kinds, SALE, TALKS, VISIT } from "./testing/disagreements.ts";

type Text = readonly [string | null, readonly Told[]];

const CLASSES = knowledge({
  tables: {
    classes: [
      { class: "denied_protest", words: "protest|note" },
      { class: "denied_talks", words: "meeting|talks" },
      { class: "counted_by_verb", words: "point|day" },
      { class: "counted_once", words: "point" },
      { class: "counted_measure", words: "length" },
    ],
  },
});

const PROTEST: Told = {
  type: "protest",
  who: ["party:CHL", "party:KEN"],
  words: "Chile handed a note of protest to Kenya",
};
const GIFT: Told = { type: "aid", who: ["supplier:CHL", "recipient:KEN"], words: "Chile gave buses to Kenya" };
const said = (who: string, words: string): Told => ({
  type: "statement",
  who: [`speaker:${who}`],
  words,
  by: CAST[who]!.name,
});
const extended = (by: string, counts: string): Told => ({
  ...SALE,
  by,
  counts: [counts],
  words: `extended it by ${counts}s`,
});

const ROWS: readonly (readonly [string, readonly Text[], readonly string[]])[] = [
  [
    "a headline that a paper was not signed, and its signing told without a day a month later",
    [
      ["2015-03-04", [{ ...SALE, status: "denied", date: null, words: "treaty on farms and copper not signed" }]],
      ["2015-04-04", [{ ...SALE, date: null, words: "the treaty on farms and copper was signed" }]],
    ],
    [],
  ],
  [
    "how long one round of talks was",
    [
      ["2015-03-04", [{ ...TALKS, counts: ["45 minute"] }]],
      ["2015-04-04", [{ ...TALKS, counts: ["80 minute"] }]],
    ],
    ["number number"],
  ],
  [
    "how long talks on two days were",
    [
      ["2015-03-04", [{ ...TALKS, counts: ["45 minute"] }]],
      ["2015-06-04", [{ ...TALKS, date: "2015-06-03", counts: ["80 minute"] }]],
    ],
    [],
  ],
  [
    "talks told without their day in the text of the next one",
    [
      ["2015-03-04", [TALKS, { ...TALKS, date: null, counts: ["80 minute"], words: "the two talked" }]],
      ["2015-06-04", [{ ...TALKS, counts: ["45 minute"] }]],
    ],
    ["number number"],
  ],
  [
    "points of one paper",
    [
      ["2015-03-04", [{ ...SALE, date: "2015-03-03", counts: ["15 point"] }]],
      ["2015-03-05", [{ ...SALE, date: "2015-03-03", counts: ["16 point"] }]],
    ],
    ["number number"],
  ],
  [
    "gifts of two days",
    [
      ["2015-03-04", [VISIT, { ...GIFT, date: "2015-01-21", counts: ["20 bus"] }]],
      ["2015-03-20", [VISIT, { ...GIFT, date: "2015-03-19", counts: ["12 bus"] }]],
    ],
    [],
  ],
  [
    "two speakers of one text",
    [["2015-03-04", [extended("Carlos Lopez", "60 day"), extended("Anna Wanjiru", "120 day")]]],
    ["number number"],
  ],
  [
    "one speaker of one text",
    [["2015-03-04", [extended("Carlos Lopez", "60 day"), extended("Carlos Lopez", "120 day")]]],
    [],
  ],
  [
    "a signing told of the day before by a text that calls its parties otherwise",
    [
      [
        "2015-03-09",
        [VISIT, { ...SALE, title: null, date: "2015-03-03", words: "they signed the copper accord in Nairobi" }],
      ],
      [
        "2015-04-09",
        [
          VISIT,
          {
            ...SALE,
            who: ["party:KEN"],
            title: null,
            date: "2015-03-04",
            words: "the copper accord was signed in Nairobi",
          },
        ],
      ],
    ],
    ["date date"],
  ],
  [
    "a text that tells both days tells two signings",
    [
      [
        "2015-03-09",
        [VISIT, { ...SALE, title: null, date: "2015-03-03", words: "they signed the copper accord in Nairobi" }],
      ],
      [
        "2015-04-09",
        [
          VISIT,
          { ...SALE, title: null, date: "2015-03-03", words: "they signed the wool accord in Nairobi" },
          {
            ...SALE,
            who: ["party:KEN"],
            title: null,
            date: "2015-03-04",
            words: "the copper accord was signed in Nairobi",
          },
        ],
      ],
    ],
    [],
  ],
  [
    "what the text tells, and what it says that others put elsewhere",
    [
      [
        "2015-03-04",
        [
          { ...TALKS, who: [], place: "nairobi", words: "they met in Nairobi" },
          {
            ...TALKS,
            who: [],
            date: null,
            place: "mombasa",
            by: "Coast Agency",
            words: "the meeting was held in Mombasa",
          },
        ],
      ],
    ],
    ["place place"],
  ],
  [
    "a protest of which the other side knows nothing",
    [
      ["2015-03-04", [VISIT, { ...PROTEST, date: "2015-03-04" }]],
      ["2015-03-05", [VISIT, said("KEN", "the ministry knew of no protest delivered in Nairobi")]],
    ],
    ["occurrence status"],
  ],
  [
    "a protest of a month after which somebody knows nothing",
    [
      ["2015-06-04", [VISIT, { ...PROTEST, date: "2015-06-04" }]],
      ["2015-03-05", [VISIT, said("KEN", "the ministry knew of no protest delivered in Nairobi")]],
    ],
    [],
  ],
  [
    "a protest of which a text with nothing else in common knows nothing",
    [
      ["2015-03-04", [{ ...PROTEST, date: "2015-03-04" }]],
      ["2015-03-05", [said("KEN", "the ministry knew of no protest delivered in Nairobi")]],
    ],
    ["occurrence status"],
  ],
  [
    "what is not yet",
    [
      ["2015-03-04", [VISIT, { ...PROTEST, date: "2015-03-04" }]],
      ["2015-03-05", [VISIT, said("KEN", "there is no protest planned so far")]],
    ],
    [],
  ],
];

test.each(ROWS)("%s", (_, texts, expected) => {
  expect(kinds(found(texts, CLASSES))).toEqual(expected);
});

test.each([
  ["a third state", "ESP", "the agreement of Chile and Kenya is null and void", ["status status"]],
  ["a party to it", "CHL", "the agreement of Chile and Kenya is null and void", []],
  ["another thing", "ESP", "the election in Chile and Kenya was void", []],
] as const)("an agreement and what is said of it: %s", (_, who, words, expected) => {
  const signed = testimony("a", "2015-03-04", CAST, [VISIT, { ...SALE, date: "2015-03-03" }]);
  const doc = testimony("b", "2015-03-05", CAST, [VISIT, said(who, words)]);
  const start = 1000;
  const named = ["Chile", "Kenya"].map((name) => ({ name, at: start + words.indexOf(name) }));
  const mentions = doc.mentions.map((mention) => {
    const here = named.find(({ name }) => name === mention.exact);
    return here === undefined
      ? { ...mention, start: 9e6, end: 9e6 + 1 }
      : { ...mention, start: here.at, end: here.at + 5 };
  });
  expect(kinds(merge([signed, { ...doc, mentions }], CLASSES, []).discrepancies)).toEqual(expected);
});

const HOUSES: Readonly<Record<string, Cast>> = {
  umber: { name: "Umber House", kind: "place", country: "KEN", known: "umber" },
  lake: { name: "Lake Palace", kind: "place", country: "KEN", known: "lake" },
  room: { name: "Umber Room", kind: "place", country: "KEN", known: "room" },
};

test.each([
  ["two houses", "umber", "lake", ["place place"]],
  ["a room may lie in a house", "umber", "room", []],
] as const)("a signing at %s", (_, here, there, expected) => {
  const told = (id: string, place: string) => {
    const { umber, lake, room, ...others } = { ...CAST, ...HOUSES };
    const cast = { ...others, [place]: HOUSES[place]! };
    return testimony(id, "2015-03-04", cast, [{ ...SALE, date: "2015-03-03", place }]);
  };
  expect(kinds(merge([told("a", here), told("b", there)], knowledge(), []).discrepancies)).toEqual(expected);
});

test.each([
  ["spellings of one name", "Serge Okolian", "Serzh Okolyan", "CHL", ["identity name"]],
  ["a brother", "Serge Okolian", "Marko Okolyan", "CHL", []],
  ["of another state", "Serge Okolian", "Serzh Okolyan", "KEN", []],
] as const)("two people of one story: %s", (_, one, other, country, expected) => {
  const told = (id: string, name: string, of: string) =>
    testimony(id, "2015-03-04", { ...CAST, p: { name, country: of, office: "Speaker" } }, [{ ...TALKS }]);
  const all = merge([told("a", one, "CHL"), told("b", other, country)], knowledge(), []).discrepancies;
  expect(kinds(all)).toEqual(expected);
});
