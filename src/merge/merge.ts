import type { Knowledge } from "../knowledge/knowledge.ts";
import { actsOf } from "./act.ts";
import { joinAgreements } from "./agreements.ts";
import { findDiscrepancies } from "./discrepancies.ts";
import { joinEntities } from "./entities.ts";
import { joinEvents } from "./events.ts";
import { byText } from "./fold.ts";
import type { Judgement, Merged, Testimony } from "./merged.ts";
import { corroboratedAgreements, corroboratedEvents } from "./voices/corroboration.ts";

/**
 * What the documents say together: a pure function of its arguments, equal for any order of them.
 * Judgements of people override: "same" and "different" about entities, events and agreements (by reference or claim id), "reject" of a claim,
 * "accept" or "reject" of a discrepancy. `judgements` of the result are those of the engine and those given, sorted by id.
 */
export function merge(
  testimonies: readonly Testimony[],
  knowledge: Knowledge,
  judgements: readonly Judgement[],
): Merged {
  const documents = inOrder(testimonies);
  const decided = judgements.toSorted((a, b) => byText(a.id, b.id));
  const entities = joinEntities(documents, knowledge, decided);
  const acts = actsOf(documents, entities, rejectedClaims(decided), knowledge);
  const events = joinEvents(acts, decided);
  const eventOf = new Map(events.list.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
  const agreements = joinAgreements(acts, eventOf, decided, knowledge);
  const discrepancies = findDiscrepancies({ documents, knowledge, entities, acts, events, agreements }, decided);
  const told = { acts, entities, knowledge };
  return {
    entities: entities.list,
    events: corroboratedEvents(events.list, events.acts, told),
    agreements: corroboratedAgreements(agreements.list, told),
    discrepancies,
    judgements: [...entities.judgements, ...events.judgements, ...agreements.judgements, ...decided].sort((a, b) =>
      byText(a.id, b.id),
    ),
  };
}

/** By id, each document once; local entities and mentions in a fixed order. */
function inOrder(testimonies: readonly Testimony[]): readonly Testimony[] {
  const byId = new Map(testimonies.map((doc) => [doc.id, doc]));
  return [...byId.values()]
    .sort((a, b) => byText(a.id, b.id))
    .map((doc) => ({ ...doc, entities: doc.entities.toSorted((a, b) => byText(a.key, b.key)) }));
}

function rejectedClaims(judgements: readonly Judgement[]): ReadonlySet<string> {
  return new Set(
    judgements.filter(({ about, verdict }) => about === "claim" && verdict === "reject").map(({ left }) => left),
  );
}
