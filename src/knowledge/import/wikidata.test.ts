import { describe, expect, test } from "vitest";
import { imported } from "./testing/imported.ts";

const value = (words: string, type = "literal") => ({ type, value: words });
const entity = (number: string) => value(`http://www.wikidata.org/entity/${number}`, "uri");
function results(...bindings: readonly object[]): string {
  return JSON.stringify({ head: { vars: ["person"] }, results: { bindings } });
}
const berg = {
  person: entity("Q901"),
  personLabel: value("Anna Berg"),
  position: entity("Q902"),
  positionLabel: value("Prime Minister of Chad"),
};

describe("results of Wikidata", () => {
  test.each([
    ["a day with its precision", { start: value("2020-09-16T00:00:00Z"), startPrecision: value("11") }, "2020-09-16;"],
    ["a month", { start: value("2020-09-01T00:00:00Z"), startPrecision: value("10") }, "2020-09;"],
    [
      "a year",
      { start: value("2020-01-01T00:00:00Z"), startPrecision: value("9"), end: value("2021-02-03T00:00:00Z") },
      "2020;2021-02-03",
    ],
    ["January 1 without precision", { start: value("+2020-01-01T00:00:00Z") }, "2020;"],
    ["January 1 with it", { start: value("2020-01-01T00:00:00Z"), startPrecision: value("11") }, "2020-01-01;"],
    ["zeros", { start: value("2020-00-00T00:00:00Z") }, "2020;"],
    ["no dates", {}, ";"],
  ])("%s", (_what, dates, cells) => {
    const { rows, problems } = imported(results({ ...berg, ...dates }), {});
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      `people/imported.tsv: tcd-berg-anna;Anna Berg;Berg;TCD;;head_of_government;Prime Minister;TCD;${cells};Wikidata Q901, Q902 (CC0-1.0)`,
    ]);
  });

  test("aliases, by the number of the person once it is known; the list of the download too", () => {
    const first = imported(results({ ...berg, alias: value("Änne Berg") }, { ...berg, alias: value("安娜") }), {});
    expect(first.rows).toEqual([
      "aliases.tsv: tcd-berg-anna;Änne Berg;spelling;Wikidata Q901, Q902 (CC0-1.0)",
      "aliases.tsv: tcd-berg-anna;安娜;script;Wikidata Q901, Q902 (CC0-1.0)",
      expect.stringContaining("people/imported.tsv: tcd-berg-anna;"),
    ]);
    const list = [
      {
        person: "http://www.wikidata.org/entity/Q901",
        personLabel: "Anna Berg",
        positionLabel: "Prime Minister of Chad",
      },
      { person: "http://www.wikidata.org/entity/Q901", personLabel: "A. Berg", alias: "Frau Berg" },
    ];
    expect(imported(JSON.stringify(list), { source: "Wikidata, 2031-05" }).rows).toEqual([
      "aliases.tsv: tcd-berg-anna;Frau Berg;spelling;Wikidata, 2031-05 Q901 (CC0-1.0)",
      expect.stringMatching(/people.*Wikidata, 2031-05 Q901 \(CC0-1.0\)$/),
    ]);
  });

  test("January 1 taken on trust is told", () => {
    expect(imported(results({ ...berg, start: value("2020-01-01T00:00:00Z") }), {}).notices).toEqual([
      expect.stringContaining("1 results have January 1 without a precision: taken as the year"),
    ]);
  });

  test.each([
    ["broken JSON", '{"head"', "in:0: wanted results of a query"],
    ["other JSON", '{"a": 1}', "found JSON of another form"],
    ["null", results(null as unknown as object), "in:1: wanted a result with values by variable"],
    [
      "no label",
      results({ person: entity("Q5"), personLabel: value("Q5") }),
      "in:1: wanted a label in ?personLabel, found only Q5",
    ],
    [
      "no label of the position",
      results({ ...berg, positionLabel: value("Q902") }),
      "wanted a label in ?positionLabel, found only Q902",
    ],
    [
      "an end that Wikidata does not know",
      results({ ...berg, end: value("t123", "bnode") }),
      "wanted a date in ?end, or none",
    ],
    [
      "a century",
      results({ ...berg, start: value("1900-01-01T00:00:00Z"), startPrecision: value("7") }),
      "known to the year",
    ],
    ["before our era", results({ ...berg, start: value("-0044-03-15T00:00:00Z") }), 'found "-0044-03-15T00:00:00Z"'],
    [
      "values of another kind",
      results({ personLabel: { value: { a: 1 } } }),
      "wanted a label in ?personLabel, found none",
    ],
  ])("refused: %s", (_what, text, problem) => {
    const { rows, problems } = imported(text, {});
    expect(rows).toEqual([]);
    expect(problems.join()).toContain(problem);
  });
});
