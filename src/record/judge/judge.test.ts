import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addTiny, together } from "../../../test/support/tiny-record.ts";
import { openStore } from "../open.ts";
import { judgementList } from "../queries/judgements.ts";
import type { Store } from "../store.ts";
import { decideAll, takeBack } from "./decide.ts";
import { importJudgements, judgementLines } from "./portable.ts";
import { correctionOf, pairJudgement, verdictOn } from "./propose.ts";
import { entryOf } from "./target.ts";

const JUDGE = { by: "analyst", why: "seen" };
const AT = "2026-01-01T00:00:00Z";

let store: Store;
beforeEach(async () => {
  store = await openStore(":memory:");
  await addTiny(store);
});
afterEach(() => store.close());

const idOf = async (list: "events" | "agreements" | "entities" | "discrepancies", at = 0) =>
  (await store[list]())[at]?.id ?? "";

describe("what is judged", () => {
  test("entries by id, by its beginning, by name, by document and key", async () => {
    const [event] = await store.events();
    expect(await entryOf(store, event?.id.slice(0, 12) ?? "")).toEqual({ id: event?.id, kind: "event" });
    expect(await entryOf(store, "kofi mensah")).toMatchObject({ kind: "entity" });
    const [doc] = await store.documents();
    expect(await entryOf(store, `${doc?.id.slice(0, 10)}#lund`)).toEqual({ id: `${doc?.id}#lund`, kind: "reference" });
    await expect(entryOf(store, "Nobody At All")).rejects.toThrow('none like "Nobody At All"');
    await expect(entryOf(store, "evt_")).rejects.toThrow("begin with");
  });

  test("two of one kind, and not the same twice", async () => {
    const [event, agreement, entity] = [await idOf("events"), await idOf("agreements"), await idOf("entities")];
    const pair = (a: string, b: string) => pairJudgement(store, "same", [a, b], JUDGE);
    await expect(pair(event, agreement)).rejects.toThrow("wanted two entities, two events or two agreements");
    await expect(pair(event, entity)).rejects.toThrow("wanted two");
    await expect(pair(entity, entity)).rejects.toThrow(`are ${entity} already (chancery show`);
    const [claim] = (await store.events())[1]?.claims ?? [];
    await expect(pair(entity, claim ?? "")).rejects.toThrow("wanted two entities");
    expect(await pair(event, claim ?? "")).toMatchObject({ about: "event", verdict: "same" });
    const both = await pairJudgement(store, "different", ["Kari Lund", "Kofi Mensah"], JUDGE);
    expect(both).toMatchObject({ about: "entity", anchors: [{ of: "entity" }, { of: "entity" }] });
    expect(both.left < (both.right ?? "")).toBe(true);
  });

  test("an event is rejected with all its claims", async () => {
    const event = (await store.events()).find(({ claims }) => claims.length > 1);
    const made = await verdictOn(store, "reject", event?.id ?? "", JUDGE);
    expect(made.map(({ left }) => left).sort()).toEqual(event?.claims);
    await decideAll(store, made, AT, () => together(store));
    expect((await store.events()).map(({ id }) => id)).not.toContain(event?.id);
  });

  test("a judgement of the engine is turned round", async () => {
    const engine = (await store.engineJudgements()).find(({ verdict }) => verdict === "same");
    const [made] = await verdictOn(store, "reject", engine?.id ?? "", JUDGE);
    expect(made).toMatchObject({
      verdict: "different",
      about: engine?.about,
      left: engine?.left,
      right: engine?.right,
    });
    const before = (await store.engineJudgements()).length;
    await decideAll(store, [made!], AT, () => together(store));
    expect((await store.engineJudgements()).map(({ id }) => id)).not.toContain(engine?.id);
    expect(before).toBeGreaterThan(0);
  });

  test("of a discrepancy: one of its claims is right, or words that explain it", async () => {
    const [found] = (await store.discrepancies()).filter(({ claims }) => claims.length > 1);
    const set = (field: string, value: string) => correctionOf(store, [found?.id ?? "", field, value], JUDGE);
    const [a, b] = found?.claims ?? [];
    expect(await set("right", a ?? "")).toMatchObject({ about: "discrepancy", right: a, field: "right" });
    const other = (await store.claims()).find(({ claim }) => !found?.claims.includes(claim.id))?.claim.id ?? "";
    await expect(set("right", other)).rejects.toThrow("wanted the claim that is right");
    await expect(set("date", "2020")).rejects.toThrow("wanted a field of a discrepancy (right, explanation)");
    await expect(set("explanation", " ")).rejects.toThrow("wanted words");
    await decideAll(store, [await set("right", b ?? "")], AT, () => together(store));
    expect((await store.discrepancies({ ids: [found?.id ?? ""] }))[0]).toMatchObject({
      state: "resolved",
      decided: { right: b, note: "seen" },
    });
  });

  test("a field of an event told by several claims is refused with their ids", async () => {
    const event = (await store.events()).find(({ claims }) => claims.length > 1);
    await expect(correctionOf(store, [event?.id ?? "", "date", "2020"], JUDGE)).rejects.toThrow(event?.claims[0]);
  });
});

