import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { TINY_MAKER, tinyDocument, tinyExtractor } from "../../test/support/tiny-extractor.ts";
import { addTiny, exported, together } from "../../test/support/tiny-record.ts";
import { TINY_TEXTS, type TinyText } from "../../test/support/tiny-texts.ts";
import { addDocument, refresh } from "./add.ts";
import { importJudgements, judgementLines } from "./judge/portable.ts";
import { correctionOf, pairJudgement } from "./judge/propose.ts";
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

/** All that implements Store: a new one gets a row here. */
const STORES: readonly (readonly [string, () => Promise<Store>])[] = [
  ["SQLite in memory", () => openStore(":memory:")],
  ["SQLite in a file", () => openStore(join(folder, "record.db"))],
];

const [before, after] = TINY_TEXTS as readonly [TinyText, TinyText];
const JUDGEMENT = {
  about: "claim",
  verdict: "reject",
  left: "clm_1",
  right: null,
  why: "a slip",
  by: "analyst",
  score: 1,
} as const;

describe.each(STORES)("%s", (_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
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

  test("judgements are kept, undone, made again, and never merged away", async () => {
    await addTiny(store);
    const [claim] = await store.claims({ kind: "event" });
    const left = claim?.claim.id ?? "";
    const kept = await store.judge({ id: "jdg_1", ...JUDGEMENT, left }, "2026-01-01T00:00:00Z");
    expect(kept).toMatchObject({ id: "jdg_1", at: "2026-01-01T00:00:00Z", undone: null });
    expect((await store.judge({ id: "jdg_1", ...JUDGEMENT, left }, "2026-01-02T00:00:00Z")).at).toBe(
      "2026-01-01T00:00:00Z",
    );
    expect(await together(store)).toBe(true);
    expect((await store.events()).flatMap((event) => event.claims)).not.toContain(left);
    const undone = { by: "analyst", why: "right after all", at: "2026-01-03T00:00:00Z" };
    expect(await store.undo("jdg_1", undone)).toBe(true);
    expect(await store.undo("jdg_1", undone)).toBe(false);
    expect(await together(store)).toBe(true);
    expect((await store.events()).flatMap((event) => event.claims)).toContain(left);
    expect((await store.judge({ id: "jdg_1", ...JUDGEMENT, left }, "2026-01-04T00:00:00Z")).id).toBe("jdg_1.2");
    expect((await store.judgements()).map(({ id, undone: gone }) => [id, gone !== null])).toEqual([
      ["jdg_1", true],
      ["jdg_1.2", false],
    ]);
    expect(await exported(store)).not.toContain("2026-01");
  });

  test("a correction is seen in claims, events and selections; what the source says stays", async () => {
    await addTiny(store);
    const [visit] = await store.claims({ type: "visit", status: "scheduled" });
    const id = visit?.claim.id ?? "";
    const judgement = await correctionOf(store, [id, "status", "cancelled"], { by: "analyst", why: "called off" });
    await store.judge(judgement, "2026-01-01T00:00:00Z");
    await together(store);
    const [kept] = await store.claims({ ids: [id] });
    expect([kept?.claim.status, kept?.told.status]).toEqual(["cancelled", "scheduled"]);
    expect(kept?.decision?.changes).toMatchObject([{ field: "status", told: "scheduled", value: "cancelled" }]);
    expect((await store.claims({ status: "cancelled" })).map(({ claim }) => claim.id)).toContain(id);
    expect((await store.claims({ status: "scheduled" })).map(({ claim }) => claim.id)).not.toContain(id);
    expect((await store.testimonies()).flatMap(({ claims }) => claims).find((claim) => claim.id === id)?.status).toBe(
      "scheduled",
    );
    expect((await store.events()).flatMap(({ history }) => history)).toContainEqual(
      expect.objectContaining({ claim: id, status: "cancelled" }),
    );
    const [moved] = [await correctionOf(store, [id, "date", "2031-02-03"], { by: "analyst", why: "" })];
    await store.judge(moved, "2026-01-02T00:00:00Z");
    await together(store);
    expect((await store.claims({ since: "2031-01-01" })).map(({ claim }) => claim.id)).toEqual([id]);
    expect((await store.events({ since: "2031-01-01" })).flatMap(({ claims }) => claims)).toEqual([id]);
  });

  test("a corrected participant whom only another document names is that entity", async () => {
    await addTiny(store);
    const [visit] = await store.claims({ type: "visit", status: "scheduled" });
    const id = visit?.claim.id ?? "";
    const judge = { by: "analyst", why: "" };
    await store.judge(await correctionOf(store, [id, "visitor", "Ama Owusu"], judge), "2026-01-01T00:00:00Z");
    await together(store);
    const [kept] = await store.claims({ ids: [id] });
    const [visitor] = kept?.claim.participants.filter(({ role }) => role === "visitor") ?? [];
    const local = kept?.entities.get(visitor?.entity ?? "");
    expect(local).toMatchObject({ name: "Ama Owusu", entity: expect.stringMatching(/^ent_/) });
    expect((await show(store, local?.entity ?? "")).kind).toBe("entity");
  });

  test("what became of each judgement is told: standing, overruled, vanished, undone", async () => {
    await addTiny(store);
    const claims = (await store.claims({ kind: "event" })).map(({ claim }) => claim.id);
    const [left = "", other = ""] = claims;
    const judge = (id: string, more: object, at: string) => store.judge({ id, ...JUDGEMENT, left, ...more }, at);
    await judge("jdg_1", {}, "2026-01-01T00:00:00Z");
    await judge("jdg_2", { verdict: "accept" }, "2026-01-02T00:00:00Z");
    await judge("jdg_3", { left: "clm_none" }, "2026-01-03T00:00:00Z");
    await judge("jdg_4", { left: other }, "2026-01-04T00:00:00Z");
    await store.undo("jdg_4", { by: "analyst", why: "", at: "2026-01-05T00:00:00Z" });
    expect((await store.judgements()).map(({ effect }) => effect)).toEqual([null, null, null, null]);
    await together(store);
    expect((await store.judgements()).map(({ effect }) => effect)).toEqual([
      { state: "overruled", by: ["jdg_2"], left, right: null },
      { state: "standing", by: [], left, right: null },
      { state: "vanished", by: [], left: null, right: null },
      null,
    ]);
  });

  test("judgements go to another record and back, and change nothing the second time", async () => {
    await addTiny(store);
    const [left = "", right = ""] = (await store.claims({ type: "visit" })).map(({ claim }) => claim.id);
    const judge = { by: "analyst", why: "one visit" };
    await store.judge(await pairJudgement(store, "same", [left, right], judge), "2026-01-01T00:00:00Z");
    const undone = await store.judge(
      await correctionOf(store, [left, "date", "2019-04-04"], judge),
      "2026-01-02T00:00:00Z",
    );
    await store.undo(undone.id, { by: "analyst", why: "no", at: "2026-01-03T00:00:00Z" });
    await together(store);
    const lines = await judgementLines(store);
    const another = await openStore(":memory:");
    await addTiny(another);
    expect(await importJudgements(another, lines)).toMatchObject({ new: 2, known: 0, undone: 0, refused: [] });
    await together(another);
    expect(await exported(another)).toBe(await exported(store));
    expect(await judgementLines(another)).toBe(lines);
    expect(await importJudgements(another, lines)).toMatchObject({ new: 0, known: 2, undone: 0, refused: [] });
    await another.close();
  });

  test("what is undone there is undone here, unless it was made again later", async () => {
    const one = { id: "jdg_1", ...JUDGEMENT, left: "clm_1" };
    const undone = { by: "anna", why: "no", at: "2026-01-03T00:00:00Z" };
    const there = { ...one, at: "2026-01-01T00:00:00Z", undone };
    await store.judge(one, "2026-01-02T00:00:00Z");
    expect(await store.keepJudgement(there)).toBe("undone");
    expect(await store.keepJudgement(there)).toBe("known");
    expect(await store.keepJudgement({ ...there, why: "other" })).toBe("other");
    const later = { id: "jdg_2", ...JUDGEMENT, left: "clm_2" };
    await store.judge(later, "2026-01-04T00:00:00Z");
    expect(await store.keepJudgement({ ...later, at: "2026-01-01T00:00:00Z", undone })).toBe("known");
    expect((await store.judgements()).map(({ id, undone: gone }) => [id, gone !== null])).toEqual([
      ["jdg_1", true],
      ["jdg_2", false],
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
