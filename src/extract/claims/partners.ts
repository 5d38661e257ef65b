import { contentId } from "../../document/ids.ts";
import type { EventClaim, PositionClaim } from "../../document/layers.ts";
import { isDone } from "./status.ts";

const ALLIED = /\b(?:partnership|alliance|allied|friendship)\b/i;
const BINDING = new Set(["signed", "ratified", "in force", "agreed in principle"]);

/** Who signs a treaty of partnership or alliance is a partner by it: a position for each pair with the first party. */
export function partnersOf(events: readonly EventClaim[]): readonly PositionClaim[] {
  return events.flatMap((claim) => {
    const made = claim.type === "agreement" && isDone(claim.status) && BINDING.has(claim.stage ?? "");
    if (!made || !ALLIED.test(claim.title ?? "")) return [];
    const [first, ...others] = claim.participants.filter(({ role, entity }) => role === "party" && entity !== null);
    return first === undefined ? [] : others.map((other) => pair(claim, first, other));
  });
}

type Party = EventClaim["participants"][number];

function pair(claim: EventClaim, actor: Party, object: Party): PositionClaim {
  const { document, status, date, attribution, evidence, parts, rule } = claim;
  return {
    id: contentId("clm", claim.id, "partner_of", actor.entity!, object.entity!),
    ...{ document, kind: "position", relation: "partner_of", status, date, attribution, evidence, parts },
    actor: actor.name,
    actorEntity: actor.entity,
    object: object.name,
    objectEntity: object.entity,
    participants: [actor, { ...object, role: "target" }],
    rule: `partner by the agreement: ${rule}`,
    score: 0.6,
  };
}
