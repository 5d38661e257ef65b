import { useStateNames } from "../../api/states.ts";
import { toldFilters } from "../../parts/facets/told-filters.ts";
import type { Filters } from "../../parts/filters.ts";

/** On paper: how many entries of what; and where only the first of many were fetched, that it is so. */
export function PrintedHead({
  filters,
  shown,
  total,
}: {
  readonly filters: Filters;
  readonly shown: number;
  readonly total: number | null;
}) {
  const names = useStateNames();
  if (total === null) return null;
  const count = shown < total ? `The first ${shown} of ${total} entries` : total === 1 ? "1 entry" : `${total} entries`;
  const words = toldFilters(filters, names).map((one) => `${one.name} ${one.words}`);
  return <p className="only-print label">{[count, ...words].join(" · ")}</p>;
}
