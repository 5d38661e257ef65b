import { civil, dayNumber } from "../../../document/edtf.ts";
import type { Span } from "../../../document/span.ts";
import { core } from "../meaning.ts";
import type { Now } from "./now.ts";
import type { Place } from "./place.ts";

/** The date that an entry of a chronology stands under. */
export interface Entry {
  /** Index of the expression. */
  readonly label: number;
  readonly year: number;
  readonly month: number;
}

/** Fewer entries make no chronology. */
const ENTRIES = 3;
/** So many months back or ahead and another year has begun. */
const TURN = 6;
/** A calendar of days to come reaches so many days ahead. */
const AHEAD = 120;

/**
 * The years of the entries of a chronology, by zone: "8 February – …", "11 December – …" in order, the newest of them not long after the writing, however
 * present the tense. Empty where the entries tell their years or none is known.
 */
export function entriesOf(
  places: readonly Place[],
  zones: readonly Span[],
  text: string,
  now: Now | null,
): ReadonlyMap<number, Entry> {
  const labels = places.filter((place) => isLabel(place, zones[place.zone], text));
  const days = labels.map(({ meaning }) => dayOf(meaning));
  if (!now || now.inferred || labels.length < ENTRIES || days.some((day) => day === null)) return new Map();
  const known = days as readonly MonthDay[];
  const falls = known.slice(1).filter((day, i) => before(day, known[i]!)).length;
  const toward = falls * 2 > known.length - 1 ? -1 : 1;
  const turns = known.slice(1).map(({ month }, i) => (isTurn(known[i]!.month, month, toward) ? toward : 0));
  const shift = known.map((_, i) => turns.slice(0, i).reduce<number>((sum, turn) => sum + turn, 0));
  const newest = toward === 1 ? known.length - 1 : 0;
  const year = newestYear(known[newest]!, now) - shift[newest]!;
  return new Map(
    labels.map((place, i) => [place.zone, { label: place.index, year: year + shift[i]!, month: known[i]!.month }]),
  );
}

interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** A day that opens a zone and is set off from what follows. */
function isLabel(place: Place, zone: Span | undefined, text: string): boolean {
  if (zone === undefined || core(place.meaning).type !== "calendar") return false;
  return (
    /^[\s•*·–—-]*$/.test(text.slice(zone.start, place.start)) &&
    /^\s?(?:[.:;–—|*•·]|-\s|$)/.test(text.slice(place.end, zone.end))
  );
}

/** Month and day without a year; null for any other meaning. */
function dayOf(meaning: Place["meaning"]): MonthDay | null {
  const day = core(meaning);
  if (day.type !== "calendar" || day.year !== null || day.month === null || day.day === null) return null;
  return { month: day.month, day: day.day };
}

/** From December to January, or back in a list that has the newest first. */
function isTurn(from: number, to: number, toward: 1 | -1): boolean {
  return (from - to) * toward >= TURN;
}

function before(a: MonthDay, b: MonthDay): boolean {
  return a.month < b.month || (a.month === b.month && a.day < b.day);
}

function newestYear({ month, day }: MonthDay, now: Now): number {
  const { year } = civil(now.max);
  return dayNumber(year + 1, month, day) <= now.max + AHEAD
    ? year + 1
    : dayNumber(year, month, day) <= now.max + AHEAD
      ? year
      : year - 1;
}
