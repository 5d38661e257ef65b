import type { Tense } from "../tense.ts";
import type { Now } from "./now.ts";

/** A possible reading: its first and last day. */
export interface Candidate {
  readonly days: readonly [number, number];
}

/** What was chosen, and the days of writing for which it is the natural choice. */
export interface Choice<C extends Candidate> {
  readonly candidate: C;
  readonly min: number;
  readonly max: number;
}

/** Of a time of writing that is open or longer, the first year counts behind something told of, else ten. */
const HORIZON = { fresh: 365, open: 3650 };

/**
 * The candidate that most possible days of writing would mean: told as past the last one before, as future the next one,
 * else the nearest. `period` is the number of days after which candidates recur (a year, a month).
 * Null when the time of writing is too wide for any of them to have half of it.
 */
export function choose<C extends Candidate>(
  candidates: readonly C[],
  period: number,
  tense: Tense,
  now: Now,
): Choice<C> | null {
  if (now.min === Number.NEGATIVE_INFINITY) return null;
  const max = Math.min(now.max, now.min + (now.fresh ? HORIZON.fresh : HORIZON.open));
  const total = max - now.min + 1;
  let best: (Choice<C> & { readonly cover: number }) | null = null;
  for (const candidate of candidates) {
    const [from, to] = window(candidate.days, period, tense);
    const choice = { candidate, min: Math.max(now.min, from), max: Math.min(max, to) };
    const cover = choice.max - choice.min + 1;
    if (cover > 0 && (!best || cover > best.cover)) best = { ...choice, cover };
  }
  if (!best || best.cover * 2 < total) return null;
  return nearer(candidates, period, now, best) ?? { ...best, max: best.max === max ? now.max : best.max };
}

/** Days of writing for which a candidate is the one meant. A day's tolerance: the report may be dated in another time zone. */
function window(days: readonly [number, number], period: number, tense: Tense): readonly [number, number] {
  if (tense === "past") return [days[0] - 1, days[0] + period - 2];
  if (tense === "future") return [days[1] - period + 2, days[1] + 1];
  const middle = Math.floor((days[0] + days[1]) / 2);
  const half = Math.floor(period / 2);
  return [middle - half, middle + half];
}

/** A tense may mislead ("was due on Oct. 20", written Oct. 17): within six weeks the nearest beats one almost a period away. */
function nearer<C extends Candidate>(
  candidates: readonly C[],
  period: number,
  now: Now,
  best: Choice<C>,
): Choice<C> | null {
  if (now.min !== now.max || period < 300) return null;
  if (distance(best.candidate.days, now.min) < 300) return null;
  const near = candidates.find((candidate) => distance(candidate.days, now.min) <= 45);
  return near ? { candidate: near, min: now.min, max: now.max } : null;
}

function distance(days: readonly [number, number], day: number): number {
  return day < days[0] ? days[0] - day : day > days[1] ? day - days[1] : 0;
}
