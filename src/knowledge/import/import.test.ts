import process from "node:process";
import { describe, expect, test } from "vitest";
import { type ImportOptions, importKnowledge } from "./import.ts";
import { free, imported, knowledge } from "./testing/imported.ts";

const good: readonly [what: string, text: string, row: string][] = [
  [
    "an analyst's list: names in any order, words for offices, a date in words",
    'Name,Position,Country,From,To\n"DUPONT, Jean-Éric",Prime Minister,France,3 May 2031,present',
    "people/imported.tsv: fra-dupont-jean-eric;Jean-Éric Dupont;Dupont;FRA;;head_of_government;Prime Minister;FRA;2031-05-03;;my list (CC0-1.0)",
  ],
  [
    "a known person by another order of the name",
    "person;role;state;start\nSUGA Yoshihide;Minister of Sport;JP;2031",
    "people/imported.tsv: jpn-suga-yoshihide;Yoshihide Suga;Suga;JPN;;minister;Minister of Sport;JPN;2031;;my list (CC0-1.0)",
  ],
  [
    "the state in the words of the office",
    "holder\toffice\nAnna Berg\tthe United States Secretary of State",
    "people/imported.tsv: usa-berg-anna;Anna Berg;Berg;USA;;foreign_minister;Secretary of State;USA;;;my list (CC0-1.0)",
  ],
  [
    "an organisation",
    "holder\toffice\tcountry\nPer Berg\tNATO Secretary-General\tNorway",
    "people/imported.tsv: nor-berg-per;Per Berg;Berg;NOR;;secretary_general;NATO Secretary-General;NATO;;;my list (CC0-1.0)",
  ],
  [
    "a form that holds for one organisation alone",
    "holder\toffice\tcountry\nPer Berg\tPresident of the European Commission\tGermany",
    "people/imported.tsv: deu-berg-per;Per Berg;Berg;DEU;;president_of_body;President of the European Commission;EU;;;my list (CC0-1.0)",
  ],
  [
    "columns in any order, others empty",
    "source\tcountry\tid\tname\tfamily\tlicence\na book\tTCD\ttcd-x-y\tY X\tX\tCC-BY-4.0",
    "people/imported.tsv: tcd-x-y;Y X;X;TCD;;;;;;;a book (CC-BY-4.0)",
  ],
  [
    "aliases by the name of their bearer",
    "of,name\nYoshihide Suga,菅 義偉",
    "aliases.tsv: jpn-suga-yoshihide;菅 義偉;script;my list (CC0-1.0)",
  ],
  [
    "memberships by names",
    "organisation,member,standing,from\nNATO,Ghana,partner,2031",
    "memberships.tsv: nato;GHA;partner;2031;;my list (CC0-1.0)",
  ],
  [
    "things in the file of their kind",
    "id,kind,name,country\nlake-post,outlet,Lake Post,Chad",
    "outlets.tsv: lake-post;outlet;Lake Post;;TCD;my list (CC0-1.0)",
  ],
  ["a coding table", "topic,words\nsalt,salt|salt pan", "topics.tsv: salt;salt|salt pan;my list (CC0-1.0)"],
  [
    "a removal",
    "id,name,family,office\n-jpn-suga-yoshihide,,,minister",
    "people/imported.tsv: -jpn-suga-yoshihide;;;;;minister;;;;;my list (CC0-1.0)",
  ],
  [
    "quoted cells with line ends, tabs and quotation marks; a byte order mark",
    '\uFEFFof,name\nTCD,"Land ""of""\r\nthe\tLake"',
    'aliases.tsv: TCD;Land "of" the Lake;spelling;my list (CC0-1.0)',
  ],
  [
    "an apostrophe before a formula's sign is a spreadsheet's",
    "id,kind,name,country,source,licence\nlake-post,outlet,Post,TCD,'-a-,own",
    "outlets.tsv: lake-post;outlet;Post;;TCD;-a- (own)",
  ],
];

describe("takes", () => {
  test.each(good)("%s", (_what, text, row) => {
    const { rows, problems } = imported(text);
    if (text.includes("'-a-")) expect(problems.join()).toContain("a formula");
    else expect([rows, problems]).toEqual([[row], []]);
  });
});

