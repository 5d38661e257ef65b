import { areOfOneStory, type Matter } from "../../discrepancies/matter.ts";
import { areShort, NEXT, type Pair } from "../../discrepancies/stories.ts";
import { sorted } from "../../fold.ts";
import type { Beside, Draft, Place } from "../neighbours.ts";
import { besideOf, isSameMatter, keepMatter, keptMatters, type Standing, standingIn } from "./matters.ts";

/** Space of documents with those that are of one story with them by what they tell of and when. */
const STORY = "story";

/** By document, those that are of one story with it. */
type Partners = ReadonlyMap<string, readonly string[]>;

/** Which documents are of one story by what they tell of and when. */
export interface StoryBook {
  /** The pairs of one story of which one is among these documents. */
  pairsWith(documents: readonly string[]): Promise<readonly Pair[]>;
  /**
   * Keeps what documents tell of now, null for one that is gone, and with whom they are of one story. Others that come to be of one story, or no more: they
   * were, or are, too far from each other by those that stand between them.
   */
  refile(now: ReadonlyMap<string, Matter | null>): Promise<readonly string[]>;
}

/** Of what a draft holds. What is kept of each document is read once. */
export function storyBook(draft: Draft): StoryBook {
  const matters = new Map<string, Matter>();

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

  async function findPartners(documents: readonly string[]): Promise<Partners> {
    await read(documents);
    const found = await around(standingOf(documents));
    await read(found.flatMap(([, { before, after }]) => [...before, ...after].map(({ item }) => item)));
    const all = found.flatMap(([{ item: id, likeness }, { before, after }]) => {
      const own = matters.get(id)!;
      const earlier = before.filter(({ item }) => areOfOneStory(likeness, matters.get(item)!, own));
      const later = after.filter(({ item }) => areOfOneStory(likeness, own, matters.get(item)!));
      const near = [...earlier, ...later].filter(({ item }) => areShort(matters.get(item)!, own));
      return near.map(({ item }) => [id, item] as const);
    });
    const byDocument = Map.groupBy(all, ([id]) => id);
    return new Map(documents.map((id) => [id, sorted((byDocument.get(id) ?? []).map(([, other]) => other))]));
  }

  /** Whether two documents are of one story by any of the keys that they have in common. */
  async function areOne([a, b]: Pair): Promise<boolean> {
    const [own, other] = [matters.get(a)!, matters.get(b)!];
    if (!areShort(own, other)) return false;
    const theirs = new Set(standingIn(b, other).map(({ key }) => key));
    for (const one of standingIn(a, own))
      if (theirs.has(one.key) && areOfOneStory(one.likeness, own, other)) {
        const { after } = await besideOf(draft, one);
        if (after.some(({ item }) => item === b)) return true;
      }
    return false;
  }

  /**
   * Keeps what is found of those that changed, and what becomes of the lists of their partners, before and now, and of the pairs on both sides of them.
   * Those of these pairs that came to be of one story, or are no more.
   */
  async function keepPartners(found: Partners, across: readonly Pair[]): Promise<readonly Pair[]> {
    const before = await keptPartners(draft, [...found.keys()]);
    const partners = [...before.values(), ...found.values(), ...across].flat();
    const others = sorted(partners).filter((id) => !found.has(id));
    const kept = await keptPartners(draft, others);
    const now = new Map(others.map((id) => [id, new Set((kept.get(id) ?? []).filter((other) => !found.has(other)))]));
    for (const [id, own] of found) for (const other of own) now.get(other)?.add(id);
    const apart: Pair[] = [];
    for (const pair of across) {
      const isOne = await areOne(pair);
      if (isOne === (kept.get(pair[0]) ?? []).includes(pair[1])) continue;
      apart.push(pair);
      for (const [id, other] of [pair, pair.toReversed()] as Pair[])
        if (isOne) now.get(id)!.add(other);
        else now.get(id)!.delete(other);
    }
    for (const [id, own] of [...found, ...[...now].map(([id, own]) => [id, sorted(own)] as const)]) {
      const old = before.get(id) ?? kept.get(id) ?? [];
      if (own.join(" ") === old.join(" ")) continue;
      if (own.length === 0) draft.remove(STORY, id);
      else draft.put(STORY, id, [], own);
    }
    return apart;
  }

  return {
    async pairsWith(documents) {
      const kept = await keptPartners(draft, documents);
      return documents.flatMap((id) => (kept.get(id) ?? []).map((other): Pair => [other, id]));
    },
    async refile(all) {
      await read(all.keys());
      const now = new Map([...all].filter(([id, matter]) => !isSameMatter(matters.get(id) ?? null, matter)));
      const fresh = [...now.keys()];
      const stood = standingOf(fresh);
      for (const [id, matter] of now)
        if (matter === null) matters.delete(id);
        else matters.set(id, matter);
      const stand = standingOf(fresh);
      const places = [...new Map([...stood, ...stand].map((one) => [placeName(one), one])).values()];
      const before = await around(places);
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
      const across = moved.flatMap(({ likeness, pair }) => {
        const [a, b] = pair;
        return areOfOneStory(likeness, matters.get(a)!, matters.get(b)!) ? [pair] : [];
      });
      const once = [...new Map(across.map((pair) => [pair.join(" "), pair])).values()];
      return sorted((await keepPartners(await findPartners(fresh), once)).flat());
    },
  };
}

async function keptPartners(draft: Draft, documents: readonly string[]): Promise<Partners> {
  return (await draft.values(STORY, documents)) as Partners;
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
