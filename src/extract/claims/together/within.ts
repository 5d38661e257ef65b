import type { Draft } from "../events.ts";
import type { Lookup } from "../parties.ts";
import type { Reading } from "../reading.ts";
import { aboutThen, isApart } from "./apart.ts";
import { inherited, into } from "./into-visit.ts";
import { occasionOf } from "./occasion-of.ts";
import { repaid } from "./repaid.ts";
import { isOnlyWelcomed } from "./same-time.ts";
import { sessionOf, talksOf } from "./talks-of.ts";
import { inTours } from "./tours.ts";
import { datedJourney } from "./undated.ts";
import { journeyOf, visitOf } from "./visit-of.ts";

const INSIDE = new Set(["meeting", "summit", "agreement", "negotiation"]);

/** Puts meetings and signings into the visit that they belong to; without a date of their own they take its range. */
export function placeWithin(reading: Reading, drafts: readonly Draft[], lookup: Lookup): readonly Draft[] {
  const toured = inTours(reading, drafts, lookup);
  const returned = toured.map((draft, i) => repaid(reading, draft, toured.slice(0, i), lookup));
  const told = returned.map((draft) => datedJourney(draft, returned, lookup));
  const visits = told.filter((draft) => draft.claim.type === "visit");
  let apart: Draft | null = null;
  const placed = told.map((draft) => {
    const journey = journeyOf(draft, visits);
    if (journey) return into(reading, draft, journey);
    const occasion = draft.claim.type === "agreement" ? occasionOf(reading, draft, returned) : null;
    if (occasion) return into(reading, draft, occasion);
    const visit = INSIDE.has(draft.claim.type) ? visitOf(reading, draft, visits, lookup) : null;
    if (visit && isApart(reading, draft, visit, lookup, apart)) {
      apart = draft;
      return { ...draft, claim: { ...draft.claim, date: draft.claim.date ?? aboutThen(visit.claim) } };
    }
    return visit ? into(reading, draft, visit) : draft;
  });
  return placed.map((draft) => {
    if (draft.claim.date !== null || isOnlyWelcomed(draft)) return draft;
    const talks = INSIDE.has(draft.claim.type) ? talksOf(reading, draft, placed, lookup) : null;
    if (talks) return into(reading, draft, talks);
    const held = sessionOf(reading, draft, placed, lookup);
    return held ? { ...draft, claim: { ...draft.claim, date: inherited(held.claim) } } : draft;
  });
}
