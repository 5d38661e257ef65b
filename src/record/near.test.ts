import fc from "fast-check";
import { expect, test } from "vitest";
import type { Document } from "../document/document.ts";
import { byText } from "../merge/fold.ts";
import { merge } from "../merge/merge.ts";
import type { Judgement, Testimony } from "../merge/merged.ts";
import { draftOver } from "../merge/near/draft.ts";
import { mergeNear } from "../merge/near/merged.ts";
import { TooTangled } from "../merge/near/neighbours.ts";
import { courses } from "../merge/near/testing/courses.ts";
import { KNOWN } from "../merge/testing/ledger.ts";
import { copyOf } from "./effective.ts";
import { openStore } from "./open.ts";
import type { Store } from "./store.ts";

const MAKER = { engine: "test", pipeline: "test", knowledge: "test" };

async function keep(store: Store, testimony: Testimony): Promise<void> {
  const { id, file, language, title, publisher, author, published, publishedBasis, url } = testimony;
  const metadata = { title, publisher, author, published, publishedBasis, url };
  const doc: Document = { id, file, language, ...metadata, sha256: id, mediaType: "text/plain", text: id, zones: [] };
  const copy = { copy: copyOf(doc), bytes: new TextEncoder().encode(id) };
  await store.keepDocument({ copies: [copy], doc, testimony, sentences: [], maker: MAKER });
}

/** Brings together what is new in the record. */
async function bringNear(store: Store, judgements: readonly Judgement[]): Promise<void> {
  const state = await store.stateOfTestimony();
  const { documents } = await store.news();
  const draft = draftOver(store.neighbours);
  const documentsOf = async (ids: readonly string[]) =>
    (await store.claims({ ids: [...ids] })).map(({ document }) => document.id);
  const near = await mergeNear(
    { documents, judgements },
    { load: (ids) => store.testimonies(ids), documentsOf, draft, knowledge: KNOWN, isWhole: false },
  );
  const { entities, changes, discrepancies, effects, decisions } = near;
  const kept = await store.keepChanges(
    {
      entities: { put: entities.put, remove: entities.removed, documents: near.documents, members: entities.members },
      ...{ events: changes.events, agreements: changes.agreements, effects, decisions, neighbours: draft.changes() },
      discrepancies: { put: discrepancies.put, remove: discrepancies.removed },
      judgements: {
        put: [...entities.judgements.put, ...changes.judgements.flatMap(({ put }) => put)],
        remove: entities.judgements.removed,
        among: changes.judgements,
      },
    },
    state,
    MAKER,
  );
  expect(kept).toBe(true);
}

async function told(store: Store) {
  return {
    ...{
      entities: await store.entities(),
      events: (await store.events()).toSorted((a, b) => byText(a.id, b.id)),
      agreements: await store.agreements(),
    },
    ...{ discrepancies: await store.discrepancies(), engine: await store.engineJudgements() },
  };
}

test("a record that joins only what is new with its neighbours is the record of all documents", {
  timeout: 600_000,
}, async () => {
  const seen = { documents: 0, several: 0, decided: 0, tangled: 0 };
  await fc.assert(
    fc.asyncProperty(courses, async (steps) => {
      const store = await openStore(":memory:");
      for (const { doc, judgements } of steps) {
        if (doc !== null) await keep(store, doc);
        for (const one of judgements) await store.judge(one, "2026-01-01T00:00:00Z");
        const made = (await store.judgements()).map(({ undone: _, effect: __, ...judgement }) => judgement);
        const whole = merge(await store.testimonies(), KNOWN, made);
        try {
          await bringNear(store, made);
        } catch (error) {
          if (!(error instanceof TooTangled)) throw error;
          seen.tangled += 1;
          break;
        }
        const engine = whole.judgements.filter(({ by }) => by === "engine");
        const { entities, agreements, discrepancies } = whole;
        const events = whole.events.toSorted((a, b) => byText(a.id, b.id));
        expect(await told(store)).toEqual({ entities, events, agreements, discrepancies, engine });
        seen.documents += 1;
        seen.several += events.filter(({ claims }) => claims.length > 1).length;
        seen.decided += whole.effects.filter(({ state }) => state === "standing").length;
      }
      await store.close();
    }),
    { numRuns: 100 },
  );
  const { tangled, ...found } = seen;
  expect(Math.min(...Object.values(found))).toBeGreaterThan(5);
  expect(tangled).toBeLessThan(40);
});
