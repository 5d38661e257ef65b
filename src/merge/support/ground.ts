import type { Act } from "../act.ts";
import { width } from "../days.ts";
import { isUnnamed } from "../parties.ts";

/** Why two claims are of one act. `vague` names the ones that say too little to be joined unless nothing else comes into question. */
export interface Support {
  readonly why: string;
  readonly vague: readonly Act[];
  /** The one tells of more than the other (a tour and a stop of it), or of other parties: joined last, when the claims of the same extent are. */
  readonly isPart?: boolean;
  /** The time is only that of which the text tells of other acts: the parties must leave no doubt. */
  readonly isByStory?: boolean;
}

/** Dates up to this width count as telling the day. */
export const NARROW = 10;

/** A reason that leaves no doubt. */
export function sure(why: string): Support {
  return { why, vague: [] };
}

/** Whether one of the two tells no time. */
export function isUndated(a: Act, b: Act): boolean {
  return a.days === null || b.days === null;
}

/** Whether both tell the day, or the few days. */
export function bothNarrow(a: Act, b: Act): boolean {
  return [a, b].every(({ days }) => days !== null && width(days) <= NARROW);
}

/** For how many states the same people take part; the unnamed ones count only at one time. */
export function sidesShared(a: Act, b: Act, withUnnamed: boolean): number {
  const other = b.sides;
  return [...a.sides].filter(([state, people]) => {
    const found = other.get(state);
    return found !== undefined && [...people].some((key) => found.has(key) && (withUnnamed || !isUnnamed(key)));
  }).length;
}
