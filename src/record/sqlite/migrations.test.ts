import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addTiny, exported, together } from "../../../test/support/tiny-record.ts";
import { openStore } from "../open.ts";
import { migrate, RECORD_VERSION, versionOf } from "./migrations.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-migrations-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const VERSIONS = Array.from({ length: RECORD_VERSION }, (_, version) => version);

test.each(VERSIONS)("an empty record of version %i becomes one of now", async (version) => {
  const file = join(folder, "old.db");
  const db = new DatabaseSync(file);
  migrate(db, version);
  expect(versionOf(db)).toBe(version);
  db.close();
  const [old, fresh] = [await openStore(file), await openStore(":memory:")];
  for (const store of [old, fresh]) await addTiny(store);
  expect(await exported(old)).toBe(await exported(fresh));
  await old.close();
  await fresh.close();
  const now = new DatabaseSync(file);
  expect(versionOf(now)).toBe(RECORD_VERSION);
  now.close();
});

/** Before judgements had fields, values and what they are about. */
const WITHOUT_ANCHORS = 5;

test("judgements of an older record hold, and are told what became of them", async () => {
  const like = await openStore(":memory:");
  await addTiny(like);
  const [claim = ""] = (await like.events())[0]?.claims ?? [];
  await like.close();
  const file = join(folder, "old.db");
  const db = new DatabaseSync(file);
  migrate(db, WITHOUT_ANCHORS);
  const insert = db.prepare(
    `INSERT INTO judgements (id, about, verdict, "left", "right", why, by, score, at) VALUES (?, 'claim', 'reject', ?, NULL, 'a slip', 'anna', 1, ?)`,
  );
  insert.run("jdg_1", claim, "2026-01-01T00:00:00Z");
  insert.run("jdg_2", "clm_none", "2026-01-02T00:00:00Z");
  db.close();
  const store = await openStore(file);
  await addTiny(store);
  expect((await store.judgements()).map(({ effect }) => effect?.state)).toEqual(["standing", "vanished"]);
  expect((await store.events()).flatMap(({ claims }) => claims)).not.toContain(claim);
  await store.undo("jdg_1", { by: "anna", why: "", at: "2026-01-03T00:00:00Z" });
  await together(store);
  expect((await store.events()).flatMap(({ claims }) => claims)).toContain(claim);
  await store.close();
});
