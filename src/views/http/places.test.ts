import { expect, test } from "vitest";
import { realKnowledge } from "../../../test/support/tiny-record.ts";
import type { EventType } from "../../document/vocabulary.ts";
import { placesOf, type Spot } from "./places.ts";

const PLACES = placesOf(realKnowledge());

function entry(type: EventType, place: string | null, ...actors: readonly (readonly [string, string])[]): Spot {
  const states = actors.map(([, country]) => country);
  return { type, place, states, hosts: states.filter((_state, at) => actors[at]?.[0] === "host") };
}

test.each([
  ["a city", entry("meeting", "Hanoi"), "Hanoi", "place"],
  ["in other letters", entry("meeting", "hanoi"), "Hanoi", "place"],
  ["a state that is visited", entry("visit", "Vietnam", ["host", "VNM"]), "Hanoi", "capital"],
  ["a visit without a place", entry("visit", null, ["visitor", "JPN"], ["host", "VNM"]), "Hanoi", "capital"],
  ["a visit to two states", entry("visit", null, ["host", "VNM"], ["host", "IDN"]), null, null],
  ["a meeting without a place", entry("meeting", null, ["party", "VNM"], ["host", "JPN"]), null, null],
  ["a place that nobody knows", entry("meeting", "Nowhere City", ["party", "VNM"]), null, null],
  ["a sea", entry("incident", "South China Sea"), null, null],
])("%s", (_name, told, name, of) => {
  const pin = PLACES.of(told);
  expect([pin?.name ?? null, pin?.of ?? null]).toEqual([name, of]);
});

test("every row is of a capital or city, lies on the globe and has a source", () => {
  const { tables, places } = realKnowledge();
  const rows = tables.coordinates ?? [];
  const ids = new Set(places.map(({ id }) => id));
  expect(rows.length).toBeGreaterThan(200);
  for (const { place, latitude, longitude, source } of rows) {
    expect(ids.has(place ?? ""), place).toBe(true);
    expect(Math.abs(Number(latitude)), place).toBeLessThanOrEqual(90);
    expect(Math.abs(Number(longitude)), place).toBeLessThanOrEqual(180);
    expect(source).not.toBe("");
  }
});
