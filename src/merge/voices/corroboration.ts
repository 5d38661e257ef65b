import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Act } from "../act.ts";
import type { Entities } from "../entities.ts";
import type { Agreement, Event } from "../merged.ts";
import { isDisowned } from "../papers/line.ts";
import { STAGES } from "../stages.ts";
import { originReader } from "./origins.ts";
import { tellingOf, voicesIn } from "./voices.ts";

/** What the counting looks at: each event and agreement by itself, with its own claims. */
export interface Told {
  readonly acts: readonly Act[];
  readonly entities: Pick<Entities, "of">;
  readonly knowledge: Knowledge;
}

/** The events, each with who tells it as its status says. */
export function corroboratedEvents(
  events: readonly Event[],
  actsOf: ReadonlyMap<string, readonly Act[]>,
  { entities, knowledge }: Told,
): readonly Event[] {
  const origins = originReader(knowledge, entities);
  return events.map((event) => {
    const as = tellingOf(event.status);
    const acts = actsOf.get(event.id)!.filter(({ claim }) => tellingOf(claim.status) === as);
    return { ...event, corroboration: { as, ...voicesIn(acts, origins) } };
  });
}

/** The agreements, each with who tells each of its stages. A step that others deny is told all the same, what its own source takes back is not. */
export function corroboratedAgreements(
  agreements: readonly Agreement[],
  { acts, entities, knowledge }: Told,
): readonly Agreement[] {
  const origins = originReader(knowledge, entities);
  const byClaim = new Map(acts.map((act) => [act.claim.id, act]));
  return agreements.map((agreement) => {
    const standing = agreement.steps.filter((step) => !isDisowned(step, byClaim));
    const byStage = Map.groupBy(standing, ({ stage }) => stage);
    const stages = STAGES.filter((stage) => byStage.has(stage));
    const corroboration = stages.map((stage) => {
      const told = byStage.get(stage)!.flatMap(({ claim }) => byClaim.get(claim) ?? []);
      return { stage, ...voicesIn(told, origins) };
    });
    return { ...agreement, corroboration };
  });
}
