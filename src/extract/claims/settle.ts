import { interval } from "../../document/edtf.ts";
import type { EventClaim, Status } from "../../document/layers.ts";
import type { Draft } from "./events.ts";
import { isSubset, type Lookup, statesOf } from "./parties.ts";
import type { Reading } from "./reading.ts";
import { isDone } from "./status.ts";

/**
 * Last decisions, when all the context is known: what lies ahead and has a date is scheduled; what only a noun names
 * takes its status from its date against the time of writing, and without one is no claim.
 */
export function settle(reading: Reading, drafts: readonly Draft[], lookup: Lookup): readonly EventClaim[] {
  const settled = new Map<string, EventClaim>();
  for (const draft of drafts) {
    const status = statusOf(reading, draft);
    if (status !== null && isWhole(draft))
      settled.set(draft.claim.id, { ...draft.claim, status, type: typeOf(draft.claim, lookup) });
  }
  // A claim may not point to one that was left out.
  return [...settled.values()].map((claim) =>
    claim.within !== null && !settled.has(claim.within) ? { ...claim, within: null } : claim,
  );
}

/** A journey inside one's own state is no visit between states. */
function typeOf(claim: EventClaim, lookup: Lookup): EventClaim["type"] {
  if (claim.type !== "visit") return claim.type;
  const visitors = statesOf(claim, lookup, "visitor");
  const hosts = statesOf(claim, lookup, "host");
  return visitors.size > 0 && hosts.size > 0 && isSubset(hosts, visitors) ? "other" : "visit";
}

function statusOf(reading: Reading, draft: Draft): Status | null {
  if (draft.status === "announced" && draft.claim.date) return "scheduled";
  const then = draft.claim.date && interval(draft.claim.date.edtf);
  const now = reading.doc.dates.written.edtf === null ? null : interval(reading.doc.dates.written.edtf);
  // "when he visits in May": what is dated after the writing is not done, whatever its tense.
  const ahead = then !== null && now !== null && then.min > now.max;
  if (draft.status !== null) return ahead && isDone(draft.status) ? "scheduled" : draft.status;
  if (!then || !now) return null;
  if (then.max < now.min) return "occurred";
  return then.min > now.max ? "scheduled" : null;
}

/** An act of nobody with nobody is not worth a claim; a bare noun needs two parties. */
function isWhole({ claim, act }: Draft): boolean {
  const told = act.filled.frame.pos === "VERB" || act.light !== null;
  const located = claim.place !== null || claim.date !== null;
  if (told) return located || claim.participants.length > 0 || claim.instrument !== null || claim.title !== null;
  return claim.participants.length > 1 || (claim.participants.length === 1 && located);
}
