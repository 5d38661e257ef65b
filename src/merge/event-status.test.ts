import { expect, test } from "vitest";
import { merge } from "./merge.ts";
import { CAST, documents, TALKS, VISIT } from "./testing/acts.ts";
import { knowledge, type Told, testimony } from "./testing/builder.ts";

test("the event has the date of those who tell it as done, the latest status, and its history", () => {
  const docs = documents([
    [{ ...VISIT, date: "2019-05-02/2019-05-05", status: "scheduled", place: "NGA" }],
    [{ ...VISIT, date: "2019-05", place: "abuja" }],
  ]);
  const [event] = merge(docs, knowledge(), []).events;
  expect(event).toMatchObject({
    ...{
      type: "visit",
      status: "occurred",
      date: "2019-05",
      dates: ["2019-05", "2019-05-02/2019-05-05"],
      place: "Abuja",
    },
    codes: { plover: "CONSULT", cameo: "042" },
    history: [
      { status: "scheduled", asOf: "2020-01-01", claim: "d0-0" },
      { status: "occurred", asOf: "2021-01-01", claim: "d1-0" },
    ],
  });
  expect(event!.participants.map(({ name, role }) => `${role} ${name}`)).toEqual([
    "visitor Marta Silva",
    "host Nigeria",
  ]);
});

test("a visit told roughly, and later by its month alone, was on the days for which it was planned", () => {
  const docs = documents([
    [{ ...VISIT, date: "2019-05-02/2019-05-03", status: "scheduled" }],
    [{ ...VISIT, date: "2019-05-02~", status: "ongoing" }],
    [{ ...VISIT, date: "2019-05" }],
  ]);
  expect(merge(docs, knowledge(), []).events[0]!.date).toBe("2019-05-02/2019-05-03");
});

test("days without a month are completed by what another text adds", () => {
  const docs = documents([
    [{ ...VISIT, status: "announced", date: "XXXX-XX-18/XXXX-XX-21" }],
    [{ ...VISIT, status: "announced", date: "2020-02" }],
  ]);
  expect(merge(docs, knowledge(), []).events[0]!.date).toBe("2020-02-18/2020-02-21");
});

test('a visit lasts as long as its longest telling, but "last week" is some day of it', () => {
  const days = "2019-05-06/2019-05-08";
  const week = { ...VISIT, date: "2019-05-06/2019-05-12", dateWords: "last week" };
  const one = { ...VISIT, date: "2019-05-06" };
  expect(merge(documents([[{ ...VISIT, date: days }], [week], [one]]), knowledge(), []).events[0]!.date).toBe(days);
});

test("a journey only thought of, to nowhere, is no rival of a visit that was planned", () => {
  const docs = [
    testimony("d0", "2019-05-01", CAST, [{ ...VISIT, status: "scheduled", date: "2019-05-06/2019-05-08" }]),
    testimony("d1", "2019-05-01", CAST, [
      { ...VISIT, who: ["visitor:a"], status: "hypothetical", date: null, words: "his first" },
    ]),
    testimony("d2", "2019-05-07", CAST, [{ ...VISIT, date: null }]),
  ];
  const { events } = merge(docs, knowledge(), []);
  expect(events.find(({ claims }) => claims.includes("d0-0"))!.claims).toContain("d2-0");
});

test("dates that meet without the one holding the other give what is common", () => {
  const docs = documents([
    [{ ...TALKS, date: "2019-05-02/2019-05-05" }],
    [{ ...TALKS, date: "2019-05-04/2019-05-08" }],
  ]);
  expect(merge(docs, knowledge(), []).events[0]!.date).toBe("2019-05-04/2019-05-05");
});

