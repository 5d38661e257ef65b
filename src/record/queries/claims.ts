import type { Entity } from "../../merge/merged.ts";
import type { KeptClaim } from "../kept.ts";
import type { Store } from "../store.ts";
import { byId, claimPasses, type Filter, selectionOf } from "./filter.ts";

/** Claims by document and start. */
export async function claims(store: Store, filter: Filter = {}): Promise<readonly KeptClaim[]> {
  const kept = await store.claims(selectionOf(filter));
  return narrowed(store, kept, filter);
}

/** What those who are named want, support, oppose …, by document and start, without what people rejected. `merged`: the entities by id, where they are at hand. */
export async function positions(
  store: Store,
  filter: Filter = {},
  merged?: ReadonlyMap<string, Entity>,
): Promise<readonly KeptClaim[]> {
  const kept = await store.claims({ ...selectionOf(filter), kind: "position" });
  return narrowed(
    store,
    kept.filter(({ decision }) => decision?.verdict !== "reject"),
    filter,
    merged,
  );
}

async function narrowed(
  store: Store,
  kept: readonly KeptClaim[],
  filter: Filter,
  known?: ReadonlyMap<string, Entity>,
): Promise<readonly KeptClaim[]> {
  const merged = known ?? byId(await store.entities({ bare: true }));
  return kept.filter((claim) => claimPasses(claim, filter, merged));
}
