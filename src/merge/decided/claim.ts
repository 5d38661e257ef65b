import type { Claim } from "../../document/claim.ts";
import type { LocalEntity } from "../../document/layers.ts";
import { sorted } from "../fold.ts";
import type { ClaimDecision, Judgement, Testimony } from "../merged.ts";
import { type Correction, corrected, fieldValue } from "./correct.ts";
import { isCorrection } from "./fields.ts";
import type { Namer } from "./who.ts";

/** A judgement about a claim. */
export type AboutClaim = Judgement & { readonly about: "claim" };

/**
 * Judgements about one claim (earliest first) that a later one contradicts, with those that do: a rejection all before it, an acceptance or
 * correction the rejections before it, a correction those of the same field before it. What is overruled itself overrules nothing.
 */
export function overruledOfClaim(group: readonly AboutClaim[]): readonly (readonly [string, readonly string[]])[] {
  const holding: AboutClaim[] = [];
  return group.toReversed().flatMap((one) => {
    const by = holding.filter((later) => contradicts(later, one));
    if (by.length > 0) return [[one.id, sorted(by.map(({ id }) => id))] as const];
    holding.push(one);
    return [];
  });
}

function contradicts(later: AboutClaim, earlier: AboutClaim): boolean {
  if (later.verdict === "reject" || earlier.verdict === "reject") return later.verdict !== earlier.verdict;
  const sameField = later.verdict === "correct" && earlier.verdict === "correct" && later.field === earlier.field;
  return sameField && later.value !== earlier.value;
}

/** What the judgements that stand (at least one) make of a claim. */
export function decideClaim(doc: Testimony, claim: Claim, group: readonly AboutClaim[], find: Namer): ClaimDecision {
  const judgements = sorted(group.map(({ id }) => id));
  const base = { claim: claim.id, entities: [], changes: [], corrected: null, judgements };
  if (group.some(({ verdict }) => verdict === "reject")) return { ...base, verdict: "reject" };
  const corrections = correctionsOf(claim, group);
  if (corrections.length === 0) return { ...base, verdict: "accept" };
  const entities = new Map<string, LocalEntity>();
  const now = corrected(claim, corrections, (name) => {
    const found = find(doc, name);
    if (found !== null && !doc.entities.some(({ key }) => key === found.key)) entities.set(found.key, found);
    return found;
  });
  const changes = corrections.map(({ field, value, judgement }) => ({
    ...{ field, told: fieldValue(claim, field), value, judgement: judgement.id },
  }));
  return { ...base, verdict: "correct", corrected: now, entities: [...entities.values()], changes };
}

/** The last of each field; what is no correction of such a claim (by a hand-made import) changes nothing. */
function correctionsOf(claim: Claim, group: readonly AboutClaim[]): readonly Correction[] {
  const fields = new Map<string, Correction>();
  for (const judgement of group) {
    const { verdict, field, value = null } = judgement;
    if (verdict !== "correct" || typeof field !== "string" || !isCorrection(claim.kind, field, value)) continue;
    fields.set(field, { field, value, judgement });
  }
  return sorted(fields.keys()).map((field) => fields.get(field)!);
}
