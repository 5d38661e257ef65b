import type { Entity } from "../../merge/merged.ts";
import { newestDay } from "../../record/as-of.ts";
import { type LedgerEntry, ledger } from "../../record/queries/agreements.ts";
import { byId } from "../../record/queries/filter.ts";
import { type FreshPromises, freshPromises } from "../../record/queries/promises/fresh.ts";
import { keptPromises } from "../../record/queries/promises/kept.ts";
import type { PromiseRow } from "../../record/queries/promises/row.ts";
import type { Look } from "./desk.ts";
import { choiceIn, type Narrowing } from "./parameters.ts";

/** Entities by id, without their members and mentions; once for all requests, as are those below. */
export function entitiesOf({ store, whole }: Look): Promise<ReadonlyMap<string, Entity>> {
  return whole("entities by id", async () => byId(await store.entities({ bare: true })));
}

/** The last day of which a document of the record surely is. */
export function newestDayOf({ store, whole }: Look): Promise<string | null> {
  return whole("newest day", () => newestDay(store));
}

/** The whole ledger, as it stands now or on a day. */
export function ledgerOf(look: Look, on: string | null = null): Promise<readonly LedgerEntry[]> {
  const { store, whole, asOf } = look;
  return whole(`ledger ${on}`, async () => ledger(store, { asOf, on, newest: await newestDayOf(look) }));
}

/** All promises, without words; others are answered while they are looked for. */
export async function promisesOf({ store, asOf, renewed }: Look): Promise<readonly PromiseRow[]> {
  const made = asOf === null ? keptPromises : freshPromises;
  const { rows } = await renewed<FreshPromises>("promises", (before) => made(store, before, turn));
  return [...rows.values()];
}

/** Lets the thread do what else it is asked. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Ids of the claims among which are all that pass: whom a claim names its event has, so that claims of other events need not be read; and those of no event. */
export async function claimsAmong(look: Look, { between, by, about, area }: Narrowing): Promise<ReadonlySet<string>> {
  const { store } = look;
  const narrowing = { between, by, about, area };
  const choice = { ...choiceIn(narrowing, look), unlisted: true as const };
  const events = (await look.lists()).ids(choice);
  return new Set([...(await store.claimIds({ events })), ...(await store.claimIds({ unjoined: true }))]);
}