/** Texts, each later than the one before → status and date of their one event. */
const SETTLED: readonly (readonly [string, readonly (readonly Told[])[], string, string | null])[] = [
  [
    "planned, then done",
    [[{ ...VISIT, status: "scheduled", date: "2019-05-02" }], [{ ...VISIT, date: "2019-05" }]],
    "occurred",
    "2019-05",
  ],
  [
    "done, then a rumour",
    [[{ ...VISIT, date: "2019-05-02" }], [{ ...VISIT, status: "rumoured", date: "2019-05" }]],
    "occurred",
    "2019-05-02",
  ],
  [
    "done, then spoken of as planned",
    [[{ ...VISIT, date: "2019-05-02" }], [{ ...VISIT, status: "scheduled", date: "2019-05-02/2019-05-04" }]],
    "occurred",
    "2019-05-02",
  ],
  [
    "planned, then a rumour",
    [[{ ...VISIT, status: "scheduled", date: "2019-05-02" }], [{ ...VISIT, status: "rumoured", date: "2019-05" }]],
    "scheduled",
    "2019-05-02",
  ],
  [
    "planned, then wished for",
    [[{ ...VISIT, status: "scheduled", date: "2019-05-02" }], [{ ...VISIT, status: "proposed", date: "2019-05" }]],
    "scheduled",
    "2019-05-02",
  ],
  [
    "not made, and put off",
    [
      [
        { ...VISIT, status: "cancelled", date: "2019-05-02" },
        { ...VISIT, status: "postponed", date: "2019-05-02" },
      ],
    ],
    "postponed",
    "2019-05-02",
  ],
  [
    "planned, then called off",
    [[{ ...VISIT, status: "scheduled", date: "2019-05-02" }], [{ ...VISIT, status: "cancelled", date: "2019-05" }]],
    "cancelled",
    "2019-05-02",
  ],
  [
    "done, then denied",
    [[{ ...VISIT, date: "2019-05-02" }], [{ ...VISIT, status: "denied", date: "2019-05-02" }]],
    "denied",
    "2019-05-02",
  ],
  [
    "planned, then it did not take place",
    [[{ ...VISIT, status: "scheduled", date: "2019-05-02" }], [{ ...VISIT, status: "denied", date: "2019-05-02" }]],
    "cancelled",
    "2019-05-02",
  ],
  [
    "planned as some say, and denied",
    [
      [{ ...VISIT, status: "scheduled", date: "2020-05-02" }],
      [{ ...VISIT, status: "denied", date: "2020-05-02", by: "okeke", says: "denial" }],
    ],
    "denied",
    "2020-05-02",
  ],
  ["it will not take place", [[{ ...VISIT, status: "denied", date: "2020-05-02" }]], "cancelled", "2020-05-02"],
  [
    "planned for a day, and in course on about the next",
    [[{ ...VISIT, status: "scheduled", date: "2019-05-02" }], [{ ...VISIT, status: "ongoing", date: "2019-05-03~" }]],
    "occurred",
    "2019-05-02",
  ],
  [
    "the first day and the last",
    [[{ ...VISIT, date: "2019-05-02" }], [{ ...VISIT, date: "2019-05-05", words: "Silva ended her visit to Nigeria" }]],
    "occurred",
    "2019-05-02/2019-05-05",
  ],
  ["in course on a day gone by", [[{ ...VISIT, status: "ongoing", date: "2019-05-02" }]], "occurred", "2019-05-02"],
  ["in course since a day", [[{ ...VISIT, status: "ongoing", date: "2019-05-02/.." }]], "ongoing", "2019-05-02/.."],
  [
    "a day and its month",
    [[{ ...TALKS, date: "2019-05-02" }], [{ ...TALKS, date: "2019-05" }]],
    "occurred",
    "2019-05-02",
  ],
  [
    "a day, and about another",
    [[{ ...TALKS, date: "2019-05-02" }], [{ ...TALKS, date: "2019-05-04~" }]],
    "occurred",
    "2019-05-02",
  ],
  [
    "a month, and about a day in it",
    [[{ ...TALKS, date: "2019-05" }], [{ ...TALKS, date: "2019-05-04~" }]],
    "occurred",
    "2019-05-04~",
  ],
  [
    "a month, and about two days in it",
    [[{ ...TALKS, date: "2019-05" }], [{ ...TALKS, date: "2019-05-04~" }], [{ ...TALKS, date: "2019-05-06~" }]],
    "occurred",
    "2019-05",
  ],
  [
    "a visit and its first day",
    [[{ ...VISIT, date: "2019-05-02/2019-05-05" }], [{ ...VISIT, date: "2019-05-02" }]],
    "occurred",
    "2019-05-02/2019-05-05",
  ],
  [
    "talks of a day told with the days of the visit",
    [[{ ...TALKS, date: "2019-05-02/2019-05-05" }], [{ ...TALKS, date: "2019-05-02" }]],
    "occurred",
    "2019-05-02",
  ],
  [
    "until a day, and on days",
    [[{ ...VISIT, date: "../2019-05-05" }], [{ ...VISIT, date: "2019-05-02/2019-05-05" }]],
    "occurred",
    "2019-05-02/2019-05-05",
  ],
];

test.each(SETTLED)("status and date: %s", (_, texts, status, date) => {
  const { events } = merge(documents(texts), knowledge(), []);
  expect(events).toMatchObject([{ status, date }]);
});
