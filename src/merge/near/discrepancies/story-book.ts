import { areOfOneStory, type Matter } from "../../discrepancies/matter.ts";
import { areShort, NEXT, type Pair } from "../../discrepancies/stories.ts";
import { sorted } from "../../fold.ts";
import type { Beside, Draft, Place } from "../neighbours.ts";
import { besideOf, keepMatter, keptMatters, type Standing, standingIn } from "./matters.ts";

/** Which documents are of one story by what they tell of and when. What is kept of each is read once, and so are its pairs. */
export interface StoryBook {
  /** The pairs of one story of which one is among these documents. */
  pairsWith(documents: readonly string[]): Promise<readonly Pair[]>;
  /**
   * Keeps what documents tell of now, null for one that is gone. Others that come to be of one story by that, or no more: they were, or are, too far from
   * each other by those that stand between them.
   */
  refile(now: ReadonlyMap<string, Matter | null>): Promise<readonly string[]>;
}

/** Of what a draft holds. */
export function storyBook(draft: Draft): StoryBook {
  const matters = new Map<string, Matter>();
  const pairs = new Map<string, readonly Pair[]>();

  async function read(documents: Iterable<string>): Promise<void> {
    const missing = [...new Set(documents)].filter((id) => !matters.has(id));
    for (const [id, matter] of await keptMatters(draft, missing)) matters.set(id, matter);
  }

  async function around(standing: readonly Standing[]): Promise<readonly (readonly [Standing, Beside])[]> {
    const found: (readonly [Standing, Beside])[] = [];
    for (const one of standing) found.push([one, await besideOf(draft, one)]);
    return found;
  }

  function standingOf(documents: Iterable<string>): readonly Standing[] {
    return [...documents].flatMap((id) => (matters.has(id) ? standingIn(id, matters.get(id)!) : []));
  }

  async function findPairs(documents: readonly string[]): Promise<void> {
    await read(documents);
    const found = await around(standingOf(documents));
    await read(found.flatMap(([, { before, after }]) => [...before, ...after].map(({ item }) => item)));
    const all = found.flatMap(([{ item: id, likeness }, { before, after }]) => {
      const own = matters.get(id)!;
      const earlier = before.filter(({ item }) => areOfOneStory(likeness, matters.get(item)!, own));
      const later = after.filter(({ item }) => areOfOneStory(likeness, own, matters.get(item)!));
      const near = [...earlier, ...later].filter(({ item }) => areShort(matters.get(item)!, own));
      return near.map(({ item }): Pair => [item, id]);
    });
    const byDocument = Map.groupBy(all, ([, id]) => id);
    for (const id of documents) pairs.set(id, byDocument.get(id) ?? []);
  }

  return {
    async pairsWith(documents) {
      await findPairs(sorted(documents).filter((id) => !pairs.has(id)));
      return documents.flatMap((id) => pairs.get(id)!);
    },
    async refile(now) {
      await read(now.keys());
      const stood = standingOf(now.keys());
      for (const id of now.keys()) matters.delete(id);
      for (const [id, matter] of now) if (matter !== null) matters.set(id, matter);
      const stand = standingOf(now.keys());
      const places = [...new Map([...stood, ...stand].map((one) => [placeName(one), one])).values()];
      const before = await around(places);
      pairs.clear();
      for (const [id, matter] of now) keepMatter(draft, id, matter);
      const after = await around(places);
      const [were, are] = [stood, stand].map((some) => new Set(some.map(placeName)));
      const moved = places.flatMap((one, i) => {
        const isOther = ({ item }: Place) => !now.has(item);
        const [old, own] = [
          acrossOf(one, before[i]![1], were!.has(placeName(one)), isOther),
          acrossOf(one, after[i]![1], are!.has(placeName(one)), isOther),
        ];
        const names = [...old.keys(), ...own.keys()].filter((name) => old.has(name) !== own.has(name));
        return names.map((name) => ({ likeness: one.likeness, pair: (old.get(name) ?? own.get(name))! }));
      });
      await read(moved.flatMap(({ pair }) => pair));
      const apart = moved.filter(({ likeness, pair: [a, b] }) =>
        areOfOneStory(likeness, matters.get(a)!, matters.get(b)!),
      );
      return sorted(apart.flatMap(({ pair }) => pair));
    },
  };
}

function placeName({ key, item, at }: Standing): string {
  return `${at} ${item} ${key}`;
}

/** Pairs on both sides of a place, in order of time, that are near enough to be held against each other. */
function acrossOf(
  { likeness: { within } }: Standing,
  { before, after }: Beside,
  isThere: boolean,
  isOther: (place: Place) => boolean,
): ReadonlyMap<string, Pair> {
  const between = isThere ? 1 : 0;
  const pairs = before.flatMap((a, i) =>
    after
      .slice(0, Math.max(0, NEXT - between - i))
      .filter((b) => b.at - a.at <= within && isOther(a) && isOther(b))
      .map((b): Pair => [a.item, b.item]),
  );
  return new Map(pairs.map((pair) => [pair.join(" "), pair]));
}
