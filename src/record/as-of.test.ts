import { describe, expect, test } from "vitest";
import { addTiny, exported, realKnowledge, together } from "../../test/support/tiny-record.ts";
import { TINY_TEXTS } from "../../test/support/tiny-texts.ts";
import { knownOn, newestDay, recordAsOf } from "./as-of.ts";
import { mergerWith } from "./merger.ts";
import { openStore } from "./open.ts";
import { search } from "./queries/search.ts";

const merger = async () => mergerWith(realKnowledge());

describe("which documents could be read on a day", () => {
  test.each([
    ["2021-03-04", null, "2021-03-04", "there"],
    ["2021-03-04", null, "2021-03-03", "later"],
    ["2021-03", null, "2021-03-30", "later"],
    ["2021-03", null, "2021-03-31", "there"],
    ["2021", null, "2021-12-30", "later"],
    ["2021-03-04~", null, "2021-03-04", "there"],
    ["../2021-03", null, "2021-03-31", "there"],
    ["2021-03/..", null, "2030-01-01", "undated"],
    ["[2021-03-01,2021-05-01]", null, "2021-04-01", "later"],
    [null, "2021-11-25/2022-10", "2022-10-30", "later"],
    [null, "2021-11-25/2022-10", "2022-10-31", "there"],
    // the date of publication goes before what the text tells
    ["2020-01-01", "2021", "2020-01-01", "there"],
    [null, null, "2999-12-31", "undated"],
  ])("published %s, written %s: on %s %s", (published, written, day, wanted) => {
    const { documents, later, undated } = knownOn([{ id: "doc", published, written }], day);
    expect([documents.length === 1 && "there", later === 1 && "later", undated === 1 && "undated"]).toContain(wanted);
    expect(documents.length + later + undated).toBe(1);
  });
});

describe("the record as of a day", () => {
  test.each(["2019-03-28", "2019-04-06", "2019-04-10", "2019-06-30"])(
    "%s: the same bytes as of a record that never had more documents",
    async (day) => {
      const store = await openStore(":memory:");
      await addTiny(store);
      const then = await recordAsOf(store, day, merger);
      const alone = await openStore(":memory:");
      await addTiny(
        alone,
        TINY_TEXTS.filter(
          ({ published }) => published !== null && (published === "2019-06" ? "2019-06-30" : published) <= day,
        ),
      );
      expect(await exported(then.store)).toBe(await exported(alone));
      expect(then.undated).toBe(1);
      expect(await search(then.store, "visited")).toEqual(await search(alone, "visited"));
      await Promise.all([store.close(), then.store.close(), alone.close()]);
    },
  );

  test("what was planned then is not told as done, and the whole record stays as it was", async () => {
    const store = await openStore(":memory:");
    await addTiny(store);
    const whole = await exported(store);
    const { store: then } = await recordAsOf(store, "2019-04-01", merger);
    const visit = (await then.events({ type: "visit" })).map(({ status, date }) => [status, date]);
    expect(visit).toEqual([["scheduled", "2019-04-03/2019-04-05"]]);
    expect(await exported(store)).toBe(whole);
    expect(await newestDay(then)).toBe("2019-03-28");
    expect(await newestDay(store)).toBe("2019-06-30");
  });

  test("judgements stay, with those undone; one about what is not there yet does nothing", async () => {
    const store = await openStore(":memory:");
    await addTiny(store);
    const before = (await recordAsOf(store, "2019-04-01", merger)).store;
    const [later] = (await store.claims({ type: "meeting" })).map(({ claim }) => claim.id);
    const [visit] = (await before.claims({ type: "visit" })).map(({ claim }) => claim.id);
    const own = { about: "claim", verdict: "reject", right: null, why: "a slip", by: "analyst", score: 1 } as const;
    await store.judge({ ...own, id: "jud_later", left: later ?? "" }, "2026-01-01T00:00:00Z");
    const undone = await store.judge({ ...own, id: "jud_undone", left: visit ?? "" }, "2026-01-01T00:00:00Z");
    await store.undo(undone.id, { by: "analyst", why: "no slip", at: "2026-01-02T00:00:00Z" });
    await together(store);
    const after = (await recordAsOf(store, "2019-04-01", merger)).store;
    expect(await after.events()).toEqual(await before.events());
    const bare = async (from: typeof store) => (await from.judgements()).map(({ effect: _, ...one }) => one);
    expect(await bare(after)).toEqual(await bare(store));
    expect((await after.judgements()).map(({ effect }) => effect?.state)).toEqual(["vanished", undefined]);
    await store.judge({ ...own, id: "jud_now", left: visit ?? "" }, "2026-01-03T00:00:00Z");
    const rejected = (await recordAsOf(store, "2019-04-01", merger)).store;
    expect((await rejected.events()).length).toBe((await before.events()).length - 1);
  });
});
