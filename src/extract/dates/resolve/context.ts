import { civil, dayNumbers } from "../../../document/edtf.ts";
import { core, type Meaning } from "../meaning.ts";
import { absolute } from "./absolute.ts";
import type { Entry } from "./chronicle.ts";
import type { Now } from "./now.ts";
import type { Place, Value } from "./place.ts";

/** Where an office began, for "one month after becoming Prime Minister". */
export interface OfficeStart {
  readonly from: string;
  readonly label: string;
}

/** What an expression is resolved against. `values` grows as the document is read. */
export interface Context {
  readonly places: readonly Place[];
  readonly values: readonly Value[];
  readonly now: Now | null;
  /** Whether nearly all dates of the text lie long before its writing. */
  readonly isHistory: boolean;
  /** The entries of a chronology, by zone. */
  readonly entries: ReadonlyMap<number, Entry>;
  readonly officeStart: (place: Place) => OfficeStart | null;
}

/** A dated expression near by. */
export interface Neighbour {
  readonly place: Place;
  readonly edtf: string;
  readonly days: readonly [number, number];
}

/** Types that put the narrative at a date; open ranges, durations and sets do not. */
const DATING = new Set<Meaning["type"]>([
  "calendar",
  "range",
  "shift",
  "weekday",
  "part",
  "deictic",
  "turned",
  "yearly",
  "weekOf",
  "nthWeekday",
  "holiday",
  "fixed",
]);

/** An expression with the days that its words, or its value where it lies before, give it; null when it does not date the narrative. */
export function neighbour(context: Context, index: number, explicit: boolean): Neighbour | null {
  const place = context.places[index]!;
  const meaning = core(place.meaning);
  if (!DATING.has(meaning.type) || (meaning.type === "deictic" && meaning.counted)) return null;
  const own = absolute(meaning) ?? ofThisYear(meaning, context.now);
  const edtf = own ?? (explicit ? null : (context.values[index]?.edtf ?? null));
  const days = edtf === null ? null : dayNumbers(edtf);
  return edtf !== null && days && Number.isFinite(days[0]) && Number.isFinite(days[1]) ? { place, edtf, days } : null;
}

/** "September of this year", which may date an August before it. */
function ofThisYear(meaning: Meaning, now: Now | null): string | null {
  if (meaning.type !== "yearly" || meaning.from === "story" || !now || now.inferred || !Number.isFinite(now.pick))
    return null;
  return absolute({ ...meaning.of, year: civil(now.pick).year + meaning.offset });
}

/** Letters to a date that follows and still tells the year of one before it: "on 18 November they recalled … the pact of March 2018" is none. */
const AHEAD = 60;

/** The nearest expression of the same sentence whose own words date it at least to `precision` days. */
export function inSentence(context: Context, place: Place, precision: number): Neighbour | null {
  if (place.sentence < 0) return null;
  for (let step = 1; step < 12; step++) {
    for (const index of [place.index - step, place.index + step]) {
      const near = context.places[index];
      if (near?.sentence !== place.sentence || near.start - place.end > AHEAD) continue;
      const found = neighbour(context, index, index > place.index);
      if (found && found.days[1] - found.days[0] < precision) return found;
    }
  }
  return null;
}

/** The last dated expression before this one, in the same paragraph or anywhere. */
export function before(context: Context, place: Place, precision: number, sameZone: boolean): Neighbour | null {
  for (let index = place.index - 1; index >= 0 && index >= place.index - 40; index--) {
    if (sameZone && context.places[index]?.zone !== place.zone) return null;
    const found = neighbour(context, index, false);
    if (found && found.days[1] - found.days[0] < precision) return found;
  }
  return null;
}
