import type { ToldClaim } from "../api/types.ts";

/** What a field of a claim says now, as a correction would write it; "" where it says nothing. */
export function currentValue(claim: ToldClaim, field: string): string {
  const decided = claim.decided?.changes.findLast((change) => change.field === field);
  if (decided !== undefined) return decided.value ?? "";
  if (field === "date") return claim.date?.edtf ?? "";
  if (field === "status") return claim.status;
  if (claim.kind === "position") {
    const own = { relation: claim.relation, actor: claim.actor, object: claim.object };
    return own[field as "actor"] ?? "";
  }
  if (field === "place") return claim.place?.name ?? "";
  if (field === "type" || field === "stage" || field === "title" || field === "mode") return claim[field] ?? "";
  return claim.participants
    .filter(({ role }) => role === field)
    .map(({ name }) => name)
    .join("; ");
}
