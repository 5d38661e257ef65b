import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rowsIn } from "../../../../test/support/rows.ts";
import type { Claim } from "../../../document/claim.ts";
import { loadKnowledge } from "../../../knowledge/load.ts";
import { foldersOf } from "../../../knowledge/testing/folders.ts";
import { annotated } from "../reading-for-tests.ts";
import { explain } from "./explain.ts";
import type { Explanation, RowProof } from "./explanation.ts";

const DATA = join(import.meta.dirname, "../../../../data");
const knowledge = loadKnowledge(DATA);
const folder = foldersOf("explain");

interface Row {
  readonly text: string;
  readonly published: string;
}

const rows = rowsIn<Row>(join(import.meta.dirname, "../cases.jsonl"));

function rowsOf({ admitted, status, speakers, topics }: Explanation): readonly RowProof[] {
  const own =
    admitted.by === "heading" || admitted.by === "agreement"
      ? []
      : admitted.by === "quotation"
        ? admitted.speech.rows
        : [admitted.row].filter((row) => row !== null);
  const others = [...status.map(({ row }) => row), ...topics.map(({ row }) => row)];
  return [...own, ...speakers.flatMap((speech) => speech.rows), ...others.filter((row) => row !== null)];
}

/** What an explanation must say of a claim, whatever the sentence. */
function check(claim: Claim, explanation: Explanation): void {
  const { admitted, status, speakers, topics, sentences } = explanation;
  if (admitted.by === "agreement") expect(admitted.rule).toBe(claim.rule);
  else expect(claim.rule.split(/[ :]/)[0]).toBe(admitted.by);
  const deciding = status.filter(({ decides }) => decides);
  expect(deciding.map((step) => step.status)).toEqual([claim.status]);
  expect(speakers.map(({ speaker }) => speaker)).toEqual(claim.attribution.map(({ speaker }) => speaker).reverse());
  expect(topics.filter(({ words, row }) => words.length === 0 || row === null)).toEqual([]);
  expect(sentences.some(({ words }) => words?.some(({ marks }) => marks.length > 0))).toBe(true);
  if (claim.kind !== "event" || admitted.by !== "frame") return;
  const shown = [...admitted.slots.flatMap(({ words }) => words), ...explanation.participants.map((one) => one.words)];
  for (const { evidence } of claim.participants)
    expect(shown.some((words) => words?.start === evidence?.start)).toBe(true);
}

describe("every claim is explained by what made it", () => {
  test.each(rows)("$text", async ({ text, published }) => {
    const doc = await annotated(text, published);
    for (const claim of doc.claims) {
      const explanation = explain(knowledge, doc, claim.id);
      expect(explanation?.claim).toBe(claim);
      check(claim, explanation!);
      for (const { file, line, cells } of rowsOf(explanation!))
        expect(lineOf(join(DATA, file), line!).split("\t")[0]?.trim()).toBe(Object.values(cells)[0]);
    }
  });
});

function lineOf(file: string, line: number): string {
  return readFileSync(file, "utf8").split("\n")[line - 1]!;
}

test("no claim of that id, no explanation", async () => {
  expect(explain(knowledge, await annotated("Wang Yi met Penny Wong."), "clm_none")).toBeNull();
});

describe("rows of a folder read over the data", () => {
  const over = folder({
    "frames.tsv":
      "trigger;pos;type;stage;subject;object;oblique;needs;light;example\nvisit;VERB;visit;;visitor;host:state;;subject object;;x\n",
    "topics.tsv": "topic;words\n\ntrade;*|mousetrap\n",
  });
  const mine = loadKnowledge(DATA, over);
  const admittedBy = async (text: string): Promise<Explanation> => {
    const doc = await annotated(text);
    const claim = doc.claims.find((one) => one.kind === "event" && one.type !== "statement")!;
    return explain(mine, doc, claim.id)!;
  };

  test("are told with their own file and line", async () => {
    const { admitted } = await admittedBy("Emmanuel Macron visited Peru.");
    expect(admitted).toMatchObject({ by: "frame", row: { file: join(over, "frames.tsv"), line: 2 } });
  });

  test("a list that goes on with * is told by the row that has the word", async () => {
    const { topics } = await admittedBy("Emmanuel Macron and Modi discussed tariffs.");
    expect(topics.map(({ topic, row }) => [topic, row?.file])).toEqual([["trade", "topics.tsv"]]);
  });
});
