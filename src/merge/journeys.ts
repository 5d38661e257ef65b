import { type Days, daysOf, shareDays, width } from "./days.ts";
import { isSubset, shared, sorted } from "./fold.ts";
import type { Event } from "./merged.ts";
import { moodOf } from "./mood.ts";
import { NARROW } from "./support/ground.ts";
import type { Described } from "./within.ts";

/** A dated visit, with the states visited. */
export interface Journey {
  readonly id: string;
  readonly days: Days;
  readonly hosts: ReadonlySet<string>;
  readonly isDone: boolean;
  /** Done, or planned as settled: more than expected. */
  readonly isFirm: boolean;
  readonly documents: ReadonlySet<string>;
}

/** By whom a visit is found: its visitors, and from which state to which it goes ("NGA>GHA"). */
export function travellersOf({ group }: Described): readonly string[] {
  const legs = group.flatMap(({ visitorStates, hosts }) => legsOf(visitorStates, hosts));
  return sorted([...group.flatMap(({ visitors }) => [...visitors]), ...legs]);
}

/** For what the sides come together. */
export const DONE_TOGETHER: ReadonlySet<Event["type"]> = new Set<Event["type"]>([
  "meeting",
  "summit",
  "agreement",
  "negotiation",
]);

/** By whom an event asks for visits: who takes part; where what is done together names no one, the two states ("talks of Nigeria and Ghana"). */
export function companyOf({ event, group }: Described): readonly string[] {
  const people = sorted(group.flatMap((act) => [...act.people]));
  const states = new Set(group.flatMap((act) => [...act.states]));
  const isOfStates = people.length === 0 && states.size === 2 && DONE_TOGETHER.has(event.type);
  return isOfStates ? legsOf(states, states) : people;
}

function legsOf(from: ReadonlySet<string>, to: ReadonlySet<string>): readonly string[] {
  return [...from].flatMap((one) => [...to].flatMap((other) => (one === other ? [] : [`${one}>${other}`])));
}

/** Longest visit, in days: what is told for more than a month holds nothing. */
const LONGEST = 31;

/** The dated visits by their visitors. */
export function journeysByVisitor(described: readonly Described[]): ReadonlyMap<string, readonly Journey[]> {
  const visits = new Map<string, Journey[]>();
  for (const { event, group } of described) {
    const days = daysOf(event.date);
    if (event.type !== "visit" || days === null || width(days) > LONGEST) continue;
    const journey = journeyOf(event, group, days);
    for (const person of travellersOf({ event, group })) {
      const known = visits.get(person);
      if (known === undefined) visits.set(person, [journey]);
      else known.push(journey);
    }
  }
  return visits;
}

function journeyOf({ id, status }: Described["event"], group: Described["group"], days: Days): Journey {
  const isDone = moodOf(status) === "done";
  return {
    id,
    days,
    hosts: new Set(group.flatMap((act) => [...act.hosts])),
    isDone,
    isFirm: isDone || status === "scheduled" || status === "announced",
    documents: new Set(group.map(({ doc }) => doc.id)),
  };
}

/** The one tour of the visitor, about that time, that goes to this host and to others. */
export function tourOf(
  { event, group }: Described,
  days: Days,
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

/** How long, in days, a visit goes on of which only the first day is told. */
const STAY = 4;

/** The days of a visit, with those on which one may still be there that is told by its first day. */
export function withStay(days: Days): Days {
  return width(days) === 1 ? { from: days.from, to: days.to + STAY } : days;
}

/**
 * The one visit of someone who takes part, to a side of the event or where it was, on whose days it was: sooner one whose days are told than one
 * of which only the first day or the month is; sooner the one that took place; of a tour and its stop the stop. What a text tells of a day on which,
 * as it says, someone was abroad was there, unless it puts it elsewhere.
 */
export function journeyAround(
  { event, group }: Described,
  inner: Days,
  visits: ReadonlyMap<string, readonly Journey[]>,
): string | null {
  const states = new Set(group.flatMap((act) => [...act.states]));
  const places = new Set(group.flatMap(({ placeCountry }) => placeCountry ?? []));
  const company = companyOf({ event, group });
  const isUnnamed = company.some((key) => key.includes(">"));
  const isInText = ({ documents }: Journey) => group.some(({ doc }) => documents.has(doc.id));
  const isThere = ({ hosts }: Journey) => shared(hosts, states) > 0 && (places.size === 0 || shared(hosts, places) > 0);
  const ranked = [...new Set(company.flatMap((key) => visits.get(key) ?? []))].flatMap((journey) => {
    const rank = rankOf(journey, inner);
    if (rank === null || (rank > 1 && !journey.isFirm)) return [];
    const isOfTheDay = rank === 0 && isInText(journey);
    const lies = isOfTheDay ? places.size === 0 || isThere(journey) : isThere(journey) && !isUnnamed;
    return lies ? [{ journey, rank }] : [];
  });
  const best = Math.min(...ranked.map(({ rank }) => rank));
  const near = ranked.flatMap(({ journey, rank }) => (rank === best ? [journey] : []));
  const done = moodOf(event.status) === "done" ? near.filter(({ isDone }) => isDone) : [];
  const among = done.length > 0 ? done : near;
  const stops = among.filter(
    ({ hosts }) => !among.some((other) => other.hosts.size < hosts.size && isSubset(other.hosts, hosts)),
  );
  return stops.length === 1 ? stops[0]!.id : null;
}

/** How surely the event lies in the days of a journey: 0 in those told, 1 shortly after the first, 2 in its month or it in that of the event. */
function rankOf({ days }: Journey, inner: Days): number | null {
  const covers = ({ from, to }: Days) => from <= inner.from && inner.to <= to;
  if (covers(days)) return width(days) <= NARROW ? 0 : 2;
  if (covers(withStay(days))) return 1;
  return width(inner) > NARROW && width(inner) <= LONGEST && shareDays(days, inner) ? 2 : null;
}
