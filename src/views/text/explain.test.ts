import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Claim } from "../../document/claim.ts";
import { readDocuments } from "../../document/read.ts";
import { explain } from "../../extract/claims/explain/explain.ts";
import { openPipeline, type Pipeline } from "../../extract/pipelines.ts";
import { loadKnowledge } from "../../knowledge/load.ts";
import { explainText } from "./explain.ts";
import { screenOf } from "./screen.ts";

const ROOT = join(import.meta.dirname, "../../..");
const knowledge = loadKnowledge(join(ROOT, "data"));
const screen = screenOf({ columns: 110 }, { NO_COLOR: "1" });
let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await openPipeline("reader", knowledge, { models: join(ROOT, "models") });
});

const TEXT = `Matthew Miller told reporters that Penny Wong had said that Lloyd Austin might plan to visit Fiji on 12 July. The trip would be his second.

Laos expressed support for the plan of China to expand the railway.

The Kenyan foreign ministry declined to comment on the report.`;

async function explainedText(wanted: (claim: Claim) => boolean): Promise<string> {
  const bytes = new TextEncoder().encode(TEXT);
  const { documents } = await readDocuments({ name: "case.txt", bytes, defaults: { published: "2024-06-01" } });
  const doc = await pipeline.annotate(documents[0]!.doc);
  const claim = doc.claims.find(wanted)!;
  const explanation = explain(knowledge, doc, claim.id);
  const made = { engine: "", pipeline: "", knowledge: "" };
  return explainText({ explanation, made, read: made, isSame: true, notes: [] }, screen);
}

/** Rows move when others are added above them: each line is looked up, and its number left out of the picture. */
function withoutLines(text: string): string {
  return text.replace(/\[(\w+)\.tsv:(\d+)\]/g, (_, table: string, line: string) => {
    const rows = readFileSync(join(ROOT, "data", `${table}.tsv`), "utf8").split("\n");
    return `[${table}.tsv, ${rows[Number(line) - 1]!.split("\t").slice(0, 2).join(" ").slice(0, 24)} …]`;
  });
}

// look at the difference before you update them: vitest run src/views/text/explain.test.ts -u
test.each([
  ["event", (claim: Claim) => claim.kind === "event" && claim.type === "visit"],
  ["position", (claim: Claim) => claim.kind === "position"],
  ["no-comment", (claim: Claim) => claim.attribution[0]?.kind === "no comment"],
] as const)("%s: the picture of its explanation", async (name, wanted) => {
  const text = await explainedText(wanted);
  await expect(withoutLines(text)).toMatchFileSnapshot(join(ROOT, "test/golden", `explain-${name}.txt`));
});
