import type { EventType } from "../../src/document/vocabulary.ts";
import type { DiscrepancyKind } from "../../src/merge/merged.ts";

/** Kinds of disagreements. */
export const DISCREPANCY_KINDS: readonly DiscrepancyKind[] = [
  "identity",
  "date",
  "place",
  "number",
  "occurrence",
  "status",
  "participant",
  "attribution",
  "fact",
];

/** Other types under which a claim may tell an act of a type; "other" may tell any but journeys and talks, and be told as any. */
const NEAR: Readonly<Partial<Record<EventType, readonly EventType[]>>> = {
  meeting: ["summit", "negotiation"],
  summit: ["meeting", "negotiation"],
  negotiation: ["meeting", "summit", "agreement"],
  transfer: ["aid", "other"],
  aid: ["transfer", "agreement", "other"],
  sanction: ["other"],
  protest: ["other"],
  expulsion: ["sanction", "other"],
  recognition: ["accession", "other"],
  incident: ["other"],
  accession: ["agreement", "other"],
  appointment: ["other"],
  exercise: ["other"],
};

/** Whether a claim of a type can tell a gold event of a type: "same", "near", or not at all (null). */
export function kinship(gold: EventType, found: string): "same" | "near" | null {
  if (gold === found) return "same";
  return gold === "other" || NEAR[gold]?.some((type) => type === found) ? "near" : null;
}
