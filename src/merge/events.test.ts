import { expect, test } from "vitest";
import { merge } from "./merge.ts";
import type { Event } from "./merged.ts";
import { CAST, documents, SIGNING, sizes, TALKS, VISIT } from "./testing/acts.ts";
import { judge, knowledge, type Told, testimony } from "./testing/builder.ts";

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

test("a stop that was made lies in the planned tour, and is not the whole of it", () => {
  const tour = {
    ...VISIT,
    who: ["visitor:silva", "host:NGA", "host:GHA"],
    date: "2019-05-02/2019-05-05",
    status: "scheduled",
  } as const;
  const stop = { ...VISIT, date: "2019-05", status: "scheduled" } as const;
  const exact = { ...stop, date: tour.date };
  for (const planned of [stop, exact]) {
    const { events } = merge(documents([[tour, planned], [{ ...VISIT, date: "2019-05" }]]), knowledge(), []);
    expectStopInTour(events);
  }
});

function expectStopInTour(events: readonly Event[]): void {
  const [outer, inner] = events.toSorted((a, b) => b.participants.length - a.participants.length);
  expect(outer).toMatchObject({ status: "scheduled", claims: ["d0-0"], within: null });
  expect(inner).toMatchObject({ status: "occurred", claims: ["d0-1", "d1-0"], within: outer!.id });
}

test("one clause read twice is one event", () => {
  const words = "Silva did not answer, saying only that the port would open";
  const doc = testimony("d0", null, CAST, [
    { type: "statement", who: ["speaker:silva"], words },
    { type: "statement", who: ["speaker:silva"], words: "Silva did not answer" },
  ]);
  const claims = doc.claims.map((claim) => ({
    ...claim,
    evidence: { ...claim.evidence, start: 0, end: claim.evidence.exact.length },
  }));
  expect(sizes(merge([{ ...doc, claims }], knowledge(), []).events)).toEqual([2]);
});

test("four thousand undated meetings in one text take no minute", () => {
  const told = Array.from(
    { length: 10_000 },
    (_, i): Told => ({ ...TALKS, status: "expected", words: `they spoke of matter${i}` }),
  );
  const start = performance.now();
  merge(documents([told]), knowledge(), []);
  expect(performance.now() - start).toBeLessThan(30_000);
});

test("a meeting lies in its visit: as the claim says, or as dates and people show", () => {
  const said = merge(documents([[VISIT, { ...TALKS, within: 0 }]]), knowledge(), []).events;
  const shown = merge(
    documents([[{ ...VISIT, date: "2019-05-02/2019-05-05" }], [{ ...TALKS, date: "2019-05-03" }]]),
    knowledge(),
    [],
  ).events;
  for (const events of [said, shown]) {
    const visit = events.find(({ type }) => type === "visit")!;
    expect(events.find(({ type }) => type === "meeting")!.within).toBe(visit.id);
    expect(visit.within).toBeNull();
  }
});

const DAYS = "2019-05-02/2019-05-05";