const bad: readonly [what: string, text: string, problem: string, options?: ImportOptions][] = [
  ["no source", "of,name\nTCD,Tchad", 'in:2: wanted a source (in a column "source", or --source), found none', {}],
  [
    "no licence",
    "of,name\nTCD,Tchad",
    'in:2: wanted a licence (in a column "licence", or --licence), found none',
    { source: "a book" },
  ],
  ["nobody knows what table", "a,b\n1,2", "in:1: wanted a header that tells the table, or --as (people,"],
  [
    "not that table",
    "of,name\nTCD,Tchad",
    "in:1: wanted a header with the columns of states (id, iso2,",
    { ...free, as: "states" },
  ],
  ["nothing", "", "in:1: wanted a header that tells the table"],
  ["a formula", "of,name\nTCD,=1+1", 'in:2: wanted words in "name", found a formula: "=1+1"'],
  ["a formula with @", 'of,name\nTCD,"@SUM(A1)"', 'in:2: wanted words in "name", found a formula: "@SUM(A1)"'],
  ["a formula with -", "of,name\nTCD,-2+3", 'in:2: wanted words in "name", found a formula: "-2+3"'],
  [
    "a control character",
    "of,name\nTCD,Tch\u0007ad",
    'in:2: wanted letters in "name", found an unreadable character in "Tch ad"',
  ],
  ["too few cells", "of,name,kind\nTCD,Tchad", "in:2: wanted 3 cells (of, name, kind), found 2"],
  ["an open quotation mark", 'of,name\nTCD,"Tchad\nGHA,Gold Coast', "in:2: wanted quotation marks in pairs"],
  [
    "an unknown state",
    "name,office,country\nAnna Berg,minister,Ruritania",
    'in:2: wanted a state or organisation that the files know in "country", found "Ruritania"',
  ],
  [
    "an unknown office",
    "name,office,country\nAnna Berg,Grand Vizier,Chad",
    'in:2: wanted an office that offices.tsv has a form for (or its id), found "Grand Vizier"',
  ],
  [
    "a date in two readings",
    "name,office,country,from\nAnna Berg,minister,Chad,04/05/2020",
    'in:2: wanted a date like 2020-09-16, 2020-09 or 2020 in "from", found "04/05/2020"',
  ],
  ["a day that is none", "name,office,country,from\nAnna Berg,minister,Chad,2021-02-29", 'found "2021-02-29"'],
  [
    "from after to",
    "name,office,country,from,to\nAnna Berg,minister,Chad,2021,2020",
    "in:2: wanted from ≤ to, found 2021 and 2020",
  ],
  [
    "a name of no Latin letters",
    "name,office,country\n习近平同志,minister,China",
    "in:2: wanted a family and a given name in Latin letters, or an id",
  ],
  [
    "a kind that is none",
    "of,name,kind\nTCD,Tchad,nickname",
    'in:2: wanted one of reading, script, spelling, short form, mistranslation in "kind", found "nickname"',
  ],
  [
    "somebody unknown",
    "of,name\nNobody,Tchad",
    'in:2: wanted in "of" somebody or something that the files know, found "Nobody"',
  ],
  [
    "two of one name",
    "name,office\nPedro Sánchez,spokesperson of the UN",
    'in:2: wanted an "id", since several have the name, found col-sanchez-pedro, esp-sanchez-pedro',
  ],
  [
    "a family name alone that somebody has",
    "name,office,country\nKan,minister,Japan",
    'in:2: wanted the whole name, or an id, since jpn-kan-naoto has that family name, found "Kan"',
  ],
  [
    "an id that is none",
    "id,kind,name\nLake Post,outlet,Lake Post",
    'in:2: wanted an id in a-z, 0-9 and - in "id", found "Lake Post"',
  ],
];

