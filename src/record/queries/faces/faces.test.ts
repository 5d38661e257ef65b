import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addTiny, realKnowledge } from "../../../../test/support/tiny-record.ts";
import { EVENT_TYPES, STATUSES } from "../../../document/vocabulary.ts";
import { openStore } from "../../open.ts";
import type { Store } from "../../store.ts";
import { chronology } from "../chronology.ts";
import type { Filter } from "../filter.ts";
import { wantedParty } from "../party.ts";
import { type Choice, chosen } from "./choose.ts";
import { dayNumber, type Faces } from "./faces.ts";
import { facetsOf } from "./facets.ts";
import { readFaces } from "./read.ts";

let store: Store;
let faces: Faces;
beforeAll(async () => {
  store = await openStore(":memory:");
  await addTiny(store);
  faces = await readFaces(store);
}, 60_000);
afterAll(() => store.close());

const who = (name: string) => wantedParty(name, realKnowledge());
const idsOf = (choice: Choice) => Array.from(chosen(faces, choice), (at) => faces.ids.split("\n")[at]);

const FILTERS: readonly Filter[] = [
  {},
  ...EVENT_TYPES.map((type) => ({ type })),
  ...STATUSES.map((status) => ({ status })),
  ...["NOR", "Ghana", "Kari Lund", "Lund", "Kumasi", "Gulf Fisheries Pact", "nobody"].map((name) => ({
    about: who(name),
  })),
  ...["Ghana News Agency", "Oslo Dagsblad", "Ama Owusu", "GHA", "nobody"].map((name) => ({ by: who(name) })),
  { between: [who("NOR"), who("GHA")] },
  { between: [who("NOR"), who("TGO")] },
  ...["2019", "2019-04-04", "2019-04-05", "2019-04-06", "2020"].flatMap((day) => [{ since: day }, { until: day }]),
  { since: "2019-04", until: "2019-04-04", between: [who("Norway")], type: "visit" },
];

describe("faces are narrowed as entries are", () => {
  test.each(FILTERS.map((filter) => [JSON.stringify(filter), filter] as const))("%s", async (_name, filter) => {
    const entries = await chronology(store, filter);
    expect(idsOf(filter).toSorted()).toEqual(entries.map(({ event }) => event.id).toSorted());
  });

  test("in the order of the chronology, the undated last", async () => {
    const entries = await chronology(store);
    const dated = entries.filter(({ event }) => event.date !== null).map(({ event }) => event.id);
    expect(idsOf({}).slice(0, dated.length)).toEqual(dated);
  });

  test("by area and source", async () => {
    const entries = await chronology(store);
    const fish = entries.filter(({ event }) => event.topics.includes("fisheries")).map(({ event }) => event.id);
    const oslo = entries.filter(({ sources }) =>
      sources.some(({ document }) => document.publisher === "Oslo Dagsblad"),
    );
    expect(idsOf({ area: "fisheries" }).toSorted()).toEqual(fish.toSorted());
    expect(idsOf({ source: "oslo dagsblad" }).toSorted()).toEqual(oslo.map(({ event }) => event.id).toSorted());
    expect(idsOf({ source: "after.txt" }).length).toBeGreaterThan(0);
  });
});

test("facets count what is chosen", async () => {
  const choice = { between: [who("NOR"), who("GHA")] };
  const entries = await chronology(store, choice);
  const facets = facetsOf(faces, choice, (one) => chosen(faces, one));
  const count = (type: string) => entries.filter(({ event }) => event.type === type).length;
  expect(facets.total).toBe(entries.length);
  expect(Object.fromEntries(facets.type.map((one) => [one.value, one.count]))).toEqual(
    Object.fromEntries([...new Set(entries.map(({ event }) => event.type))].map((type) => [type, count(type)])),
  );
  expect(facets.undated).toBe(entries.filter(({ event }) => event.date === null).length);
  expect(facets.month.find(({ value }) => value === "2019-04")?.count).toBeGreaterThan(0);
});

describe("what is chosen by one value is counted with what might be chosen in its place", () => {
  const facetsFor = (choice: Choice) => facetsOf(faces, choice, (one) => chosen(faces, one));
  test.each([
    ["type", "type", {}],
    ["type", "type", { status: "occurred" }],
    ["status", "status", { between: [who("NOR")] }],
    ["area", "area", { status: "occurred" }],
    ["publisher", "source", {}],
    ["year", "since", { type: "visit" }],
  ] as const)("%s by %s beside %o", (facet, filter, others) => {
    const values = facetsFor({ ...others, unlisted: true })[facet].map(({ value }) => value);
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) {
      const choice = (other: string): Choice => ({
        ...others,
        [filter]: other,
        ...(facet === "year" ? { until: other } : {}),
      });
      const found = facetsFor(choice(value));
      expect(found.total).toBe(idsOf(choice(value)).length);
      const told = Object.fromEntries(found[facet].map(({ value: other, count }) => [other, count]));
      const left = (other: string) => (facet === "year" ? told[other] : idsOf(choice(other)).length);
      expect(told).toEqual(Object.fromEntries(Object.keys(told).map((other) => [other, left(other)])));
      expect(Object.keys(told)).toContain(value);
    }
  });

  test("several states together", () => {
    const { state, total } = facetsFor({ between: [who("NOR"), who("GHA")] });
    expect(state.filter(({ value }) => value === "NOR" || value === "GHA").map(({ count }) => count)).toEqual([
      total,
      total,
    ]);
  });
});

test.each([
  [null, 0],
  ["2020-10-18", 20_201_018],
  ["0000-01-01", 101],
  ["-0044-03-15", 1],
  ["+12020-01-01", 99_991_231],
])("the day %s is the number %i", (day, number) => {
  expect(dayNumber(day)).toBe(number);
});
