import { EVENT_TYPES } from "../../../document/vocabulary.ts";
import { DATED, type FaceActor, type Faces } from "./faces.ts";
import type { Count } from "./facets.ts";

/** Somebody who acts with others. */
export interface Knot {
  /** Of a state its code is all. */
  readonly actor: FaceActor;
  /** In how many events they take part. */
  readonly events: number;
}

/** Two who act together. */
export interface Tie {
  /** Ids, sorted. */
  readonly a: string;
  readonly b: string;
  readonly count: number;
  readonly types: readonly Count[];
  /** Ids of the newest events, the newest first. */
  readonly newest: readonly string[];
}

/** Who acts with whom: the strongest ties, and those whom they hold. */
export interface Ties {
  readonly knots: readonly Knot[];
  readonly ties: readonly Tie[];
  /** How many ties there are in all. */
  readonly total: number;
}

/** So many of the events of a tie are named. */
const NEWEST = 12;

/** The ties of the events at `places`, of states or of people and bodies; the `limit` strongest. `ids`: those of all faces. */
export function tiesOf(
  faces: Faces,
  ids: readonly string[],
  places: Uint32Array,
  { of, limit }: { readonly of: "states" | "actors"; readonly limit: number },
): Ties {
  const { actors, partsAt } = takingPart(faces, of);
  const { events, pairs } = counted(places, partsAt, actors.length);
  const strongest = [...pairs].sort(([a, times], [b, others]) => others - times || a - b).slice(0, limit);
  const drafts = new Map(strongest.map(([key, count]) => [key, newDraft(key, count, actors)]));
  for (const at of newestFirst(faces, places)) {
    for (const key of pairsOf(partsAt(at), actors.length)) {
      const draft = drafts.get(key);
      if (draft === undefined) continue;
      const type = faces.types[at] ?? 0;
      draft.types[type] = (draft.types[type] ?? 0) + 1;
      if (draft.newest.length < NEWEST) draft.newest.push(ids[at] ?? "");
    }
  }
  const ties = [...drafts.values()].map(({ types, ...tie }) => ({ ...tie, types: listed(types) }));
  return { knots: knotsOf(ties, actors, events), ties, total: pairs.size };
}

interface TakingPart {
  /** Sorted by id: their places tell who stands first in a pair. */
  readonly actors: readonly FaceActor[];
  /** Who takes part in the event at a place, by their places among the actors, sorted. */
  readonly partsAt: (at: number) => Uint32Array;
}

/** Those who count: places take no part. */
function takingPart(faces: Faces, of: "states" | "actors"): TakingPart {
  const all = actorsFor(faces, of);
  const sorted = [...all.keys()].filter((number) => all[number]?.kind !== "place");
  sorted.sort((a, b) => ((all[a]?.id ?? "") < (all[b]?.id ?? "") ? -1 : 1));
  const places = new Int32Array(all.length).fill(-1);
  for (const [place, number] of sorted.entries()) places[number] = place;
  const { starts, values } = of === "states" ? faces.states : faces.actors;
  return {
    actors: sorted.flatMap((number) => all[number] ?? []),
    partsAt: (at) => {
      // what takes no part is -1, which is large here
      const row = values.slice(starts[at] ?? 0, starts[at + 1] ?? 0).map((number) => places[number] ?? -1);
      return row.filter((place) => place < all.length).sort();
    },
  };
}

function actorsFor({ tables }: Faces, of: "states" | "actors"): readonly FaceActor[] {
  if (of === "actors") return tables.actors;
  return tables.states.map((id) => ({ id, name: id, kind: "state", country: id }));
}

function counted(places: Uint32Array, partsAt: TakingPart["partsAt"], size: number) {
  const events = new Uint32Array(size);
  const pairs = new Map<number, number>();
  for (const at of places) {
    const parts = partsAt(at);
    for (const part of parts) events[part] = (events[part] ?? 0) + 1;
    for (const key of pairsOf(parts, size)) pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  return { events, pairs };
}

/** Each pair as one number: they are in the order of the ids. */
function pairsOf(parts: Uint32Array, size: number): readonly number[] {
  const keys: number[] = [];
  for (let at = 0; at < parts.length; at += 1)
    for (let other = at + 1; other < parts.length; other += 1) keys.push((parts[at] ?? 0) * size + (parts[other] ?? 0));
  return keys;
}

function newDraft(key: number, count: number, actors: readonly FaceActor[]) {
  const idAt = (place: number) => actors[place]?.id ?? "";
  const newest: string[] = [];
  const [a, b] = [idAt(Math.floor(key / actors.length)), idAt(key % actors.length)];
  return { a, b, count, types: new Uint32Array(EVENT_TYPES.length), newest };
}

function knotsOf(ties: readonly Tie[], actors: readonly FaceActor[], events: Uint32Array): readonly Knot[] {
  const ends = new Set(ties.flatMap(({ a, b }) => [a, b]));
  const knots = actors.flatMap((actor, at) =>
    ends.has(actor.id) && (events[at] ?? 0) > 0 ? [{ actor, events: events[at] ?? 0 }] : [],
  );
  return knots.sort((x, y) => y.events - x.events || (x.actor.id < y.actor.id ? -1 : 1));
}

/** The dated from the last on, then the undated. */
export function newestFirst({ flags }: Pick<Faces, "flags">, places: Uint32Array): Uint32Array<ArrayBuffer> {
  const isDated = (at: number) => ((flags[at] ?? 0) & DATED) !== 0;
  return Uint32Array.from([...places.filter(isDated).reverse(), ...places.filter((at) => !isDated(at)).reverse()]);
}

/** The most frequent first. */
function listed(counts: Uint32Array): readonly Count[] {
  const all = EVENT_TYPES.map((value, at) => ({ value, count: counts[at] ?? 0 })).filter(({ count }) => count > 0);
  return all.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
