import { afterAll, beforeAll, expect, test } from "vitest";
import { realKnowledge } from "../../../test/support/tiny-record.ts";
import { claims, positions } from "../../record/queries/claims.ts";
import { disagreements } from "../../record/queries/discrepancies.ts";
import { byId, claimPasses, type Filter } from "../../record/queries/filter.ts";
import { wantedParty } from "../../record/queries/party.ts";
import { promises } from "../../record/queries/promises/promises.ts";
import { type Answer, type Served, served } from "./testing/served.ts";

let at: Served;
beforeAll(async () => {
  at = await served();
}, 60_000);
afterAll(() => at.store.close());

const who = (name: string) => wantedParty(name, realKnowledge());
const NAMES = ["NOR", "Ghana", "Kari Lund", "Lund", "Kumasi", "Gulf Fisheries Pact", "Ghana News Agency", "nobody"];
const FILTERS: readonly (readonly [string, Filter])[] = [
  ...NAMES.map((name) => [`about=${encodeURIComponent(name)}`, { about: who(name) }] as const),
  ...NAMES.map((name) => [`by=${encodeURIComponent(name)}`, { by: who(name) }] as const),
  ["between=NOR,GHA", { between: [who("NOR"), who("GHA")] }],
  ["between=NOR,TGO", { between: [who("NOR"), who("TGO")] }],
];

test.each(FILTERS)("what is narrowed over columns is what is read in full: %s", async (query, filter) => {
  const { store } = at;
  const ids = async (address: string) => (await at.json(address)).items.map(({ id }: { id: string }) => id);
  const found = (await claims(store, filter)).map(({ claim }) => claim.id);
  expect(await ids(`/api/claims?limit=1000&${query}`)).toEqual(found);
  const stands = (await positions(store, filter)).map(({ claim }) => claim.id);
  expect(await ids(`/api/positions?limit=1000&${query}`)).toEqual(stands);
  const merged = byId(await store.entities({ bare: true }));
  const differ = (await disagreements(store)).filter((one) => one.claims.some((c) => claimPasses(c, filter, merged)));
  expect(await ids(`/api/discrepancies?limit=1000&${query}`)).toEqual(differ.map(({ discrepancy }) => discrepancy.id));
});

test.each(FILTERS)("promises are those of the command line: %s", async (query, filter) => {
  const { items, on } = await at.json(`/api/promises?limit=1000&${query}`);
  const found = await promises(at.store, on, filter);
  const told = ({ event, state, promised, outcome }: Answer) => [event, state, promised.claim, outcome?.claim ?? null];
  expect(items.map(told)).toEqual(
    found.map(({ entry, state, promise, outcome }) => [
      ...[entry.event.id, state, promise.claim.id, outcome?.source.claim.id ?? null],
    ]),
  );
});

test.each(["2019-03", "2019-04-05", "2030"])("what is new since %s is counted", async (since) => {
  const { new: fresh } = await at.json(`/api/summary?since=${since}`);
  const { items } = await at.json(`/api/documents?since=${since}&limit=1000`);
  const kept = items.length === 0 ? [] : await at.store.claims({ documents: items.map(({ id }: Answer) => id) });
  const events = new Set(kept.flatMap(({ event }) => event ?? []));
  expect(fresh).toEqual({ documents: items.length, claims: kept.length, events: events.size });
});