describe("refuses, with line, wanted and found", () => {
  test.each(bad)("%s", (_what, text, problem, options = free) => {
    const { rows, problems } = imported(text, options);
    expect(rows).toEqual([]);
    expect(problems.join("\n")).toContain(problem);
  });

  test("a row, and takes the others; lines count comments and cells of several lines", () => {
    const { rows, problems } = imported('# list\nof,name\nTCD,"Tchad\n1"\nTCD,=1\n\nTCD,Tschad\n');
    expect(rows.map((row) => row.split(";")[1])).toEqual(["Tchad 1", "Tschad"]);
    expect(problems.map((problem) => problem.slice(0, 5))).toEqual(["in:5:"]);
  });
});

describe("what is there already", () => {
  const text = "name,office,country,from,to\nAnna Berg,minister,Chad,2020,2021\nOmar Saleh,minister,Chad,2021,\n";
  const first = imported(text);

  test("is not added again, whatever its source", () => {
    const again = imported(text, { source: "another", licence: "own" }, first.texts);
    expect([again.rows, again.problems]).toEqual([[], []]);
    expect(again.files).toEqual([{ file: "people/imported.tsv", new: 0, known: 2, replaced: 0 }]);
  });

  const other = text.replace("2020,2021", "2020,2022");
  test("stays where a new row says something else, which is told", () => {
    const { rows, problems } = imported(other, free, first.texts);
    expect(rows).toEqual([]);
    expect(problems).toEqual([
      'in:2: wanted what people/imported.tsv:2 says (to "2021"), or --replace, found to "2022"',
    ]);
  });
  test("with replace makes room for the new row, in its line; comments stay", () => {
    const own = new Map([...first.texts].map(([name, content]) => [name, `# mine\n${content}`]));
    const { texts, files } = imported(other, { ...free, replace: true }, own);
    expect(files[0]).toMatchObject({ known: 1, replaced: 1 });
    const lines = texts.get("people/imported.tsv")?.split("\n");
    expect([lines?.[0], lines?.[2]?.split("\t").slice(8, 10)]).toEqual(["# mine", ["2020", "2022"]]);
  });
  test("twice in one file with other dates is a conflict; the first holds", () => {
    const { rows, problems } = imported(`${text}Anna Berg,minister,Chad,2020,2023\n`);
    expect([rows.length, problems.length]).toEqual([2, 1]);
  });
  test("in the folders below is told where dates differ", () => {
    const { overridden } = imported(
      "name,office,country,from,to\nYoshihide Suga,prime minister,Japan,2020-09-17,2021-10-04\n",
    );
    expect(overridden).toMatchObject([
      { line: 2, id: "jpn-suga-yoshihide", row: expect.stringMatching(/^people\/.*:\d+$/) },
    ]);
  });
});
test("the same input gives the same bytes, in one go or in several", () => {
  const [a, b] = ["of,name\nTCD,Tchad\n", "of,name\nGHA,Gold Coast\n"] as const;
  const both = importKnowledge(
    [
      { file: "a", text: a },
      { file: "b", text: b },
    ],
    new Map(),
    knowledge,
    free,
  ).texts;
  expect(imported(b, free, imported(a).texts).texts).toEqual(both);
});

test("names of columns that JavaScript knows do no harm", () => {
  const { rows } = imported("__proto__,constructor,of,name\n1,2,TCD,Tchad");
  expect(rows).toEqual(["aliases.tsv: TCD;Tchad;spelling;my list (CC0-1.0)"]);
});

test.each([
  ["people", (at: number) => `Anna${at} Berg${at},minister,Chad,2020`, "name,office,country,from"],
  ["one person", (at: number) => `Anna Berg,minister,Chad,${1000 + (at % 9000)}`, "name,office,country,from"],
  ["refused", (at: number) => `Anna Berg,vizier${at},Chad,2020`, "name,office,country,from"],
  ["quoted", (at: number) => `TCD,"a ""name""\n${at}"`, "of,name"],
])(
  "a hundred thousand rows (%s) in seconds of the processor",
  (_what, row, head) => {
    const text = `${head}\n${Array.from({ length: 100_000 }, (_, at) => row(at)).join("\n")}`;
    const start = process.cpuUsage();
    imported(text);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(10);
  },
  60_000,
);
