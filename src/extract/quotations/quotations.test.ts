import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rowsIn } from "../../../test/support/rows.ts";
import type { Annotated, Quotation } from "../../document/layers.ts";
import { readDocuments } from "../../document/read.ts";
import { loadKnowledge } from "../../knowledge/load.ts";
import { openPipeline } from "../pipelines.ts";

const ROOT = join(import.meta.dirname, "../../..");
const pipeline = await openPipeline("reader", loadKnowledge(join(ROOT, "data")), { models: join(ROOT, "models") });

interface Row {
  readonly text: string;
  /** [speaker, cue, kind, content] of each, in order; none for an empty list. */
  readonly quotations: readonly (readonly [string, string, string, string])[];
}

const rows = rowsIn<Row>(join(import.meta.dirname, "cases.jsonl"));

async function read(text: string) {
  const bytes = new TextEncoder().encode(text);
  const { documents } = await readDocuments({ name: "case.txt", bytes, defaults: { published: "2024-06-01" } });
  return documents[0]!.doc;
}

async function annotated(text: string): Promise<Annotated> {
  const doc = await read(text);
  return pipeline.annotate({ ...doc, zones: [{ kind: "paragraph", start: 0, end: doc.text.length }] });
}

function speakerOf(doc: Annotated, quotation: Quotation): string {
  const key = quotation.speaker === null ? undefined : doc.mentions.mentions[quotation.speaker]!.entities[0];
  return doc.mentions.entities.find((entity) => entity.key === key)?.name ?? quotation.speakerText;
}

describe("who says what", () => {
  test.each(rows)("$text", async (row) => {
    const doc = await annotated(row.text);
    const found = doc.quotations.map((q) => [speakerOf(doc, q), q.cue.exact, q.kind, doc.text.slice(q.start, q.end)]);
    expect(found).toEqual(row.quotations);
  });

  test.each([
    ["Statement by the Quad Leaders", ["Quad Leaders"]],
    ["Quad Leaders’ Joint Statement: “The Spirit of the Quad”", []],
  ])("we, under the title %s", async (title, speakers) => {
    const doc = await pipeline.annotate(await read(`${title}\n\nWe pledge to respond to the virus.\n`));
    expect(doc.quotations.map((q) => q.speakerText)).toEqual(speakers);
  });

  test("cues stand in the text, and outer quotations hold the inner", async () => {
    for (const row of rows) {
      const doc = await annotated(row.text);
      for (const { cue, within, start, end } of doc.quotations) {
        expect(doc.text.slice(cue.start, cue.end)).toBe(cue.exact);
        if (within === null) continue;
        expect(doc.quotations[within]!.start).toBeLessThanOrEqual(start);
        expect(doc.quotations[within]!.end).toBeGreaterThanOrEqual(end);
      }
    }
  });
});
