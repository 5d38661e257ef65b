import type { Claim, EventClaim } from "../../document/claim.ts";
import type { Event } from "../../merge/merged.ts";

/** What tells whether a claim stands in a chronology. */
export interface Listing {
  readonly answers: boolean;
  readonly standing: boolean;
}

/** Whether an event told by these claims stands in a chronology for which no type or status was asked: no mere statement, no agreement only spoken of. */
export function isListed({ type, status }: Pick<Event, "type" | "status">, claims: readonly Listing[]): boolean {
  if (type === "statement" && status !== "denied") return claims.some((one) => one.answers);
  return !(type === "agreement" && status === "ongoing" && claims.every((one) => one.standing));
}

/** Denials and refusals to comment are news. */
export function answers({ attribution }: Claim): boolean {
  return attribution.some(({ kind }) => kind === "no comment" || kind === "denial");
}

/** Agreements that the texts only speak of as being there belong to the ledger; nothing happened. */
export function isStanding({ date, score }: Claim | EventClaim): boolean {
  return date === null && score <= STANDING;
}

/** What claims of standing agreements score at most. */
const STANDING = 0.3;
