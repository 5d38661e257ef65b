import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { ROOT } from "../../eval/shared.ts";
import { readDocuments } from "../../src/document/read.ts";
import { openPipeline } from "../../src/extract/pipelines.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import type { Testimony } from "../../src/merge/merged.ts";
import { addDocument } from "../../src/record/add.ts";
import { copyOf } from "../../src/record/effective.ts";
import { mergerWith } from "../../src/record/merger.ts";
import { openStore } from "../../src/record/open.ts";
import type { Store } from "../../src/record/store.ts";
import { bringTogether } from "../../src/record/together.ts";
import { round, writeResult } from "../layers.ts";
import { madeFrom } from "./documents.ts";

const MAKER = { engine: "bench", pipeline: "bench", knowledge: "bench" };
/** So many documents are added one by one at each size. */
const ONES = 40;
/** So many come at once while a record is filled. */
const AT_ONCE = 500;

/**
 * How long it takes to bring one more document together with records of these sizes, made from the stories of eval/gold/stories/dev; writes
 * what is found, bench/results/neighbours.json where no other file is named.
 */
export async function benchNeighbours(sizes: readonly number[], to?: string): Promise<void> {
  const knowledge = loadKnowledge(join(ROOT, "data"));
  const merger = async () => mergerWith(knowledge);
  const made = madeFrom(await stories(), knowledge);
  const next = () => made.next().value as Testimony;
  const folder = mkdtempSync(join(tmpdir(), "chancery-bench-neighbours-"));
  const file = join(folder, "made.db");
  const store = await openStore(file);
  const rows: object[] = [];
  let count = 0;
  for (const size of sizes) {
    const start = performance.now();
    while (count < size) {
      const some = Math.min(size - count, AT_ONCE);
      for (let i = 0; i < some; i++) await keep(store, next());
      await bringTogether(store, merger);
      count += some;
      progress(`${count} documents in ${round((performance.now() - start) / 1000)} s`);
    }
    const filled = (performance.now() - start) / 1000;
    const times: number[] = [];
    for (let i = 0; i < ONES; i++) {
      await keep(store, next());
      const from = performance.now();
      await bringTogether(store, merger);
      times.push(performance.now() - from);
    }
    progress("");
    count += ONES;
    const row = {
      documents: size,
      milliseconds: spreadOf(times),
      madeInSeconds: round(filled),
      megabytes: round(statSync(file).size / 1e6),
      peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
    };
    rows.push(row);
    console.log(JSON.stringify(row));
  }
  await store.close();
  rmSync(folder, { recursive: true });
  writeResult(to ?? "neighbours.json", {
    what: `bringing one more document together with a record of made documents (eval/gold/stories/dev between other states and people, in other weeks; ${ONES} one by one at each size; reading them is not counted)`,
    machine: `${cpus().length} cores, Node ${process.versions.node}`,
    rows,
  });
}

/** A line that the next one takes the place of, where somebody looks on. */
function progress(line: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : line && `${line}\n`);
}

function spreadOf(times: readonly number[]): Readonly<Record<string, number>> {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
  return { median: at(0.5), p90: at(0.9), longest: at(1) };
}

async function stories(): Promise<readonly Testimony[]> {
  const knowledge = loadKnowledge(join(ROOT, "data"));
  const pipeline = await openPipeline("reader", knowledge, { models: join(ROOT, "models") });
  const store = await openStore(":memory:");
  const folder = join(ROOT, "eval/gold/stories/dev");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (!name.endsWith(".md")) continue;
    const { documents } = await readDocuments({ name, bytes: readFileSync(join(folder, name)) });
    for (const read of documents) await addDocument(store, pipeline, MAKER, read);
  }
  const all = await store.testimonies();
  await store.close();
  return all;
}

async function keep(store: Store, testimony: Testimony): Promise<void> {
  const { id, file, language, title, publisher, author, published, publishedBasis, url } = testimony;
  const metadata = { title, publisher, author, published, publishedBasis, url };
  const doc = { id, file, language, ...metadata, sha256: id, mediaType: "text/plain", text: id, zones: [] };
  const copy = { copy: copyOf(doc), bytes: new TextEncoder().encode(doc.text) };
  await store.keepDocument({ copies: [copy], doc, testimony, sentences: [], maker: MAKER });
}
