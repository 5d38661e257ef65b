import type { Act } from "./act.ts";
import { type Days, daysOf, shareDays, width } from "./days.ts";
import { mostFrequent } from "./entities.ts";
import { isSubset, shared } from "./fold.ts";
import { type Gathering, gatheringAround, gatheringsByDay } from "./gatherings.ts";
import type { Event } from "./merged.ts";

/** An event with its acts. */
export interface Described {
  readonly event: Event;
  readonly group: readonly Act[];
}

/** A dated visit, with the states visited. */
interface Journey {
  readonly id: string;
  readonly days: Days;
  readonly hosts: ReadonlySet<string>;
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
  const groupOf = new Map(described.flatMap((one) => one.event.claims.map((claim) => [claim, one] as const)));
  const outers = { visits: visitsByVisitor(described), gatherings: gatheringsByDay(described) };
  const outer = new Map(described.map((one) => [one.event.id, outerOf(one, groupOf, outers)] as const));
  return described.map(({ event }) => ({
    ...event,
    within: liesInItself(event.id, outer) ? null : outer.get(event.id)!,
  }));
}

/** The event in which one lies by its own claims and neighbours, whatever becomes of the others. */
function outerOf(one: Described, groupOf: ReadonlyMap<string, Described>, outers: Outers): string | null {
  const said = one.group.flatMap(({ claim }) => {
    const found = groupOf.get(claim.within ?? "");
    return found !== undefined && found !== one && mayHold(found, one) ? [found.event.id] : [];
  });
  return said.length > 0 ? mostFrequent(said) : around(one, outers);
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
function liesInItself(event: string, outer: ReadonlyMap<string, string | null>): boolean {
  const passed = new Set<string>();
  for (let at = outer.get(event) ?? null; at !== null && !passed.has(at); at = outer.get(at) ?? null) {
    if (at === event) return true;
    passed.add(at);
  }
  return false;
}

function visitsByVisitor(described: readonly Described[]): ReadonlyMap<string, readonly Journey[]> {
  const visits = new Map<string, Journey[]>();
  for (const { event, group } of described) {
    const days = daysOf(event.date);
    if (event.type !== "visit" || days === null || width(days) > 31) continue;
    const journey = { id: event.id, days, hosts: new Set(group.flatMap((act) => [...act.hosts])) };
    for (const person of new Set(group.flatMap((act) => [...act.visitors]))) {
      const known = visits.get(person);
      if (known === undefined) visits.set(person, [journey]);
      else known.push(journey);
    }
  }
  return visits;
}

/** The one tour of the visitor, about that time, that goes to this host and to others. */
function tourOf(event: Event, days: Days, group: readonly Act[], visits: Outers["visits"]): string | null {
  const hosts = new Set(group.flatMap((act) => [...act.hosts]));
  const journeys = new Set(group.flatMap((act) => [...act.visitors]).flatMap((person) => visits.get(person) ?? []));
  const tours = [...journeys].filter(
    (tour) =>
      tour.id !== event.id && tour.hosts.size > hosts.size && isSubset(hosts, tour.hosts) && shareDays(tour.days, days),
  );
  return tours.length === 1 && hosts.size > 0 ? tours[0]!.id : null;
}

/** Statements are told by themselves; other acts lie in a visit when they are dated to a few days. */
const ALWAYS_INNER: ReadonlySet<Event["type"]> = new Set<Event["type"]>([
  "meeting",
  "summit",
  "agreement",
  "negotiation",
]);
const FEW = 3;

function around(one: Described, { visits, gatherings }: Outers): string | null {
  const { event, group } = one;
  const inner = daysOf(event.date);
  if (inner === null || event.type === "statement" || isCall(one)) return null;
  if (event.type === "visit") return tourOf(event, inner, group, visits);
  if (!ALWAYS_INNER.has(event.type) && width(inner) > FEW) return null;
  return coveringVisit(inner, group, visits) ?? gatheringAround(one, inner, gatherings);
}

/** How long, in days, a visit goes on of which only the first day is told. */
const STAY = 4;

function withStay(days: Days): Days {
  return width(days) === 1 ? { from: days.from, to: days.to + STAY } : days;
}

function coveringVisit(inner: Days, group: readonly Act[], visits: Outers["visits"]): string | null {
  const people = new Set(group.flatMap((act) => [...act.people]));
  const states = new Set(group.flatMap((act) => [...act.states]));
  const journeys = [...people]
    .flatMap((person) => visits.get(person) ?? [])
    .filter(({ hosts }) => shared(hosts, states) > 0);
  const covers = ({ from, to }: Days) => from <= inner.from && inner.to <= to;
  const found = journeys.filter(({ days }) => covers(days));
  const ids = new Set(
    (found.length > 0 ? found : journeys.filter(({ days }) => covers(withStay(days)))).map(({ id }) => id),
  );
  return ids.size === 1 ? [...ids][0]! : null;
}
