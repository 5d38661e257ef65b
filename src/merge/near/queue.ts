import { firstFrom } from "../../document/first-from.ts";
import { byText } from "../fold.ts";
import type { Beside, Most, Place } from "./neighbours.ts";

/** The items of one key in the order of `at` and item; put in order when that is asked for. */
export interface Queue {
  items(): Iterable<string>;
  put(place: Place): void;
  remove(item: string): void;
  /** See Neighbours.nearest. */
  nearest(at: number, count: number): readonly Place[];
  /** See Neighbours.beside. */
  beside(place: Place, most: Most): Beside;
}

export function makeQueue(): Queue {
  const ats = new Map<string, number>();
  let known: readonly Place[] | null = null;

  function queued(): readonly Place[] {
    known ??= [...ats].map(([item, at]) => ({ item, at })).sort(inOrder);
    return known;
  }

  return {
    items: () => ats.keys(),
    put({ item, at }) {
      ats.set(item, at);
      known = null;
    },
    remove(item) {
      ats.delete(item);
      known = null;
    },
    nearest(at, count) {
      const all = queued();
      const here = firstFrom(all, (one) => one.at >= at);
      const [farthest, latest] = [all[here - count]?.at ?? -Infinity, all[here + count - 1]?.at ?? Infinity];
      const from = firstFrom(all, (one) => one.at >= farthest);
      const to = firstFrom(all, (one) => one.at > latest);
      return all.slice(from, to);
    },
    beside(place, { count, within }) {
      const all = queued();
      const to = firstFrom(all, (one) => inOrder(one, place) >= 0);
      const from = all[to]?.item === place.item && all[to]?.at === place.at ? to + 1 : to;
      const isNear = ({ at }: Place) => Math.abs(at - place.at) <= within;
      return {
        before: all
          .slice(Math.max(0, to - count), to)
          .filter(isNear)
          .reverse(),
        after: all.slice(from, from + count).filter(isNear),
      };
    },
  };
}

export function inOrder(a: Place, b: Place): number {
  return a.at - b.at || byText(a.item, b.item);
}
