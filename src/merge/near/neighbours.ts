/** A key under which an item is found; `at` orders the items of one key where the nearest are asked for. */
export interface Key {
  readonly key: string;
  readonly at: number;
}

/**
 * What is kept of the record so that the neighbours of what is new are found without looking at the rest: items of several spaces, each with keys and
 * a value. Lists of items come sorted by code units.
 */
export interface Neighbours {
  /** The values of those of the items that are there. */
  values(space: string, items: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /** The items under each key; none for a key that nobody has. */
  keyed(space: string, keys: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** The keys of those of the items that are there. */
  keysOf(space: string, items: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** How many items are under each key. */
  count(space: string, keys: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** The `count` items of the key before `at` and those from `at` on that are nearest to it, with all that are as near as the last of them. */
  nearest(space: string, key: string, at: number, count: number): Promise<readonly Place[]>;
  /** What stands on both sides of a place, in the order of `at` and item, under a key. */
  beside(space: string, key: string, place: Place, most: Most): Promise<Beside>;
}

/** Where an item stands among those of a key. */
export interface Place {
  readonly item: string;
  readonly at: number;
}

/** So many on each side, none of which `at` is further away than `within`. */
export interface Most {
  readonly count: number;
  readonly within: number;
}

/** The items that are next to a place, the next first; what stands there is in neither list. */
export interface Beside {
  readonly before: readonly Place[];
  readonly after: readonly Place[];
}

/** An item as it is to be kept; a `value` of null takes it away. */
export interface Change {
  readonly space: string;
  readonly item: string;
  readonly keys: readonly Key[];
  readonly value: unknown;
}

/** What is kept, with changes that are not written yet. */
export interface Draft extends Neighbours {
  put(space: string, item: string, keys: readonly (Key | string)[], value: unknown): void;
  remove(space: string, item: string): void;
  changes(): readonly Change[];
}

/** What is new changes more than its neighbours: all must be merged. */
export class TooTangled extends Error {}

/** Nothing is kept yet. */
export const NOTHING: Neighbours = {
  values: async () => new Map(),
  keyed: async () => new Map(),
  keysOf: async () => new Map(),
  count: async (_space, keys) => new Map(keys.map((key) => [key, 0])),
  nearest: async () => [],
  beside: async () => ({ before: [], after: [] }),
};

/** All that is found, each once. */
export function allOf(found: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  return new Set([...found.values()].flat());
}
