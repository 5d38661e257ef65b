import { describe, expect, test } from "vitest";
import { foldersOf } from "../testing/folders.ts";
import { checkKnowledge } from "./check.ts";

const folder = foldersOf("check");

const heads = {
  states: "id;iso2;kind;name;official;names;demonyms;capital;from;to;source\n",
  people: "id;name;family;country;names;office;title;of;from;to;source\n",
  things: "id;kind;name;names;country;source\n",
  offices: "id;forms;rank;source\n",
  aliases: "of;name;kind;source\n",
  memberships: "organisation;member;standing;from;to;source\n",
};
const good = {
  "states.tsv": `${heads.states}TCD;TD;state;Chad;;;Chadian;N'Djamena;;;x\n`,
  "capitals.tsv": `${heads.things}tcd-ndjamena;capital;N'Djamena;;TCD;x\n`,
  "offices.tsv": `${heads.offices}minister;minister;4;x\nhead_of_state;president;1;x\n`,
  "organisations.tsv": `${heads.things}lake-forum;forum;Lake Forum;LF;;x\n`,
  "people/a.tsv": `${heads.people}tcd-amadou-ali;Ali Amadou;Amadou;TCD;;minister;Minister;TCD;2001;2003;x\n`,
};
const lines = (over: Readonly<Record<string, string>>, since = 1) => {
  const own = folder(over);
  return checkKnowledge([folder(good), own], since).findings.map(
    ({ level, file, line, wanted, found }) =>
      `${level} ${file.replace(`${own}/`, "")}:${line}: wanted ${wanted}, found ${found.replaceAll(`${own}/`, "")}`,
  );
};

test("good files have no findings", () => {
  const path = folder(good);
  expect(checkKnowledge([path])).toEqual({ files: 5, rows: 6, findings: [] });
});

