import { type Likeness, MATTERS, type Matter } from "../../discrepancies/matter.ts";
import { areShort, NEXT, type Pair } from "../../discrepancies/stories.ts";
import { byText } from "../../fold.ts";
import type { Draft, Neighbours } from "../neighbours.ts";

/** Space of what documents tell of, each under what may make it one of a story, by the day of writing. */
const MATTER = "matter";

interface KeptMatter extends Omit<Matter, "people" | "named" | "words" | "rare" | "about"> {
  readonly people: readonly string[];
  readonly named: readonly string[];
  readonly words: readonly string[];
  readonly rare: readonly string[];
  readonly about: readonly string[];
}

/** Of documents, by id. */
export type Matters = ReadonlyMap<string, Matter>;

/** What documents tell of, as it is kept. */
export async function keptMatters(neighbours: Neighbours, documents: readonly string[]): Promise<Matters> {
  const kept = (await neighbours.values(MATTER, documents)) as ReadonlyMap<string, KeptMatter>;
  return new Map(
    [...kept].map(([id, { people, named, words, rare, about, ...rest }]) => [
      id,
      {
        ...rest,
        people: new Set(people),
        named: new Set(named),
        words: new Set(words),
        rare: new Set(rare),
        about: new Set(about),
      },
    ]),
  );
}

/** Keeps what a document tells of; null for one that is gone. */
export function keepMatter(draft: Draft, document: string, matter: Matter | null): void {
  if (matter === null) {
    draft.remove(MATTER, document);
    return;
  }
  const { people, named, words, rare, about, lands, writtenBy, states, size, isMute, publisher, isCorrection } = matter;
  const sets = { people: [...people], named: [...named], words: [...words], rare: [...rare], about: [...about] };
  const isDated = Number.isFinite(writtenBy);
  const kept: KeptMatter = {
    ...sets,
    lands,
    writtenBy: isDated ? writtenBy : NEVER,
    states,
    size,
    isMute,
    publisher,
    isCorrection,
  };
  const keys = isDated ? keysOf(matter).map(({ key }) => ({ key, at: writtenBy })) : [];
  draft.put(MATTER, document, keys, kept);
}

/** In place of what no text of JSON holds. */
const NEVER = -1e9;

interface LikeKey {
  readonly key: string;
  readonly likeness: Likeness;
}

function keysOf(matter: Matter): readonly LikeKey[] {
  return MATTERS.flatMap((likeness) =>
    [...new Set(likeness.keysOf(matter))].map((key) => ({ key: `${likeness.kind} ${key}`, likeness })),
  );
}

/** The pairs of one story, by what is near in time, of which one is among these documents. */
export async function pairsNear(neighbours: Neighbours, documents: readonly string[]): Promise<readonly Pair[]> {
  const own = await keptMatters(neighbours, documents);
  const around = await blocksAround(neighbours, placesOf(own));
  return around.flatMap(({ place: { document: id, likeness }, block }) => {
    const matter = own.get(id)!;
    const at = block.findIndex((one) => one.id === id);
    const before = block.slice(Math.max(0, at - NEXT), at).filter((one) => likeness.areOne(one.matter, matter));
    const after = block.slice(at + 1, at + 1 + NEXT).filter((one) => likeness.areOne(matter, one.matter));
    return [...before, ...after].filter((one) => areShort(one.matter, matter)).map((one): Pair => [one.id, id]);
  });
}

interface Placed {
  readonly id: string;
  readonly matter: Matter;
}

/** A place with those of its key that are next to its day, on both sides, in order of time. */
interface Around {
  readonly place: Places["places"][number];
  readonly block: readonly Placed[];
}

/** What stands around places; what the documents there tell of is read once for all of them. */
async function blocksAround(neighbours: Neighbours, places: Places["places"]): Promise<readonly Around[]> {
  const near: (readonly string[])[] = [];
  for (const { key, writtenBy } of places) near.push(await nextTo(neighbours, key, writtenBy));
  const matters = await keptMatters(neighbours, [...new Set(near.flat())]);
  return places.map((place, i) => ({
    place,
    block: near[i]!.map((id) => ({ id, matter: matters.get(id)! })).sort(inTime),
  }));
}

async function nextTo(neighbours: Neighbours, key: string, day: number): Promise<readonly string[]> {
  const before = await neighbours.nearest(MATTER, key, day, NEXT);
  const after = await neighbours.nearest(MATTER, key, day + 1, NEXT);
  return [...new Set([...before, ...after])];
}

function inTime(a: Placed, b: Placed): number {
  return a.matter.writtenBy - b.matter.writtenBy || byText(a.id, b.id);
}

/** Where documents stand, or stood, among the others. */
export interface Places {
  readonly places: readonly (LikeKey & { readonly document: string; readonly writtenBy: number })[];
}

/** The places of these documents by what they tell of. */
export function placesOf(matters: Matters): Places["places"] {
  return [...matters].flatMap(([document, matter]) =>
    matter.writtenBy === NEVER || !Number.isFinite(matter.writtenBy)
      ? []
      : keysOf(matter).map((one) => ({ ...one, document, writtenBy: matter.writtenBy })),
  );
}

/** The pairs of documents of one story that stand on both sides of places: they may be too far from each other when a document comes between them. */
export async function pairsAcross(neighbours: Neighbours, places: Places["places"]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { place, block } of await blocksAround(neighbours, places)) {
    const { key, likeness, document, writtenBy } = place;
    const isThere = block.some(({ id }) => id === document) ? 1 : 0;
    const side = (wanted: number) =>
      block.filter(
        ({ id, matter }) =>
          id !== document && Math.sign(matter.writtenBy - writtenBy || byText(id, document)) === wanted,
      );
    const [left, right] = [side(-1).toReversed(), side(1)];
    for (const [i, a] of left.entries())
      for (const [j, b] of right.entries())
        if (i + j + 1 + isThere <= NEXT && likeness.areOne(a.matter, b.matter)) found.add(`${key}\n${a.id}\n${b.id}`);
  }
  return found;
}

/** The documents of pairs that are in the one set alone. */
export function documentsApart(before: ReadonlySet<string>, now: ReadonlySet<string>): readonly string[] {
  const changed = [...before, ...now].filter((pair) => before.has(pair) !== now.has(pair));
  return changed.flatMap((pair) => pair.split("\n").slice(1));
}
