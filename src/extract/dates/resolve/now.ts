import { formatDay } from "../../../document/edtf.ts";
import { periodOf } from "../civil.ts";

/** The days on which the document may have been written (day numbers, ±Infinity for open ends). */
export interface Now {
  readonly min: number;
  readonly max: number;
  /** Inferred from the text: values that rest on it are approximate. */
  readonly inferred: boolean;
  /** The first day is that of something told of: written soon after, though the last day may be open. */
  readonly fresh: boolean;
  /** A day near which it was written, where one is known ("one month after becoming Prime Minister"). */
  readonly target: number | null;
  /** The day to count from: the target, else the earliest plausible day; −Infinity when that is open. */
  readonly pick: number;
  /** How it is named in a basis: "2021-10-18 (date of the document)". */
  readonly label: string;
}

/** The basis of what is counted from an unknown time of writing. */
export const NO_NOW = "counted from the time of writing, which is not known";

/** EDTF of the days of writing: a month when near a day, an interval else. */
export function nowEdtf(now: Now): string {
  if (now.min === now.max) return periodOf(now.min, "day") + (now.inferred ? "~" : "");
  if (now.target !== null && now.target >= now.min - 31 && now.target <= now.max + 31)
    return `${periodOf(now.target, "month")}~`;
  if (now.min !== Number.NEGATIVE_INFINITY && periodOf(now.min, "month") === monthOf(now.max))
    return `${periodOf(now.min, "month")}~`;
  const from = now.min === Number.NEGATIVE_INFINITY ? ".." : formatDay(now.min);
  return `${from}/${now.max === Number.POSITIVE_INFINITY ? ".." : formatDay(now.max)}`;
}

function monthOf(day: number): string | null {
  return Number.isFinite(day) ? periodOf(day, "month") : null;
}
