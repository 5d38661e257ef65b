import { describe, expect, test } from "vitest";
import type { Status } from "../../document/vocabulary.ts";
import type { Promised } from "../../record/queries/promises/promises.ts";
import type { PromiseState } from "../../record/queries/promises/state.ts";
import { promisesCalendar } from "./calendar.ts";

function promised(date: string | null, words: string, status: Status, state: PromiseState) {
  const at = words.search(/\d|autumn/);
  const evidence = { start: 0, end: words.length, exact: words };
  const own = at < 0 ? null : { start: at, end: words.length, exact: words.slice(at) };
  const claim = { status, attribution: [], evidence, date: own && { edtf: date, exact: own.exact, evidence: own } };
  const document = { file: "a.txt", publisher: null, author: null, published: null };
  const event = { id: "evt_1", type: "visit" };
  const promise = { claim, document };
  const one = { entry: { event }, state, date, promise, outcome: null } as unknown as Promised;
  return { promised: one, date: date === null ? null : `at ${date}`, sentence: "A visits B." };
}

function linesOf(...args: Parameters<typeof promised>): readonly string[] {
  return promisesCalendar([promised(...args)], "2021-06-15").text.split("\r\n");
}

describe("what becomes a day in the calendar, and what does not", () => {
  test.each([
    ["2021-05-05", "on 5 May", "VEVENT", ["DTSTART;VALUE=DATE:20210505", "DTEND;VALUE=DATE:20210506"]],
    ["2020-02-28", "on 28 February", "VEVENT", ["DTSTART;VALUE=DATE:20200228", "DTEND;VALUE=DATE:20200229"]],
    ["2021-12-30/2021-12-31", "30 to 31", "VEVENT", ["DTSTART;VALUE=DATE:20211230", "DTEND;VALUE=DATE:20220101"]],
    ["2021-05-05?", "on 5 May", "VEVENT", ["DTSTART;VALUE=DATE:20210505", "STATUS:TENTATIVE"]],
    ["2021-05", "in 5", "VTODO", ["SUMMARY:A visits B (at 2021-05)", "STATUS:NEEDS-ACTION"]],
    ["2021-23", "in autumn", "VTODO", ["SUMMARY:A visits B (at 2021-23)"]],
    ["2021", "in 2021", "VTODO", []],
    ["2021-05/2021-06", "in 5", "VTODO", []],
    ["[2021-05-03,2021-05-05]", "on 3 or 5", "VTODO", []],
    ["2021-05-XX", "in 5", "VTODO", []],
    [null, "soon", "VTODO", ["SUMMARY:A visits B"]],
    ["2021-03-02/2021-06-30", "by 30 June", "VTODO", ["DUE;VALUE=DATE:20210630", "SUMMARY:A visits B"]],
    ["../2021-06-30", "30 June", "VTODO", ["DUE;VALUE=DATE:20210630"]],
    ["../2021-06", "by 6", "VTODO", []],
    ["2021-03-02/2021-06-30", "from 2 March", "VTODO", []],
  ] as const)("%s, “%s”: %s", (date, words, component, wanted) => {
    const lines = linesOf(date, words, "scheduled", "due");
    expect(lines).toContain(`BEGIN:${component}`);
    for (const line of wanted) expect(lines).toContain(line);
    if (component === "VTODO") expect(lines.filter((line) => /^DT(START|END)/.test(line))).toEqual([]);
    if (!wanted.some((line) => line.startsWith("DUE"))) expect(lines.join("\n")).not.toContain("DUE");
  });
});

test.each([
  ["scheduled", "due", "STATUS:CONFIRMED"],
  ["announced", "due", "STATUS:TENTATIVE"],
  ["expected", "overdue", "STATUS:TENTATIVE"],
  ["expected", "done", "STATUS:CONFIRMED"],
  ["scheduled", "dropped", "STATUS:CANCELLED"],
] as const)("%s and %s: %s", (status, state, line) => {
  expect(linesOf("2021-05-05", "on 5 May", status, state)).toContain(line);
});

test("the stamp is the newest document's day, whenever it is written", () => {
  expect(linesOf("2021-05-05", "on 5 May", "scheduled", "due")).toContain("DTSTAMP:20210615T000000Z");
});
