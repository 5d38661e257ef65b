import { expect, test } from "vitest";
import { merge } from "./merge.ts";
import type { Event } from "./merged.ts";
import { documents, SIGNING, TALKS, VISIT } from "./testing/acts.ts";
import { knowledge, type Told } from "./testing/builder.ts";

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
    "a meeting in a month for which a visit is settled",
    [[{ ...VISIT, date: "2019-05", status: "scheduled" }], [{ ...TALKS, date: "2019-05-04" }]],
    "meeting",
    "visit",
  ],
  [
    "what a visitor does on those days, as the text of the visit tells",
    [
      [
        { ...VISIT, date: DAYS },
        { type: "other", who: ["party:silva"], date: "2019-05-03" },
      ],
    ],
    "other",
    "visit",
  ],
  [
    "what the visitor does elsewhere on those days",
    [
      [
        { ...VISIT, date: DAYS },
        { type: "other", who: ["party:silva"], date: "2019-05-03", place: "lisbon" },
      ],
    ],
    "other",
    null,
  ],
  [
    "what the visitor does on those days, in another text",
    [[{ ...VISIT, date: DAYS }], [{ type: "other", who: ["party:silva"], date: "2019-05-03" }]],
    "other",
    null,
  ],
  [
    "talks of the two states on those days, as the text of the visit tells",
    [
      [
        { ...VISIT, date: DAYS },
        { ...TALKS, who: ["party:PRT", "party:NGA"], date: "2019-05-03" },
      ],
    ],
    "meeting",
    "visit",
  ],
  [
    "a delivery of the one state to the other on those days",
    [
      [
        { ...VISIT, date: DAYS },
        { type: "transfer", who: ["party:PRT", "party:NGA"], date: "2019-05-03" },
      ],
    ],
    "transfer",
    null,
  ],
  [
    "talks of the host with a third state on those days",
    [
      [
        { ...VISIT, date: DAYS },
        { ...TALKS, who: ["party:GHA", "party:NGA"], date: "2019-05-03" },
      ],
    ],
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
