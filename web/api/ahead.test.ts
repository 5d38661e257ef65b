import { afterEach, expect, test } from "vitest";
import { askedAhead, toldAhead } from "./ahead.ts";

const here = globalThis as { ahead?: unknown };
afterEach(() => void delete here.ahead);

const TOLD = { answer: { id: "evt_1" }, tag: '"1"' };
const asked = (told: object | null, answer: Promise<unknown> = Promise.resolve(TOLD)) => {
  here.ahead = { address: "/api/events/evt_1", answer, told };
};

test("what was answered ahead is handed over once", () => {
  asked(TOLD);
  expect([toldAhead("/api/events/evt_1"), toldAhead("/api/events/evt_1")]).toEqual([TOLD, null]);
});

test("what is not there yet is waited for by one alone", async () => {
  asked(null);
  expect(toldAhead("/api/events/evt_1")).toBe(null);
  expect(await Promise.all([askedAhead("/api/events/evt_1"), askedAhead("/api/events/evt_1")])).toEqual([TOLD, null]);
});

test("another question finds nothing, and leaves it", () => {
  asked(TOLD);
  expect([toldAhead("/api/events/evt_2"), toldAhead("/api/events/evt_1")]).toEqual([null, TOLD]);
});

test("what failed ahead is to be asked for again", async () => {
  asked(null, Promise.reject(new Error("503")));
  expect(await askedAhead("/api/events/evt_1")).toBe(null);
});
