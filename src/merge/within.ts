import type { Act } from "./act.ts";
import { daysOf, shareDays, width } from "./days.ts";
import { mostFrequent } from "./entities.ts";
import { type Gathering, gatheringAround, gatheringsByDay } from "./gatherings.ts";
import { DONE_TOGETHER, type Journey, journeyAround, journeysByVisitor, tourOf, withStay } from "./journeys.ts";
import type { Event } from "./merged.ts";
import { isCalledOff, moodOf } from "./mood.ts";

/** An event with its acts. */
export interface Described {
  readonly event: Event;
  readonly group: readonly Act[];
}

interface Outers {
  readonly visits: ReadonlyMap<string, readonly Journey[]>;
  readonly gatherings: ReadonlyMap<number, readonly Gathering[]>;
}

/**
 * Sets `within`: as the claims say where the days allow, else the one visit whose visitor and host take part and whose days cover the event, else the
 * one meeting at which the same sign, or the one summit beside which a text tells it.
 */
export function placeWithin(described: readonly Described[]): Event[] {
  const outer = outersIn(described);
  return described.map(({ event }) => ({
    ...event,
    within: liesInItself(event.id, (one) => outer.get(one) ?? null) ? null : outer.get(event.id)!,
  }));
}

/**
 * For each event that in which it lies by what its own claims and its neighbours say, whatever becomes of the others: merge/near asks for a few of
 * them with only those around them.
 */
export function outersIn(described: readonly Described[]): ReadonlyMap<string, string | null> {
  const groupOf = new Map(described.flatMap((one) => one.event.claims.map((claim) => [claim, one] as const)));
  const outers = { visits: journeysByVisitor(described), gatherings: gatheringsByDay(described) };
  return new Map(described.map((one) => [one.event.id, outerOf(one, groupOf, outers)]));
}

function outerOf(one: Described, groupOf: ReadonlyMap<string, Described>, outers: Outers): string | null {
  const said = one.group.flatMap(({ claim }) => {
    const found = groupOf.get(claim.within ?? "");
    return found !== undefined && found !== one && mayHold(found, one) ? [found.event] : [];
  });
  return innermost(said) ?? around(one, outers);
}

/** Of those that texts name the one most named that is no visit, else the visit most named. */
function innermost(said: readonly Event[]): string | null {
  const inner = said.filter(({ type }) => type !== "visit");
  const among = (inner.length > 0 ? inner : said).map(({ id }) => id);
  return among.length === 0 ? null : mostFrequent(among);
}

/** Not a call, which is no part of a journey; nor what was on days that are not near those of the other. */
function mayHold(outer: Described, inner: Described): boolean {
  if (outer.event.type === "visit" && isCall(inner)) return false;
  const [x, y] = [daysOf(outer.event.date), daysOf(inner.event.date)];
  return x === null || y === null || shareDays(withStay(x), y);
}

function isCall({ group }: Described): boolean {
  return group.some(({ claim }) => claim.mode === "call");
}

/** Whether one comes from an event outwards to itself: then none of that circle lies in another. */
export function liesInItself(event: string, outerOf: (event: string) => string | null): boolean {
  const passed = new Set<string>();
  for (let at = outerOf(event); at !== null && !passed.has(at); at = outerOf(at)) {
    if (at === event) return true;
    passed.add(at);
  }
  return false;
}

/** Days of which an act that two sides need not do together is told when it lies in a visit; statements are told by themselves. */
const FEW = 3;

function around(one: Described, { visits, gatherings }: Outers): string | null {
  const { event } = one;
  const inner = daysOf(event.date);
  if (inner === null || event.type === "statement" || isCall(one) || isCalledOff(event.status)) return null;
  if (event.type === "visit") return tourOf(one, inner, visits);
  const isThought = moodOf(event.status) === "thought";
  if ((isThought || !DONE_TOGETHER.has(event.type)) && width(inner) > FEW) return null;
  return journeyAround(one, inner, visits) ?? gatheringAround(one, inner, gatherings);
}
