import { join } from "node:path";
import { expect, test } from "vitest";
import { rowsIn } from "../../../test/support/rows.ts";
import { readDocuments } from "../../document/read.ts";
import { loadKnowledge } from "../../knowledge/load.ts";
import { openPipeline } from "../pipelines.ts";
import { nounsIn } from "./nouns.ts";
import { type Particular, particularsIn } from "./particulars.ts";

const ROOT = join(import.meta.dirname, "../../..");
const pipeline = await openPipeline("reader", loadKnowledge(join(ROOT, "data")), { models: join(ROOT, "models") });

async function annotated(text: string) {
  const bytes = new TextEncoder().encode(`News of the week\n\n${text}\n`);
  const defaults = { published: "2014-08-25", title: "News of the week" };
  const { documents } = await readDocuments({ name: "case.txt", bytes, defaults });
  return pipeline.annotate(documents[0]!.doc);
}

const LEMMAS: Readonly<Record<string, string>> = {
  ...{ took: "take", delivered: "deliver", opened: "open", signed: "sign", was: "be", denied: "deny", paid: "pay" },
  ...{
    refused: "refuse",
    gave: "give",
    firing: "fire",
    concluded: "conclude",
    chaired: "chair",
    holds: "hold",
    sold: "sell",
    ...{ dismissed: "dismiss", rejected: "reject", stayed: "stay", pulled: "pull", ended: "end" },
  },
};

function notation({ kind, part, edtf, act, mood }: Particular): string {
  return `${kind} ${edtf ?? LEMMAS[part.exact] ?? part.exact} ${act} ${mood}`;
}

test.each(rowsIn<{ text: string; told: readonly string[] }>(join(import.meta.dirname, "cases.jsonl")))(
  "$text",
  async ({ text, told }) => {
    const doc = await annotated(text);
    const sentences = particularsIn(doc).filter(({ exact }) => exact === text);
    const found = sentences.flatMap((sentence) => sentence.told);
    expect(found.map(notation).sort()).toEqual([...told].sort());
    for (const { start, end, exact } of [...sentences, ...found.map(({ part }) => part)])
      expect(doc.text.slice(start, end)).toBe(exact);
  },
);

test("what a part is told of are words of its own clause, also where a participle stands behind its noun", async () => {
  const doc = await annotated("The five tugs delivered to the coastguard in May 2014 sank after the rains came.");
  const sentence = particularsIn(doc).find(({ exact }) => exact.startsWith("The five"))!;
  const acts = sentence.told.filter(({ kind }) => kind === "act");
  expect(acts.map(({ act, of }) => [act, of.includes("tug"), of.includes("rain")])).toEqual([
    ["deliver", true, false],
    ["sink", true, false],
    ["come", false, true],
  ]);
});

test.each([
  ["Chile asked Kenya for tugs.", "Chile", "kenya"],
  ["No request was ever made by the Chilean delegation.", "Chilean delegation", "request"],
  ["Kenya has received no protest from Chile.", "Chile", "protest"],
  ["The list was handed to Kenya.", null, "list"],
  ["The minister, who promised tugs, left.", "minister", "tug"],
  ["The list was read by retired judge Ada Lund.", "retired judge Ada Lund", "list"],
  ["The list was read by Professor Ada Lund.", "Professor Ada Lund", "list"],
  ["The list was handed to the Chilean envoy by Justice Minister Ada Lund.", "Justice Minister Ada Lund", "list"],
  ["It was Kenya that promised tugs.", "Kenya", "tug"],
  ["Kenya and the Chilean envoy promised tugs.", "Kenya and the Chilean envoy", "tug"],
])("who does it, and to what: %s", async (text, by, object) => {
  const doc = await annotated(text);
  const [act] = particularsIn(doc)
    .find(({ exact }) => exact === text)!
    .told.filter(({ kind }) => kind === "act");
  expect(act!.by === null ? null : doc.text.slice(act!.by.start, act!.by.end)).toBe(by);
  expect(act!.object).toBe(object);
});

test("nouns of a text, the most frequent first, without names", async () => {
  const doc = await annotated("The tug pulled a barge. The barge sank, and the tug of Ana Torres left the barge.");
  expect(nounsIn(doc).slice(0, 2)).toEqual(["barge", "tug"]);
  expect(nounsIn(doc)).not.toContain("torres");
});
