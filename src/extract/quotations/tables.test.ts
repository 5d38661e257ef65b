import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../knowledge/load.ts";
import { speechOf } from "../claims/explain/speakers.ts";
import { lexiconOf } from "../claims/lexicon.ts";
import { readingOf } from "../claims/reading.ts";
import { annotated } from "../claims/reading-for-tests.ts";

const knowledge = loadKnowledge(join(import.meta.dirname, "../../../data"));

describe("the example of every row of cues.tsv gives its kind and hedge, by that row", () => {
  const rows = (knowledge.tables.cues ?? []).map((row) => [row.kind!, row.example!, row] as const);
  test.each(rows)("%s: %s", async (_, example, row) => {
    const doc = await annotated(example);
    const reading = readingOf(doc, lexiconOf(knowledge));
    const spoken = doc.quotations.map((quotation) => speechOf(knowledge, reading, doc, quotation, "").rows);
    expect(doc.quotations.map(({ kind, hedge }) => ({ kind, hedge }))).toContainEqual({
      kind: row.attribution,
      hedge: row.hedge || null,
    });
    expect(spoken.flat().map(({ cells }) => cells)).toContainEqual(row);
  });
});
