import { join } from "node:path";
import { expect, test } from "vitest";
import { rowsIn } from "../../test/support/rows.ts";
import { readDocuments } from "../document/read.ts";
import { openPipeline } from "../extract/pipelines.ts";
import { loadKnowledge } from "../knowledge/load.ts";
import { merge } from "../merge/merge.ts";
import { examine } from "./testimony.ts";

const ROOT = join(import.meta.dirname, "../..");
const knowledge = loadKnowledge(join(ROOT, "data"));
const pipeline = await openPipeline("reader", knowledge, { models: join(ROOT, "models") });

const DAY = "2014-05-28";

async function testimonyOf(name: string, text: string, published: string) {
  const bytes = new TextEncoder().encode(`${text}\n`);
  const defaults = { published, title: name, publisher: name };
  const { documents } = await readDocuments({ name: `${name}.txt`, bytes, defaults });
  return examine(await pipeline.annotate(documents[0]!.doc)).testimony;
}

interface Row {
  readonly what: string;
  readonly a: string;
  readonly b: string;
  readonly kinds: readonly string[];
  /** The days of writing; one day of May 2014 where nothing is said. */
  readonly written?: readonly [string, string];
  /** How many are shown, where it matters. */
  readonly times?: number;
}

test.each(rowsIn<Row>(join(import.meta.dirname, "told-otherwise.jsonl")))(
  "$what",
  async ({ a, b, kinds, times, written = [DAY, DAY] }) => {
    const told = [await testimonyOf("Hill Gazette", a, written[0]), await testimonyOf("Lake Courier", b, written[1])];
    const { discrepancies } = merge(told, knowledge, []);
    expect([...new Set(discrepancies.map(({ kind }) => kind))]).toEqual(kinds);
    if (times !== undefined) expect(discrepancies).toHaveLength(times);
  },
);
