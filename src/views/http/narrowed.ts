import type { ChronologyEntry } from "../../record/queries/chronology.ts";
import { isSource } from "../../record/queries/faces/choose.ts";
import type { KeptClaim } from "../../record/store.ts";

/** What narrows beyond the filters of the command line. */
export interface Further {
  readonly area?: string | undefined;
  readonly source?: string | undefined;
}

/** Entries in that area, told by that source. */
export function narrowed(entries: readonly ChronologyEntry[], { area, source }: Further): readonly ChronologyEntry[] {
  return entries.filter(
    ({ event, sources }) =>
      (area === undefined || event.topics.includes(area)) &&
      (source === undefined || sources.some(({ document }) => isSource(document, source))),
  );
}

/** Claims in that area, of that source. */
export function narrowedClaims(kept: readonly KeptClaim[], { area, source }: Further): readonly KeptClaim[] {
  return kept.filter(
    ({ claim, document }) =>
      (area === undefined || (claim.kind === "event" && claim.topics.includes(area))) &&
      (source === undefined || isSource(document, source)),
  );
}
