import type { Claim } from "../../document/claim.ts";
import { overlaps } from "../../document/span.ts";

/** Claims of rules and of a model as one list, and how many of the model's stand for themselves or agree with a rule's. */
export interface Together {
  readonly claims: readonly Claim[];
  readonly added: number;
  readonly agreed: number;
  /** Claims that the model made before, in other words. */
  readonly repeated: number;
}

/** A model's claim about what a rule told adds a note to the rule's claim; any other stands beside it. */
export function together(rules: readonly Claim[], byModel: readonly Claim[], model: string): Together {
  const notes = new Map<string, string>();
  const added: Claim[] = [];
  let agreed = 0;
  let repeated = 0;
  for (const claim of byModel) {
    const told = rules.filter((rule) => isSame(rule, claim));
    const best = told.find((rule) => rule.status === claim.status) ?? told[0];
    if (best !== undefined) {
      agreed += 1;
      if (!notes.has(best.id)) notes.set(best.id, noteOf(best, claim, model));
    } else if (added.some((other) => isSame(other, claim) && haveSameActors(other, claim))) repeated += 1;
    else added.push(claim);
  }
  const noted = rules.map((rule) =>
    notes.has(rule.id) ? { ...rule, rule: `${rule.rule}; ${notes.get(rule.id)}` } : rule,
  );
  return { claims: [...noted, ...added], added: added.length, agreed, repeated };
}

/** The same kind of act or stand, told by words that overlap; a stand has one actor. */
function isSame(a: Claim, b: Claim): boolean {
  if (!overlaps(a.evidence, b.evidence)) return false;
  if (a.kind === "event") return b.kind === "event" && a.type === b.type;
  return b.kind === "position" && a.relation === b.relation && a.actor === b.actor;
}

function haveSameActors(a: Claim, b: Claim): boolean {
  return actorsOf(a) === actorsOf(b);
}

function actorsOf(claim: Claim): string {
  if (claim.kind === "position") return claim.object;
  return [...new Set(claim.participants.map(({ entity }) => entity ?? ""))].sort().join(" ");
}

function noteOf(rule: Claim, claim: Claim, model: string): string {
  return `also by model ${model}${rule.status === claim.status ? "" : `, as ${claim.status}`}`;
}
