import { expect, test } from "vitest";
import { merge } from "./merge.ts";
import type { Event } from "./merged.ts";
import { CAST, documents, sizes, TALKS, VISIT } from "./testing/acts.ts";
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
