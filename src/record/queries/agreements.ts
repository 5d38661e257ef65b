import type { Agreement, AgreementStep } from "../../merge/merged.ts";
import { dayRange } from "../edtf-range.ts";
import type { KeptClaim, Store } from "../store.ts";
import { byId, type Filter, selectionOf } from "./filter.ts";
import { isWanted, partiesOf, type Wanted } from "./party.ts";

/** An agreement with the claims behind its steps. */
export interface LedgerEntry {
  readonly agreement: Agreement;
  readonly steps: readonly { readonly step: AgreementStep; readonly source: KeptClaim | null }[];
}

/** The ledger, by the day of the first step, then by id. `between` asks for the parties, `since` and `until` for any step. */
export async function agreements(store: Store, filter: Filter = {}): Promise<readonly LedgerEntry[]> {
  const claims = new Map((await store.claims({ kind: "event" })).map((kept) => [kept.claim.id, kept]));
  const merged = byId(await store.entities());
  const entries = (await store.agreements()).map((agreement) => ({
    agreement,
    steps: agreement.steps.map((step) => ({ step, source: claims.get(step.claim) ?? null })),
  }));
  const wanted = [...(filter.between ?? []), ...(filter.about === undefined ? [] : [filter.about])];
  const passing = entries.filter((entry) => isBetween(entry, wanted, merged) && inTime(entry, filter));
  return passing.sort((a, b) => order(firstDay(a), firstDay(b)) || order(a.agreement.id, b.agreement.id));
}

function isBetween(entry: LedgerEntry, wanted: readonly Wanted[], merged: ReturnType<typeof byId>): boolean {
  const sources = entry.steps.flatMap(({ source }) => (source === null ? [] : partiesOf(source, merged)));
  return wanted.every(
    (one) =>
      entry.agreement.parties.some((party) => isParty(party, one)) || sources.some((party) => isWanted(party, one)),
  );
}

function isParty(party: string, wanted: Wanted): boolean {
  if (party === wanted.country || party === wanted.known) return true;
  return isWanted({ name: party, names: [], country: null, known: null }, wanted);
}

function inTime(entry: LedgerEntry, filter: Filter): boolean {
  const { since, until } = selectionOf(filter);
  if (since === undefined && until === undefined) return true;
  return entry.steps.some(({ step }) => {
    const { min, max } = dayRange(step.date ?? step.asOf);
    if (min === null && max === null) return false;
    return (since === undefined || (max ?? "9999") >= since) && (until === undefined || (min ?? "0000") <= until);
  });
}

function firstDay(entry: LedgerEntry): string {
  const days = entry.steps.map(({ step }) => dayRange(step.date ?? step.asOf).min ?? "9999");
  return days.sort()[0] ?? "9999";
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
