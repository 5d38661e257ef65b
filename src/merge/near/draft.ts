import { byText } from "../fold.ts";
import type { Beside, Change, Draft, Key, Most, Neighbours, Place } from "./neighbours.ts";
import { inOrder, makeQueue, type Queue } from "./queue.ts";

interface Space {
  readonly items: Map<string, Change>;
  readonly byKey: Map<string, Queue>;
}

type Sides = readonly [before: readonly Place[], after: readonly Place[]];

/** A draft over what is kept: reads see the changes. */
export function draftOver(kept: Neighbours): Draft {
  const spaces = new Map<string, Space>();
  const known = new Map<string, Beside>();

  function spaceOf(name: string): Space {
    const found = spaces.get(name) ?? { items: new Map(), byKey: new Map() };
    spaces.set(name, found);
    return found;
  }

  function set(change: Change): void {
    const { items, byKey } = spaceOf(change.space);
    for (const { key } of items.get(change.item)?.keys ?? []) byKey.get(key)?.remove(change.item);
    items.set(change.item, change);
    for (const { key, at } of change.keys) {
      if (!byKey.has(key)) byKey.set(key, makeQueue());
      byKey.get(key)!.put({ item: change.item, at });
    }
  }

  async function keyed(name: string, keys: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const { items, byKey } = spaceOf(name);
    const there = await kept.keyed(name, keys);
    return new Map(
      keys.map((key) => {
        const old = (there.get(key) ?? []).filter((item) => !items.has(item));
        return [key, [...old, ...(byKey.get(key)?.items() ?? [])].sort(byText)] as const;
      }),
    );
  }

  /** What is kept does not change under a draft: the same place is asked for before and after what stands there does. */
  async function keptBeside(name: string, key: string, place: Place, most: Most): Promise<Beside> {
    const asked = `${name} ${place.at} ${place.item} ${most.count} ${most.within} ${key}`;
    const found = known.get(asked) ?? (await kept.beside(name, key, place, most));
    known.set(asked, found);
    return found;
  }

  function under(name: string, key: string): Queue | undefined {
    return spaceOf(name).byKey.get(key);
  }

  /** So many on each side that did not change, where there are so many. */
  async function unchanged(name: string, count: number, sides: (count: number) => Promise<Sides>): Promise<Sides> {
    const { items } = spaceOf(name);
    for (let wanted = count; ; wanted *= 2) {
      const all = await sides(wanted);
      const [before, after] = all.map((side) => side.filter(({ item }) => !items.has(item)));
      const left: Sides = [before!, after!];
      if (all.every((side, i) => side.length < wanted || left[i]!.length >= count)) return left;
    }
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
      const added = under(name, key)?.nearest(at, count) ?? [];
      const sides = async (wanted: number) => {
        const all = await kept.nearest(name, key, at, wanted);
        return [all.filter((one) => one.at < at), all.filter((one) => one.at >= at)] as const;
      };
      const old = await unchanged(name, count, sides);
      return [...old.flat(), ...added].sort(inOrder);
    },
    async beside(name, key, place, most) {
      const added = under(name, key)?.beside(place, most) ?? { before: [], after: [] };
      const sides = async (count: number) => {
        const { before, after } = await keptBeside(name, key, place, { ...most, count });
        return [before, after] as const;
      };
      const [before, after] = await unchanged(name, most.count, sides);
      return {
        before: [...before, ...added.before].sort((a, b) => inOrder(b, a)).slice(0, most.count),
        after: [...after, ...added.after].sort(inOrder).slice(0, most.count),
      };
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
