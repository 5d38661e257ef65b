import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { ROOT } from "../../eval/shared.ts";
import { readDocuments } from "../../src/document/read.ts";
import { openPipeline } from "../../src/extract/pipelines.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import type { Testimony } from "../../src/merge/merged.ts";
import { addDocument } from "../../src/record/add.ts";
import { copyOf } from "../../src/record/effective.ts";
import { mergerWith } from "../../src/record/merger.ts";
import { openStore } from "../../src/record/open.ts";
import type { Store } from "../../src/record/store.ts";
import { bringTogether, LIMITS } from "../../src/record/together.ts";
import { chances } from "../chances.ts";
import { resultFile, round, writeResult } from "../layers.ts";
import { madeFrom } from "./documents.ts";

const MAKER = { engine: "bench", pipeline: "bench", knowledge: "bench" };
/** So many documents are added one by one at each size, of the newest and of any time. */
const ONES = 40;
/** So many come at once while a record is filled, and are brought together at once: quicker than in the usual parts, and takes up to 6 GB. */
const AT_ONCE = 4000;

/**
 * How long it takes to bring one more document together with records of these sizes, made from the stories of eval/gold/stories/dev; writes
 * what is found, bench/results/neighbours.json where no other file is named. A folder given keeps the record, and one that was broken off goes on there, with the
 * same sizes and the same file.
 */
export async function benchNeighbours(
  sizes: readonly number[],
  { to = "neighbours.json", folder = null }: { readonly to?: string | undefined; readonly folder?: string | null } = {},
): Promise<void> {
  const knowledge = loadKnowledge(join(ROOT, "data"));
  const merger = async () => mergerWith(knowledge);
  const inOrder = madeFrom(await stories(knowledge), knowledge, Math.max(...sizes) + 2 * ONES * sizes.length);
  const late = heldBack(sizes);
  const isLate = new Set([...late.values()].flat());
  const file = join(folder ?? mkdtempSync(join(tmpdir(), "chancery-bench-neighbours-")), "made.db");
  const store = await openStore(file);
  const there = new Set((await store.documentDates()).map(({ id }) => id));
  const rows: Row[] = there.size === 0 ? [] : [...rowsIn(to)];
  const oneByOne = async (documents: readonly number[]) => {
    const times: number[] = [];
    for (const at of documents) {
      await keep(store, inOrder[at]!());
      const from = performance.now();
      await bringTogether(store, merger);
      times.push(performance.now() - from);
    }
    return spreadOf(times);
  };
  let [at, count] = [0, 0];
  for (const size of sizes) {
    const start = performance.now();
    while (count < size) {
      const some = upTo(Math.min(size - count, AT_ONCE)).map((one) => inOrder[one]!());
      for (const one of some) if (!there.has(one.id)) await keep(store, one);
      await bringTogether(store, merger, { ...LIMITS, batch: AT_ONCE });
      count += some.length;
      progress(`${count} documents in ${round((performance.now() - start) / 1000)} s`);
    }
    const newest = upTo(ONES);
    count += 2 * ONES;
    progress("");
    if (rows.some(({ documents }) => documents === size)) continue;
    const madeInSeconds = there.size === 0 ? round((performance.now() - start) / 1000) : null;
    collectGarbage();
    const milliseconds = { newest: await oneByOne(newest), ofAnyTime: await oneByOne(late.get(size)!) };
    const megabytes = round(statSync(file).size / 1e6);
    const peakMemoryMB = Math.round(process.resourceUsage().maxRSS / 1024);
    const row = { documents: size, milliseconds, madeInSeconds, megabytes, peakMemoryMB };
    rows.push(row);
    console.log(JSON.stringify(row));
    writeResult(to, {
      what: `bringing one more document together with a record of made documents (eval/gold/stories/dev between other states and people, in other weeks, 11 a day; ${ONES} newer than all, and ${ONES} of any time, one by one at each size; reading them is not counted)`,
      machine: `${cpus().length} cores, Node ${process.versions.node}`,
      rows,
    });
  }
  await store.close();
  if (folder === null) rmSync(dirname(file), { recursive: true });

  /** The next so many in the order of their days, but those that are held back. */
  function upTo(some: number): readonly number[] {
    const found: number[] = [];
    for (; found.length < some; at++) if (!isLate.has(at)) found.push(at);
    return found;
  }
}

interface Row {
  readonly documents: number;
}

/** What was measured before. */
function rowsIn(name: string): readonly Row[] {
  const file = resultFile(name);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).rows : [];
}

/** Who adds one document has not filled the record in the same breath. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

/** By size, documents among the first so many that come when all these are there. */
function heldBack(sizes: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const chance = chances(11);
  const taken = new Set<number>();
  const one = (size: number): number => {
    const at = Math.floor(chance() * size);
    if (taken.has(at)) return one(size);
    taken.add(at);
    return at;
  };
  return new Map(sizes.map((size) => [size, Array.from({ length: ONES }, () => one(size))]));
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

/** The texts of each story, as they are read. */
async function stories(knowledge: Knowledge): Promise<readonly (readonly Testimony[])[]> {
  const pipeline = await openPipeline("reader", knowledge, { models: join(ROOT, "models") });
  const folder = join(ROOT, "eval/gold/stories/dev");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
  const byStory = Map.groupBy(names.sort(), dirname);
  const all: (readonly Testimony[])[] = [];
  for (const own of byStory.values()) {
    const store = await openStore(":memory:");
    for (const name of own) {
      const { documents } = await readDocuments({ name, bytes: readFileSync(join(folder, name)) });
      for (const read of documents) await addDocument(store, pipeline, MAKER, read);
    }
    all.push(await store.testimonies());
    await store.close();
  }
  return all;
}

async function keep(store: Store, testimony: Testimony): Promise<void> {
  const { id, file, language, title, publisher, author, published, publishedBasis, url } = testimony;
  const metadata = { title, publisher, author, published, publishedBasis, url };
  const doc = { id, file, language, ...metadata, sha256: id, mediaType: "text/plain", text: id, zones: [] };
  const copy = { copy: copyOf(doc), bytes: new TextEncoder().encode(doc.text) };
  await store.keepDocument({ copies: [copy], doc, testimony, sentences: [], maker: MAKER });
}
