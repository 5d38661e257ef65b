import type { Status } from "../../document/layers.ts";

/** From the surest to the weakest; where two hedges meet the weaker claim holds (GUIDELINES: status). */
const RANK: readonly Status[] = [
  "occurred",
  "ongoing",
  "scheduled",
  "announced",
  "expected",
  "proposed",
  "rumoured",
  "speculated",
  "hypothetical",
  "postponed",
  "cancelled",
  "denied",
];

/** The weaker of two statuses. */
export function weaker(a: Status, b: Status): Status {
  return RANK.indexOf(a) >= RANK.indexOf(b) ? a : b;
}

/** Whether the text tells the act as done or going on. */
export function isDone(status: Status): boolean {
  return status === "occurred" || status === "ongoing";
}

/** Whether the act still lies ahead by this status. */
export function isPlanned(status: Status): boolean {
  return status === "scheduled" || status === "announced" || status === "expected" || status === "proposed";
}
