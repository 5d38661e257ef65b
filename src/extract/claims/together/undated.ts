import type { Draft } from "../events.ts";
import { isDone } from "../mode/status.ts";
import { areEqual, type Lookup, statesOf } from "../parties.ts";
import { inherited } from "./into-visit.ts";

/** Sentences between two tellings of one journey. */
const NEAR = 12;
/** Sentences at the head of a text that may name what it is about: "Joint statement | on the visit of the king to Oslo". */
const OPENING = 3;

/**
 * A journey told as done without a time, beside what has one: "Bourita paid a visit on 11 and 12 December. … During the visit he was received by the president";
 * the journey that a heading names and the talks at its host that are its only act ("received Plenković in Athens on 20 May").
 */
export function datedJourney(draft: Draft, drafts: readonly Draft[], lookup: Lookup): Draft {
  const { claim, act } = draft;
  if (claim.type !== "visit" || claim.date !== null || !isDone(draft.status ?? claim.status) || act.scene !== null)
    return draft;
  const isHeading = draft.headline || (act.mode.tense === null && act.sentence < OPENING);
  if (act.mode.tense !== "past" && !isHeading) return draft;
  const both = new Set([...statesOf(claim, lookup, "visitor"), ...statesOf(claim, lookup, "host")]);
  const near = drafts.filter(
    (other) =>
      both.size > 1 &&
      other.claim.date !== null &&
      isDone(other.status ?? other.claim.status) &&
      Math.abs(other.act.sentence - act.sentence) <= NEAR &&
      areEqual(statesOf(other.claim, lookup), both),
  );
  const visit = near.find((other) => other.claim.type === "visit" && other.act.sentence < act.sentence);
  const talks = isHeading ? near.filter((other) => isAtHost(draft, other, lookup)) : [];
  const days = new Set(talks.map(({ claim: { date } }) => date!.edtf));
  const found = visit ?? (days.size === 1 ? talks[0] : undefined);
  return found ? { ...draft, claim: { ...claim, date: inherited(found.claim) } } : draft;
}

function isAtHost(visit: Draft, { claim }: Draft, lookup: Lookup): boolean {
  const key = claim.place?.entity ?? null;
  const where = key === null ? null : lookup(key).country;
  return claim.type === "meeting" && where !== null && statesOf(visit.claim, lookup, "host").has(where);
}
