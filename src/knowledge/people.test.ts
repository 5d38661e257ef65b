import { describe, expect, test } from "vitest";
import type { Basis, Tenure } from "./knowledge.ts";
import { joinTenures, readPeople } from "./people.ts";
import { parseTsv } from "./tsv.ts";

const header = "id\tname\tfamily\tcountry\tnames\toffice\ttitle\tof\tfrom\tto\tsource";

function people(...files: readonly (readonly string[])[]) {
  const tables = files.map((rows, index) =>
    parseTsv([header, ...rows.map((row) => row.split(";").join("\t"))].join("\n"), `people/${index}.tsv`),
  );
  return readPeople(tables.flatMap((table) => table.rows));
}

test("rows of several files with one id are one person", () => {
  const [person, ...others] = people(
    [
      "fra-petit-anne;Anne Petit;Petit;FRA;;foreign_minister;Foreign Minister;FRA;2010;2012;unverified",
      "fra-petit-anne;Anne Petit;Petit;FRA;A. Petit;head_of_state;President;FRA;2017-05;2022-05;REIGN 2021-03",
    ],
    [
      "fra-petit-anne;Anne-Marie Petit;Petit;FRA;Ánne Petit;head_of_state;President;FRA;2017-05-14;2022-05-14;unverified",
    ],
  );
  expect(others).toEqual([]);
  expect(person!.name).toBe("Anne Petit");
  expect(person!.names).toEqual(["A. Petit", "Anne-Marie Petit", "Ánne Petit"]);
  expect(person!.tenures.map(({ office, from, to, verified }) => [office, from, to, verified])).toEqual([
    ["foreign_minister", "2010", "2012", false],
    ["head_of_state", "2017-05-14", "2022-05-14", true],
  ]);
});

test("a row without an office introduces a person", () => {
  const [person] = people(["ita-rossi-ugo;Ugo Rossi;Rossi;ITA;;;;;;;unverified"]);
  expect(person).toEqual({
    id: "ita-rossi-ugo",
    name: "Ugo Rossi",
    country: "ITA",
    family: "Rossi",
    names: [],
    tenures: [],
    rows: [{ file: "people/0.tsv", line: 2, layer: 0, source: "unverified", verified: false }],
  });
});

function tenure(from: string | null, to: string | null, source: string, rest: Partial<Tenure> = {}): Tenure {
  const verified = source !== "unverified";
  return { person: "p", office: "head_of_state", title: "President", of: "FRA", from, to, source, verified, ...rest };
}

function basis(layer: number): Basis {
  return { file: "people/0.tsv", line: 2, layer, source: "x", verified: true };
}

const joins: readonly [what: string, tenures: Tenure[], joined: [string | null, string | null, boolean][]][] = [
  [
    "two stints stay two",
    [tenure("2006-09", "2007-09", "R"), tenure("2012-12", "2020-09", "R")],
    [
      ["2006-09", "2007-09", true],
      ["2012-12", "2020-09", true],
    ],
  ],
  [
    "an office elsewhere stays",
    [tenure("2010", "2012", "R"), tenure("2010", "2012", "R", { of: "EU" })],
    [
      ["2010", "2012", true],
      ["2010", "2012", true],
    ],
  ],
  [
    "verified wins where dates disagree",
    [tenure("2010-02", "2012-03", "unverified"), tenure("2010-01", "2012-05", "R")],
    [["2010-01", "2012-05", true]],
  ],
  [
    "the more precise where they agree",
    [tenure("2010-01-20", "2012", "unverified"), tenure("2010-01", "2012-05", "R")],
    [["2010-01-20", "2012-05", true]],
  ],
  [
    "an end from an unverified row lowers the trust",
    [tenure("2020-09", null, "R"), tenure("2020-09-16", "2021-10-04", "unverified")],
    [["2020-09-16", "2021-10-04", false]],
  ],
  [
    "an end from a verified row does not",
    [tenure("2020-09", null, "R"), tenure("2020-09-16", "2021-10-04", "S")],
    [["2020-09-16", "2021-10-04", true]],
  ],
  [
    "an unknown start is filled",
    [tenure(null, "2012-05", "R"), tenure("2010", "2012-05", "unverified")],
    [["2010", "2012-05", true]],
  ],
  [
    "a longer title that means the same",
    [tenure("2010", "2012", "R"), tenure("2010", "2012", "unverified", { title: "President of the Republic" })],
    [["2010", "2012", true]],
  ],
  [
    "a title that means something else stays",
    [
      tenure("2010", "2012", "R"),
      tenure("2011", "2012", "unverified", { title: "Chairman of the Defence Commission" }),
    ],
    [
      ["2010", "2012", true],
      ["2011", "2012", false],
    ],
  ],
  [
    "acting is not the office itself, but acting and interim are one",
    [
      tenure("2010", "2011", "R", { title: "Acting President" }),
      tenure("2010", "2011", "unverified", { title: "Interim President" }),
      tenure("2010-06", "2012", "R"),
    ],
    [
      ["2010", "2011", true],
      ["2010-06", "2012", true],
    ],
  ],
  [
    "a row of a later folder wins over a verified one",
    [
      tenure("2010-02", "2012-03", "mine", { rows: [basis(1)] }),
      tenure("2010-01", "2012-05", "R", { rows: [basis(0)] }),
    ],
    [["2010-02", "2012-03", true]],
  ],
];

describe("joinTenures", () => {
  test.each(joins)("%s", (_what, tenures, joined) => {
    const view = (list: Tenure[]) => list.map(({ from, to, verified }) => [from, to, verified]);
    expect(view(joinTenures(tenures))).toEqual(joined);
    expect(view(joinTenures([...tenures].reverse()))).toEqual(joined);
  });
});

test.each([
  [
    "from after to",
    "x;X;X;FRA;;head_of_state;President;FRA;2012;2010;R",
    "people/0.tsv:2: wanted from ≤ to, found 2012 and 2010",
  ],
  [
    "a bad date",
    "x;X;X;FRA;;head_of_state;President;FRA;May 2012;;R",
    'people/0.tsv:2: wanted an EDTF date in "from", found "May 2012"',
  ],
  [
    "no title",
    "x;X;X;FRA;;head_of_state;;FRA;2012;;R",
    'people/0.tsv:2: wanted something in "title", found an empty cell',
  ],
  [
    "no source",
    "x;X;X;FRA;;head_of_state;President;FRA;2012;;",
    'people/0.tsv:2: wanted something in "source", found an empty cell',
  ],
  ["no family", "x;X;;FRA;;;;;;;R", 'people/0.tsv:2: wanted something in "family", found an empty cell'],
])("refuses %s", (_what, row, message) => {
  expect(() => people([row])).toThrow(message);
});
