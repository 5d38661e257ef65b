import type { ClaimDate, EventClaim, Participant } from "../../../document/claim.ts";
import { edtfOverlap } from "../../../document/edtf.ts";
import { contentId } from "../../../document/ids.ts";
import { claimDate } from "../dates/claim-date.ts";
import { headToken } from "../dates/in-tree.ts";
import type { Draft } from "../events.ts";
import { isPlanned } from "../mode/status.ts";
import { isSubset, keysOf, type Lookup, shareOne, statesOf } from "../parties.ts";
import type { Reading } from "../reading.ts";
import { into } from "./into-visit.ts";
import { sameTime } from "./same-time.ts";

/** A stop lies in the tour of the same visitor that names its state among others. */
export function inTours(reading: Reading, drafts: readonly Draft[], lookup: Lookup): readonly Draft[] {
  const tours = drafts.filter((draft) => draft.claim.type === "visit" && keysOf(draft.claim, "host").size > 1);
  if (tours.length === 0) return drafts;
  const placed = drafts.map((draft) => {
    if (draft.claim.type !== "visit") return draft;
    const tour = tours.find((t) => t !== draft && isStop(draft, t, lookup));
    return tour ? into(reading, draft, tour) : draft;
  });
  const stops = new Map(tours.map((tour) => [tour, untoldStops(reading, tour, placed, lookup)]));
  const kept = placed.filter((draft) => !isSplit(stops.get(draft) ?? []));
  return [...kept, ...tours.flatMap((tour) => stopsOf(stops.get(tour)!))];
}

/** "was in Tokyo in June and in Beijing in August": two journeys and no tour. */
function isSplit(stops: readonly Draft[]): boolean {
  const days = stops.flatMap(({ claim }) => (claim.date ? [claim.date.edtf] : []));
  return days.some((a) => days.some((b) => !edtfOverlap(a, b)));
}

function stopsOf(stops: readonly Draft[]): readonly Draft[] {
  return isSplit(stops) ? stops.map((stop) => ({ ...stop, claim: { ...stop.claim, within: null } })) : stops;
}

/** "will visit Vietnam and Indonesia": a stop in each state, where no other words tell it. */
function untoldStops(reading: Reading, tour: Draft, drafts: readonly Draft[], lookup: Lookup): readonly Draft[] {
  if (statesOf(tour.claim, lookup, "host").size < 2) return [];
  const told = drafts.filter(({ claim }) => claim.within === tour.claim.id && claim.type === "visit");
  const known = new Set(told.flatMap(({ claim }) => [...statesOf(claim, lookup, "host")]));
  const hosts = tour.claim.participants.filter(
    ({ role, entity }) => role === "host" && entity !== null && lookup(entity).kind !== "person",
  );
  return (
    hosts
      // "a tour of the region": states that no word of their own names
      .filter((host) => hosts.every((other) => other === host || other.evidence?.start !== host.evidence?.start))
      .filter(({ entity }) => !known.has(lookup(entity!).country ?? entity!))
      .map((host) => into(reading, stopAt(reading, tour, host), tour))
  );
}

/** Ends the rule of a stop that only its tour tells. */
const STOP = "; stop of a tour";

/** Whether the words of `own` tell a claim: it is the claim, or one of the stops of the tour that it tells. */
export function isToldBy({ id, rule, participants }: EventClaim, own: EventClaim): boolean {
  return own.id === id || (rule.endsWith(STOP) && participants.some(({ entity }) => stopId(own, entity) === id));
}

function stopId({ id }: EventClaim, host: string | null): string {
  return contentId("clm", id, "stop", host ?? "");
}

/** "was in Tokyo in June and in Beijing | in August": the time that hangs on the name of the stop, else that of the tour. */
function stopDate(reading: Reading, { act, claim }: Draft, host: Participant): ClaimDate | null {
  const tree = reading.trees[act.sentence]!;
  const at = host.evidence ? reading.tokensIn(host.evidence) : [];
  const own = reading
    .datesOf(act.sentence)
    .find((date) => at.includes(tree.head(headToken(reading, tree, date)) ?? -1));
  return own ? claimDate(reading, own) : claim.date;
}

function stopAt(reading: Reading, tour: Draft, host: Participant): Draft {
  const { claim } = tour;
  const visitors = claim.participants.filter(({ role }) => role === "visitor");
  const { place: _, ...parts } = claim.parts;
  return {
    ...tour,
    claim: {
      ...claim,
      id: stopId(claim, host.entity),
      participants: [...visitors, host],
      date: stopDate(reading, tour, host),
      place: { entity: host.entity, name: host.name, evidence: host.evidence },
      parts: host.evidence ? { ...parts, place: host.evidence } : parts,
      rule: `${claim.rule}${STOP}`,
    },
  };
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
    // "will travel … From there he flies on to Oslo": the present of a plan
    (sameTime(tour, stop) || (isPlanned(tour.claim.status) && stop.act.mode.tense === "present")) &&
    !(dated && !edtfOverlap(stop.claim.date.edtf, tour.claim.date.edtf))
  );
}
