import { join } from "node:path";
import { expect, test } from "vitest";
import type { Word } from "../src/document/layers.ts";
import { modesOf } from "../src/extract/claims/mode/modes.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { readConllu } from "../train/conllu.ts";
import { evaluateFactuality, scoreVerdicts } from "./factuality.ts";
import { joinTreebank, lemmasOf, readJudged } from "./factuality-rows.ts";
import { ROOT } from "./shared.ts";

const HEAD =
  "Split\tAnnotator.ID\tDisplay.Position\tSentence.ID\tPred.Token\tPred.Lemma\tIs.Predicate\tIs.Understandable\tHappened\tConfidence\tKeep";

/** One vote: sentence, word, lemma, and what it says. */
function vote(
  sentence: number,
  word: number,
  lemma: string,
  happened: string,
  more: { keep?: string; split?: string } = {},
) {
  const { keep = "True", split = "dev" } = more;
  return `${split}\t1\t1\ten-ud-${split}.conllu ${sentence}\t${word}\t${lemma}\tTrue\tTrue\t${happened}\t4\t${keep}`;
}

test("the majority of the votes kept", () => {
  const rows = [
    ...[vote(1, 2, "Go", "true"), vote(1, 2, "Go", "true"), vote(1, 2, "Go", "false"), vote(1, 2, "Go", "na")],
    ...[vote(1, 4, "see", "true"), vote(1, 4, "see", "false")],
    ...[vote(2, 1, "eat", "false"), vote(2, 1, "eat", "true", { keep: "False" })],
  ];
  expect(readJudged([HEAD, ...rows, ""].join("\n"), "a.tsv")).toEqual({
    judged: [
      { split: "dev", sentence: 1, word: 2, lemma: "go", happened: true },
      { split: "dev", sentence: 2, word: 1, lemma: "eat", happened: false },
    ],
    ties: ["dev"],
  });
  expect(() => readJudged("Split\tKeep\n", "a.tsv")).toThrow(/a\.tsv:1: wanted columns .*; found no Annotator\.ID/);
});

test("a predicate is found where the numbers of sentences have shifted", () => {
  const judged = [
    vote(1, 1, "go", "true"),
    vote(2, 1, "eat", "true"),
    vote(2, 2, "see", "true"),
    vote(3, 1, "lie", "true"),
  ];
  const { judged: rows } = readJudged([HEAD, ...judged, vote(3, 2, "fly", "true")].join("\n"), "a.tsv");
  const sentences = [["go"], ["joined", "here"], ["eat", "see"], ["lie", "flee"]];
  expect(joinTreebank(rows, sentences).map(({ judged: { lemma }, index }) => [lemma, index])).toEqual([
    ["go", 0],
    ["eat", 2],
    ["see", 2],
    ["lie", 3],
  ]);
});

test("shares; what has no status counts as happened", () => {
  const scores = scoreVerdicts([
    { wanted: true, status: "occurred" },
    { wanted: true, status: null },
    { wanted: true, status: "expected" },
    { wanted: false, status: "ongoing" },
    { wanted: false, status: "denied" },
  ]);
  expect(scores).toEqual({
    predicates: 5,
    accuracy: 0.6,
    whereTold: { predicates: 4, accuracy: 0.5 },
    baseline: 0.6,
    happened: { precision: 0.6667, recall: 0.6667 },
    byStatus: { denied: [0, 1], expected: [1, 0], none: [1, 0], occurred: [1, 0], ongoing: [0, 1] },
  });
});

const CONLLU = `# text = They wanted to go
1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2\twanted\twant\tVERB\tVBD\t_\t0\troot\t_\t_
3\tto\tto\tPART\tTO\t_\t4\tmark\t_\t_
4\tgo\tgo\tVERB\tVB\t_\t2\txcomp\t_\t_
`;

test("the rules of mode at a word", async () => {
  const [sentence] = readConllu(CONLLU);
  const words = sentence!.forms.map((_, i): Word => {
    const head = sentence!.heads[i]!;
    const [pos, tag, relation] = [sentence!.upos[i]!, sentence!.xpos[i]!, sentence!.relations[i]!];
    return {
      lemma: lemmasOf(CONLLU)[0]![i]!,
      pos,
      tag,
      relation,
      features: null,
      name: null,
      head: head === 0 ? i : head - 1,
    };
  });
  const { judged } = readJudged([HEAD, vote(1, 2, "want", "true"), vote(1, 4, "go", "false")].join("\n"), "a.tsv");
  const misses: string[] = [];
  const verdicts = await evaluateFactuality(joinTreebank(judged, lemmasOf(CONLLU)), [sentence!], {
    read: () => words,
    modes: modesOf(loadKnowledge(join(ROOT, "data"))),
    onMiss: (line) => misses.push(line),
  });
  expect(verdicts).toEqual([
    { wanted: true, status: "occurred" },
    { wanted: false, status: "proposed" },
  ]);
  expect(misses).toEqual([]);
});
