import { edtfOverlap } from "../../../document/edtf.ts";
import { childrenAs, isA } from "../../syntax/walk.ts";
import type { Draft } from "../events.ts";
import { isDone, isPlanned } from "../mode/status.ts";
import { isSubset, type Lookup, shareOne, statesOf } from "../parties.ts";
import type { Reading } from "../reading.ts";
import { isOfHeading } from "./fold.ts";
import { isDuring, isInCourse, isOfAnotherTime, isOnlyWelcomed, isYetToBe, sameTime } from "./same-time.ts";

/** How many sentences back a visit may have been told that a meeting lies in; a visit told often reaches farther. */
const BACK = 12;

/** The journey that the heading over an entry tells. */
export function journeyOf(draft: Draft, visits: readonly Draft[]): Draft | null {
  const { scene } = draft.act;
  if (scene === null || isOfHeading(draft)) return null;
  return visits.find((visit) => visit.act.scene === scene && isOfHeading(visit)) ?? null;
}

/** The visit named with "during" in the sentence; else the last one told whose visitor and host are the parties. */
export function visitOf(reading: Reading, draft: Draft, visits: readonly Draft[], lookup: Lookup): Draft | null {
  const here = visits.filter((visit) => visit.act.sentence === draft.act.sentence && sameTime(visit, draft));
  const during = here.find((visit) => isDuring(reading, draft, visit));
  if (during) return during;
  if (isOfAnotherTime(reading, draft) || isInCourse(draft) || isYetToBe(draft) || isOnlyWelcomed(draft)) return null;
  // "has offered to mediate", "would hold the pact in abeyance": no part of a journey that lies ahead
  const isOffer = draft.status === "proposed" || /^(suspended|terminated)$/.test(draft.claim.stage ?? "");
  const parties = statesOf(draft.claim, lookup);
  const fits = (visit: Draft): boolean => {
    const visitors = statesOf(visit.claim, lookup, "visitor");
    const hosts = statesOf(visit.claim, lookup, "host");
    const both = new Set([...visitors, ...hosts]);
    return (
      both.size > 1 &&
      parties.size > 0 &&
      isSubset(parties, both) &&
      shareOne(parties, both) &&
      sameTime(visit, draft) &&
      !(isOffer && isPlanned(visit.claim.status)) &&
      // What lies ahead goes into a planned visit that was told before it, not into any that the text comes to.
      (isDone(visit.claim.status) || visit.tellings.some((sentence) => sentence <= draft.act.sentence))
    );
  };
  const near = visits.filter(
    (visit) =>
      fits(visit) &&
      !isElsewhen(visit, draft) &&
      !isElsewhere(visit, draft, lookup) &&
      !isAside(reading, visit, draft) &&
      distance(visit, draft) <= BACK * Math.min(visit.tellings.length, 4),
  );
  const nearest = near.sort((a, b) => distance(a, draft) - distance(b, draft));
  return (
    nearest.find((visit) => !isAside(reading, visit, draft)) ??
    nearest.find((visit) => !isEarlier(reading, visit)) ??
    null
  );
}

/** "Erdogan, | who visited Chile in 2018, | met its president": what a clause beside tells holds nothing but what stands in it, if another comes into question. */
function isAside(reading: Reading, visit: Draft, { act: inner }: Draft): boolean {
  const { act, claim } = visit;
  const tree = reading.trees[act.sentence]!;
  const verb = act.light ?? act.trigger;
  const isPast = isA(tree, verb, "acl:relcl") && act.mode.tense === "past" && claim.date !== null;
  const lies = inner.sentence === act.sentence && tree.ancestors(inner.light ?? inner.trigger).includes(verb);
  return (isPast && !lies) || isEarlier(reading, visit);
}

/** "who last visited Chile in 2018": an earlier visit. */
function isEarlier({ trees }: Reading, { act }: Draft): boolean {
  const tree = trees[act.sentence]!;
  return childrenAs(tree, act.light ?? act.trigger, "advmod").some((c) =>
    /^(?:last|previously|earlier|once)$/i.test(tree.text(c)),
  );
}

/** Talks "in Hanoi" lie in no visit to Chile. */
function isElsewhere(visit: Draft, { claim }: Draft, lookup: Lookup): boolean {
  const hosts = statesOf(visit.claim, lookup, "host");
  const key = claim.place?.entity ?? null;
  const where = key === null ? null : lookup(key).country;
  return where !== null && hosts.size > 0 && !hosts.has(where);
}

function isElsewhen(visit: Draft, draft: Draft): boolean {
  const [a, b] = [visit.claim.date, draft.claim.date];
  return a !== null && b !== null && !edtfOverlap(a.edtf, b.edtf);
}

/** Sentences back to the nearest telling of the visit; one that comes after the act lies a little farther. */
function distance(visit: Draft, draft: Draft): number {
  const away = visit.tellings.map((sentence) => draft.act.sentence - sentence);
  return Math.min(...away.map((back) => (back >= 0 ? back : -back + 3)));
}