/** Texts → what the second event lies in, by the types of the two. */
const NESTED: readonly (readonly [string, readonly (readonly Told[])[], string, string | null])[] = [
  [
    "a meeting, days after the first day of the visit",
    [[{ ...VISIT, date: "2019-05-02" }], [{ ...TALKS, date: "2019-05-05" }]],
    "meeting",
    "visit",
  ],
  [
    "a meeting after the visit",
    [[{ ...VISIT, date: "2019-05-02" }], [{ ...TALKS, date: "2019-05-12" }]],
    "meeting",
    null,
  ],
  [
    "a meeting days after the first day of a visit, in the month of another that is expected",
    [
      [
        { ...VISIT, date: "2019-05-02" },
        { ...VISIT, who: ["visitor:okeke", "host:PRT"], date: "2019-05", status: "expected" },
      ],
      [{ ...TALKS, date: "2019-05-04" }],
    ],
    "meeting",
    "visit",
  ],
  [
    "a meeting in a month in which a visit is expected",
    [[{ ...VISIT, date: "2019-05", status: "expected" }], [{ ...TALKS, date: "2019-05-04" }]],
    "meeting",
    null,
  ],
  [
    "a meeting elsewhere",
    [[{ ...VISIT, date: DAYS }], [{ ...TALKS, date: "2019-05-03", place: "lisbon" }]],
    "meeting",
    null,
  ],
  [
    "a meeting told for the month of a visit",
    [[{ ...VISIT, date: DAYS }], [{ ...TALKS, date: "2019-05" }]],
    "meeting",
    "visit",
  ],
  [
    "a meeting called off, on the days of a visit",
    [[{ ...VISIT, date: DAYS }], [{ ...TALKS, date: "2019-05-03", status: "cancelled" }]],
    "meeting",
    null,
  ],
  [
    "a call is in no visit",
    [[{ ...VISIT, date: "2019-05-02/2019-05-05" }], [{ ...TALKS, mode: "call", date: "2019-05-03" }]],
    "meeting",
    null,
  ],
  [
    "what a claim puts into a visit of other days",
    [
      [
        { ...VISIT, date: "2019-05-02/2019-05-05" },
        { ...TALKS, date: "2019-09-01", within: 0 },
      ],
    ],
    "meeting",
    null,
  ],
  [
    "a signing at the meeting of the same",
    [[{ ...TALKS, date: "2019-05-02" }], [{ ...SIGNING, date: "2019-05-02" }]],
    "agreement",
    "meeting",
  ],
  [
    "a signing on the day of two meetings",
    [
      [
        { ...TALKS, date: "2019-05-02" },
        { ...TALKS, who: ["party:silva", "party:bello"], date: "2019-05-02" },
      ],
      [{ ...SIGNING, date: "2019-05-02" }],
    ],
    "agreement",
    null,
  ],
  [
    "a meeting beside the summit of which the text tells",
    [
      [
        { type: "summit", who: ["party:cocoa"], date: "2019-05-02/2019-05-03" },
        { ...TALKS, date: "2019-05-02" },
      ],
    ],
    "meeting",
    "summit",
  ],
  [
    "a meeting on the days of a summit of which another text tells",
    [[{ type: "summit", who: ["party:cocoa"], date: "2019-05-02/2019-05-03" }], [{ ...TALKS, date: "2019-05-02" }]],
    "meeting",
    null,
  ],
];

test("a meeting lies in the stop of the tour, and the stop in the tour", () => {
  const to = (...hosts: readonly string[]): Told => ({
    ...VISIT,
    who: ["visitor:silva", ...hosts.map((host) => `host:${host}`)],
    date: DAYS,
    status: "scheduled",
  });
  const texts = [[to("NGA", "GHA"), to("NGA"), to("GHA")], [{ ...TALKS, date: "2019-05-03", place: "lagos" }]];
  const { events } = merge(documents(texts), knowledge(), []);
  const stop = events.find(({ claims }) => claims.includes("d0-1"))!;
  expect(stop.claims).toEqual(["d0-1"]);
  expect(events.find(({ type }) => type === "meeting")!.within).toBe(stop.id);
  expect(stop.within).toBe(events.find(({ claims }) => claims.includes("d0-0"))!.id);
});

test("a signing that one text puts into the meeting and another into the visit lies in the meeting", () => {
  const { events } = merge(
    documents([
      [
        { ...TALKS, date: "2019-05-03" },
        { ...SIGNING, date: "2019-05-03", within: 0 },
      ],
      [VISIT, { ...SIGNING, date: "2019-05-03", within: 0 }],
    ]),
    knowledge(),
    [],
  );
  const signing = events.find(({ type }) => type === "agreement")!;
  expect(events.find(({ id }) => id === signing.within)!.type).toBe("meeting");
});

test.each(NESTED)("within: %s", (_, texts, inner, outer) => {
  const { events } = merge(documents(texts), knowledge(), []);
  const found = events.find(({ type }) => type === inner)!;
  expect(events.find(({ id }) => id === found.within)?.type ?? null).toBe(outer);
});

test("events of which each is told as part of the next: none of them lies in another, what lies in one of them does", () => {
  const round = [
    { ...VISIT, within: 1 },
    { ...TALKS, within: 0 },
    { ...SIGNING, within: 1 },
  ];
  const within = new Map(merge(documents([round]), knowledge(), []).events.map((event) => [event.type, event]));
  expect(within.get("visit")!.within).toBeNull();
  expect(within.get("meeting")!.within).toBeNull();
  expect(within.get("agreement")!.within).toBe(within.get("meeting")!.id);
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

test("people join and split events", () => {
  const docs = documents([
    [{ ...VISIT, date: "2019-05" }],
    [{ ...VISIT, date: "2019-05" }],
    [{ ...VISIT, date: "2019-09" }],
  ]);
  expect(sizes(merge(docs, knowledge(), [judge("event", "different", "d0-0", "d1-0")]).events)).toEqual([1, 1, 1]);
  const joined = merge(docs, knowledge(), [judge("event", "same", "d0-0", "d2-0")]).events;
  expect(sizes(joined)).toContain(2);
  expect(sizes(merge(docs, knowledge(), [judge("claim", "reject", "d0-0")]).events)).toEqual([1, 1]);
});
