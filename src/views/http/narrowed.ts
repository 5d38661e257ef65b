import type { KeptClaim } from "../../record/kept.ts";
import { isSource } from "../../record/queries/faces/choose.ts";

/** What narrows beyond the filters of the command line. */
export interface Further {
  readonly area?: string | undefined;
  readonly source?: string | undefined;
}

/** Claims in that area, of that source. */
export function narrowedClaims(kept: readonly KeptClaim[], { area, source }: Further): readonly KeptClaim[] {
  return kept.filter(
    ({ claim, document }) =>
      (area === undefined || (claim.kind === "event" && claim.topics.includes(area))) &&
      (source === undefined || isSource(document, source)),
  );
}
