import { EVENT_TYPES, RELATIONS, ROLES, STAGES, STATUSES } from "../../src/document/vocabulary.ts";
import type { ToldClaim } from "../api/types.ts";

/** The fields of a claim that people may correct; the same as those of the record (see the test). */
export const CORRECTABLE: Readonly<Record<ToldClaim["kind"], readonly string[]>> = {
  event: ["type", "status", "stage", "date", "place", "title", "mode", ...ROLES],
  position: ["relation", "status", "date", "actor", "object"],
};

/** Fields with a closed list of values. */
export const VALUES: Readonly<Record<string, readonly string[]>> = {
  type: EVENT_TYPES,
  status: STATUSES,
  stage: ["none", ...STAGES],
  mode: ["none", "call", "video"],
  relation: RELATIONS,
};
