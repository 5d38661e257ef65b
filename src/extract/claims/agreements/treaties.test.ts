import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rowsIn } from "../../../../test/support/rows.ts";
import type { EventClaim } from "../../../document/claim.ts";
import { readDocuments } from "../../../document/read.ts";
import { loadKnowledge } from "../../../knowledge/load.ts";
import { openPipeline } from "../../pipelines.ts";
import { holds, notation } from "../notation-for-tests.ts";

const ROOT = join(import.meta.dirname, "../../../..");
const knowledge = loadKnowledge(join(ROOT, "data"));
const pipeline = await openPipeline("reader", knowledge, { models: join(ROOT, "models") });

interface Row {
  readonly name: string;
  readonly published?: string;
  /** With lines. */
  readonly text: string;
  /** As in cases.jsonl; stages of several words with hyphens. */
  readonly has: readonly string[];
  readonly not?: readonly string[];
}

const rows = rowsIn<Row>(join(import.meta.dirname, "treaties.jsonl"));

async function agreementsIn(text: string, published?: string): Promise<readonly EventClaim[]> {
  const defaults = published === undefined ? {} : { published };
  const { documents } = await readDocuments({ name: "case.txt", bytes: new TextEncoder().encode(text), defaults });
  const { claims } = await pipeline.annotate(documents[0]!.doc);
  for (const { evidence, parts } of claims)
    for (const { start, end, exact } of [evidence, ...Object.values(parts)])
      expect(documents[0]!.doc.text.slice(start, end)).toBe(exact);
  return claims.filter((claim): claim is EventClaim => claim.kind === "event" && claim.type === "agreement");
}

function hyphened(claim: EventClaim): EventClaim {
  return { ...claim, stage: (claim.stage?.replaceAll(" ", "-") ?? null) as EventClaim["stage"] };
}

test.each(rows)("$name", async ({ text, published, has, not }) => {
  const claims = (await agreementsIn(text, published)).map(hyphened);
  const found = claims.map(notation).join("\n");
  for (const wanted of has)
    expect(
      claims.some((claim) => holds(claim, wanted)),
      `wanted: ${wanted}\nfound: ${found}`,
    ).toBe(true);
  for (const unwanted of not ?? [])
    expect(
      claims.some((claim) => holds(claim, unwanted)),
      `not wanted: ${unwanted}\nfound: ${found}`,
    ).toBe(false);
});

describe("the example of every row of steps.tsv gives its stage", () => {
  const steps = (knowledge.tables.steps ?? []).map((row) => [row.example!, row.stage!, row.status!] as const);
  test.each(steps)("%s → %s %s", async (example, stage, status) => {
    const claims = await agreementsIn(example, "2024-06-01");
    expect(claims.map((claim) => [claim.stage, claim.status])).toEqual([[stage, status]]);
  });
});

test("each line of a list below a signing is an agreement", async () => {
  const text =
    "Documents signed in Oslo:\n\n(a) Protocol on customs;\n\n(b) Joint Declaration on Climate;\n\n(c) MoU on sports.\n\nLunch was served.";
  const claims = await agreementsIn(text);
  expect(claims.filter(({ rule }) => rule.startsWith("listed")).map(({ title }) => title)).toEqual([
    "Protocol on customs",
    "Joint Declaration on Climate",
    "MoU on sports",
  ]);
});
