import type { Stage } from "../../../src/document/vocabulary.ts";

/** The columns of the ledger, in the order in which an agreement goes; each holds stages that come to the same for one who looks. */
export const COLUMNS: readonly { readonly name: string; readonly stages: readonly Stage[] }[] = [
  { name: "rumoured", stages: ["rumoured"] },
  { name: "proposed", stages: ["proposed"] },
  { name: "negotiated", stages: ["under negotiation"] },
  { name: "in principle", stages: ["agreed in principle", "initialled", "to be signed"] },
  { name: "signed", stages: ["signed"] },
  { name: "ratified", stages: ["ratified", "provisionally applied"] },
  { name: "in force", stages: ["in force", "under implementation", "amended"] },
  { name: "ended", stages: ["suspended", "terminated"] },
];

/** The column of a stage. */
export function columnOf(stage: Stage): number {
  return COLUMNS.findIndex(({ stages }) => stages.includes(stage));
}
