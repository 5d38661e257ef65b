import { describe } from "../events.ts";
import { sorted } from "../fold.ts";
import { byTime } from "../status.ts";
import type { Described } from "../within.ts";
import { ACT, keptActs, type Library } from "./library.ts";
import { allOf, type Draft, type Neighbours } from "./neighbours.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";

/** Space of events, each under what it may hold and what may hold it. */
const EVENT = "event";

/** The event in which one lies by its claims and neighbours, if no circle is made so. */
interface KeptEvent {
  readonly outer: string | null;
}

const OUTER = "outer ";
const INNER = "inner ";

/** What those that may lie in these events are found by, and what those in which these may lie. */
export async function keptSurroundings(neighbours: Neighbours, events: Iterable<string>): Promise<Surroundings> {
  const keys = allOf(await neighbours.keysOf(EVENT, [...events]));
  const words = (side: string) => [...keys].flatMap((key) => (key.startsWith(side) ? [key.slice(side.length)] : []));
  return { outer: words(OUTER), inner: words(INNER) };
}

/** Events that may lie in one that is found by these words. */
export async function innersOf(neighbours: Neighbours, words: readonly string[]): Promise<ReadonlySet<string>> {
  return allOf(
    await neighbours.keyed(
      EVENT,
      words.map((word) => INNER + word),
    ),
  );
}

/** Events in which one may lie that is found by these words. */
export async function outersOf(neighbours: Neighbours, words: readonly string[]): Promise<ReadonlySet<string>> {
  return allOf(
    await neighbours.keyed(
      EVENT,
      words.map((word) => OUTER + word),
    ),
  );
}

/** In what each of the events lies that are kept. */
export async function keptOuters(
  neighbours: Neighbours,
  events: Iterable<string>,
): Promise<ReadonlyMap<string, string | null>> {
  const kept = (await neighbours.values(EVENT, [...events])) as ReadonlyMap<string, KeptEvent>;
  return new Map([...kept].map(([id, { outer }]) => [id, outer]));
}

export function keepEvent(draft: Draft, one: Described, outer: string | null): void {
  const around = surroundingsOf(one);
  const keys = [...around.outer.map((word) => OUTER + word), ...around.inner.map((word) => INNER + word)];
  draft.put(EVENT, one.event.id, sorted(keys), { outer } satisfies KeptEvent);
}

export function removeEvent(draft: Draft, event: string): void {
  draft.remove(EVENT, event);
}

/** Events of which the acts are kept, described anew. */
export async function describedAgain(
  events: readonly string[],
  library: Library,
  neighbours: Neighbours,
): Promise<readonly Described[]> {
  const claims = allOf(
    await neighbours.keyed(
      ACT,
      events.map((id) => `event ${id}`),
    ),
  );
  const kept = await keptActs(neighbours, claims);
  const groups = Map.groupBy(await library.ofClaims(claims), ({ claim }) => kept.get(claim.id)!.event);
  return [...groups.values()].map((acts) => {
    const group = acts.toSorted(byTime);
    return { event: describe(group), group };
  });
}
