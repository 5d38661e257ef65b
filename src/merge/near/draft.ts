import { byText } from "../fold.ts";
import type { Change, Draft, Key, Neighbours } from "./neighbours.ts";

interface Space {
  readonly items: Map<string, Change>;
  readonly byKey: Map<string, Map<string, number>>;
}

/** A draft over what is kept: reads see the changes. */
export function draftOver(kept: Neighbours): Draft {
  const spaces = new Map<string, Space>();

  function spaceOf(name: string): Space {
    const found = spaces.get(name) ?? { items: new Map(), byKey: new Map() };
    spaces.set(name, found);
    return found;
  }

  function set(change: Change): void {
    const { items, byKey } = spaceOf(change.space);
    for (const { key } of items.get(change.item)?.keys ?? []) byKey.get(key)?.delete(change.item);
    items.set(change.item, change);
    for (const { key, at } of change.keys) {
      const under = byKey.get(key) ?? new Map<string, number>();
      byKey.set(key, under.set(change.item, at));
    }
  }

  async function keyed(name: string, keys: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const { items, byKey } = spaceOf(name);
    const there = await kept.keyed(name, keys);
    return new Map(
      keys.map((key) => {
        const old = (there.get(key) ?? []).filter((item) => !items.has(item));
        return [key, [...old, ...(byKey.get(key)?.keys() ?? [])].sort(byText)] as const;
      }),
    );
  }

  return {
    async values(name, items) {
      const { items: own } = spaceOf(name);
      const found = new Map(
        await kept.values(
          name,
          items.filter((item) => !own.has(item)),
        ),
      );
      for (const item of items) {
        const value = own.get(item)?.value ?? null;
        if (value !== null) found.set(item, value);
      }
      return found;
    },
    keyed,
    async keysOf(name, items) {
      const { items: own } = spaceOf(name);
      const others = items.filter((item) => !own.has(item));
      const found = new Map(await kept.keysOf(name, others));
      for (const item of items) {
        const change = own.get(item);
        if (change !== undefined && change.value !== null)
          found.set(
            item,
            change.keys.map(({ key }) => key),
          );
      }
      return found;
    },
    async count(name, keys) {
      const { items } = spaceOf(name);
      if (items.size === 0) return kept.count(name, keys);
      const there = await keyed(name, keys);
      return new Map(keys.map((key) => [key, there.get(key)?.length ?? 0]));
    },
    async nearest(name, key, at, count) {
      const { items, byKey } = spaceOf(name);
      const added = byKey.get(key) ?? new Map<string, number>();
      // as many more as may have been taken away
      const old = (await kept.nearest(name, key, at, count + items.size)).filter((item) => !items.has(item));
      return [...old, ...nearestOf(added, at, count)].sort(byText);
    },
    put: (space, item, keys, value) => set({ space, item, keys: distinct(keys), value }),
    remove: (space, item) => set({ space, item, keys: [], value: null }),
    changes: () => [...spaces.values()].flatMap(({ items }) => [...items.values()]),
  };
}

function distinct(keys: readonly (Key | string)[]): readonly Key[] {
  const all = keys.map((key) => (typeof key === "string" ? { key, at: 0 } : key));
  return [...new Map(all.map((one) => [one.key, one])).values()];
}

/** See Neighbours.nearest. */
export function nearestOf(items: ReadonlyMap<string, number>, at: number, count: number): readonly string[] {
  const all = [...items].map(([item, when]) => ({ item, away: when - at }));
  const side = (some: typeof all) => {
    const sorted = some.toSorted((a, b) => Math.abs(a.away) - Math.abs(b.away));
    const last = sorted[count - 1];
    return last === undefined ? sorted : sorted.filter(({ away }) => Math.abs(away) <= Math.abs(last.away));
  };
  return [...side(all.filter(({ away }) => away < 0)), ...side(all.filter(({ away }) => away >= 0))].map(
    ({ item }) => item,
  );
}
