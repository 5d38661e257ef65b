import type { Act } from "./act.ts";
import { type Days, daysOf, width } from "./days.ts";
import { shared } from "./fold.ts";
import type { Described } from "./within.ts";

/** A meeting or summit of a few days. */
export interface Gathering {
  readonly id: string;
  readonly isSummit: boolean;
  readonly states: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
}

/** Longest, in days: what is told for a month may hold anything. */
const LONGEST = 5;

/** The meetings and summits held in person, by each of their days. */
export function gatheringsByDay(described: readonly Described[]): ReadonlyMap<number, readonly Gathering[]> {
  const byDay = new Map<number, Gathering[]>();
  for (const { event, group } of described) {
    const days = daysOf(event.date);
    if ((event.type !== "meeting" && event.type !== "summit") || days === null || width(days) > LONGEST) continue;
    if (group.some(({ claim }) => claim.mode !== null)) continue;
    const gathering = gatheringOf(event.id, event.type === "summit", group);
    for (let day = days.from; day < days.to; day++) {
      const known = byDay.get(day);
      if (known === undefined) byDay.set(day, [gathering]);
      else known.push(gathering);
    }
  }
  return byDay;
}

function gatheringOf(id: string, isSummit: boolean, group: readonly Act[]): Gathering {
  return {
    id,
    isSummit,
    states: all(group, ({ states }) => states),
    people: all(group, ({ people }) => people),
    documents: new Set(group.map(({ doc }) => doc.id)),
  };
}

function all(group: readonly Act[], of: (act: Act) => ReadonlySet<string>): ReadonlySet<string> {
  return new Set(group.flatMap((act) => [...of(act)]));
}

/** The one meeting of that day at which two of its sides sign, or the one summit of which a text tells both. */
export function gatheringAround(
  { event, group }: Described,
  inner: Days,
  gatherings: ReadonlyMap<number, readonly Gathering[]>,
): string | null {
  if (width(inner) > LONGEST) return null;
  const own = gatheringOf(event.id, event.type === "summit", group);
  const near = [
    ...new Set(Array.from({ length: width(inner) }, (_, i) => gatherings.get(inner.from + i) ?? []).flat()),
  ];
  const isSigned = event.type === "agreement";
  const meetings = near.filter((one) => isSigned && !one.isSummit && shared(one.states, own.states) >= 2);
  const summits = near.filter(
    (one) => one.isSummit && (isSigned || event.type === "meeting") && shared(one.documents, own.documents) > 0,
  );
  const among = meetings.length > 0 ? meetings : summits;
  return among.length === 1 ? among[0]!.id : null;
}
