import type { Claim, EventClaim, PositionClaim } from "../../../document/claim.ts";
import { contentId } from "../../../document/ids.ts";
import { isDone } from "../mode/status.ts";

const ALLIED = /\b(?:partnership|alliance|allied|friendship)\b/i;
const BINDING = new Set(["signed", "ratified", "in force", "agreed in principle"]);

/** Ends the rule of a position that an agreement gives. */
const BY_TREATY = "; partners by it";

/** The agreement by which two are partners; null for a position of its own words. */
export function treatyOf(position: PositionClaim, claims: readonly Claim[]): EventClaim | null {
  if (!position.rule.endsWith(BY_TREATY)) return null;
  const { trigger } = position.parts;
  const events = claims.filter((claim) => claim.kind === "event");
  return events.find((claim) => claim.type === "agreement" && claim.parts.trigger?.start === trigger?.start) ?? null;
}

/** Who signs a treaty of partnership or alliance is a partner by it: a position for each pair with the first party, both ways. */
export function partnersOf(events: readonly EventClaim[]): readonly PositionClaim[] {
  return events.flatMap((claim) => {
    const made = claim.type === "agreement" && isDone(claim.status) && BINDING.has(claim.stage ?? "");
    if (!made || !ALLIED.test(claim.title ?? "")) return [];
    const [first, ...others] = claim.participants.filter(({ role, entity }) => role === "party" && entity !== null);
    if (first === undefined) return [];
    return others.flatMap((other) => [pair(claim, first, other), pair(claim, other, first)]);
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
    rule: `${rule}${BY_TREATY}`,
    score: 0.6,
  };
}
