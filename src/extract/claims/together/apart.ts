import type { ClaimDate, EventClaim } from "../../../document/claim.ts";
import { interval } from "../../../document/edtf.ts";
import type { Draft } from "../events.ts";
import { areEqual, type Lookup, shareOne, statesOf } from "../parties.ts";
import type { Reading } from "../reading.ts";
import { inherited } from "./into-visit.ts";
import { isDuring } from "./same-time.ts";
import { NEXT } from "./talks-of.ts";

/**
 * What ministers sign while their prime minister travels was signed about then, in a journey that they are not told to share; and so what their
 * states sign in the next sentences.
 */
export function isApart(reading: Reading, draft: Draft, visit: Draft, lookup: Lookup, last: Draft | null): boolean {
  if (draft.claim.type !== "agreement" || isDuring(reading, draft, visit)) return false;
  const own = peopleOf(draft.claim, lookup);
  const others = peopleOf(visit.claim, lookup);
  if (own.size > 0 && others.size > 0) return !shareOne(own, others);
  const back = last === null ? Number.POSITIVE_INFINITY : draft.act.sentence - last.act.sentence;
  return (
    last !== null && back >= 0 && back <= NEXT && areEqual(statesOf(draft.claim, lookup), statesOf(last.claim, lookup))
  );
}

function peopleOf(claim: EventClaim, lookup: Lookup): ReadonlySet<string> {
  const people = claim.participants.flatMap(({ entity }) =>
    entity && lookup(entity).kind === "person" ? [entity] : [],
  );
  return new Set(people);
}

/** The month of the visit, or its year where it spans months: approximate. */
export function aboutThen(visit: EventClaim): ClaimDate | null {
  const inherits = inherited(visit);
  const days = visit.date && interval(visit.date.edtf);
  if (!inherits || !days) return null;
  const shared = [7, 4].find((length) => days.min.slice(0, length) === days.max.slice(0, length));
  if (shared === undefined) return null;
  const basis = inherits.basis.replace(/^inherited from/, "about the time of");
  return { ...inherits, edtf: `${days.min.slice(0, shared)}~`, basis };
}
