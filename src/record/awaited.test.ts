import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addTiny } from "../../test/support/tiny-record.ts";
import { openWhenMade } from "./awaited.ts";
import { openStore } from "./open.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-awaited-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a record is empty until somebody makes it", async () => {
  const file = join(folder, "new.db");
  const awaited = await openWhenMade(file);
  const before = await awaited.now();
  expect((await before.counts()).documents).toBe(0);
  writeFileSync(file, "");
  expect(await awaited.now()).toBe(before);
  const maker = await openStore(file);
  await addTiny(maker);
  const { documents } = await maker.counts();
  expect(await maker.size()).toBe(documents);
  await maker.close();
  const after = await awaited.now();
  expect([documents > 0, (await after.counts()).documents]).toEqual([true, documents]);
  expect(await awaited.now()).toBe(after);
  await awaited.close();
});

test("where no record can be made is told at once", async () => {
  await expect(openWhenMade(join(folder, "none/new.db"))).rejects.toThrow(
    /^wanted to make a record at .* found no fold/,
  );
  writeFileSync(join(folder, "text.db"), "this is a text, and no record");
  await expect(openWhenMade(join(folder, "text.db"))).rejects.toThrow(/^wanted a record \(SQLite\)/);
  await expect(openWhenMade(folder)).rejects.toThrow(/^wanted a record file, found something else/);
});
