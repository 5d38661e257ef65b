import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "./load.ts";
import { foldersOf } from "./testing/folders.ts";

const folder = foldersOf("knowledge");

const states = "id;iso2;kind;name;official;names;demonyms;capital;from;to;source\n";
const faults: readonly [what: string, file: string, content: string, message: string][] = [
  [
    "a kind that is none",
    "states.tsv",
    `${states}FRA;FR;kingdom;France;;;;;;;x\n`,
    'states.tsv:2: wanted one of state, territory in "kind", found "kingdom"',
  ],
  [
    "a missing column",
    "states.tsv",
    "# c\nid;name\nFRA;France\n",
    'states.tsv:2: wanted the column "iso2", found id, name',
  ],
  [
    "a column too many",
    "aliases.tsv",
    "of;name;kind;note;source\n",
    'aliases.tsv:1: wanted only the columns of, name, kind, source, found "note"',
  ],
  [
    "a rank that is no number",
    "offices.tsv",
    "id;forms;rank;source\nx;y;high;z\n",
    'offices.tsv:2: wanted a whole number in "rank", found "high"',
  ],
  [
    "a date that is none",
    "summits.tsv",
    "series;number;name;date;place;country;mode;source\ng7;;G7;June 2021;;;;x\n",
    'summits.tsv:2: wanted an EDTF date in "date", found "June 2021"',
  ],
  [
    "no date at all",
    "summits.tsv",
    "series;number;name;date;place;country;mode;source\ng7;;G7;;;;;x\n",
    'summits.tsv:2: wanted something in "date", found an empty cell',
  ],
  [
    "a mode that is none",
    "summits.tsv",
    "series;number;name;date;place;country;mode;source\ng7;;G7;2021;;;hybrid;x\n",
    'summits.tsv:2: wanted one of in person, virtual in "mode", found "hybrid"',
  ],
  [
    "no name",
    "places.tsv",
    "id;kind;name;names;country;source\n\nx;city;;;FRA;y\n",
    'places.tsv:3: wanted something in "name", found an empty cell',
  ],
  [
    "no source",
    "outlets.tsv",
    "id;kind;name;names;country;source\nx;outlet;X;;FRA;\n",
    'outlets.tsv:2: wanted something in "source", found an empty cell',
  ],
  ["a broken coding table", "frames.tsv", "a;b\n1\n", "frames.tsv:2: wanted 2 cells (a, b), found 1"],
  [
    "a standing that is none",
    "memberships.tsv",
    "organisation;member;standing;from;to;source\neu;FRA;friend;;;x\n",
    'memberships.tsv:2: wanted one of member, signatory, observer, applicant, partner in "standing", found "friend"',
  ],
];

describe("errors name file, line, what was wanted and what was found", () => {
  test.each(faults)("%s", (_what, file, content, message) => {
    expect(() => loadKnowledge(folder({ [file]: content }))).toThrow(message);
  });
});

test("an empty folder is empty knowledge; a folder that is not there is an error", () => {
  const knowledge = loadKnowledge(folder({}));
  expect([knowledge.states, knowledge.people, knowledge.tables]).toEqual([[], [], {}]);
  expect(() => loadKnowledge(join(folder({}), "none"))).toThrow("ENOENT");
});

test("cells become fields: lists, nulls, verified", () => {
  const row = "TUR;TR;state;Türkiye;;Turkey|Turkiye;Turkish|Turk;Ankara;;;unverified\n";
  expect(loadKnowledge(folder({ "states.tsv": states + row })).states).toEqual([
    {
      id: "TUR",
      iso2: "TR",
      kind: "state",
      name: "Türkiye",
      official: null,
      names: ["Turkey", "Turkiye"],
      demonyms: ["Turkish", "Turk"],
      capital: "Ankara",
      from: null,
      to: null,
      source: "unverified",
      verified: false,
      rows: [{ file: "states.tsv", line: 2, layer: 0, source: "unverified", verified: false }],
    },
  ]);
});

test("unknown files become tables; other files and folders are left alone", () => {
  const files = { "cues.tsv": "cue;status\nmay;speculated\n", "README.md": "x", "other/a.tsv": "broken;\n1" };
  expect(loadKnowledge(folder(files)).tables).toEqual({ cues: [{ cue: "may", status: "speculated" }] });
});

describe("version", () => {
  const files = { "a.tsv": "x\n1\n", "people/b.tsv": "id;name;family;country;names;office;title;of;from;to;source\n" };
  const version = loadKnowledge(folder(files)).version;
  test("is the same for the same files", () => {
    expect(loadKnowledge(folder({ ...files, "note.txt": "ignored" })).version).toBe(version);
    expect(version).toMatch(/^knowledge_[0-9a-f]{16}$/);
  });
  test.each([
    ["a content", { ...files, "a.tsv": "x\n2\n" }],
    ["a comment", { ...files, "a.tsv": "# c\nx\n1\n" }],
    ["a name", { "c.tsv": files["a.tsv"], "people/b.tsv": files["people/b.tsv"] }],
    ["a file more", { ...files, "z.tsv": "x\n" }],
  ])("changes with %s", (_what, changed) => {
    expect(loadKnowledge(folder(changed)).version).not.toBe(version);
  });
});
