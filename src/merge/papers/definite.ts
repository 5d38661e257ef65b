import { STAGES } from "../stages.ts";
import type { Paper } from "./paper.ts";

const DEFINITE = /\b(the|this|that|these|those|its|their|his|her|our|both)\s+(?:[^\s,.;:]+\s+){0,3}$/i;

const PRONOUN = /\b(it|this|them)\b/i;

/** "The Senate concurred in December": what is done with an agreement after its signing is done with one told before. */
export function isFollowing({ step }: Paper): boolean {
  return step !== null && step.stage !== "signed" && STAGES.indexOf(step.stage) > STAGES.indexOf("signed");
}

/** Whether the words point to an agreement told before: "the accord", "this document", "it"; "an accord", "signed in Oslo" and a line of a list do not. */
export function isDefinite(paper: Paper): boolean {
  const { claim, title } = paper.act;
  if (title === null) return isFollowing(paper) || PRONOUN.test(claim.evidence.exact);
  const at = claim.evidence.exact.indexOf(title);
  return at > 0 && DEFINITE.test(claim.evidence.exact.slice(0, at));
}
