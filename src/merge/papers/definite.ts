import type { Paper } from "./paper.ts";

const DEFINITE = /\b(the|this|that|these|those|its|their|his|her|our|both)\s+(?:[^\s,.;:]+\s+){0,3}$/i;

const PRONOUN = /\b(it|this|them)\b/i;

/** Whether the words point to an agreement told before: "the accord", "this document", "it"; "an accord", "signed in Oslo" and a line of a list do not. */
export function isDefinite({ act: { claim, title } }: Paper): boolean {
  if (title === null) return PRONOUN.test(claim.evidence.exact);
  const at = claim.evidence.exact.indexOf(title);
  return at > 0 && DEFINITE.test(claim.evidence.exact.slice(0, at));
}
