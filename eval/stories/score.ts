import { matchAgreements, scoreAgreements } from "./agreements.ts";
import { scoreCorroboration } from "./corroboration.ts";
import { differencesOf, scoreDifferences } from "./disagreements.ts";
import { matchForms, scoreEntities } from "./entities.ts";
import { matchEvents, scoreEvents } from "./events.ts";
import { pagesOf } from "./pages.ts";
import type { ToldStory } from "./read.ts";
import type { JoinedRecord } from "./record.ts";

/** What the record has of stories, thing by thing. */
export function compareStories(stories: readonly ToldStory[], record: JoinedRecord) {
  const pages = pagesOf(record);
  return {
    stories,
    record,
    events: matchEvents(stories, record, pages),
    entities: matchForms(stories, record, pages),
    agreements: matchAgreements(stories, record, pages),
    differences: differencesOf(stories, record, pages),
  };
}

export type Compared = ReturnType<typeof compareStories>;

/** The figures. */
export function scoreStories({ stories, record, events, entities, agreements, differences }: Compared) {
  return {
    stories: stories.length,
    documents: stories.reduce((sum, { documents }) => sum + documents.length, 0),
    events: scoreEvents(events, record),
    entities: scoreEntities(entities),
    agreements: scoreAgreements(agreements, record),
    disagreements: scoreDifferences(differences),
    corroboration: scoreCorroboration(stories, record, events) ?? "not in the record",
  };
}
