import type { Claim, ClaimDate, EventClaim, Place } from "../../../document/claim.ts";
import type { Act } from "../acts/acts.ts";
import type { Reading } from "../reading.ts";
import type { ExplainedDate, Explanation } from "./explanation.ts";

/** The date of a claim, with where it is from. `own`: the claim as its clause alone tells it. */
export function whenOf(reading: Reading, claim: EventClaim, own: EventClaim | null): ExplainedDate | null {
  if (claim.date === null) return null;
  const { written } = reading.doc.dates;
  return { ...claim.date, how: howDated(reading, claim.date, own?.date ?? null), written };
}

function howDated(reading: Reading, date: ClaimDate, own: ClaimDate | null): string {
  if (/^inherited from /.test(date.basis)) return "the date of the act that it lies in";
  if (/^about the time of /.test(date.basis)) return "the month or year of the visit told beside it";
  if (/^told as following /.test(date.basis)) return "the time that the story had reached";
  if (/^told as news/.test(date.basis)) return "the day of which the report tells its news";
  if (/": counted from "/.test(date.basis)) return "an act told before, from which its words count";
  if (/^heading over /.test(date.basis)) return "the heading over the entry";
  if (own === null) return /told /.test(date.basis) ? "the telling itself" : "another telling of the act";
  if (own.edtf !== date.edtf || own.basis !== date.basis) return "another telling of the act";
  const exact = reading.doc.dates.expressions.find(({ start }) => start === date.evidence?.start);
  return `an expression of the sentence that hangs on the act${exact === undefined ? "" : ` (${exact.kind})`}`;
}

/** The place of a claim, with where it is from. */
export function whereOf(
  reading: Reading,
  claim: EventClaim,
  own: EventClaim | null,
  act: Act | null,
): (Place & { readonly how: string }) | null {
  const { place } = claim;
  return place === null ? null : { ...place, how: howPlaced(reading, place, own, act) };
}

function howPlaced(reading: Reading, place: Place, own: EventClaim | null, act: Act | null): string {
  if (own === null || act === null) return "the heading";
  if (own.place?.entity !== place.entity || own.place.evidence?.start !== place.evidence?.start)
    return "another telling of the act";
  const { start, end } = reading.doc.sentences[act.sentence]!;
  if (place.evidence === null || place.evidence.start < start || place.evidence.start >= end) return "the heading";
  const tree = reading.trees[act.sentence]!;
  const words = reading.tokensIn(place.evidence);
  const preposition = words.map((word) => tree.caseOf(word)).find((words) => /^(in|at|inside|near)$/.test(words));
  return preposition === undefined ? "where the visit goes" : `behind “${preposition}”`;
}

/** The act in which this one lies. */
export function withinOf(claim: EventClaim, all: readonly Claim[]): Explanation["within"] {
  const outer = all.find(({ id }) => id === claim.within);
  if (outer?.kind !== "event") return null;
  const { id, type, status, evidence } = outer;
  return { id, type, status, evidence };
}
