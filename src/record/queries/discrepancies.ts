import type { Discrepancy } from "../../merge/merged.ts";
import type { DocumentRow, KeptClaim, Store } from "../store.ts";

/** A discrepancy with the documents that its quotations stand in. */
export interface Disagreement {
  readonly discrepancy: Discrepancy;
  readonly evidence: readonly {
    readonly document: DocumentRow | null;
    readonly start: number;
    readonly end: number;
    readonly exact: string;
  }[];
  readonly claims: readonly KeptClaim[];
}

/** Discrepancies by kind, then id. */
export async function disagreements(
  store: Store,
  filter: { kind?: Discrepancy["kind"]; state?: Discrepancy["state"] } = {},
): Promise<readonly Disagreement[]> {
  const documents = new Map((await store.documents()).map((row) => [row.id, row]));
  const claims = new Map((await store.claims()).map((kept) => [kept.claim.id, kept]));
  const all = await store.discrepancies(filter.kind === undefined ? {} : { kind: filter.kind });
  const passing = all.filter((one) => filter.state === undefined || one.state === filter.state);
  const sorted = [...passing].sort((a, b) => order(a.kind, b.kind) || order(a.id, b.id));
  return sorted.map((discrepancy) => ({
    discrepancy,
    evidence: discrepancy.evidence.map((one) => ({ ...one, document: documents.get(one.document) ?? null })),
    claims: discrepancy.claims.flatMap((id) => claims.get(id) ?? []),
  }));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
