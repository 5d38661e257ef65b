import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { realKnowledge } from "../../../test/support/tiny-record.ts";
import { readConllu } from "../../../train/conllu.ts";
import type { Annotated, Word } from "../../document/layers.ts";
import { readDocuments } from "../../document/read.ts";
import { openPipeline, type Pipeline } from "../../extract/pipelines.ts";
import { splitSentences } from "../../extract/sentences/sentences.ts";
import { tokenise } from "../../extract/tokens/tokens.ts";
import { conllu } from "./conllu.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

type Read = Annotated<"tokens" | "sentences" | "syntax">;

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await openPipeline("rules", realKnowledge(), { models: join(ROOT, "models") });
});

/** A document of `lines`, each a paragraph; the first word of a sentence is its root, unless `word` says otherwise of the word `i`. */
function read(lines: readonly string[], word: (i: number) => Partial<Word> = () => ({})): Read {
  const text = lines.join("\n");
  const starts = lines.map((_, i) => lines.slice(0, i).join("\n").length + Math.min(i, 1));
  const zones = lines.map((line, i) => ({
    start: starts[i]!,
    end: starts[i]! + line.length,
    kind: "paragraph" as const,
  }));
  const tokens = tokenise(text, zones);
  const sentences = splitSentences(text, tokens, zones);
  const plain = { lemma: "x", pos: "X", tag: "FW", features: null, relation: "dep", name: null };
  const syntax = sentences.flatMap(({ first, last }) =>
    Array.from({ length: last - first }, (_, i) => ({ ...plain, head: first, ...word(first + i) })),
  );
  return { id: "doc_1", text, zones, tokens, sentences, syntax } as unknown as Read;
}

/** Forms, heads from 1 and relations of each sentence, from the layers. */
function layersOf({ tokens, sentences, syntax }: Read) {
  return sentences.map(({ first, last }) => ({
    forms: tokens.slice(first, last).map((token) => token.text),
    upos: syntax.slice(first, last).map((word) => word.pos),
    xpos: syntax.slice(first, last).map((word) => word.tag),
    feats: syntax.slice(first, last).map((word) => word.features ?? "_"),
    heads: syntax.slice(first, last).map((word, i) => (word.head === first + i ? 0 : word.head - first + 1)),
    relations: syntax.slice(first, last).map((word, i) => (word.head === first + i ? "root" : word.relation)),
  }));
}

test("columns, comments and MISC", () => {
  const words: Readonly<Record<number, Partial<Word>>> = {
    0: {
      lemma: "Kari",
      pos: "PROPN",
      tag: "NNP",
      features: "Number=Sing",
      head: 2,
      relation: "nsubj",
      name: "B-person",
    },
    1: {
      lemma: "Lund",
      pos: "PROPN",
      tag: "NNP",
      features: "Number=Sing",
      head: 0,
      relation: "flat",
      name: "I-person",
    },
    2: { lemma: "do", pos: "AUX", tag: "VBZ", head: 2, relation: "root", name: "O" },
    3: { lemma: "not", pos: "PART", tag: "RB", head: 2, relation: "advmod" },
  };
  expect(conllu(read(["Kari \t Lund doesn't.", "“Yes.” No!"], (i) => words[i] ?? {}))).toBe(
    [
      "# newdoc id = doc_1",
      "# newpar",
      "# sent_id = doc_1-1",
      "# text = Kari Lund doesn't.",
      "1	Kari	Kari	PROPN	NNP	Number=Sing	3	nsubj	_	Name=B-person|TokenRange=0:4",
      "2	Lund	Lund	PROPN	NNP	Number=Sing	1	flat	_	Name=I-person|TokenRange=7:11",
      "3	does	do	AUX	VBZ	_	0	root	_	SpaceAfter=No|TokenRange=12:16",
      "4	n't	not	PART	RB	_	3	advmod	_	SpaceAfter=No|TokenRange=16:19",
      "5	.	x	X	FW	_	1	dep	_	TokenRange=19:20",
      "",
      "# newpar",
      "# sent_id = doc_1-2",
      "# text = “Yes.”",
      "1	“	x	X	FW	_	0	root	_	SpaceAfter=No|TokenRange=21:22",
      "2	Yes	x	X	FW	_	1	dep	_	SpaceAfter=No|TokenRange=22:25",
      "3	.	x	X	FW	_	1	dep	_	SpaceAfter=No|TokenRange=25:26",
      "4	”	x	X	FW	_	1	dep	_	TokenRange=26:27",
      "",
      "# sent_id = doc_1-3",
      "# text = No!",
      "1	No	x	X	FW	_	0	root	_	SpaceAfter=No|TokenRange=28:30",
      "2	!	x	X	FW	_	1	dep	_	TokenRange=30:31",
      "",
      "",
    ].join("\n"),
  );
});

test("nothing for a document without sentences", () => expect(conllu(read([""]))).toBe(""));

test("what is written is read again as the same words, for any text", () => {
  const line = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom("a", "n't", " ", "\t", ".", "“", "\u2028", "_", "#", "🐟") }),
  );
  fc.assert(
    fc.property(
      fc.array(
        line.map((text) => text.replaceAll("\n", " ")),
        { maxLength: 4 },
      ),
      (lines) => {
        const doc = read(lines);
        const written = conllu(doc);
        expect(readConllu(written)).toMatchObject(layersOf(doc));
        for (const row of written.split("\n").filter((row) => /^\d/.test(row)))
          expect(row.split("\t")).toHaveLength(10);
      },
    ),
  );
});

const FOLDER = join(ROOT, "examples/documents");

test.each(readdirSync(FOLDER).filter((file) => /\.(txt|md|html)$/.test(file)))(
  "%s, written and read again",
  async (file) => {
    const { documents } = await readDocuments({ name: file, bytes: readFileSync(join(FOLDER, file)) });
    for (const { doc } of documents) {
      const annotated = await pipeline.annotate(doc);
      const again = readConllu(conllu(annotated));
      expect(again.length).toBeGreaterThan(0);
      expect(again).toMatchObject(layersOf(annotated));
      for (const [index, sentence] of again.entries()) {
        const { start, end } = annotated.sentences[index]!;
        const text = sentence.surface.map((one) => (one.spaceAfter ? `${one.form} ` : one.form)).join("");
        expect(text.trim()).toBe(doc.text.slice(start, end).replace(/\s+/g, " "));
        const ranges = sentence.misc.map((misc) => /TokenRange=(\d+):(\d+)/.exec(misc)!.slice(1).map(Number));
        expect(ranges.map(([from, to]) => doc.text.slice(from, to))).toEqual(sentence.forms);
      }
    }
  },
);
