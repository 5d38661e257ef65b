import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { STORES } from "../../test/support/stores.ts";
import { TINY_MAKER, tinyDocument, tinyExtractor } from "../../test/support/tiny-extractor.ts";
import { addTiny, exported, together } from "../../test/support/tiny-record.ts";
import { TINY_TEXTS, type TinyText } from "../../test/support/tiny-texts.ts";
import { addDocument, refresh } from "./add.ts";
import { openStore } from "./open.ts";
import { disagreements } from "./queries/discrepancies.ts";
import { search } from "./queries/search.ts";
import { show } from "./queries/show.ts";
import type { Store } from "./store.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-store-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const [before, after] = TINY_TEXTS as readonly [TinyText, TinyText];
describe.each(STORES)("%s", (_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open(folder);
  });
  afterEach(() => store.close());

  test("an empty record answers everything with nothing", async () => {
    expect(await store.particulars()).toEqual({ maker: null, mergedOf: null });
    expect(await together(store)).toBe(false);
    for (const list of [store.documents(), store.claims(), store.entities(), store.events(), store.ids("")])
      expect(await list).toEqual([]);
    expect(await store.document("doc_none")).toBeNull();
    expect(await search(store, "nothing")).toEqual([]);
    await expect(show(store, "doc")).rejects.toThrow("none that begins");
  });

  test("what was kept comes back as it was", async () => {
    await addTiny(store);
    const { doc, bytes } = tinyDocument(before);
    const kept = await store.document(doc.id);
    expect(kept?.doc).toEqual(doc);
    expect(kept?.sentences.map(({ start, end }) => doc.text.slice(start, end))[1]).toContain("will visit Ghana");
    expect(await store.original(kept?.copies[0] as never)).toEqual(bytes);
    const annotated = await tinyExtractor().annotate(doc);
    const testimony = (await store.testimonies()).find((one) => one.id === doc.id);
    expect(testimony?.claims).toEqual(annotated.claims);
    expect(testimony?.entities).toEqual(annotated.mentions.entities);
  });

  test("adding again changes nothing", async () => {
    await addTiny(store);
    const once = await exported(store);
    expect(await addDocument(store, tinyExtractor(), TINY_MAKER, tinyDocument(before))).toEqual({
      added: "known",
      refusedClaims: 0,
    });
    expect(await together(store)).toBe(false);
    expect(await exported(store)).toBe(once);
  });

  test("the same text from two files is one document, whatever came first", async () => {
    const plain = tinyDocument(before, { file: "copy.txt", published: null, publishedBasis: null, title: "Another" });
    const exports = [];
    for (const order of [
      [plain, tinyDocument(before)],
      [tinyDocument(before), plain],
    ]) {
      const other = await openStore(":memory:");
      const added = [];
      for (const read of order) added.push((await addDocument(other, tinyExtractor(), TINY_MAKER, read)).added);
      await together(other);
      expect(added).toEqual(["new", "copy"]);
      exports.push(await exported(other));
      expect((await other.documents()).map(({ file, published }) => [file, published])).toEqual([
        ["before.txt", "2019-03-28"],
      ]);
      expect((await other.testimonies())[0]?.written.edtf).toBe("2019-03-28");
      await other.close();
    }
    expect(exports[0]).toBe(exports[1]);
  });

  test("layers made by another engine are made again", async () => {
    await addTiny(store);
    const newer = { ...TINY_MAKER, engine: "0.0.1-test" };
    expect(await store.madeByOthers(newer)).toHaveLength(TINY_TEXTS.length);
    expect(await refresh(store, tinyExtractor(), newer)).toBe(TINY_TEXTS.length);
    expect(await store.madeByOthers(newer)).toEqual([]);
    expect(await together(store)).toBe(true);
    expect((await store.particulars()).maker).toEqual(newer);
  });

  test("a document is not kept when its copies changed meanwhile", async () => {
    const read = tinyDocument(before);
    const slow = {
      annotate: async (doc: typeof read.doc) => {
        await addDocument(store, tinyExtractor(), TINY_MAKER, tinyDocument(before, { file: "another.txt" }));
        return tinyExtractor().annotate(doc);
      },
    };
    expect((await addDocument(store, slow, TINY_MAKER, read)).added).toBe("copy");
    expect((await store.copies(read.doc.id)).map((copy) => copy.file).sort()).toEqual(["another.txt", "before.txt"]);
    expect((await store.documents())[0]?.file).toBe("another.txt");
  });

  test("an extractor that fails leaves nothing behind", async () => {
    const broken = { annotate: async () => Promise.reject(new Error("no")) };
    await expect(addDocument(store, broken, TINY_MAKER, tinyDocument(before))).rejects.toThrow("no");
    expect(await store.documents()).toEqual([]);
    const half = tinyDocument({ ...before, text: "half a pair \ud800" });
    await expect(addDocument(store, tinyExtractor(), TINY_MAKER, half)).rejects.toThrow("surrogate");
  });

  test("claims whose words are not in the text are refused", async () => {
    const read = tinyDocument(before);
    const liar = {
      annotate: async (doc: typeof read.doc) => {
        const annotated = await tinyExtractor().annotate(doc);
        const [first, ...others] = annotated.claims;
        const moved = { ...first, evidence: { ...first?.evidence, start: 1, end: 5 } };
        return { ...annotated, claims: [moved, ...others] } as typeof annotated;
      },
    };
    expect((await addDocument(store, liar, TINY_MAKER, read)).refusedClaims).toBe(1);
    expect(await store.claims()).toHaveLength(before.said.length - 1);
  });

  test("names without letters that UTF-8 knows, NUL and long ids do no harm", async () => {
    const read = tinyDocument(
      { ...after, text: "a\u0000b 🐟 \u202Eرسالة" },
      { title: "half \udc00 pair", file: "x\ud800.txt" },
    );
    expect((await addDocument(store, tinyExtractor(), TINY_MAKER, read)).added).toBe("new");
    expect((await addDocument(store, tinyExtractor(), TINY_MAKER, read)).added).toBe("known");
    expect((await store.document(read.doc.id))?.doc.text).toBe(read.doc.text);
    expect((await search(store, "رسالة"))[0]?.exact).toContain("رسالة");
  });

  test("selections narrow", async () => {
    await addTiny(store);
    expect((await store.events({ type: "visit" })).every((event) => event.type === "visit")).toBe(true);
    expect((await store.claims({ kind: "position" })).map(({ claim }) => claim.kind)).toEqual(["position"]);
    const days = async (selection: { since?: string; until?: string }) =>
      (await store.events(selection)).map((event) => event.date);
    expect(await days({ since: "2019-05-01" })).toEqual(["2019-05"]);
    expect(await days({ until: "2019-04-03" })).toContain("2019-04-03/2019-04-05");
    expect(await days({ until: "2019-04-02" })).toEqual([]);
    const [first] = await store.claims();
    expect((await store.claims({ ids: [first?.claim.id ?? ""] })).map(({ claim }) => claim.id)).toEqual([
      first?.claim.id,
    ]);
  });

  test("search folds accents and case, knows phrases and beginnings, and reads CJK", async () => {
    await addTiny(store);
    const files = async (query: string) => (await search(store, query)).map((passage) => passage.document.file).sort();
    expect(await files("dang thi my")).toEqual(["wide.txt"]);
    expect(await files("花子")).toEqual(["wide.txt"]);
    expect(await files('"fisheries kumasi"')).toEqual([]);
    expect(await files('"agreement on fisheries"')).toEqual(["after.txt", "before.txt"]);
    expect(await files("rumour*")).toEqual(["before.txt"]);
    expect(await files("rumo")).toEqual(["before.txt"]);
    expect(await files('"" * - AND " OR (')).toEqual([]);
    const [passage] = await search(store, "KUMASI");
    expect(
      passage?.found.map(({ start, end }) => passage.exact.slice(start - passage.start, end - passage.start)),
    ).toEqual(["Kumasi"]);
  });

  test("any id or its beginning can be shown", async () => {
    await addTiny(store);
    const lists = [store.documents(), store.entities(), store.events(), store.agreements(), store.discrepancies()];
    const ids = (await Promise.all(lists)).flatMap((list) => list.map((one) => one.id));
    const claims = (await store.claims()).map((kept) => kept.claim.id);
    expect(ids.length).toBeGreaterThan(10);
    for (const id of [...ids, ...claims]) expect((await show(store, id)).kind).toBeTypeOf("string");
    await expect(show(store, "doc_")).rejects.toThrow("begin with");
  });

  test("disagreements come with their documents", async () => {
    await addTiny(store);
    for (const one of await disagreements(store)) for (const side of one.evidence) expect(side.document).not.toBeNull();
  });
});

