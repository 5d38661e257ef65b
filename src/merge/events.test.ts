import { expect, test } from "vitest";
import { merge } from "./merge.ts";
import type { Testimony } from "./merged.ts";
import { CAST, documents, SIGNING, sizes, TALKS, VISIT } from "./testing/acts.ts";
import { judge, knowledge, type Told, testimony } from "./testing/builder.ts";

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

test("events, agreements and those who take part keep their ids while later texts tell of them", () => {
  const told = { ...SIGNING, date: "2019-05-20" };
  const texts = ["d3", "d1", "d2", "d0"].map((id, i) => testimony(id, `2019-05-${21 + i}`, CAST, [told]));
  const undated = testimony("c9", null, CAST, [told]);
  const idsOf = (some: readonly Testimony[]) => {
    const { events, agreements, entities } = merge(some, knowledge(), []);
    // who has no name is somebody else in each text
    const named = entities.filter(({ members }) => members.length >= some.length);
    return [...events, ...agreements, ...named].map(({ id }) => id);
  };
  const first = idsOf(texts.slice(0, 1));
  for (const count of [2, 3, 4]) {
    const ids = idsOf([...texts.slice(0, count), undated]);
    expect(ids.length).toBeGreaterThan(10);
    expect(first).toEqual(expect.arrayContaining([...ids]));
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