describe("contradictions and undoing", () => {
  test("what a later judgement overrules is told, listed, and stands again when that is undone", async () => {
    const [a = "", b = ""] = (await store.claims({ type: "visit" })).map(({ claim }) => claim.id);
    const same = await pairJudgement(store, "same", [a, b], JUDGE);
    await decideAll(store, [same], AT, () => together(store));
    const different = await pairJudgement(store, "different", [a, b], { by: "anna", why: "" });
    const judged = await decideAll(store, [different], "2026-01-02T00:00:00Z", () => together(store));
    expect(judged.overruled.map(({ id }) => id)).toEqual([same.id]);
    expect((await judgementList(store)).map(({ state }) => state)).toEqual(["standing", "overruled"]);
    const undone = { by: "anna", why: "", at: "2026-01-03T00:00:00Z" };
    await takeBack(store, different.id.slice(0, 10), undone, () => together(store));
    expect((await judgementList(store)).map(({ state }) => state)).toEqual(["undone", "standing"]);
    await expect(takeBack(store, different.id, undone, () => together(store))).rejects.toThrow(
      "undone already by anna",
    );
    await expect(takeBack(store, "jdg_none", undone, () => together(store))).rejects.toThrow("wanted a judgement");
  });
});

describe("lines that are no judgement", () => {
  const good = async () => {
    const [a = "", b = ""] = (await store.claims({ type: "visit" })).map(({ claim }) => claim.id);
    await store.judge(await pairJudgement(store, "same", [a, b], JUDGE), AT);
    return JSON.parse(await judgementLines(store)) as Record<string, unknown>;
  };
  test.each<readonly [string, Record<string, unknown>, RegExp]>([
    ["another schema", { schema: "x" }, /"schema"/],
    ["no time", { at: "yesterday" }, /"at" as/],
    ["no such thing", { about: "weather" }, /"about"/],
    ["no such verdict", { verdict: "accept" }, /"verdict": same, different, unsure/],
    ["half a pair", { right: null }, /"right"/],
    ["changed by hand", { verdict: "different" }, /the id of what it says/],
    ["no reason given", { why: 3 }, /"why"/],
  ])("%s", async (_, change, wanted) => {
    const line = JSON.stringify({ ...(await good()), ...change });
    const { refused, new: added } = await importJudgements(store, `${line}\n\nnot JSON\n`);
    expect(added).toBe(0);
    expect(refused.map((one) => one.line)).toEqual([1, 3]);
    expect(refused[0]?.wanted).toMatch(wanted);
  });

  test("the rest is taken", async () => {
    const line = JSON.stringify(await good());
    const other = await openStore(":memory:");
    expect(await importJudgements(other, `{}\n${line}\n`)).toMatchObject({ new: 1, refused: [{ line: 1 }] });
    await other.close();
  });
});
