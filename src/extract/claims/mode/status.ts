import { STATUSES, type Status } from "../../../document/vocabulary.ts";

/** The weaker of two statuses: where two hedges meet the weaker claim holds (GUIDELINES: status). */
export function weaker(a: Status, b: Status): Status {
  return STATUSES.indexOf(a) >= STATUSES.indexOf(b) ? a : b;
}

/** Whether the text tells the act as done or going on. */
export function isDone(status: Status): boolean {
  return status === "occurred" || status === "ongoing";
}

/** Whether the act still lies ahead by this status. */
export function isPlanned(status: Status): boolean {
  return status === "scheduled" || status === "announced" || status === "expected" || status === "proposed";
}
