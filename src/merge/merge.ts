import type { Knowledge } from "../knowledge/knowledge.ts";
import { actsOf } from "./act.ts";
import { joinAgreements } from "./agreements.ts";
import { decide } from "./decided/decide.ts";
import { judgeDiscrepancies } from "./decided/discrepancies.ts";
import { findDiscrepancies } from "./discrepancies.ts";
import { joinEntities } from "./entities.ts";
import { joinEvents } from "./events.ts";
import { byText } from "./fold.ts";
import type { Judgement, Merged, Testimony } from "./merged.ts";
import { corroboratedAgreements, corroboratedEvents } from "./voices/corroboration.ts";

/**
 * What the documents say together: a pure function of its arguments, equal for any order of them.
 * Judgements of people override: "same" and "different" about entities, events and agreements (by reference or claim id), "reject" and
 * "correct" of claims, all that was decided of discrepancies. `judgements` of the result are those of the engine and those given, sorted by id.
 */
export function merge(
  testimonies: readonly Testimony[],
  knowledge: Knowledge,
  judgements: readonly Judgement[],
): Merged {
  const { documents, judgements: decided, decisions, effects } = decide(inOrder(testimonies), judgements, knowledge);
  const entities = joinEntities(documents, knowledge, decided);
  const acts = actsOf(documents, entities, knowledge);
  const events = joinEvents(acts, decided);
  const eventOf = new Map(events.list.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
  const agreements = joinAgreements(acts, eventOf, decided, knowledge);
  const found = findDiscrepancies({ documents, knowledge, entities, acts, events, agreements });
  const judged = judgeDiscrepancies(found, decided);
  const told = { acts, entities, knowledge };
  return {
    entities: entities.list,
    events: corroboratedEvents(events.list, events.acts, told),
    agreements: corroboratedAgreements(agreements.list, told),
    discrepancies: judged.list,
    judgements: [...entities.judgements, ...events.judgements, ...agreements.judgements, ...judgements].sort((a, b) =>
      byText(a.id, b.id),
    ),
    decisions,
    effects: effects
      .map((effect) => judged.effects.get(effect.judgement) ?? effect)
      .sort((a, b) => byText(a.judgement, b.judgement)),
  };
}

/** By id, each document once; local entities and mentions in a fixed order. */
function inOrder(testimonies: readonly Testimony[]): readonly Testimony[] {
  const byId = new Map(testimonies.map((doc) => [doc.id, doc]));
  return [...byId.values()]
    .sort((a, b) => byText(a.id, b.id))
    .map((doc) => ({ ...doc, entities: doc.entities.toSorted((a, b) => byText(a.key, b.key)) }));
}
