import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { readDocuments } from "../src/document/read.ts";
import { openPipeline, PIPELINE_NAMES, type Pipeline } from "../src/extract/pipelines.ts";
import { addDocument, refresh } from "../src/record/add.ts";
import { mergerWith } from "../src/record/merger.ts";
import { openStore } from "../src/record/open.ts";
import type { Store } from "../src/record/store.ts";
import { bringTogether } from "../src/record/together.ts";
import { verifyRecord } from "../src/record/verify.ts";
import { recordJson } from "../src/views/export/json.ts";
import { realKnowledge } from "./support/tiny-record.ts";

/** Five documents on one visit: announced, reported, told a year later, corrected, and the same text twice. */
const FILES: readonly {
  readonly name: string;
  readonly text: string;
  readonly side?: Readonly<Record<string, string>>;
}[] = [
  {
    name: "announced.txt",
    text: "President Lula da Silva of Brazil will visit Portugal from 22 to 25 April, the Brazilian Foreign Ministry said. It is rumoured that Brazil and Portugal will sign an agreement on education.",
    side: { publisher: "Agência Exemplo", published: "2023-04-10" },
  },
  {
    name: "reported.txt",
    text: "Brazilian President Lula da Silva visited Portugal from 22 to 25 April 2023. He met Prime Minister António Costa in Lisbon on 22 April 2023. The two countries signed an agreement on education.",
    side: { publisher: "Diário Exemplo", published: "2023-04-26" },
  },
  {
    name: "later.txt",
    text: "Lula visited Portugal last year. Portugal’s foreign minister João Gomes Cravinho denied that Portugal would withdraw from the agreement. Ukraine wants to join NATO.",
    side: { published: "2024-02-01" },
  },
  {
    name: "readout.txt",
    text: "Prime Minister António Costa received President Lula da Silva in Lisbon on 23 April 2023.",
    side: { published: "2023-04-23" },
  },
  {
    name: "announced-again.txt",
    text: "President Lula da Silva of Brazil will visit Portugal from 22 to 25 April, the Brazilian Foreign Ministry said. It is rumoured that Brazil and Portugal will sign an agreement on education.",
  },
];

let pipeline: Pipeline;
beforeAll(async () => {
  const models = join(fileURLToPath(new URL("../", import.meta.url)), "models");
  pipeline = await openPipeline(PIPELINE_NAMES[0] ?? "", realKnowledge(), { models });
});

function maker() {
  return { engine: "test", pipeline: pipeline.name, knowledge: realKnowledge().version };
}

async function add(store: Store, file: (typeof FILES)[number]): Promise<void> {
  const bytes = new TextEncoder().encode(file.text);
  const { documents } = await readDocuments({ name: file.name, bytes, side: file.side });
  for (const one of documents) await addDocument(store, pipeline, maker(), one);
}

async function together(store: Store): Promise<void> {
  await bringTogether(store, async () => mergerWith(realKnowledge()));
}

async function recordOf(files: typeof FILES, oneByOne: boolean): Promise<string> {
  const store = await openStore(":memory:");
  for (const file of files) {
    await add(store, file);
    if (oneByOne) await together(store);
  }
  await together(store);
  const verified = await verifyRecord(store);
  expect(verified.unplaced).toEqual([]);
  expect(verified.claims).toBeGreaterThan(5);
  const json = await recordJson(store, { text: true });
  await store.close();
  return json;
}

test("five documents in every rotation, at once and one by one, backwards too: the same bytes", async () => {
  const exports = new Set<string>();
  for (let turn = 0; turn < FILES.length; turn += 1) {
    const turned = [...FILES.slice(turn), ...FILES.slice(0, turn)];
    exports.add(await recordOf(turned, turn % 2 === 1));
    exports.add(await recordOf(turned.toReversed(), turn % 2 === 0));
  }
  expect(exports.size).toBe(1);
  const { documents } = JSON.parse([...exports][0] ?? "");
  expect(documents).toHaveLength(4);
  expect(documents.find((doc: { files: string[] }) => doc.files.length === 2)).toMatchObject({
    file: "announced.txt",
    published: "2023-04-10",
  });
});

test("a date that comes with a later copy is seen by extraction", async () => {
  const store = await openStore(":memory:");
  const [dated, , , , undated] = FILES as typeof FILES &
    readonly [(typeof FILES)[0], unknown, unknown, unknown, (typeof FILES)[0]];
  await add(store, undated as (typeof FILES)[0]);
  await together(store);
  const before = (await store.events({ type: "visit" })).map((event) => event.date);
  await add(store, dated as (typeof FILES)[0]);
  await together(store);
  const after = (await store.events({ type: "visit" })).map((event) => event.date);
  expect(before).not.toContain("2023-04-22/2023-04-25");
  expect(after).toContain("2023-04-22/2023-04-25");
  await store.close();
});

test("another engine reads all documents again", async () => {
  const store = await openStore(":memory:");
  for (const file of FILES) await add(store, file);
  await together(store);
  expect(await refresh(store, pipeline, maker())).toBe(0);
  expect(await refresh(store, pipeline, { ...maker(), engine: "test-2" })).toBe(4);
  await together(store);
  expect((await store.particulars()).maker?.engine).toBe("test-2");
  await store.close();
});
