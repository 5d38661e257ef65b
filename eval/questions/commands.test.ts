import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../shared.ts";
import { factsOf, readQuestions, wordsOf } from "./commands.ts";

test("quoted words are one", () => {
  expect(wordsOf('claims --by "Le Thi Thu Hang" --json')).toEqual(["claims", "--by", "Le Thi Thu Hang", "--json"]);
  expect(wordsOf("who Kan")).toEqual(["who", "Kan"]);
});

test("dates, closed words and names are kept, sentences are not", () => {
  const answer = [
    {
      status: "occurred",
      date: { edtf: "2020-10-18/2020-10-21", exact: "from 18 to 21" },
      name: "Ada Lund",
      cameo: "042",
    },
    {
      type: "visit",
      evidence: { exact: "Lund went home" },
      name: "the vision that five ministers put forward",
      steps: [{ stage: "signed" }],
    },
  ];
  expect(factsOf(answer)).toEqual({
    dates: ["2020-10-18/2020-10-21"],
    words: ["occurred", "signed", "visit"],
    names: ["Ada Lund"],
  });
});

test("forty questions, each once, none with an answer", () => {
  const asked = readQuestions(join(ROOT, "eval/questions.json"));
  expect(asked.map(({ n }) => n)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  for (const one of asked) expect(Object.keys(one)).toEqual(["n", "commands"]);
});
