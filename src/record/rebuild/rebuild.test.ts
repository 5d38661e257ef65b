import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { TINY_MAKER, tinyDocument, tinyExtractor } from "../../../test/support/tiny-extractor.ts";
import { addTiny, exported, tinyMerger, together } from "../../../test/support/tiny-record.ts";
import { TINY_TEXTS, type TinyText } from "../../../test/support/tiny-texts.ts";
import { addDocument, type Extractor } from "../add.ts";
import { correctionOf, pairJudgement } from "../judge/propose.ts";
import { openStore } from "../open.ts";
import type { Store } from "../store.ts";
import { rebuildInPlace } from "./in-place.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-rebuild-"));
  file = join(folder, "record.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

const [before] = TINY_TEXTS as readonly [TinyText];
const JUDGE = { by: "anna", why: "seen" };
const making = (extractor: Extractor = tinyExtractor(), maker = TINY_MAKER) => ({
  extractor,
  maker,
  merger: async () => tinyMerger,
});

/** The tiny texts, one of them in three files, with judgements that stand, were overruled and undone. Gives the export. */
async function judgedRecord(): Promise<string> {
  const store = await openStore(file);
  await addTiny(store);
  for (const name of ["copy.txt", "another.txt"]) {
    const copy = { file: name, published: null, publishedBasis: null, title: name };
    await addDocument(store, tinyExtractor(), TINY_MAKER, tinyDocument(before, copy));
  }
  const [a = "", b = ""] = (await store.claims({ type: "visit" })).map(({ claim }) => claim.id);
  const judgements = [
    await pairJudgement(store, "different", [a, b], JUDGE),
    await pairJudgement(store, "same", [a, b], JUDGE),
    await correctionOf(store, [a, "date", "2019-04-04"], JUDGE),
    await correctionOf(store, [b, "status", "postponed"], JUDGE),
  ];
  for (const [i, one] of judgements.entries()) await store.judge(one, `2026-01-0${i + 1}T00:00:00Z`);
  await store.undo(judgements[3]!.id, { by: "anna", why: "no", at: "2026-01-05T00:00:00Z" });
  await together(store);
  const json = await exported(store);
  await store.close();
  return json;
}

async function look(store: Store): Promise<string> {
  return exported(store);
}

async function exportOf(name: string): Promise<string> {
  const store = await openStore(name, { mustExist: true });
  const json = await exported(store);
  await store.close();
  return json;
}

test("the same bytes, with copies and judgements; the record of before is kept", async () => {
  const json = await judgedRecord();
  const rebuilt = await rebuildInPlace(file, making(), { open: openStore, look });
  expect(rebuilt).toMatchObject({ documents: TINY_TEXTS.length, copies: TINY_TEXTS.length + 2, judgements: 4 });
  expect(rebuilt.before).toBe(json);
  expect(rebuilt.after).toBe(json);
  expect(await exportOf(file)).toBe(json);
  expect(await exportOf(`${file}.before-rebuild`)).toBe(json);
  const again = await rebuildInPlace(file, making(), { open: openStore, look });
  expect(again.backup).toMatch(/record\.db\.before-rebuild-2$/);
  expect(readdirSync(folder).sort()).toEqual(["record.db", "record.db.before-rebuild", "record.db.before-rebuild-2"]);
});

test("a trial changes nothing", async () => {
  const json = await judgedRecord();
  const rebuilt = await rebuildInPlace(file, making(), { open: openStore, look, isTrial: true });
  expect([rebuilt.after, rebuilt.backup]).toEqual([json, null]);
  expect(readdirSync(folder)).toEqual(["record.db"]);
});

test("judgements outlive an engine that names all claims otherwise; one whose claim is gone has vanished", async () => {
  await judgedRecord();
  const plain = tinyExtractor();
  const newer: Extractor = {
    annotate: async (doc) => {
      const annotated = await plain.annotate(doc);
      const claims = annotated.claims.map((claim) => ({ ...claim, id: `${claim.id}-new`, ...withinNew(claim) }));
      return { ...annotated, claims } as typeof annotated;
    },
  };
  const maker = { ...TINY_MAKER, engine: "9.9.9" };
  await rebuildInPlace(file, making(newer, maker), { open: openStore, look });
  const store = await openStore(file);
  const states = (await store.judgements()).map(({ verdict, effect }) => [verdict, effect?.state ?? "undone"]);
  expect(states.sort()).toEqual([
    ["correct", "standing"],
    ["correct", "undone"],
    ["different", "overruled"],
    ["same", "standing"],
  ]);
  const corrected = (await store.claims()).filter(({ decision }) => decision?.verdict === "correct");
  expect(corrected.map(({ claim }) => [claim.id.endsWith("-new"), claim.date?.edtf])).toEqual([[true, "2019-04-04"]]);
  await store.close();
  const without: Extractor = { annotate: async (doc) => ({ ...(await plain.annotate(doc)), claims: [] }) };
  await rebuildInPlace(file, making(without), { open: openStore, look });
  const empty = await openStore(file);
  expect((await empty.judgements()).filter(({ effect }) => effect?.state === "vanished")).toHaveLength(3);
  await empty.close();
  await rebuildInPlace(file, making(), { open: openStore, look });
  const back = await openStore(file);
  expect((await back.judgements()).filter(({ effect }) => effect?.state === "vanished")).toHaveLength(0);
  await back.close();
});

function withinNew(claim: object): object {
  const within = "within" in claim ? (claim.within as string | null) : null;
  return within === null ? {} : { within: `${within}-new` };
}

test("what fails half-way leaves the record as it was, and nothing beside it", async () => {
  const json = await judgedRecord();
  let count = 0;
  const plain = tinyExtractor();
  const broken: Extractor = {
    annotate: async (doc) => {
      count += 1;
      if (count === 3) throw new Error("no more");
      return plain.annotate(doc);
    },
  };
  await expect(rebuildInPlace(file, making(broken), { open: openStore, look })).rejects.toThrow("no more");
  expect(await exportOf(file)).toBe(json);
  expect(readdirSync(folder)).toEqual(["record.db"]);
});

test("a record that another changes or has open is left alone", async () => {
  await judgedRecord();
  const plain = tinyExtractor();
  let other: Store | null = null;
  const slow: Extractor = {
    annotate: async (doc) => {
      if (other === null) {
        other = await openStore(file);
        await addDocument(other, plain, TINY_MAKER, tinyDocument(before, { file: "meanwhile.txt" }));
      }
      return plain.annotate(doc);
    },
  };
  await expect(rebuildInPlace(file, making(slow), { open: openStore, look })).rejects.toThrow(
    "changed while it was made",
  );
  await expect(rebuildInPlace(file, making(), { open: openStore, look })).rejects.toThrow("another process");
  await (other as Store | null)?.close();
  expect((await rebuildInPlace(file, making(), { open: openStore, look })).copies).toBe(TINY_TEXTS.length + 3);
}, 30_000);

test("a damaged original is told", async () => {
  await judgedRecord();
  const db = new DatabaseSync(file);
  db.exec("UPDATE originals SET bytes = (SELECT bytes FROM originals ORDER BY id DESC LIMIT 1)");
  db.close();
  await expect(rebuildInPlace(file, making(), { open: openStore, look })).rejects.toThrow("wanted the original of");
  await expect(rebuildInPlace(join(folder, "none.db"), making(), { open: openStore, look })).rejects.toThrow(
    "none yet",
  );
});

const CHILD = join(fileURLToPath(new URL("../../../", import.meta.url)), "test/support/rebuild-tiny.ts");

/** Runs a rebuilding and kills it `after` milliseconds from its beginning; whether it was killed in time. */
function killed(after: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, file], { stdio: ["ignore", "pipe", "ignore"] });
    child.stdout.once("data", () => void setTimeout(() => child.kill("SIGKILL"), after));
    child.once("error", reject);
    child.once("close", (_code, signal) => resolve(signal === "SIGKILL"));
  });
}

test("killed at any moment, there is a whole record, and the next rebuilding clears up", async () => {
  const json = await judgedRecord();
  let kills = 0;
  for (const after of [0, 60, 300, 900, 1400]) {
    if (await killed(after)) kills += 1;
    expect(existsSync(file)).toBe(true);
    expect(await exportOf(file)).toBe(json);
  }
  expect(kills).toBeGreaterThan(1);
  await rebuildInPlace(file, making(), { open: openStore, look });
  expect(readdirSync(folder).filter((name) => name.includes("rebuilding"))).toEqual([]);
  expect(await exportOf(file)).toBe(json);
}, 60_000);
