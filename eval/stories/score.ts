import { matchAgreements, scoreAgreements } from "./agreements.ts";
import { scoreCorroboration } from "./corroboration.ts";
import { differencesOf, scoreDifferences } from "./disagreements.ts";
import { matchForms, scoreEntities } from "./entities.ts";
import { matchEvents, scoreEvents } from "./events.ts";
import type { Joining } from "./joining.ts";
import { lostOf, lostTable } from "./lost.ts";
import { pagesOf } from "./pages.ts";
import type { ToldStory } from "./read.ts";
import type { JoinedRecord } from "./record.ts";
import { scorePairs } from "./story-pairs.ts";

/** What the record has of stories, thing by thing; where disagreements were lost, when it is told how the record was joined. */
export function compareStories(stories: readonly ToldStory[], record: JoinedRecord, joining: Joining | null = null) {
  const pages = pagesOf(record);
  const differences = differencesOf(stories, record, pages);
  return {
    stories,
    record,
    events: matchEvents(stories, record, pages),
    entities: matchForms(stories, record, pages),
    agreements: matchAgreements(stories, record, pages),
    differences,
    lost: joining === null ? null : lostOf(differences, joining, pages),
    paired: joining === null ? null : scorePairs(stories, joining, pages),
  };
}

export type Compared = ReturnType<typeof compareStories>;

/** The figures. */
export function scoreStories({ stories, record, events, entities, agreements, differences, lost, paired }: Compared) {
  return {
    stories: stories.length,
    documents: stories.reduce((sum, { documents }) => sum + documents.length, 0),
    events: scoreEvents(events, record),
    entities: scoreEntities(entities),
    agreements: scoreAgreements(agreements, record),
    disagreements: scoreDifferences(differences),
    ...(lost === null ? {} : { lost: lostTable(lost) }),
    ...(paired === null ? {} : { storyPairs: paired }),
    corroboration: scoreCorroboration(stories, record, events) ?? "not in the record",
  };
}
