import type { KeptClaim, Store } from "../store.ts";
import { byId, claimPasses, type Filter, selectionOf } from "./filter.ts";

/** Claims by document and start. */
export async function claims(store: Store, filter: Filter = {}): Promise<readonly KeptClaim[]> {
  const kept = await store.claims(selectionOf(filter));
  return narrowed(store, kept, filter);
}

/** What those who are named want, support, oppose …, by document and start, without what people rejected. */
export async function positions(store: Store, filter: Filter = {}): Promise<readonly KeptClaim[]> {
  const kept = await store.claims({ ...selectionOf(filter), kind: "position" });
  return narrowed(
    store,
    kept.filter(({ decision }) => decision?.verdict !== "reject"),
    filter,
  );
}

async function narrowed(store: Store, kept: readonly KeptClaim[], filter: Filter): Promise<readonly KeptClaim[]> {
  const merged = byId(await store.entities({ bare: true }));
  return kept.filter((claim) => claimPasses(claim, filter, merged));
}
