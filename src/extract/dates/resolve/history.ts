import { dayNumbers } from "../../../document/edtf.ts";
import { core } from "../meaning.ts";
import { absolute } from "./absolute.ts";
import { type Context, neighbour } from "./context.ts";
import type { Now } from "./now.ts";
import type { Place } from "./place.ts";

/** So many days before writing a story is history, and months without a year are no longer those around writing. */
export const LONG_AGO = 550;
const TEN_YEARS = 3652;
const NEARLY_ALL = 0.75;

/**
 * Whether the last three dated expressions all lie long before writing: the text tells history, and months without a year
 * follow it. Where there are fewer, full days more than ten years back do, and in a text whose own full dates are nearly
 * all so old, the last one does.
 */
export function tellsHistory(context: Context, place: Place): boolean {
  const { now } = context;
  if (!now || !Number.isFinite(now.min)) return false;
  let seen = 0;
  let isOld = true;
  for (let index = place.index - 1; index >= 0 && index >= place.index - 12 && seen < 3; index--) {
    const found = neighbour(context, index, false);
    if (!found) continue;
    const ago = now.min - found.days[1];
    if (ago <= LONG_AGO) return false;
    if (found.days[1] - found.days[0] > 31 || ago < TEN_YEARS) isOld = false;
    seen++;
  }
  return seen === 3 || (seen > 0 && (isOld || context.isHistory));
}

/** Whether nearly all dates of a text that need no context lie long before its writing, and there are three at least. */
export function isHistory(places: readonly Place[], now: Now | null): boolean {
  if (!now) return false;
  const dated = places.flatMap(({ meaning }) => {
    const edtf = core(meaning).type === "calendar" ? absolute(core(meaning)) : null;
    return edtf === null ? [] : [dayNumbers(edtf)![1]];
  });
  const old = dated.filter((last) => last < now.min - LONG_AGO).length;
  return dated.length >= 3 && old >= NEARLY_ALL * dated.length;
}