test("the same documents in any order give the same export", async () => {
  const exports = new Set<string>();
  for (let turn = 0; turn < TINY_TEXTS.length; turn += 1) {
    const store = await openStore(":memory:");
    const turned = [...TINY_TEXTS.slice(turn), ...TINY_TEXTS.slice(0, turn)];
    if (turn % 2 === 0) await addTiny(store, turned);
    else for (const tiny of turned) await addTiny(store, [tiny]);
    exports.add(await exported(store));
    await store.close();
  }
  expect(exports.size).toBe(1);
});

test("a record is refused when it is missing, no record, or from a newer Chancery", async () => {
  await expect(openStore(join(folder, "none.db"), { mustExist: true })).rejects.toThrow("there is none yet");
  const file = join(folder, "letter.txt");
  writeFileSync(file, "Dear Sir or Madam, this is a letter.");
  await expect(openStore(file)).rejects.toThrow("another kind of file");
  await expect(openStore(join(file, "..", "none", "a.db"))).rejects.toThrow("found no folder");
  await expect(openStore(folder)).rejects.toThrow("something else");
  const { DatabaseSync } = await import("node:sqlite");
  const newer = new DatabaseSync(join(folder, "newer.db"));
  newer.exec("PRAGMA user_version = 999");
  newer.close();
  await expect(openStore(join(folder, "newer.db"))).rejects.toThrow("update Chancery");
});
