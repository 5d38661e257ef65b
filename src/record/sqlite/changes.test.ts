import fc from "fast-check";
import { expect, test } from "vitest";
import { keep, MAKER } from "../../../test/support/testimonies.ts";
import { merge } from "../../merge/merge.ts";
import type { Merged } from "../../merge/merged.ts";
import { judge, knowledge } from "../../merge/testing/builder.ts";
import { texts } from "../../merge/testing/random.ts";
import { openStore } from "../open.ts";
import type { MergedChanges, Store } from "../store.ts";

function difference<T extends { readonly id: string }>(before: readonly T[], now: readonly T[]) {
  const old = new Map(before.map((one) => [one.id, JSON.stringify(one)]));
  const ids = new Set(now.map(({ id }) => id));
  return {
    put: now.filter((one) => old.get(one.id) !== JSON.stringify(one)),
    remove: [...old.keys()].filter((id) => !ids.has(id)),
  };
}

/** All that differs; what people decided is not of the engine. */
function changesBetween(before: Merged, now: Merged, documents: readonly string[]): MergedChanges {
  const ofEngine = ({ judgements }: Merged) => judgements.filter(({ by }) => by === "engine");
  const isMoved = ({ document }: { readonly document: string }) => documents.includes(document);
  const within = new Map(now.events.map((event) => [event.id, event.within]));
  const still = (event: Merged["events"][number]) =>
    within.has(event.id) ? { ...event, within: within.get(event.id)! } : event;
  return {
    entities: {
      ...difference(before.entities, now.entities),
      documents,
      members: now.entities
        .flatMap(({ id, members }) => members.map((one) => ({ ...one, entity: id })))
        .filter(isMoved),
    },
    events: { ...difference(before.events.map(still), now.events), within },
    agreements: difference(before.agreements, now.agreements),
    discrepancies: difference(before.discrepancies, now.discrepancies),
    judgements: { ...difference(ofEngine(before), ofEngine(now)), among: [] },
    effects: now.effects,
    decisions: now.decisions,
    neighbours: [],
  };
}

async function rowsOf(store: Store): Promise<unknown> {
  const { mergedOf } = await store.particulars();
  return {
    ...{ mergedOf, entities: await store.entities(), events: await store.events() },
    ...{ agreements: await store.agreements(), discrepancies: await store.discrepancies() },
    ...{ judgements: await store.judgements(), engine: await store.engineJudgements() },
    ...{ claims: await store.claims(), news: await store.news() },
  };
}

test("what is written as changes is what is written anew", async () => {
  const seen = { removed: 0, moved: 0 };
  await fc.assert(
    fc.asyncProperty(texts, fc.nat(4), fc.boolean(), async (all, cut, isDecided) => {
      // the first text is read again later, with more in it
      const some = all.slice(0, cut).map((doc, i) => (i === 0 ? { ...doc, claims: doc.claims.slice(0, 2) } : doc));
      const came = all.filter((_, i) => i === 0 || i >= cut);
      const judgements = isDecided
        ? [judge("event", "different", "d0-0", "d1-0"), judge("claim", "reject", "d0-1")]
        : [];
      const [changed, anew] = [await openStore(":memory:"), await openStore(":memory:")];
      for (const store of [changed, anew]) {
        for (const doc of some) await keep(store, doc);
        await store.keepMerged(merge(some, knowledge(), []), await store.stateOfTestimony(), MAKER);
        for (const one of judgements) await store.judge(one, "2026-01-01T00:00:00Z");
        for (const doc of came) await keep(store, doc);
        expect((await store.news()).judgements).toEqual(judgements.map(({ id }) => id).sort());
      }
      const [before, now] = [merge(some, knowledge(), []), merge(all, knowledge(), judgements)];
      const changes = changesBetween(
        before,
        now,
        all.map(({ id }) => id),
      );
      seen.removed += changes.events.remove.length + changes.agreements.remove.length;
      seen.moved += changes.entities.put.length;
      const state = await changed.stateOfTestimony();
      expect(await changed.keepChanges(changes, state, MAKER)).toBe(true);
      await anew.keepMerged(now, state, MAKER);
      expect(await rowsOf(changed)).toEqual(await rowsOf(anew));
      for (const store of [changed, anew]) await store.close();
    }),
    { numRuns: 100 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});

test("changes of a record that was added to meanwhile are not kept", async () => {
  const [first, second] = fc.sample(
    texts.filter(({ length }) => length > 1),
    { numRuns: 1, seed: 3 },
  )[0]!;
  const store = await openStore(":memory:");
  await keep(store, first!);
  const state = await store.stateOfTestimony();
  await keep(store, second!);
  const merged = merge([first!], knowledge(), []);
  const nothing = merge([], knowledge(), []);
  expect(await store.keepChanges(changesBetween(nothing, merged, [first!.id]), state, MAKER)).toBe(false);
  expect(await store.entities()).toEqual([]);
  expect((await store.news()).documents).toEqual([first!.id, second!.id]);
  await store.close();
});
