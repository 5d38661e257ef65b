import type { Discrepancy } from "../../merge/merged.ts";
import type { DocumentRow, KeptClaim } from "../kept.ts";
import type { Store } from "../store.ts";

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

/** Discrepancies by kind, then id; all, or those named. */
export async function disagreements(
  store: Store,
  filter: { kind?: Discrepancy["kind"]; state?: Discrepancy["state"]; ids?: readonly string[] } = {},
): Promise<readonly Disagreement[]> {
  const { kind, state, ids } = filter;
  const all = await store.discrepancies({
    ...(kind === undefined ? {} : { kind }),
    ...(ids === undefined ? {} : { ids }),
    ...(state === undefined ? {} : { state }),
  });
  return withSources(
    store,
    [...all].sort((a, b) => order(a.kind, b.kind) || order(a.id, b.id)),
  );
}

/** Discrepancies with their claims and documents, in their order; reads no others. */
export async function withSources(
  store: Store,
  discrepancies: readonly Discrepancy[],
): Promise<readonly Disagreement[]> {
  const rows = await store.documents(
    distinct(discrepancies.flatMap((one) => one.evidence.map(({ document }) => document))),
  );
  const kept = await store.claims({ ids: distinct(discrepancies.flatMap((one) => one.claims)) });
  const documents = new Map(rows.map((row) => [row.id, row]));
  const claims = new Map(kept.map((one) => [one.claim.id, one]));
  return discrepancies.map((discrepancy) => ({
    discrepancy,
    evidence: discrepancy.evidence.map((one) => ({ ...one, document: documents.get(one.document) ?? null })),
    claims: discrepancy.claims.flatMap((id) => claims.get(id) ?? []),
  }));
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
