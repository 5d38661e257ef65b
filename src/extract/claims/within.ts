import { edtfOverlap } from "../../document/edtf.ts";
import type { ClaimDate, EventClaim } from "../../document/layers.ts";
import { childrenAs } from "../syntax/walk.ts";
import type { Draft } from "./events.ts";
import { isSubset, keysOf, type Lookup, shareOne, statesOf } from "./parties.ts";
import type { Reading } from "./reading.ts";
import { isDone, isPlanned } from "./status.ts";

const INSIDE = new Set(["meeting", "summit", "agreement", "negotiation"]);
/** How many sentences back a visit may have been told that a meeting lies in. */
const BACK = 12;

/** Puts meetings and signings into the visit that they belong to; without a date of their own they take its range. */
export function placeWithin(reading: Reading, drafts: readonly Draft[], lookup: Lookup): readonly Draft[] {
  const toured = inTours(drafts, lookup);
  const visits = toured.filter((draft) => draft.claim.type === "visit");
  if (visits.length === 0) return drafts;
  return toured.map((draft) => {
    const visit = INSIDE.has(draft.claim.type) ? visitOf(reading, draft, visits, lookup) : null;
    return visit ? into(draft, visit) : draft;
  });
}

/** A stop lies in the tour of the same visitor that names its state among others. */
function inTours(drafts: readonly Draft[], lookup: Lookup): readonly Draft[] {
  const tours = drafts.filter((draft) => draft.claim.type === "visit" && keysOf(draft.claim, "host").size > 1);
  if (tours.length === 0) return drafts;
  return drafts.map((draft) => {
    if (draft.claim.type !== "visit") return draft;
    const tour = tours.find((t) => t !== draft && isStop(draft, t, lookup));
    return tour ? into(draft, tour) : draft;
  });
}

function isStop(stop: Draft, tour: Draft, lookup: Lookup): boolean {
  const hosts = statesOf(stop.claim, lookup, "host");
  const all = statesOf(tour.claim, lookup, "host");
  const sameVisitor = shareOne(keysOf(stop.claim, "visitor"), keysOf(tour.claim, "visitor"));
  const dated = stop.claim.date && tour.claim.date;
  return (
    sameVisitor &&
    hosts.size > 0 &&
    hosts.size < all.size &&
    isSubset(hosts, all) &&
    sameTime(tour, stop) &&
    !(dated && !edtfOverlap(stop.claim.date.edtf, tour.claim.date.edtf))
  );
}

/** The act inside the visit; without a date of its own it takes the range of the visit. */
function into(draft: Draft, visit: Draft): Draft {
  return {
    ...draft,
    claim: { ...draft.claim, within: visit.claim.id, date: draft.claim.date ?? inherited(visit.claim) },
  };
}

function inherited(visit: EventClaim): ClaimDate | null {
  if (!visit.date) return null;
  const words = visit.date.exact === null ? "" : ` ("${visit.date.exact}")`;
  return { ...visit.date, basis: `inherited from the visit${words}: ${visit.date.basis}` };
}

/** The visit named with "during" in the sentence; else the last one told whose visitor and host are the parties. */
function visitOf(reading: Reading, draft: Draft, visits: readonly Draft[], lookup: Lookup): Draft | null {
  const here = visits.filter((visit) => visit.act.sentence === draft.act.sentence && sameTime(visit, draft));
  const during = here.find((visit) => isDuring(reading, draft, visit));
  if (during) return during;
  const parties = statesOf(draft.claim, lookup);
  const fits = (visit: Draft): boolean => {
    const visitors = statesOf(visit.claim, lookup, "visitor");
    const hosts = statesOf(visit.claim, lookup, "host");
    const both = new Set([...visitors, ...hosts]);
    return (
      both.size > 1 && parties.size > 0 && isSubset(parties, both) && shareOne(parties, both) && sameTime(visit, draft)
    );
  };
  const near = visits.filter((visit) => fits(visit) && distance(visit, draft) <= BACK);
  return near.sort((a, b) => distance(a, draft) - distance(b, draft))[0] ?? null;
}

/** Sentences back to the visit; what comes after the act lies a little farther. */
function distance(visit: Draft, draft: Draft): number {
  const back = draft.act.sentence - visit.act.sentence;
  return back >= 0 ? back : -back + 3;
}

function sameTime(visit: Draft, draft: Draft): boolean {
  const [a, b] = [visit.status ?? visit.claim.status, draft.status ?? draft.claim.status];
  if (isDone(a)) return isDone(b) || (b === "expected" && draft.act.mode.tense === "past");
  return isPlanned(a) && !isDone(b);
}

/** "during the visit": the noun of the visit stands under "during", "on", "in the course of". */
function isDuring(reading: Reading, draft: Draft, visit: Draft): boolean {
  const tree = reading.trees[draft.act.sentence]!;
  if (visit.act.sentence !== draft.act.sentence || visit.act.filled.frame.pos !== "NOUN") return false;
  const preposition = tree.caseOf(visit.act.trigger);
  return (
    /^(during|on|at|in the course of|on the sidelines of)$/.test(preposition) ||
    childrenAs(tree, visit.act.trigger, "case").length > 0
  );
}
