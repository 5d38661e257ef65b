import type { Status } from "../document/vocabulary.ts";

/** Status by what it says of the world: done, planned (or its denial), or only thought of. */
export type Mood = "done" | "planned" | "thought";

const MOODS: Readonly<Record<Status, Mood>> = {
  occurred: "done",
  ongoing: "done",
  scheduled: "planned",
  announced: "planned",
  expected: "planned",
  proposed: "planned",
  rumoured: "planned",
  denied: "planned",
  cancelled: "planned",
  postponed: "planned",
  speculated: "thought",
  hypothetical: "thought",
};

/** The mood of a status. */
export function moodOf(status: Status): Mood {
  return MOODS[status];
}

/** Whether it tells that the act did not or will not take place, or not then. */
export function isCalledOff(status: Status): boolean {
  return status === "denied" || status === "cancelled" || status === "postponed";
}

/** Whether it tells that the act is still to come. */
export function isAhead(status: Status): boolean {
  return moodOf(status) === "planned" && status !== "rumoured" && !isCalledOff(status);
}
