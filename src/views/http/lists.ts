import { type Choice, chosen } from "../../record/queries/faces/choose.ts";
import type { Faces } from "../../record/queries/faces/faces.ts";
import { type Facets, facetsOf } from "../../record/queries/faces/facets.ts";

/** The events of the record as lists ask for them. */
export interface Lists {
  readonly faces: Faces;
  /** The ids of the events that pass, in the order of the chronology. */
  ids(choice: Choice): readonly string[];
  /** The same by their places among the faces, and the ids of all. */
  places(choice: Choice): Uint32Array;
  readonly all: readonly string[];
  facets(choice: Choice): Facets;
}

/** So many choices are remembered: a list that is paged through is chosen once. */
const KEPT = 64;

/** Lists over faces. */
export function listsOver(faces: Faces): Lists {
  const ids = faces.size === 0 ? [] : faces.ids.split("\n");
  const places = remembered<Uint32Array>();
  const facets = remembered<Facets>();
  const placesOf = (choice: Choice) => places(JSON.stringify(choice), () => chosen(faces, choice));
  const lists = remembered<readonly string[]>();
  return {
    ...{ faces, all: ids, places: placesOf },
    ids: (choice) => lists(JSON.stringify(choice), () => Array.from(placesOf(choice), (at) => ids[at] ?? "")),
    facets: (choice) => facets(JSON.stringify(choice), () => facetsOf(faces, choice, placesOf)),
  };
}

/** Makes each value once; what failed is made again, the longest unused is forgotten. */
export function awaited<T>(kept = KEPT): (key: string, make: () => Promise<T>) => Promise<T> {
  const all = new Map<string, Promise<T>>();
  return (key, make) => {
    const found = all.get(key) ?? make();
    all.delete(key);
    all.set(key, found);
    found.catch(() => void (all.get(key) === found && all.delete(key)));
    for (const old of [...all.keys()].slice(0, -kept)) all.delete(old);
    return found;
  };
}

/** Makes each value once; the longest unused is forgotten. */
export function remembered<T>(kept = KEPT): (key: string, make: () => T) => T {
  const all = new Map<string, T>();
  return (key, make) => {
    const found = all.has(key) ? (all.get(key) as T) : make();
    all.delete(key);
    all.set(key, found);
    for (const old of [...all.keys()].slice(0, -kept)) all.delete(old);
    return found;
  };
}
