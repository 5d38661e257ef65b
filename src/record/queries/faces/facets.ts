import { EVENT_TYPES, STATUSES } from "../../../document/vocabulary.ts";
import type { Choice } from "./choose.ts";
import { DATED, DISPUTED, type Faces } from "./faces.ts";
import { count, type Rows } from "./rows.ts";

/** How often a value stands there. */
export interface Count {
  readonly value: string;
  readonly count: number;
}

/** By what a list is counted. */
export const FACETS = ["type", "status", "area", "state", "publisher", "year", "month"] as const;

export type Facets = Readonly<Record<(typeof FACETS)[number], readonly Count[]>> & {
  readonly total: number;
  readonly undated: number;
  /** In how many the sources differ, and nobody has settled it. */
  readonly disputed: number;
};

/**
 * How many of the events that pass have each value; one that stands in an event several times counts once. What is chosen by one value alone is counted as if it
 * were not chosen, so that one sees what else there is; several states may be chosen together. `placesOf`: where the events stand that pass.
 */
export function facetsOf(faces: Faces, choice: Choice, placesOf: (choice: Choice) => Uint32Array): Facets {
  const { tables } = faces;
  const places = placesOf(choice);
  const without = (...names: readonly (keyof Choice)[]) =>
    names.every((name) => choice[name] === undefined) ? places : placesOf(lifted(choice, names));
  const anyTime = without("since", "until");
  return {
    type: ofColumn(EVENT_TYPES, faces.types, without("type")),
    status: ofColumn(STATUSES, faces.statuses, without("status")),
    area: ofRows(tables.topics, faces.topics, without("area")),
    state: ofRows(tables.states, faces.states, places),
    publisher: ofRows(tables.publishers, faces.publishers, without("source")),
    year: ofDays(faces, anyTime, "year"),
    month: ofDays(faces, anyTime, "month"),
    ...{
      total: places.length,
      undated: flagged(faces, places, DATED, 0),
      disputed: flagged(faces, places, DISPUTED, DISPUTED),
    },
  };
}

/** The choice without some of it: where a type or status was chosen, mere statements are among what another would leave. */
function lifted(choice: Choice, names: readonly (keyof Choice)[]): Choice {
  const rest = Object.fromEntries(Object.entries(choice).filter(([name]) => !names.includes(name as keyof Choice)));
  return choice.type === undefined && choice.status === undefined ? rest : { ...rest, unlisted: true };
}

function flagged({ flags }: Faces, places: Uint32Array, flag: number, wanted: number): number {
  let found = 0;
  for (const at of places) if (((flags[at] ?? 0) & flag) === wanted) found += 1;
  return found;
}

/** "2020-10" for 202010. */
function month(key: number): string {
  const digits = String(key).padStart(6, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

function ofColumn(values: readonly string[], column: Uint8Array, places: Uint32Array): readonly Count[] {
  const counts = new Uint32Array(values.length);
  for (const at of places) counts[column[at] ?? 0] = (counts[column[at] ?? 0] ?? 0) + 1;
  return listed(values, counts);
}

function ofRows(values: readonly string[], rows: Rows, places: Uint32Array): readonly Count[] {
  const counts = new Uint32Array(values.length);
  for (const at of places) count(rows, at, counts);
  return listed(values, counts);
}

/** By the first day; without what has none, or a year that is not known. */
function ofDays({ firsts, lasts }: Faces, places: Uint32Array, part: "year" | "month"): readonly Count[] {
  const counts = new Map<number, number>();
  const size = part === "year" ? 10_000 : 100;
  for (const at of places) {
    const [first, last] = [firsts[at] || lasts[at] || 0, lasts[at] || firsts[at] || 0];
    const key = Math.floor(first / size);
    // what is told by the year alone lies in no month
    if (first >= 10_000 && (part === "year" || key === Math.floor(last / size)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a], [b]) => a - b);
  return sorted.map(([key, times]) => ({
    value: part === "year" ? String(key).padStart(4, "0") : month(key),
    count: times,
  }));
}

/** The most frequent first. */
function listed(values: readonly string[], counts: Uint32Array): readonly Count[] {
  const all = values.map((value, at) => ({ value, count: counts[at] ?? 0 })).filter((one) => one.count > 0);
  return all.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
