import { keyOf, type MatchedEvents } from "./events.ts";
import { counterparts, type Share, shareOf } from "./joined.ts";
import type { ToldStory } from "./read.ts";
import type { JoinedRecord } from "./record.ts";

/** How many origins that do not lean on another an event has, where the record has the event; null when the record tells of none. */
export function scoreCorroboration(
  stories: readonly ToldStory[],
  record: JoinedRecord,
  { key, response }: MatchedEvents,
): Share | null {
  const told = new Map(record.events.flatMap(({ id, corroboration }) => (corroboration ? [[id, corroboration]] : [])));
  const own = counterparts(key, response);
  const gold = stories.flatMap(({ name, gold }) =>
    gold.corroboration.map((one) => ({ independent: one.independent, found: own.get(keyOf(name, one.event)) })),
  );
  if (told.size === 0) return null;
  return shareOf(
    gold.filter(({ found }) => found !== undefined),
    ({ independent, found }) => told.get(found!)?.independent === independent,
  );
}
