import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { actsOf } from "../../src/merge/act.ts";
import { joinAgreements } from "../../src/merge/agreements.ts";
import type { Findings } from "../../src/merge/discrepancies/finding.ts";
import { type Stories, storiesIn } from "../../src/merge/discrepancies/stories.ts";
import { joinEntities } from "../../src/merge/entities.ts";
import { joinEvents } from "../../src/merge/events.ts";
import type { Testimony } from "../../src/merge/merged.ts";

/** What the search for discrepancies looks at, and which documents it takes for one story. */
export interface Joining extends Findings {
  readonly stories: Stories;
}

/** Joins what documents tell as `merge` does, and keeps what it makes on the way. */
export function joiningOf(testimonies: readonly Testimony[], knowledge: Knowledge): Joining {
  const documents = testimonies.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const entities = joinEntities(documents, knowledge, []);
  const acts = actsOf(documents, entities, knowledge);
  const events = joinEvents(acts, []);
  const eventOf = new Map(events.list.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
  const agreements = joinAgreements(acts, eventOf, [], knowledge);
  const findings = { documents, knowledge, entities, acts, events, agreements };
  return { ...findings, stories: storiesIn(findings) };
}
