import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fromColumns, fromInline, labelMap } from "../../eval/names-files.ts";
import { readConllu } from "../conllu.ts";
import { seeded } from "../random.ts";
import { spanLabels } from "./example.ts";
import { loadGazetteer } from "./gazetteer.ts";
import { labelledSentence, readNamed } from "./inline.ts";
import { fromWikiGold } from "./names-corpora.ts";
import { readPeople, renamed } from "./people.ts";
import { fromDiplomatic, fromEwt, fromGum } from "./treebanks.ts";

const NAMES = join(import.meta.dirname, "../data/names");
const files = readdirSync(NAMES).filter((file) => file.endsWith(".txt"));

function written(name: string, content: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "chancery-names-")), name);
  writeFileSync(file, content);
  return file;
}

describe("the notation of names", () => {
  it("gives text and names by their offsets", () => {
    const [sentence] = readNamed("# document a-b | wire\n[state: Hanoi] told [person: Ann Lee]'s aide.\n", "f");
    expect(sentence).toEqual({
      document: "a-b",
      text: "Hanoi told Ann Lee's aide.",
      names: [
        { type: "state", start: 0, end: 5 },
        { type: "person", start: 11, end: 18 },
      ],
    });
    expect(labelledSentence(sentence!)).toEqual({
      words: ["Hanoi", "told", "Ann", "Lee", "'s", "aide", "."],
      names: [["B-state"], ["O"], ["B-person"], ["I-person"], ["O"], ["O"], ["O"]],
    });
  });

  it.each([
    ["[state Hanoi] said", /f:1: wanted "\[type: words\]" with a type of person, .*; found "\[state Hanoi\]"/],
    ["[city: Hanoi] said", /found "\[city: Hanoi\]"/],
    ["[state: Hanoi said", /f:1: wanted "\[type: words\]", found a single bracket/],
    ["[body: the [state: US] Navy]", /found a single bracket in "\[body: the "/],
  ])("refuses %s", (line, message) => {
    expect(() => readNamed(line, "f")).toThrow(message);
  });

  it.each(files)("is that of every line of %s", (file) => {
    for (const sentence of readNamed(readFileSync(join(NAMES, file), "utf8"), file)) {
      const { names } = labelledSentence(sentence);
      expect(names.filter((n) => n?.[0]?.startsWith("B-")).length, sentence.text).toBe(sentence.names.length);
    }
  });

  it("keeps train, dev and test apart", () => {
    const documents = (part: string) =>
      files
        .filter((file) => file.startsWith(part))
        .flatMap((file) => readNamed(readFileSync(join(NAMES, file), "utf8"), file).map((s) => s.text))
        .filter((text) => text.split(" ").length > 6);
    const train = new Set(documents("train"));
    expect([...documents("dev"), ...documents("test")].filter((text) => train.has(text))).toEqual([]);
  });
});

describe("other names for the same persons", () => {
  const people = readPeople(readFileSync(join(NAMES, "people.tsv"), "utf8"));
  it("stand where the old ones stood, whole for whole and part for part", () => {
    const random = seeded(3);
    for (const sentence of readNamed(readFileSync(join(NAMES, "dev.txt"), "utf8"), "dev.txt")) {
      const next = renamed(sentence, people, random);
      const words = (s: typeof sentence) => s.names.map((n) => s.text.slice(n.start, n.end));
      expect(next.names.map((n) => n.type)).toEqual(sentence.names.map((n) => n.type));
      words(next).forEach((word, i) => {
        const old = words(sentence)[i]!;
        if (sentence.names[i]!.type !== "person") expect(word).toBe(old);
        else if (old.includes(" ")) expect(word).toContain(" ");
      });
    }
  });
});

