import type { Act } from "./act.ts";
import { type Days, daysOf, shareDays, width } from "./days.ts";
import { mostFrequent } from "./entities.ts";
import { isSubset, shared } from "./fold.ts";
import type { Event } from "./merged.ts";

interface Described {
  readonly event: Event;
  readonly group: readonly Act[];
}

/** A dated visit, with the states visited. */
interface Journey {
  readonly id: string;
  readonly days: Days;
  readonly hosts: ReadonlySet<string>;
}

/** Sets `within`: as the claims say, else the one visit whose visitor and host take part and whose days cover the event. */
export function placeWithin(described: readonly Described[]): Event[] {
  const eventOf = new Map(described.flatMap(({ event }) => event.claims.map((claim) => [claim, event.id] as const)));
  const visits = visitsByVisitor(described);
  const outer = new Map<string, string>();
  for (const { event, group } of described) {
    const said = group.flatMap(({ claim }) => eventOf.get(claim.within ?? "") ?? []).filter((id) => id !== event.id);
    const found = said.length > 0 ? mostFrequent(said) : coveringVisit(event, group, visits);
    if (found !== null && !reaches(outer, found, event.id)) outer.set(event.id, found);
  }
  return described.map(({ event }) => ({ ...event, within: outer.get(event.id) ?? null }));
}

/** Whether one comes from `from` outwards to `to`: nothing may lie in itself. */
function reaches(outer: ReadonlyMap<string, string>, from: string, to: string): boolean {
  for (let at: string | undefined = from; at !== undefined; at = outer.get(at)) if (at === to) return true;
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
function tourOf(
  event: Event,
  days: Days,
  group: readonly Act[],
  visits: ReadonlyMap<string, readonly Journey[]>,
): string | null {
  const hosts = new Set(group.flatMap((act) => [...act.hosts]));
  const journeys = new Set(group.flatMap((act) => [...act.visitors]).flatMap((person) => visits.get(person) ?? []));
  const tours = [...journeys].filter(
    (tour) =>
      tour.id !== event.id && tour.hosts.size > hosts.size && isSubset(hosts, tour.hosts) && shareDays(tour.days, days),
  );
  return tours.length === 1 && hosts.size > 0 ? tours[0]!.id : null;
}

const INNER: ReadonlySet<Event["type"]> = new Set<Event["type"]>(["meeting", "summit", "agreement", "negotiation"]);

function coveringVisit(
  event: Event,
  group: readonly Act[],
  visits: ReadonlyMap<string, readonly Journey[]>,
): string | null {
  const inner = daysOf(event.date);
  if (inner === null) return null;
  if (event.type === "visit") return tourOf(event, inner, group, visits);
  if (!INNER.has(event.type)) return null;
  const people = new Set(group.flatMap((act) => [...act.people]));
  const states = new Set(group.flatMap((act) => [...act.states]));
  const found = [...people]
    .flatMap((person) => visits.get(person) ?? [])
    .filter(({ days, hosts }) => {
      return days.from <= inner.from && inner.to <= days.to && shared(hosts, states) > 0;
    });
  const ids = new Set(found.map(({ id }) => id));
  return ids.size === 1 ? [...ids][0]! : null;
}
