import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { DateExpression } from "../src/document/layers.ts";
import { type DateSpec, evaluateSpecs, readSpecs } from "./date-specs.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-specs-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, cases: unknown): string {
  writeFileSync(join(folder, name), `\uFEFF${JSON.stringify(cases)}`);
  return join(folder, name);
}

const CONTEXT = { ReferenceDateTime: "2016-11-07T00:00:00" };

describe("reading", () => {
  test("the days of a date, of a period without and with its last day, and of a Timex", () => {
    const file = written("a.json", [
      {
        Input: "I'll go back on Monday",
        Context: CONTEXT,
        Results: [
          {
            Text: "on Monday",
            Type: "date",
            Start: 13,
            Value: {
              Timex: "XXXX-WXX-1",
              FutureResolution: { date: "2016-11-14" },
              PastResolution: { date: "2016-11-07" },
            },
          },
        ],
      },
      {
        Input: "out in 2016 W45",
        Results: [
          {
            Text: "2016 W45",
            TypeName: "datetimeV2.daterange",
            Start: 7,
            Resolution: { values: [{ timex: "2016-W45", type: "daterange", start: "2016-11-07", end: "2016-11-14" }] },
          },
        ],
      },
    ]);
    const week = ["2016-11-07", "2016-11-13"];
    expect(readSpecs(file)).toEqual([
      {
        input: "I'll go back on Monday",
        written: "2016-11-07",
        wanted: [
          {
            start: 13,
            text: "on Monday",
            values: [
              ["2016-11-07", "2016-11-07"],
              ["2016-11-14", "2016-11-14"],
            ],
          },
        ],
      },
      {
        input: "out in 2016 W45",
        written: null,
        wanted: [{ start: 7, text: "2016 W45", values: [["2016-11-07", "2016-11-14"], week, week] }],
      },
    ]);
  });

  test("weekends, years and open ends", () => {
    const values = (Value: object) => {
      const file = written("b.json", [{ Input: "x", Results: [{ Text: "x", Type: "daterange", Start: 0, Value }] }]);
      return readSpecs(file)[0]!.wanted[0]!.values;
    };
    expect(values({ Timex: "2016-W45-WE" })).toEqual([["2016-11-12", "2016-11-13"]]);
    expect(values({ Timex: "2015" })).toEqual([["2015-01-01", "2015-12-31"]]);
    expect(values({ FutureResolution: { startDate: "2017-01-01" } })).toEqual([
      ["2017-01-01", null],
      ["2017-01-01", null],
    ]);
  });

  test("cases with times of day, durations or sets, and those without a result, are left out", () => {
    const one = (Type: string) => ({ Text: "x", Type, Start: 0, Value: {} });
    const kinds = [[one("date")], [one("date"), one("time")], [one("duration")], [one("datetimeV2.set")], []];
    const file = written(
      "c.json",
      kinds.map((Results, i) => ({ Input: String(i), Results })),
    );
    expect(readSpecs(file).map(({ input }) => input)).toEqual(["0"]);
  });

  test("no list", () => {
    expect(() => readSpecs(written("d.json", { Input: "x" }))).toThrow("d.json: wanted a list of cases");
  });
});

describe("scores", () => {
  const spec: DateSpec = {
    input: "from Monday, or on 8 May",
    written: "2016-11-07",
    wanted: [
      { start: 5, text: "Monday", values: [["2016-11-07", "2016-11-07"]] },
      { start: 19, text: "8 May", values: [["2017-05-08", "2017-05-08"]] },
    ],
  };

  function found(words: string, edtf: string | null, kind: DateExpression["kind"] = "date"): DateExpression {
    const start = spec.input.indexOf(words);
    return { start, end: start + words.length, edtf, kind, basis: "test" };
  }

  /** [right, found] of one case. */
  async function scored(expressions: readonly DateExpression[], of: DateSpec = spec) {
    const none = { edtf: null, basis: "test" };
    const read = async () => ({ written: none, expressions }) as never;
    const misses: string[] = [];
    const scores = await evaluateSpecs([of], read, (line) => misses.push(line));
    expect(scores.cases).toBe(1);
    expect(misses.length).toBe(1 - scores.right);
    return [scores.right, scores.found];
  }

  const monday = found("Monday", "2016-11-07");
  const may = found("8 May", "2017-05-08");
  test.each([
    ["both", [monday, may], 1, 1],
    ["one only", [monday], 0, 0],
    ["another day", [monday, found("8 May", "2016-05-08")], 0, 1],
    ["no value", [monday, found("8 May", null)], 0, 1],
    ["one too many", [monday, may, found("or", "2016")], 0, 1],
    [
      "a set and a length of time besides are nothing dated",
      [monday, may, found("or", null, "set"), found("from", null, "duration")],
      1,
      1,
    ],
    ["a part of the words", [monday, found("May", "2017-05-08")], 1, 1],
    ["nothing", [], 0, 0],
  ] as const)("%s", async (_what, expressions, right, all) => {
    expect(await scored(expressions)).toEqual([right, all]);
  });

  test.each([
    ["2014/2018", ["2014-01-01", "2018-01-01"], 1],
    ["2014/2018", ["2014-01-01", "2018-12-31"], 1],
    ["2014/2018", ["2014-01-01", "2017-12-31"], 0],
    ["2014/..", ["2014-01-01", null], 1],
    ["2014/..", ["2014-01-01", "2014-12-31"], 0],
    ["../2014", [null, "2014-12-31"], 1],
  ] as const)("%s against %j", async (edtf, value, right) => {
    const one: DateSpec = { ...spec, wanted: [{ start: 5, text: "Monday", values: [value] }] };
    expect(await scored([found("Monday", edtf, "range")], one)).toEqual([right, 1]);
  });
});
