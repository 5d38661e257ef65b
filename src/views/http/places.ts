import type { EventType } from "../../document/vocabulary.ts";
import type { Knowledge, PlaceName } from "../../knowledge/knowledge.ts";
import { fold } from "../../record/fold.ts";

/** Where a place lies, and who says so. */
export interface Pin {
  readonly name: string;
  readonly country: string;
  /** Degrees, north and east positive. */
  readonly latitude: number;
  readonly longitude: number;
  readonly source: string;
  /** What the text names: the place itself, or the state whose capital this is. */
  readonly of: "place" | "capital";
}

/** What tells where an event took place. */
export interface Spot {
  readonly type: EventType;
  /** As the texts call it. */
  readonly place: string | null;
  /** ISO codes of the states that take part, and of the hosts among them. */
  readonly states: readonly string[];
  readonly hosts: readonly string[];
}

/** Where events took place. */
export interface Places {
  /** Null where the text names no place, or one whose coordinates are not known: nothing is guessed. */
  of(spot: Spot): Pin | null;
}

/**
 * The places of the knowledge files with coordinates. Of two places with one name only that counts which lies in a state that takes part. A state that is
 * visited is shown at its capital, and is told to be.
 */
export function placesOf({ places, states, tables }: Knowledge): Places {
  const rows = new Map((tables.coordinates ?? []).map((row) => [row.place ?? "", row]));
  const known = places.filter(({ id, country }) => rows.has(id) && country !== null);
  const byName = Map.groupBy(
    known.flatMap((place) => [place.name, ...place.names].map((name) => ({ name: fold(name), place }))),
    ({ name }) => name,
  );
  const pinOf = (place: PlaceName, of: Pin["of"]): Pin | null => {
    const row = rows.get(place.id);
    const [latitude, longitude] = [Number(row?.latitude), Number(row?.longitude)];
    if (row === undefined || !Number.isFinite(latitude) || !Number.isFinite(longitude)) return null;
    return { name: place.name, country: place.country ?? "", latitude, longitude, source: row.source ?? "", of };
  };
  const capitals = new Map(
    known.flatMap((one) => (one.kind === "capital" && one.country !== null ? [[one.country, one] as const] : [])),
  );
  const stateCalled = new Map(
    states.flatMap(({ id, name, names }) => [name, ...names].map((one) => [fold(one), id] as const)),
  );
  return {
    of: ({ type, place: called, states: taking, hosts }) => {
      if (called === null) return capitalOf(capitals, new Set(type === "visit" ? hosts : []), pinOf);
      const name = fold(called);
      const found = [...new Set((byName.get(name) ?? []).map(({ place }) => place))];
      const inside = found.filter(({ country }) => country !== null && taking.includes(country));
      const place = found.length === 1 ? found[0] : inside.length === 1 ? inside[0] : undefined;
      if (place !== undefined) return pinOf(place, "place");
      const state = found.length === 0 ? stateCalled.get(name) : undefined;
      return capitalOf(capitals, new Set(state === undefined ? [] : [state]), pinOf);
    },
  };
}

function capitalOf(
  capitals: ReadonlyMap<string, PlaceName>,
  states: ReadonlySet<string>,
  pinOf: (place: PlaceName, of: Pin["of"]) => Pin | null,
): Pin | null {
  const [state] = states;
  const capital = states.size === 1 ? capitals.get(state ?? "") : undefined;
  return capital === undefined ? null : pinOf(capital, "capital");
}
