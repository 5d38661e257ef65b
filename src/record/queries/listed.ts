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

/**
 * Denials and refusals to comment are news, unless the act that is denied is itself among the claims `beside` it in its document: "X denies having
 * signed" says no more than "signed [denied by X]".
 */
export function answers(claim: Claim, beside: readonly Claim[]): boolean {
  const kind = claim.attribution[0]?.kind;
  return kind === "no comment" || (kind === "denial" && !beside.some((other) => isActDeniedIn(claim, other)));
}

function isActDeniedIn({ parts: { content } }: Claim, other: Claim): boolean {
  if (content === undefined || other.kind !== "event" || other.type === "statement") return false;
  const { start, end } = other.evidence;
  return other.status === "denied" && start >= content.start && end <= content.end;
}

/** Agreements that the texts only speak of as being there belong to the ledger; nothing happened. */
export function isStanding({ date, score }: Claim | EventClaim): boolean {
  return date === null && score <= STANDING;
}

/** What claims of standing agreements score at most. */
const STANDING = 0.3;
