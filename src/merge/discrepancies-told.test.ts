import { expect, test } from "vitest";
import { merge } from "./merge.ts";
import { judge, knowledge, testimony } from "./testing/builder.ts";
import { CAST, COP, found, kinds, SALE, TALKS, VISIT, withSummit } from "./testing/disagreements.ts";

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

test.each([
  ["another day", { ...VISIT, date: "2015-03-09" }, ["date date"]],
  ["about another day", { ...VISIT, date: "2015-03-09~" }, []],
] as const)("a visit told of %s", (_, other, expected) => {
  expect(
    kinds(
      found([
        ["2015-04", [{ ...VISIT, date: "2015-03-03" }]],
        ["2015-05", [other]],
      ]),
    ),
  ).toEqual(expected);
});

test.each([
  ["the same week", "2015-04-05", ["occurrence status"]],
  ["a month later", "2015-05-05", []],
] as const)("what was denied for a day, told as done without one in a text of %s", (_, published, expected) => {
  const denied = { ...TALKS, status: "denied", date: "2015-04-02" } as const;
  expect(
    kinds(
      found([
        ["2015-04-02", [denied]],
        [published, [{ ...TALKS, date: null }]],
      ]),
    ),
  ).toEqual(expected);
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
    { ...SALE, status: "hypothetical", by: "Elena Diaz" },
  ]);
  const claims = doc.claims.map((claim, i) => ({
    ...claim,
    evidence: { ...claim.evidence, start: i * 100, end: i * 100 + claim.evidence.exact.length },
    attribution: claim.attribution.map((one) => (i >= 2 ? { ...one, kind: "no comment" as const } : one)),
  }));
  const [one] = merge([{ ...doc, claims }], knowledge(), []).discrepancies;
  expect(one).toMatchObject({ kind: "status", claims: ["d0-0", "d0-1", "d0-2"] });
  expect(one!.note).toContain("Elena Diaz does not comment");
});