const person = (cells: string) => `${heads.people}${cells}\n`;
const faults: readonly [what: string, file: string, content: string, finding: RegExp | string][] = [
  [
    "an id twice",
    "bodies.tsv",
    `${heads.things}tcd-mofa;body;A;;TCD;x (CC0)\ntcd-mofa;body;B;;TCD;x (CC0)\n`,
    "error bodies.tsv:3: wanted id once, found tcd-mofa also in bodies.tsv:2",
  ],
  [
    "a tenure twice",
    "people/b.tsv",
    person(
      "tcd-x-y;Y X;X;TCD;;minister;Minister;TCD;2001;;x (CC0)\ntcd-x-y;Y X;X;TCD;;minister;Minister;TCD;2001;;x (CC0)",
    ),
    "error people/b.tsv:3: wanted id, office, of, from once, found tcd-x-y, minister, TCD, 2001 also in people/b.tsv:2",
  ],
  [
    "an id of two kinds of things",
    "places.tsv",
    `${heads.things}lake-forum;site;L;;TCD;x (CC0)\n`,
    'error places.tsv:2: wanted an id of its own, found "lake-forum" also in organisations.tsv:2',
  ],
  [
    "an id out of shape",
    "people/b.tsv",
    person("Amadou;A;A;TCD;;;;;;;x (CC0)"),
    /that begins with "tcd-", found "Amadou"/,
  ],
  [
    "an alias of nobody",
    "aliases.tsv",
    `${heads.aliases}tcd-none;N;spelling;x (CC0)\n`,
    /wanted the id of a person.*"tcd-none"/,
  ],
  [
    "an office that is none",
    "people/b.tsv",
    person("tcd-x-y;Y X;X;TCD;;vizier;Vizier;TCD;2001;;x (CC0)"),
    'error people/b.tsv:2: wanted an office of offices.tsv, found "vizier"',
  ],
  [
    "an office of nowhere",
    "people/b.tsv",
    person("tcd-x-y;Y X;X;TCD;;minister;M;TCH;2001;;x (CC0)"),
    /as "of", found "TCH"/,
  ],
  ["a country that is none", "places.tsv", `${heads.things}a;site;A;;CHA;x (CC0)\n`, /as country, found "CHA"/],
  [
    "a member that is none",
    "memberships.tsv",
    `${heads.memberships}lake-forum;XXX;member;;;x (CC0)\n`,
    /member, found "XXX"/,
  ],
  [
    "a capital that is none",
    "states.tsv",
    `${heads.states}TCD;TD;state;Chad;;;;Moundou;;;x (CC0)\n`,
    /capital.*"Moundou"/,
  ],
  [
    "a form in capitals",
    "offices.tsv",
    `${heads.offices}vizier;Vizier@TCD;4;x (CC0)\n`,
    /forms in lower case.*"Vizier@TCD"/,
  ],
  [
    "a family that is not in the name",
    "people/b.tsv",
    person("tcd-x-y;Y X;Z;TCD;;;;;;;x (CC0)"),
    /family name that stands/,
  ],
  [
    "from after to",
    "memberships.tsv",
    `${heads.memberships}lake-forum;TCD;member;2010;2009;x (CC0)\n`,
    /from ≤ to, found 2010 and 2009/,
  ],
  [
    "a broken date",
    "memberships.tsv",
    `${heads.memberships}lake-forum;TCD;member;May;;x (CC0)\n`,
    /an EDTF date in "from", found "May"/,
  ],
  ["no source", "aliases.tsv", `${heads.aliases}TCD;Tchad;spelling;\n`, /something in "source", found an empty cell/],
  [
    "no source in a coding table",
    "topics.tsv",
    "topic;words\nsalt;salt\n",
    "error topics.tsv:2: wanted a source, found none",
  ],
  [
    "no licence",
    "aliases.tsv",
    `${heads.aliases}TCD;Tchad;spelling;a book\n`,
    /^doubt aliases.tsv:2: wanted a licence/,
  ],
  [
    "a name of two",
    "organisations.tsv",
    `${heads.things}light-fund;organisation;LF;;;x (CC0)\n`,
    /^doubt .*"LF" of light-fund and of lake-forum/,
  ],
  [
    "two in an office of one",
    "people/b.tsv",
    person(
      "tcd-x-y;Y X;X;TCD;;head_of_state;President;TCD;2001;2005;x (CC0)\ntcd-x-z;Z X;X;TCD;;head_of_state;President;TCD;2004;;x (CC0)",
    ),
    "doubt people/b.tsv:3: wanted one head_of_state of TCD at a time, found tcd-x-z 2004– beside tcd-x-y 2001–2005 (people/b.tsv:2)",
  ],
  [
    "a removal of nothing",
    "people/b.tsv",
    person("-tcd-none;;;;;;;;;;x (CC0)"),
    /^doubt .*a row to take away, found none/,
  ],
  ["a file that nobody reads", "leaders.tsv", "a;b\n1;2\n", /^doubt leaders.tsv:1: wanted a file that Chancery reads/],
  ["a broken row", "aliases.tsv", `${heads.aliases}TCD;Tchad\n`, /^error aliases.tsv:2: wanted 4 cells/],
];

describe("finds", () => {
  test.each(faults)("%s", (_what, file, content, finding) => {
    const found = lines({ [file]: content });
    if (typeof finding === "string") expect(found.slice(0, 1)).toEqual([finding]);
    else expect(found.join("\n")).toMatch(finding);
  });
});

test("all of it, not only the first; and nothing of the first folder alone", () => {
  const found = lines({
    "aliases.tsv": `${heads.aliases}TCD;;spelling;x\nTCD;Tchad;nickname;x\nnobody;N;spelling;x (CC0)\nTCD;Tschad\n`,
    "people/b.tsv": "not a header\n",
  });
  expect(found.map((line) => line.replace(/: wanted.*/, ""))).toEqual([
    "error aliases.tsv:2",
    "error aliases.tsv:3",
    "error aliases.tsv:4",
    "error aliases.tsv:5",
    "error people/b.tsv:1",
    "doubt aliases.tsv:2",
    "doubt aliases.tsv:3",
  ]);
  const broken = folder({ ...good, "aliases.tsv": `${heads.aliases}nobody;N;spelling;x\n` });
  expect(checkKnowledge([broken, folder({})], 1)).toEqual({ files: 0, rows: 0, findings: [] });
});

test("a hundred thousand rows, all at fault, take seconds", () => {
  const rows = Array.from(
    { length: 100_000 },
    (_, at) => `tcd-x-${at % 5};Y X;X;TCD;;head_of_state;President;TCD;2001;;x`,
  );
  const start = performance.now();
  const { findings } = checkKnowledge([folder(good), folder({ "people/b.tsv": person(rows.join("\n")) })], 1);
  expect(findings.length).toBeGreaterThan(99_000);
  expect(performance.now() - start).toBeLessThan(5000);
});
