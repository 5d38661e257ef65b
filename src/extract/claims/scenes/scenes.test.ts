import { join } from "node:path";
import { expect, test } from "vitest";
import { rowsIn } from "../../../../test/support/rows.ts";
import type { EventClaim } from "../../../document/claim.ts";
import type { Annotated } from "../../../document/layers.ts";
import { readDocuments } from "../../../document/read.ts";
import { loadKnowledge } from "../../../knowledge/load.ts";
import { openPipeline } from "../../pipelines.ts";
import { holds, notation } from "../notation-for-tests.ts";

const ROOT = join(import.meta.dirname, "../../../..");
const pipeline = await openPipeline("reader", loadKnowledge(join(ROOT, "data")), { models: join(ROOT, "models") });

interface Row {
  readonly name: string;
  /** With lines: headings and entries. */
  readonly text: string;
  /** As in cases.jsonl. */
  readonly has: readonly string[];
  readonly not?: readonly string[];
}

const rows = rowsIn<Row>(join(import.meta.dirname, "headings.jsonl"));

async function read(text: string): Promise<Annotated> {
  const { documents } = await readDocuments({ name: "case.txt", bytes: new TextEncoder().encode(text) });
  return pipeline.annotate(documents[0]!.doc);
}

function eventsOf({ claims }: Annotated): readonly EventClaim[] {
  return claims.filter((claim): claim is EventClaim => claim.kind === "event" && claim.type !== "statement");
}

test.each(rows)("$name", async ({ text, has, not }) => {
  const events = eventsOf(await read(text));
  const found = events.map(notation).join("\n");
  for (const wanted of has)
    expect(
      events.some((claim) => holds(claim, wanted)),
      `wanted: ${wanted}\nfound: ${found}`,
    ).toBe(true);
  for (const unwanted of not ?? [])
    expect(
      events.some((claim) => holds(claim, unwanted)),
      `not wanted: ${unwanted}\nfound: ${found}`,
    ).toBe(false);
});

test("what a heading tells has its words there, and what stands under it lies within the visit", async () => {
  for (const { text } of rows) {
    const doc = await read(text);
    const ids = new Set(doc.claims.map((claim) => claim.id));
    for (const claim of eventsOf(doc)) {
      for (const piece of [claim.evidence, ...Object.values(claim.parts)])
        expect(doc.text.slice(piece.start, piece.end)).toBe(piece.exact);
      if (claim.within !== null) expect(ids.has(claim.within)).toBe(true);
    }
  }
});
