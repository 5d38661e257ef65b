import type { FilterName } from "../../parts/filters.ts";

/** What narrows a chronology. */
export const NARROWED_BY: readonly FilterName[] = [
  "between",
  "type",
  "status",
  "area",
  "since",
  "until",
  "by",
  "about",
  "source",
];
