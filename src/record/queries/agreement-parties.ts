import type { EventClaim, Participant } from "../../document/claim.ts";
import type { Stage } from "../../document/vocabulary.ts";
import type { Agreement } from "../../merge/merged.ts";
import { furthest } from "../../merge/stages.ts";
import type { KeptClaim } from "../kept.ts";
import type { LedgerStep } from "./agreements.ts";

/** What each party does by itself. Who signs alone left the other out of the sentence only. */
const OWN: ReadonlySet<Stage> = new Set<Stage>(["ratified", "provisionally applied", "suspended", "terminated"]);

/** Those of the parties who took a step, where the text names some only: "Norway ratified the treaty with Ghana"; null where it is of all. */
export function takersOf(stage: Stage, { claim, entities }: KeptClaim, { parties }: Agreement): string[] | null {
  if (!OWN.has(stage) || claim.kind !== "event") return null;
  const takers = claim.participants.filter((one) => isTaker(one, claim));
  const states = takers.map(
    ({ entity, name }) => (entity === null ? undefined : entities.get(entity))?.country ?? name,
  );
  const named = parties.filter((party) => states.includes(party));
  return named.length === 0 || named.length === parties.length ? null : named;
}

/** Who stands before the verb, or behind "by"; not "with Ghana", "between A and B". */
function isTaker({ evidence }: Participant, { evidence: clause, parts }: EventClaim): boolean {
  if (evidence === null) return false;
  const before = clause.exact.slice(0, Math.max(0, evidence.start - clause.start));
  if (/\bby (the )?$/i.test(before)) return true;
  return evidence.start < (parts.trigger?.start ?? Infinity) && !/\b(with|between)\b[^,;]*$/i.test(before);
}

/** The stage for each party, where some took a step that others did not. */
export function stagesOfParties(
  { parties }: Agreement,
  steps: readonly LedgerStep[],
): readonly { readonly party: string; readonly stage: Stage }[] {
  if (steps.every((one) => one.parties === null)) return [];
  return parties.flatMap((party) => {
    const own = steps.filter((one) => one.parties?.includes(party) ?? true);
    return own.length === 0 ? [] : [{ party, stage: furthest(own.map(({ step }) => step)) }];
  });
}