describe("what a corpus says of names", () => {
  const known = loadGazetteer();

  it("is all types that a span may be of", () => {
    expect(spanLabels(["state", "place"], 2)).toEqual([
      ["B-state", "B-place"],
      ["I-state", "I-place"],
    ]);
    expect(spanLabels(["event"], 1, { orNone: true })).toEqual([["O", "B-event"]]);
  });

  it("is narrowed by what the knowledge is sure of", () => {
    const wiki = "The O\nJapanese I-MISC\nIgnis I-MISC\nin O\nNorway I-LOC\nand O\nBergen I-LOC\n";
    expect(fromWikiGold(wiki, known)[0]!.names).toEqual([
      ["O"],
      ["O", "B-nationality", "B-event", "B-instrument", "B-equipment"],
      ["O", "I-nationality", "I-event", "I-instrument", "I-equipment"],
      ["O"],
      ["B-state"],
      ["O"],
      ["B-place"],
    ]);
  });

  const CONLLU = `# text = President Ann Lee of Norway met aides.
1	President	president	PROPN	NNP	_	2	nmod:desc	_	Entity=(1-person-new-x
2	Ann	Ann	PROPN	NNP	_	6	nsubj	_	_
3	Lee	Lee	PROPN	NNP	_	2	flat	_	Entity=1)
4	of	of	ADP	IN	_	5	case	_	_
5	Norway	Norway	PROPN	NNP	_	2	nmod	_	Entity=(2-place-new-x)
6	met	meet	VERB	VBD	_	0	root	_	_
7	aides	aide	NOUN	NNS	_	6	obj	_	Entity=(3-person-new-x)
8	.	.	PUNCT	.	_	6	punct	_	_
`;

  it("is taken from the entities of GUM without titles, and unknown where they tell nothing", () => {
    const [example] = fromGum(readConllu(CONLLU), known);
    expect(example!.names).toEqual([null, ["B-person"], ["I-person"], ["O"], ["B-state"], ["O"], ["O"], ["O"]]);
    expect(example!.relations).toEqual(["nmod", "nsubj", "flat", "case", "nmod", "root", "obj", "punct"]);
  });

  it("is only that plain words are no names, in EWT", () => {
    expect(fromEwt(readConllu(CONLLU))[0]!.names!.map((n) => n?.[0] ?? null)).toEqual([
      null,
      null,
      null,
      "O",
      null,
      "O",
      "O",
      "O",
    ]);
  });

  it("is nothing of the attachment of phrases, in our frames", () => {
    expect(fromDiplomatic(readConllu(CONLLU))[0]!.heads).toEqual([null, 6, 2, 5, null, 0, 6, null]);
  });
});

describe("name files of others", () => {
  it("are read by a map of labels", () => {
    const map = labelMap("PER=person,LOC=state|place");
    expect(map).toEqual({ PER: ["person"], LOC: ["state", "place"] });
    const file = written(
      "f.iob",
      "# id\nAnn\tB-PER\nLee\tI-PER\nleft\tO\nOslo\tB-LOC\nOslo\tB-LOC\nNato\tB-ORG\n\nYes\tO\n",
    );
    expect(
      fromColumns(file, map, [0, 1]).map(({ text, names }) => [text, names.map((n) => text.slice(n.start, n.end))]),
    ).toEqual([
      ["Ann Lee left Oslo Oslo Nato", ["Ann Lee", "Oslo", "Oslo"]],
      ["Yes", []],
    ]);
  });

  it.each(["PER", "PER=human", "=person", ""])("refuse the map %j", (text) => {
    expect(() => labelMap(text)).toThrow(/wanted LABEL=type\|type/);
  });

  it("are read in our notation, a document from its lines", () => {
    const file = written(
      "g.txt",
      "# document one | wire\n[state: Mali] left.\nSo did [state: Chad].\n# document two | wire\nNo.\n",
    );
    expect(fromInline(file)).toEqual([
      {
        id: "one",
        text: "Mali left.\nSo did Chad.\n",
        names: [
          { start: 0, end: 4, label: "state", types: ["state"] },
          { start: 18, end: 22, label: "state", types: ["state"] },
        ],
      },
      { id: "two", text: "No.\n", names: [] },
    ]);
  });
});
