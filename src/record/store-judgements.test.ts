import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { STORES } from "../../test/support/stores.ts";
import { addTiny, exported, together } from "../../test/support/tiny-record.ts";
import { importJudgements, judgementLines } from "./judge/portable.ts";
import { correctionOf, pairJudgement } from "./judge/propose.ts";
import { openStore } from "./open.ts";
import { show } from "./queries/show.ts";
import type { Store } from "./store.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-store-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

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
    store = await open(folder);
  });
  afterEach(() => store.close());

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
});
