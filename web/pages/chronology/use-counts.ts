import { useDeferredValue } from "react";
import type { FacetsAnswer } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import type { Filters } from "../../parts/filters.ts";

/** How many lines each value of each facet leaves; asked for after the lines themselves, which one waits for. */
export function useCounts(filters: Filters): FacetsAnswer | undefined {
  const asked = useDeferredValue<Filters | null>(filters, null);
  return useAnswer<FacetsAnswer>(asked === null ? null : "facets", asked ?? {}).data;
}
