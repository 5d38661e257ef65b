import { type Described, outersIn } from "../within.ts";
import { outersAfter } from "./circles.ts";
import {
  describedAgain,
  innersOf,
  keepEvent,
  keptOuters,
  keptSurroundings,
  outersOf,
  removeEvent,
} from "./kept-events.ts";
import type { Library } from "./library.ts";
import type { Draft, Neighbours } from "./neighbours.ts";
import type { Surroundings } from "./surroundings.ts";

/** Events that are new or not as before, with their acts, and ids of those that are no more. */
export interface FreshEvents {
  readonly described: readonly Described[];
  readonly gone: readonly string[];
}

/** In what the new events lie, and all others of which that may not be as before; null for what lies in none. Keeps where they stand. */
export async function withinNear(
  { described, gone }: FreshEvents,
  library: Library,
  draft: Draft,
  isWhole: boolean,
): Promise<ReadonlyMap<string, string | null>> {
  const fresh = new Map(described.map((one) => [one.event.id, one]));
  const was = await keptSurroundings(draft, [...fresh.keys(), ...gone]);
  const before = new Map(await keptOuters(draft, [...fresh.keys(), ...gone]));
  for (const id of gone) removeEvent(draft, id);
  for (const one of described) keepEvent(draft, one, null);
  const asked = isWhole ? new Set(fresh.keys()) : await askedAnew(fresh.keys(), was, draft);
  const others = isWhole ? [] : await around(asked, draft);
  const again = await describedAgain(
    [...new Set([...asked, ...others])].filter((id) => !fresh.has(id)),
    library,
    draft,
  );
  for (const [id, outer] of await keptOuters(
    draft,
    [...asked].filter((id) => !fresh.has(id)),
  ))
    before.set(id, outer);
  const all = [...described, ...again];
  const outers = outersIn(all);
  const changed = new Set([...gone, ...fresh.keys()]);
  for (const one of all) {
    const { id } = one.event;
    if (!asked.has(id)) continue;
    const outer = outers.get(id)!;
    if (before.get(id) === outer && !fresh.has(id)) continue;
    changed.add(id);
    keepEvent(draft, one, outer);
  }
  return outersAfter(changed, before, draft);
}

/** The events of which it is asked anew in what they lie: the new ones, and those that may lie in one or might before. */
async function askedAnew(
  fresh: Iterable<string>,
  was: Surroundings,
  neighbours: Neighbours,
): Promise<ReadonlySet<string>> {
  const own = [...fresh];
  const now = await keptSurroundings(neighbours, own);
  return new Set([...own, ...(await innersOf(neighbours, [...was.outer, ...now.outer]))]);
}

/** All in which these events may lie. */
async function around(events: ReadonlySet<string>, neighbours: Neighbours): Promise<Iterable<string>> {
  return outersOf(neighbours, (await keptSurroundings(neighbours, events)).inner);
}
